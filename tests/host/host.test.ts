import { expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { leave } from '../../machines/leave/index.js';
import { decide } from '../../src/model/decide.js';
import { begin, structureOf } from '../../src/model/snapshot.js';
import { auditLog, ConflictError, HostError, KeyReusedError, OtherVersionError, UnknownCaseError, UnknownOfficerError, type Host, type Page, type PageOptions } from '../../src/host/index.js';
import { apply, begun, comeBack, consent, done, goAway, leaveFacts, open, overBothStores } from './stores.js';

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof HostError ? error.code : `not by name: ${String(error)}`),
  );

async function all<T>(list: (options: PageOptions) => Promise<Page<T>>, limit: number): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await list({ limit, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...page.items);
    if (page.next === undefined) return items;
    cursor = page.next;
  }
}

/** A version of the leave procedure that differs in its structure. */
const older = { ...leave, edition: 'work-rules-2017', machine: leave.machine.provide({}) };

overBothStores((place) => {
  const fresh = async (options: Parameters<typeof open>[1] = {}) => open(await place.address(), options);

  test('a case is opened, acted in and read back', async () => {
    const { host, close } = await fresh();
    const id = await begun(host);
    const accepted = await host.perform({ case: id, by: 'vice-mayor-c', payload: { type: 'APPLY', beforehand: true }, version: 1 });
    expect(accepted).toMatchObject({ verdict: 'accepted', version: 2, clauses: ['93s2'], warnings: [], deviations: [], repeated: false });
    const view = await host.case(id);
    expect(view).toMatchObject({ version: 2, procedure: 'leave', status: 'active', startedBy: 'vice-mayor-c', structure: structureOf(leave), edition: leave.edition });
    expect(view.snapshot.acts).toHaveLength(1);
    expect(view.dues).toEqual([{ number: 0, clauses: ['93s2'], due: leaveFacts.plannedReturn, announced: false }]);
    const entries = (await host.history(id)).items;
    expect(entries.map(({ kind, sequence, register }) => [kind, sequence, register])).toEqual([['start', 1, 0], ['act', 2, 0]]);
    expect(entries[1]).toMatchObject({ previousInCase: entries[0]!.hash, previous: entries[0]!.hash, act: { type: 'APPLY', by: { officer: 'vice-mayor-c', post: 'vice-mayor' } } });
    await close();
  });

  test('what is not accepted changes nothing and is recorded apart', async () => {
    const { host, store, close } = await fresh();
    const id = await begun(host);
    const refused = await host.perform({ case: id, by: 'vice-mayor-c', payload: { type: 'LEAVE' } });
    if (refused.verdict !== 'refused') throw new Error(refused.verdict);
    expect(refused.reasons[0]).toMatchObject({ clause: '93s2', says: { zh: expect.any(String), en: expect.any(String) } });
    expect((await host.perform({ case: id, by: 'mayor', payload: { type: 'REMIND' } })).verdict).toBe('unforeseen');
    for (const payload of [null, 'APPLY', [], { type: 'APPLY' }, { type: 'APPLY', beforehand: true, by: 'mayor' }, { type: 'APPLY', beforehand: true, at: '2020-01-01T00:00:00Z' }, { type: 'xstate.stop' }, { type: 1n }, { type: 'APPLY', beforehand: new Date(0) }]) {
      expect((await host.perform({ case: id, by: 'vice-mayor-c', payload })).verdict, String(payload)).toBe('malformed');
    }
    const cyclic: Record<string, unknown> = { type: 'APPLY' };
    cyclic['self'] = cyclic;
    expect((await host.perform({ case: id, by: 'vice-mayor-c', payload: cyclic })).verdict).toBe('malformed');
    expect((await host.perform({ case: id, by: 'vice-mayor-c', payload: { type: 'APPLY', note: 'x'.repeat(20_000) } })).verdict).toBe('malformed');
    expect((await host.case(id)).version).toBe(1);
    const refusals = await all((options) => host.refusals(id, options), 5);
    expect(refusals.map(({ verdict }) => verdict)).toEqual(['refused', 'unforeseen', ...Array.from({ length: 11 }, () => 'malformed')]);
    expect(refusals.at(-1)!.payload).toMatchObject({ omitted: expect.stringContaining('characters'), hash: expect.any(String) });
    expect((await auditLog(store, { catalogue })).findings).toEqual([]);
    await close();
  });

  test('an opening that does not fit is malformed, place by place; unknown names are errors', async () => {
    const { host, close } = await fresh();
    const opening = await host.start({ procedure: 'leave', input: { ...leaveFacts, kind: 'king', applicant: 'nobody' }, by: 'mayor' });
    expect(opening).toMatchObject({ verdict: 'malformed', issues: [{ code: 'facts', path: 'kind' }] });
    expect(await host.start({ procedure: 'leave', input: { ...leaveFacts, applicant: 'vice-mayor-z' }, by: 'mayor' })).toMatchObject({ verdict: 'malformed', issues: [{ path: 'applicant', message: expect.stringContaining('did you mean') }] });
    const id = await begun(host);
    expect(await codeOf(host.start({ procedure: 'leaves', input: {}, by: 'mayor' }))).toBe('unknown-procedure');
    expect(await codeOf(host.start({ procedure: 'leave', input: leaveFacts, by: 'emperor' }))).toBe('unknown-officer');
    expect(await codeOf(host.start({ procedure: 'leave', input: leaveFacts, by: 'mayor', interpretations: { nonsense: 'x' } }))).toBe('bad-request');
    await expect(host.perform({ case: 'none', by: 'mayor', payload: {} })).rejects.toBeInstanceOf(UnknownCaseError);
    await expect(host.perform({ case: id, by: 'clock', payload: { type: 'REMIND' } })).rejects.toBeInstanceOf(UnknownOfficerError);
    expect(await codeOf(host.perform({ case: id, by: 'mayor', as: 'king', payload: apply[1] }))).toBe('unknown-basis');
    expect(await codeOf(host.perform({ case: id, by: 'may\u0000or', payload: apply[1] }))).toBe('bad-request');
    expect(await codeOf(host.case('none'))).toBe('unknown-case');
    expect(await codeOf(host.history(id, { limit: 0 }))).toBe('bad-request');
    expect(await codeOf(host.history(id, { cursor: 'WzEsMl0' }))).toBe('bad-cursor');
    expect(await codeOf(host.inbox('emperor'))).toBe('unknown-officer');
    expect(await codeOf(host.tick('tomorrow'))).toBe('bad-request');
    expect((await host.perform({ case: id, by: 'executive-vice-mayor', as: 'presiding', payload: { type: 'LEAVE' } })).verdict).toBe('malformed');
    expect((await host.case(id)).version).toBe(1);
    await close();
  });

  test('a version that is no longer current is a conflict that names the current one', async () => {
    const { host, close } = await fresh();
    const id = await begun(host);
    await done(host, id, apply);
    const lost = await host.perform({ case: id, by: 'mayor', payload: consent[1], version: 1 }).catch((error: unknown) => error);
    expect(lost).toBeInstanceOf(ConflictError);
    expect(lost).toMatchObject({ code: 'conflict', expected: 1, current: 2 });
    const both = await Promise.allSettled(['CONSENT', 'REFUSE_CONSENT'].map((type) => host.perform({ case: id, by: 'mayor', payload: { type, ...(type === 'CONSENT' ? { beforehand: true } : {}) }, version: 2 })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await host.case(id)).version).toBe(3);
    await close();
  });

  test('a key makes a repeated request the same act once, across restarts', async () => {
    const address = await place.address();
    const one = await open(address);
    const request = { procedure: 'leave', input: leaveFacts, by: 'vice-mayor-c', key: 'open-1' };
    const [first, again] = [await one.host.start(request), await one.host.start(request)];
    if (first.verdict !== 'started' || again.verdict !== 'started') throw new Error('not started');
    expect(again).toEqual({ ...first, repeated: true });
    const asked = { case: first.case, by: 'vice-mayor-c', payload: apply[1], key: 'k' };
    const together = await Promise.all(Array.from({ length: 5 }, () => one.host.perform(asked)));
    expect(together.filter(({ repeated }) => !repeated)).toHaveLength(1);
    await expect(one.host.perform({ ...asked, payload: { type: 'APPLY', beforehand: false } })).rejects.toBeInstanceOf(KeyReusedError);
    const tooEarly = { case: first.case, by: 'vice-mayor-c', payload: goAway[1], key: 'early' };
    const refused = await one.host.perform(tooEarly);
    await done(one.host, first.case, consent);
    await one.close();

    const two = await open(address);
    expect(await two.host.perform(asked)).toEqual({ ...together.find(({ repeated }) => !repeated)!, repeated: true });
    // It would be accepted by now; the same request keeps its answer.
    expect(await two.host.perform(tooEarly)).toEqual({ ...refused, repeated: true });
    // Another officer's key of the same name is another key.
    expect(await two.host.perform({ case: first.case, by: 'mayor', payload: { type: 'ENTRUST', to: 'deputy-mayor', covers: 'other-work', written: true }, key: 'k' })).toMatchObject({ verdict: 'accepted', repeated: false });
    expect((await two.host.case(first.case)).version).toBe(4);
    await two.close();
  });

  test('the clock may go back, a case does not', async () => {
    const { host, clock, store, close } = await fresh();
    const id = await begun(host);
    await done(host, id, apply);
    const before = clock.time;
    clock.move(-72);
    await done(host, id, consent);
    const entry = (await host.history(id)).items.at(-1)!;
    expect(entry).toMatchObject({ at: before, clock: clock.time, act: { at: before } });
    expect((await auditLog(store, { catalogue })).findings).toEqual([]);
    await close();
  });

  test('a passed deadline is announced once, by the act of the clock where there is one', async () => {
    const address = await place.address();
    const one = await open(address);
    const [away, waiting] = [await begun(one.host), await begun(one.host)];
    await done(one.host, away, apply, consent, goAway);
    one.clock.time = leaveFacts.plannedReturn;
    expect((await one.host.tick()).announced).toEqual([]);
    one.clock.time = '2025-11-12T09:00:01+08:00';
    expect((await one.host.tick()).announced.map((each) => each.case).sort()).toEqual([away, waiting].sort());
    one.clock.move(-100);
    expect((await one.host.tick()).announced).toEqual([]);
    one.clock.move(1000);
    expect((await one.host.tick()).announced).toEqual([]);
    await one.close();
    const two = await open(address, { clock: one.clock });
    expect((await two.host.tick()).announced).toEqual([]);
    expect((await two.host.history(away)).items.at(-1)).toMatchObject({ kind: 'deadline', deadline: { number: 0, due: leaveFacts.plannedReturn }, act: { type: 'REMIND', by: { officer: 'clock' } } });
    const plain = (await two.host.history(waiting)).items.at(-1)!;
    expect(plain).toMatchObject({ kind: 'deadline' });
    expect('act' in plain).toBe(false);
    expect((await two.host.case(away)).dues).toMatchObject([{ announced: true }]);
    expect((await auditLog(two.store, { catalogue })).findings).toEqual([]);
    await two.close();
  });

  test('an act after a deadline that nobody announced announces it first', async () => {
    const { host, clock, close } = await fresh();
    const id = await begun(host);
    await done(host, id, apply, consent, goAway);
    clock.time = '2025-11-20T09:00:00+08:00';
    expect(await host.perform({ case: id, by: 'vice-mayor-c', payload: comeBack[1], version: 4 })).toMatchObject({ verdict: 'accepted', version: 6 });
    expect((await host.history(id)).items.map(({ kind }) => kind)).toEqual(['start', 'act', 'act', 'act', 'deadline', 'act']);
    await close();
  });

  test('a leave puts the absence onto the register, in the same transaction, and takes it off at the return', async () => {
    const { host, clock, store, close } = await fresh();
    const mayorAway = await begun(host, 'leave', { ...leaveFacts, applicant: 'mayor', kind: 'mayor' }, 'mayor');
    const as = async () => (await host.register.current()).government.capacities('executive-vice-mayor', clock.now()).flatMap(({ actingFor }) => (actingFor ? [actingFor.basis] : []));
    expect(await as()).toEqual([]);
    await done(host, mayorAway, ['mayor', { type: 'LEAVE' }]);
    expect((await host.register.current()).version).toBe(1);
    expect(await as()).toEqual(['presiding']);
    const entries = await store.reader.entries(0, 100);
    expect(entries.map(({ caseId }) => caseId)).toEqual([mayorAway, mayorAway, '']);
    clock.move(5);
    await done(host, mayorAway, ['mayor', { type: 'RETURN' }]);
    expect(await as()).toEqual([]);
    expect(await host.register.documents()).toEqual([]);
    expect((await host.register.history()).items.map(({ document, overlay }) => [document, overlay === null])).toEqual([[`case/${mayorAway}`, false], [`case/${mayorAway}`, true]]);
    expect((await auditLog(store, { catalogue })).findings).toEqual([]);
    await close();
  });

  test('a capacity counts as the register gives it at that moment', async () => {
    const { host, clock, store, close } = await fresh();
    const id = await begun(host);
    await done(host, id, apply);
    const asEntrusted = { case: id, by: 'executive-vice-mayor', as: 'entrusted', payload: consent[1] };
    expect((await host.perform(asEntrusted)).verdict).toBe('malformed');
    const from = clock.time;
    const to = '2025-11-08T00:00:00+08:00';
    const grant = { grants: [{ id: 'authorisation 7', grantor: 'mayor', grantee: 'executive-vice-mayor', acts: ['CONSENT'], from, to }], absences: [{ officer: 'mayor', from, to }] };
    expect(await host.register.change({ document: 'authorisation-7', overlay: grant, by: 'office-staff', version: 0 })).toEqual({ version: 1 });
    await expect(host.register.change({ document: 'other', overlay: {}, by: 'office-staff', version: 0 })).rejects.toBeInstanceOf(ConflictError);
    await expect(host.register.change({ document: 'other', overlay: { absences: [{ officer: 'emperor', from, to }] }, by: 'office-staff' })).rejects.toThrow(/emperor/);
    expect(await codeOf(host.register.change({ document: 'case/x', overlay: null, by: 'office-staff' }))).toBe('bad-request');
    clock.time = '2025-11-08T00:00:01+08:00';
    expect((await host.perform(asEntrusted)).verdict).toBe('malformed');
    clock.time = '2025-11-07T20:00:00+08:00';
    const accepted = await host.perform(asEntrusted);
    expect(accepted).toMatchObject({ verdict: 'accepted', entry: { register: 1, act: { by: { actingFor: { basis: 'entrusted', grant: 'authorisation 7', officer: 'mayor' } } } } });
    await host.register.change({ document: 'authorisation-7', overlay: null, by: 'office-staff', note: 'withdrawn' });
    expect((await host.perform({ ...asEntrusted, payload: { type: 'REFUSE_CONSENT' } })).verdict).toBe('malformed');
    expect((await all((options) => host.register.history(options), 1)).map(({ version, overlay }) => [version, overlay === null])).toEqual([[1, false], [2, true]]);
    expect((await auditLog(store, { catalogue })).findings).toEqual([]);
    await close();
  });

  test('an inbox says what awaits an officer, in which capacity, until when', async () => {
    const { host, clock, close } = await fresh();
    const ids: string[] = [];
    for (let number = 0; number < 7; number++) ids.push(await begun(host, 'leave', { ...leaveFacts, plannedReturn: `2025-11-${20 - number}T09:00:00+08:00` }));
    for (const id of ids) await done(host, id, apply, consent);
    const items = await all((options) => host.inbox('vice-mayor-c', options), 3);
    expect(items.map((item) => item.case)).toHaveLength(7);
    for (const id of ids.slice(0, 3)) await done(host, id, goAway);
    const [first] = (await host.inbox('vice-mayor-c')).items;
    expect(first).toMatchObject({ case: ids[2], until: '2025-11-18T09:00:00+08:00', acts: expect.arrayContaining([{ act: 'RETURN', by: { officer: 'vice-mayor-c', post: 'vice-mayor', portfolio: ['education-sports'] }, until: '2025-11-18T09:00:00+08:00' }]) });
    const mine = async (officer: string) => (await host.inbox(officer)).items.map((item) => item.case).sort();
    expect(await mine('resident')).toEqual([]);
    // Nobody stands in for the mayor until the register says so; then the inbox follows.
    const consents = async () => (await host.inbox('executive-vice-mayor')).items.filter(({ acts }) => acts.some(({ by }) => by.actingFor?.basis === 'entrusted')).length;
    expect(await consents()).toBe(0);
    const span = { from: clock.time, to: '2025-11-08T00:00:00+08:00' };
    await host.register.change({ document: 'away', overlay: { absences: [{ officer: 'mayor', ...span }], grants: [{ id: 'g', grantor: 'mayor', grantee: 'executive-vice-mayor', acts: ['ENTRUST'], ...span }] }, by: 'office-staff' });
    const after = await consents();
    expect(after).toBeGreaterThan(0);
    expect(after).toBe((await Promise.all(ids.map((id) => host.available(id, 'executive-vice-mayor')))).filter((list) => list.some((each) => each.available && each.by.actingFor?.basis === 'entrusted')).length);
    clock.time = '2025-11-08T00:00:01+08:00';
    expect(await consents()).toBe(0);
    await close();
  });

  test('search, pages and who takes part', async () => {
    const { host, close } = await fresh();
    const ids: string[] = [];
    for (let number = 0; number < 5; number++) ids.push(await begun(host, 'leave', { ...leaveFacts, applicant: number % 2 ? 'vice-mayor-d' : 'vice-mayor-c' }, 'office-staff'));
    const found = (query: Parameters<Host['search']>[0]) => all((options) => host.search(query, options), 2);
    expect((await found({})).map(({ id }) => id)).toEqual(ids.toReversed());
    expect((await found({ officer: 'vice-mayor-d' })).map(({ id }) => id)).toEqual([ids[3], ids[1]]);
    expect(await found({ status: 'done' })).toEqual([]);
    expect(await found({ procedure: 'meeting-topic' })).toEqual([]);
    expect(await found({ text: 'mayor-d' })).toHaveLength(2);
    expect(await found({ text: '%' })).toEqual([]);
    expect(await host.takesPart('office-staff', ids[0]!)).toBe(true);
    expect(await host.takesPart('vice-mayor-c', ids[0]!)).toBe(true);
    expect(await host.takesPart('vice-mayor-d', ids[0]!)).toBe(false);
    expect(await host.takesPart('resident', ids[0]!)).toBe(false);
    await done(host, ids[0]!, apply);
    expect((await all((options) => host.history(ids[0]!, options), 1)).map(({ sequence }) => sequence)).toEqual([1, 2]);
    await close();
  });

  test('what is given to one host is seen by another on the same store, as it comes', async () => {
    const address = await place.address();
    const [one, two] = [await open(address), await open(address)];
    const id = await begun(one.host);
    const stop = new AbortController();
    const seen: string[] = [];
    const watching = (async () => {
      for await (const entry of two.host.subscribe({ case: id, after: 0, signal: stop.signal })) {
        seen.push(entry.kind);
        if (seen.length === 3) break;
      }
    })();
    await done(two.host, id, apply);
    await done(one.host, id, consent);
    expect(await two.host.case(id)).toEqual(await one.host.case(id));
    await watching;
    stop.abort();
    expect(seen).toEqual(['start', 'act', 'act']);
    await one.close();
    await two.close();
  });

  test('a call can be cancelled before it is written, and a closed host says so', async () => {
    const { host, store } = await fresh();
    const id = await begun(host);
    const reason = new Error('enough');
    await expect(host.perform({ case: id, by: 'vice-mayor-c', payload: apply[1] }, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect((await host.case(id)).version).toBe(1);
    await host.close();
    expect(await codeOf(host.case(id))).toBe('closed');
    await store.close();
  });

  test('a case goes on under the version it began under, is migrated, or is refused by name', async () => {
    const address = await place.address();
    const past = await open(address, { catalogue: { ...catalogue, procedures: [older] } });
    const [kept, moved] = [await begun(past.host), await begun(past.host)];
    for (const id of [kept, moved]) await done(past.host, id, apply);
    await past.close();

    const without = await open(address);
    await expect(without.host.case(kept)).rejects.toBeInstanceOf(OtherVersionError);
    await expect(without.host.perform({ case: kept, by: 'mayor', payload: consent[1] })).rejects.toBeInstanceOf(OtherVersionError);
    expect((await without.host.history(kept)).items).toHaveLength(2);
    expect((await auditLog(without.store, { catalogue })).notes.join()).toMatch(/2 cases of leave .* were not replayed/);
    await without.close();

    const registered = await open(address, { versions: { [structureOf(older)]: older } });
    await done(registered.host, kept, consent);
    expect((await registered.host.case(kept)).edition).toBe('work-rules-2017');
    await registered.close();

    const migrating = await open(address, { migrate: ({ entries }) => ({ input: leaveFacts, interpretations: {}, acts: entries.flatMap((entry) => (entry.kind === 'act' ? [entry.act] : [])) }) });
    expect(await migrating.host.case(moved)).toMatchObject({ edition: leave.edition, version: 3, structure: structureOf(leave) });
    await done(migrating.host, moved, consent);
    expect((await migrating.host.history(moved)).items.map(({ kind }) => kind)).toEqual(['start', 'act', 'migration', 'act']);
    await migrating.close();

    const later = await open(address, { versions: { [structureOf(older)]: older } });
    expect((await later.host.case(moved)).version).toBe(4);
    expect((await auditLog(later.store, { catalogue, versions: { [structureOf(older)]: older } })).findings).toEqual([]);
    await later.close();
  });

  test('live equals replayed, and neither can be changed from outside', async () => {
    const address = await place.address();
    const one = await open(address);
    const id = await begun(one.host);
    await done(one.host, id, apply, consent, goAway, comeBack);
    const live = await one.host.case(id);
    expect(() => ((live.snapshot.input as { applicant: string }).applicant = 'mayor')).toThrow(TypeError);
    expect(() => ((live.snapshot.acts[0] as unknown as { at: string }).at = 'x')).toThrow(TypeError);
    const two = await open(address);
    expect(await two.host.case(id)).toEqual(live);
    let replayed = begin(leave, live.snapshot.input, live.snapshot.interpretations);
    for (const act of live.snapshot.acts) {
      const verdict = decide(leave, replayed, act as never);
      if (verdict.verdict !== 'accepted') throw new Error(verdict.verdict);
      replayed = verdict.snapshot;
    }
    expect(JSON.parse(JSON.stringify(replayed))).toEqual(JSON.parse(JSON.stringify(live.snapshot)));
    await one.close();
    await two.close();
  });
});
