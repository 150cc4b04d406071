import { catalogue } from '../../../machines/catalogue.js';
import { auditLog, ConflictError, HostError, KeyReusedError, openHost, openStore, type Host, type Outcome } from '../../../src/host/index.js';
import { historyTo, type Behaviour } from '../../../src/explore/behaviour.js';
import type { AnyAct } from '../../../src/model/act.js';
import { decide } from '../../../src/model/decide.js';
import type { Government } from '../../../src/model/government.js';
import type { Performer } from '../../../src/model/performer.js';
import type { Procedure } from '../../../src/model/procedure.js';

export interface ForgeryFigures {
  readonly procedure: string;
  /** Kinds of act that were tried where they are accepted, of all that the procedure has. */
  readonly acts: number;
  readonly of: number;
  readonly attempts: number;
  /** Attempts that were accepted. */
  readonly accepted: readonly string[];
  /** Kinds of act that no sample history leads to, or only the clock performs. */
  readonly notReached: readonly string[];
  readonly findings: number;
}

const engineEvents = ['xstate.init', 'xstate.stop', 'xstate.done.state.x', 'xstate.done.actor.x', 'xstate.error.actor.x', 'xstate.after.1.x', '*', ''];

/** The model government, with everybody in the capacities in which the procedure's samples have them act. */
function withStandIns(procedure: Procedure): Government {
  const { government } = catalogue;
  return {
    ...government,
    capacities(officer, at) {
      const own = government.capacities(officer, at);
      const standing = procedure.samples.performers.filter((performer) => performer.officer === officer && performer.actingFor);
      return [...own, ...standing];
    },
  };
}

const payloadOf = ({ by: _by, at: _at, ...payload }: AnyAct): Record<string, unknown> => payload;
const claimOf = (by: Performer): { readonly by: string; readonly as: string } => ({ by: by.officer, as: by.actingFor?.basis ?? 'in-person' });

/**
 * For every kind of act of a procedure: a case is brought to where the act is accepted, and then the same act is tried by
 * whoever may not do it, in capacities that are not or no longer held, as an event of the engine, twice, on an older version
 * and on another case. None of these may be accepted, but the act itself is. `everyOfficer`: only so many officers claim
 * capacities that they do not hold, others at each act.
 */
export async function forgery(address: string, procedure: Procedure, behaviour: Behaviour, everyOfficer = 1): Promise<ForgeryFigures> {
  const store = await openStore(address);
  let now = procedure.samples.start;
  const clock = { now: () => now };
  const government = withStandIns(procedure);
  const host = await openHost({ store, catalogue: { ...catalogue, government, feeds: {} }, clock });
  const accepted: string[] = [];
  const notReached: string[] = [];
  let attempts = 0;
  let acts = 0;

  for (const type of Object.keys(procedure.acts.payloads)) {
    const edges = behaviour.edges.filter(({ act, from }) => behaviour.acts[act]!.type === type && behaviour.acts[act]!.by.post !== 'clock' && historyTo(behaviour, from).every(({ by }) => by.post !== 'clock'));
    edges.sort((a, b) => behaviour.states[a.from]!.depth - behaviour.states[b.from]!.depth);
    let reached: { readonly id: string; readonly act: AnyAct } | undefined;
    for (const edge of edges.slice(0, 5)) reached ??= await bring(edge.from, behaviour.acts[edge.act]!);
    if (!reached) {
      notReached.push(type);
      continue;
    }
    acts++;
    await attack(reached.id, reached.act);
  }
  const { findings } = await auditLog(store, { catalogue: { ...catalogue, government } });
  await host.close();
  await store.close();
  return { procedure: procedure.id, acts, of: Object.keys(procedure.acts.payloads).length, attempts, accepted: accepted.slice(0, 20), notReached, findings: findings.length };

  /** A case where an act is accepted, by the shortest history to that state; deadlines that pass on the way are announced. */
  async function bring(state: number, act: AnyAct): Promise<{ readonly id: string; readonly act: AnyAct } | undefined> {
    now = procedure.samples.start;
    const opened = await host.start({ procedure: procedure.id, input: behaviour.inputs[behaviour.states[state]!.input], by: 'office-staff' });
    if (opened.verdict !== 'started') return undefined;
    for (const before of historyTo(behaviour, state)) {
      now = before.at;
      const outcome = await host.perform({ case: opened.case, payload: payloadOf(before), ...claimOf(before.by) });
      if (outcome.verdict !== 'accepted') return undefined;
    }
    now = act.at;
    await host.tick();
    const { snapshot } = await host.case(opened.case);
    return decide(procedure, snapshot, act).verdict === 'accepted' ? { id: opened.case, act } : undefined;
  }

  async function attack(id: string, act: AnyAct): Promise<void> {
    const { version, snapshot } = await host.case(id);
    const payload = payloadOf(act);
    const genuine = { case: id, payload, ...claimOf(act.by), version, key: `${act.type}-genuine` };
    const attempt = async (what: string, work: () => Promise<Outcome>): Promise<void> => {
      attempts++;
      const before = (await host.case(id)).version;
      try {
        const outcome = await work();
        if (outcome.verdict === 'accepted' && !outcome.repeated) accepted.push(`${act.type}: ${what}`);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
      }
      if ((await host.case(id)).version !== before) accepted.push(`${act.type}: ${what} changed the case`);
    };

    for (const by of ['emperor', 'clock', '', 'Mayor', '__proto__']) await attempt(`by ${by}`, () => host.perform({ ...genuine, by, key: `x-${by}` }));
    for (const forged of [{ by: act.by }, { at: act.at }, { by: { officer: 'mayor', post: 'mayor' } }, { snapshot }, { type: [act.type] }]) {
      await attempt(`stating ${Object.keys(forged).join()}`, () => host.perform({ case: id, by: act.by.officer, payload: { ...payload, ...forged } }));
    }
    for (const type of engineEvents) await attempt(`as ${type}`, () => host.perform({ case: id, by: act.by.officer, payload: { ...payload, type } }));

    // Whoever may not do it in a capacity that they hold; and in any capacity that they do not hold.
    for (const performer of procedure.samples.performers) {
      if (performer.post === 'clock') continue;
      if (decide(procedure, snapshot, { ...act, by: performer }).verdict === 'accepted') continue;
      await attempt(`by ${performer.officer} ${claimOf(performer).as}`, () => host.perform({ case: id, payload, ...claimOf(performer) }));
    }
    for (const [number, { id: officer }] of government.officers.entries()) {
      if ((number + acts) % everyOfficer) continue;
      const held = new Set(government.capacities(officer, now).map((by) => claimOf(by).as));
      for (const as of government.bases.filter((basis) => !held.has(basis))) await attempt(`by ${officer} claiming ${as}`, () => host.perform({ case: id, payload, by: officer, as }));
    }
    // The register no longer gives what it gave: every standing-in has lapsed.
    const lapsed = await openHost({ store, catalogue: { ...catalogue, feeds: {} }, clock });
    for (const performer of procedure.samples.performers.filter(({ actingFor }) => actingFor)) await attempt(`by ${performer.officer}, whose standing-in has lapsed`, () => lapsed.perform({ case: id, payload, ...claimOf(performer) }));
    await lapsed.close();

    await genuinely(host, genuine);
    const after = (await host.case(id)).version;
    const again = await host.perform(genuine);
    if (!again.repeated || (await host.case(id)).version !== after) accepted.push(`${act.type}: repeated, it was done twice`);
    await refusedBy(ConflictError, 'on the version before', () => host.perform({ ...genuine, key: `${genuine.key}-2` }));
    await refusedBy(KeyReusedError, 'its key for another statement', () => host.perform({ ...genuine, payload: { ...payload, more: true } }));
    const other = await host.start({ procedure: procedure.id, input: snapshot.input, by: 'office-staff' });
    if (other.verdict !== 'started') throw new Error('the other case does not open');
    await refusedBy(KeyReusedError, 'its key on another case', () => host.perform({ ...genuine, case: other.case }));
    attempts++;
    // On another case the act counts for what it is there: nothing is taken over from the first.
    const there = await host.case(other.case);
    const elsewhere = await host.perform({ ...genuine, case: other.case, version: 1, key: `${genuine.key}-3` });
    const expected = decide(procedure, there.snapshot, { ...act, at: now }).verdict;
    if (elsewhere.verdict !== expected) accepted.push(`${act.type}: on another case it is ${elsewhere.verdict}, not ${expected}`);

    async function refusedBy(kind: typeof ConflictError | typeof KeyReusedError, what: string, work: () => Promise<unknown>): Promise<void> {
      attempts++;
      const error = await work().then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof kind)) accepted.push(`${act.type}: ${what}: ${String(error)}`);
    }
  }
}

/** The attempts prove nothing unless the act itself is accepted there. */
async function genuinely(host: Host, request: Parameters<Host['perform']>[0]): Promise<void> {
  const outcome = await host.perform(request);
  if (outcome.verdict !== 'accepted') throw new Error(`the genuine act is ${outcome.verdict}: ${JSON.stringify(outcome)}`);
}
