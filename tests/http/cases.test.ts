import { afterAll, beforeAll, expect, test } from 'vitest';
import { apply, leaveFacts, scratch, TestClock } from '../host/stores.js';
import { serveOn, started, type Served } from './served.js';

const place = scratch();
let served: Served;
beforeAll(async () => {
  served = await serveOn(place());
});
afterAll(() => served.close());
const ask: Served['ask'] = (...given) => served.ask(...given);
const begun = () => started(served, leaveFacts);
const applied = { as: 'vice-mayor-c', body: apply[1] };

test('a case is opened, acted in, refused with reasons, and read back', async () => {
  const opened = await ask('POST', '/cases', { as: 'vice-mayor-c', body: { procedure: 'leave', input: leaveFacts, interpretations: { 'ab-scope': 'portfolio-acts' } } });
  expect(opened.status).toBe(201);
  expect(opened.body).toMatchObject({ verdict: 'started', version: 1, procedure: 'leave', repeated: false });
  expect(opened.headers.get('etag')).toBe('"1"');
  const at = opened.headers.get('location')!;
  expect(at).toBe(`/cases/${opened.body.case}`);

  const refused = await ask('POST', `${at}/acts`, { as: 'vice-mayor-c', body: { type: 'LEAVE' } });
  expect(refused.status).toBe(422);
  expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(refused.body).toMatchObject({ type: '/problems/refused', status: 422, verdict: 'refused', case: opened.body.case, version: 1, clauses: ['93s2'] });
  expect(refused.body.reasons).toEqual([
    { rule: 'comesAfter', clause: '93s2', clauses: ['93s2'], strength: 'HARD', says: { zh: expect.stringMatching(/须先/), en: expect.stringMatching(/has to come first/) }, remedy: { zh: expect.any(String), en: expect.any(String) } },
  ]);

  const accepted = await ask('POST', `${at}/acts`, applied);
  expect(accepted.status).toBe(200);
  expect(accepted.body).toMatchObject({ verdict: 'accepted', version: 2, clauses: ['93s2'], warnings: [], deviations: [], by: { officer: 'vice-mayor-c', post: 'vice-mayor' }, at: served.clock.time });
  expect(accepted.headers.get('etag')).toBe('"2"');

  const unforeseen = await ask('POST', `${at}/acts`, { as: 'vice-mayor-c', body: { type: 'REMIND' } });
  expect([unforeseen.status, unforeseen.body.verdict, unforeseen.body.type]).toEqual([422, 'unforeseen', '/problems/unforeseen']);
  expect(unforeseen.body.foreseen).toContain('CONSENT');
  const malformed = await ask('POST', `${at}/acts`, { as: 'vice-mayor-c', body: { type: 'APPLY', beforehand: 'yes' } });
  expect([malformed.status, malformed.body.verdict, malformed.body.issues[0].path]).toEqual([422, 'malformed', 'beforehand']);

  const view = await ask('GET', at, { as: 'vice-mayor-c' });
  expect(view.body).toMatchObject({ case: opened.body.case, version: 2, status: 'active', state: accepted.body.state, startedBy: 'vice-mayor-c', input: leaveFacts, title: { zh: expect.any(String), en: 'Leave and standing in' } });
  const history = await ask('GET', `${at}/history?limit=500`, { as: 'vice-mayor-c' });
  expect(history.body.items.map(({ kind, sequence }: { kind: string; sequence: number }) => [kind, sequence])).toEqual([['start', 1], ['act', 2]]);
  expect(history.body.items[1].hash).toBe(view.body.hash);
});

test('what may be done now, and what awaits whom', async () => {
  const at = await begun();
  await ask('POST', `${at}/acts`, applied);
  const { body } = await ask('GET', `${at}/available`, { as: 'mayor' });
  const consent = body.items.find(({ act }: { act: string }) => act === 'CONSENT');
  expect(consent).toMatchObject({ available: true, title: { en: 'Consent to the absence' }, by: { officer: 'mayor' } });
  const other = (await ask('GET', `${at}/available`, { as: 'vice-mayor-c' })).body.items.find(({ act }: { act: string }) => act === 'CONSENT');
  expect(other).toMatchObject({ available: false });
  expect(other.reasons.length).toBeGreaterThan(0);

  await expect.poll(async () => (await ask('GET', '/inbox?limit=500', { as: 'mayor' })).body.items.map((item: { case: string }) => `/cases/${item.case}`)).toContain(at);
  const item = (await ask('GET', '/inbox?limit=500', { as: 'mayor' })).body.items.find((each: { case: string }) => at.endsWith(each.case));
  expect(item.acts.map(({ act }: { act: string }) => act)).toContain('CONSENT');
  expect(item.acts[0].title.zh).toMatch(/\p{Script=Han}/u);
  // Who is no part of the case sees it neither there nor in the search.
  expect((await ask('GET', '/inbox?limit=500', { as: 'housing-staff' })).body.items).toEqual([]);
});

test('lists come in parts, each with the address of the next', async () => {
  const own = await serveOn(place());
  for (let number = 0; number < 5; number++) await started(own, leaveFacts);
  const seen: string[] = [];
  for (let path: string | undefined = '/cases?limit=2&procedure=leave&status=active'; path; ) {
    const { body, headers } = await own.ask('GET', path, { as: 'vice-mayor-c' });
    seen.push(...body.items.map((item: { case: string }) => item.case));
    const [, next] = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '') ?? [];
    expect(next === undefined).toBe(body.next === undefined);
    path = next;
  }
  expect(new Set(seen).size).toBe(5);
  expect((await own.ask('GET', '/cases', { as: 'mayor' })).body.items).toEqual([]);
  expect((await own.ask('GET', '/cases?text=2025-11-12', { as: 'vice-mayor-c' })).body.items).toHaveLength(5);
  expect((await own.ask('GET', '/cases?text=nothing-alike', { as: 'vice-mayor-c' })).body.items).toEqual([]);
  const at = `/cases/${seen[0]}`;
  await own.ask('POST', `${at}/acts`, applied);
  const first = await own.ask('GET', `${at}/history?limit=1`, { as: 'vice-mayor-c' });
  expect(first.body.items).toHaveLength(1);
  const second = await own.ask('GET', /<([^>]+)>/.exec(first.headers.get('link')!)![1] as '/', { as: 'vice-mayor-c' });
  expect(second.body.items[0].kind).toBe('act');
  await own.close();
});

test('a version that was read is not sent again, and one that was lost is told', async () => {
  const at = await begun();
  const first = await ask('GET', at, { as: 'vice-mayor-c' });
  expect(first.headers.get('etag')).toBe('"1"');
  for (const tag of ['"1"', 'W/"1"', '"7", "1"', '*']) {
    const again = await ask('GET', at, { as: 'vice-mayor-c', headers: { 'if-none-match': tag } });
    expect([again.status, again.text, again.headers.get('etag')], tag).toEqual([304, '', '"1"']);
  }
  expect((await ask('GET', `${at}/history`, { as: 'vice-mayor-c', headers: { 'if-none-match': '"1"' } })).status).toBe(304);
  expect((await ask('GET', at, { as: 'housing-staff', headers: { 'if-none-match': '*' } })).status).toBe(403);

  expect((await ask('POST', `${at}/acts`, { ...applied, headers: { 'if-match': '"1"' } })).status).toBe(200);
  const lost = await ask('POST', `${at}/acts`, { as: 'mayor', body: { type: 'CONSENT', beforehand: true }, headers: { 'if-match': '"1"' } });
  expect([lost.status, lost.body.type, lost.body.current, lost.headers.get('etag')]).toEqual([409, '/problems/conflict', 2, '"2"']);
  for (const tag of ['W/"2"', '"two"', '2', '"2", "3"', '"-1"', '"1e1"']) expect((await ask('POST', `${at}/acts`, { ...applied, headers: { 'if-match': tag } })).status, tag).toBe(412);
  expect((await ask('POST', `${at}/acts`, { as: 'mayor', body: { type: 'CONSENT', beforehand: true }, headers: { 'if-match': '*' } })).status).toBe(200);
  expect((await ask('GET', at, { as: 'vice-mayor-c' })).body.version).toBe(3);
});

test('where versions have to be named, an act without one is not taken', async () => {
  const own = await serveOn(place(), { requireVersion: true });
  const at = await started(own, leaveFacts);
  expect((await own.ask('POST', `${at}/acts`, applied)).status).toBe(428);
  expect((await own.ask('POST', `${at}/acts`, { ...applied, headers: { 'if-match': '"1"' } })).status).toBe(200);
  await own.close();
});

test('a repeated request counts once, and gets the same answer; its key serves no other', async () => {
  const headers = { 'idempotency-key': 'start-1' };
  const body = { procedure: 'leave', input: leaveFacts };
  const first = await ask('POST', '/cases', { as: 'vice-mayor-c', body, headers });
  const again = await ask('POST', '/cases', { as: 'vice-mayor-c', body, headers: { 'idempotency-key': '"start-1"' } });
  expect([again.status, again.body]).toEqual([201, { ...first.body, repeated: true }]);
  const other = await ask('POST', '/cases', { as: 'vice-mayor-c', body: { ...body, input: { ...leaveFacts, counterpartAway: true } }, headers });
  expect([other.status, other.body.type]).toEqual([409, '/problems/key-reused']);
  // Another officer's key of the same name is another key.
  expect((await ask('POST', '/cases', { as: 'mayor', body, headers })).body.case).not.toBe(first.body.case);

  const at = `/cases/${first.body.case}`;
  for (const [key, act] of [['act-1', { type: 'LEAVE' }], ['act-2', apply[1]]] as const) {
    const one = await ask('POST', `${at}/acts`, { as: 'vice-mayor-c', body: act, headers: { 'idempotency-key': key } });
    const two = await ask('POST', `${at}/acts`, { as: 'vice-mayor-c', body: act, headers: { 'idempotency-key': key } });
    expect([two.status, two.body]).toEqual([one.status, { ...one.body, repeated: true }]);
  }
  expect((await ask('GET', at, { as: 'vice-mayor-c' })).body.version).toBe(2);
  for (const key of ['', 'é', 'x'.repeat(201)]) expect((await ask('POST', `${at}/acts`, { ...applied, headers: { 'idempotency-key': key } })).status, key).toBe(400);
});

test('a case is open to those who take part in it; one that is not there is answered in the same way', async () => {
  const at = await begun();
  for (const path of [at, `${at}/history`, `${at}/available`, `${at}/events`]) {
    const closed = await ask('GET', path, { as: 'housing-staff' });
    const absent = await ask('GET', path.replace(/[0-9a-f-]{36}/, '00000000-0000-4000-8000-000000000000'), { as: 'housing-staff' });
    expect([closed.status, closed.body.type]).toEqual([403, '/problems/not-your-case']);
    expect([absent.status, absent.text]).toEqual([closed.status, closed.text]);
  }
  const act = await ask('POST', `${at}/acts`, { as: 'housing-staff', body: apply[1] });
  expect([act.status, act.body.reasons]).toEqual([403, undefined]);
  expect((await served.host.refusals(at.slice(7))).items).toEqual([]);
  // The mayor may consent, and so takes part before having done anything.
  expect((await ask('GET', at, { as: 'mayor' })).status).toBe(200);
});

test('a capacity is asked for in the query, and only from those of the register', async () => {
  const at = await begun();
  expect((await ask('POST', `${at}/acts?as=in-person`, applied)).status).toBe(200);
  const none = await ask('POST', `${at}/acts?as=ab-counterpart`, { as: 'vice-mayor-c', body: { type: 'WITHDRAW' } });
  expect([none.status, none.body.verdict]).toEqual([422, 'malformed']);
  expect((await ask('POST', `${at}/acts?as=king`, applied)).status).toBe(400);
});

test('the language of a problem is the reader’s; Chinese comes first', async () => {
  for (const [header, title, language] of [
    [undefined, '不符合规则，未被接受', 'zh-CN'],
    ['en-GB,en;q=0.8', 'Refused by the rules', 'en'],
    ['fr, en;q=0.5, zh;q=0.4', 'Refused by the rules', 'en'],
    ['en;q=0, *', '不符合规则，未被接受', 'zh-CN'],
    ['zh-TW, en', '不符合规则，未被接受', 'zh-CN'],
    [';;,q=', '不符合规则，未被接受', 'zh-CN'],
  ] as const) {
    const at = await begun();
    const { body, headers } = await ask('POST', `${at}/acts`, { as: 'vice-mayor-c', body: { type: 'LEAVE' }, ...(header === undefined ? {} : { headers: { 'accept-language': header } }) });
    expect([body.title, headers.get('content-language')], header).toEqual([title, language]);
    expect(headers.get('vary')).toContain('Accept-Language');
    expect(body.detail).toMatch(language === 'en' ? /has to come first/ : /须先/);
  }
});

test('an opening that is not in form is told place by place; a reading that there is not is a bad request', async () => {
  const start = (body: unknown) => ask('POST', '/cases', { as: 'vice-mayor-c', body });
  const misfit = await start({ procedure: 'leave', input: { ...leaveFacts, kind: 'king' } });
  expect([misfit.status, misfit.body.type, misfit.body.issues[0].path]).toEqual([422, '/problems/malformed', 'input.kind']);
  expect((await start({ procedure: 'leave', input: { ...leaveFacts, applicant: 'nobody' } })).body.issues[0].path).toBe('input.applicant');
  expect((await start({ procedure: 'no-such', input: {} })).body.issues[0]).toMatchObject({ path: 'procedure', message: expect.stringContaining('leave') });
  expect((await start({ procedure: 'leave', input: leaveFacts, officer: 'mayor' })).status).toBe(422);
  expect((await start({ procedure: 'leave', input: leaveFacts, interpretations: { 'no-such': 'x' } })).status).toBe(400);
  for (const body of [[], null, 'leave', 7]) expect((await ask('POST', '/cases', { as: 'vice-mayor-c', body: JSON.stringify(body) })).status).toBe(422);
});

test('a passed deadline is in the history, and the moment is the server’s', async () => {
  const clock = new TestClock();
  const own = await serveOn(place(), { hostOptions: { clock } });
  const at = await started(own, leaveFacts);
  for (const [as, body] of [['vice-mayor-c', apply[1]], ['mayor', { type: 'CONSENT', beforehand: true }], ['vice-mayor-c', { type: 'LEAVE' }]] as const) {
    expect((await own.ask('POST', `${at}/acts`, { as, body })).status).toBe(200);
  }
  clock.move(24 * 30);
  await own.host.tick();
  const { body } = await own.ask('GET', `${at}/history`, { as: 'vice-mayor-c' });
  expect(body.items.at(-1)).toMatchObject({ kind: 'deadline', deadline: { due: leaveFacts.plannedReturn } });
  await own.close();
});
