import { cover, criterionNamed } from '../cover/cover.js';
import { stateName, type Criterion, type Suite } from '../cover/suite.js';
import { explore, type ExploreOptions } from '../explore/explore.js';
import type { AnyAct } from '../model/act.js';
import { decide, type Verdict } from '../model/decide.js';
import type { Procedure } from '../model/procedure.js';
import { begin, type Snapshot } from '../model/snapshot.js';
import type { Text } from '../model/text.js';
import { AdapterError, type Adapter, type Answer } from './adapter.js';

export interface ConformanceOptions {
  /** What has to be covered, by name or as a criterion of your own; `obligations` unless given. */
  readonly criterion?: string | Criterion;
  readonly interpretations?: Readonly<Record<string, string>>;
  /** How the procedure is explored. */
  readonly explore?: Omit<ExploreOptions, 'interpretations' | 'signal'>;
  /** Told after each history. */
  readonly progress?: (done: number, histories: number) => void;
  readonly signal?: AbortSignal;
}

/** What the rules lead to, or the other system did: a verdict, and the state afterwards where it is known. */
export interface Outcome {
  readonly verdict: Answer | 'failed';
  readonly state?: unknown;
  readonly clauses?: readonly string[];
  /** How the system failed. */
  readonly message?: string;
}

/** An act on which the other system and the rules disagree, and a history that shows it. */
export interface Disagreement {
  readonly input: Readonly<Record<string, unknown>>;
  /** The history; its last act is the one in question. Empty when the opening is. Leaving out any one act shows it no more. */
  readonly acts: readonly AnyAct[];
  /** The state in which the act is done. */
  readonly before: unknown;
  readonly expected: Outcome;
  readonly actual: Outcome;
  readonly says: Text;
}

export interface ConformanceReport {
  readonly procedure: string;
  readonly criterion: string;
  readonly interpretations: Readonly<Record<string, string>>;
  readonly histories: number;
  /** Acts of the suite, and of them those that the other system was asked about. */
  readonly acts: number;
  readonly compared: number;
  /** Whether there is no disagreement. */
  readonly conforms: boolean;
  /** The shortest first. */
  readonly disagreements: readonly Disagreement[];
}

/**
 * Runs a suite against another system and gives every disagreement. What a suite is for is known beforehand, so acts that
 * the system wrongly lets pass are left out of a history when it goes on, and each is shown by a history made as short as it
 * can be (delta debugging, Zeller and Hildebrandt 2002: no act of it can be left out). Disagreements on acts of one type in
 * one state with the same two verdicts are one.
 *
 * Throws {@link AdapterError} when the system cannot be reached.
 */
export async function conformance(procedure: Procedure, adapter: Adapter, options: ConformanceOptions = {}): Promise<ConformanceReport> {
  const { interpretations = {}, criterion = 'obligations', signal } = options;
  const behaviour = explore(procedure, { ...options.explore, interpretations, ...(signal ? { signal } : {}) });
  const suite = cover(behaviour, typeof criterion === 'string' ? criterionNamed(criterion) : criterion, procedure);
  return conformanceOf(procedure, suite, adapter, options);
}

/** Runs a suite that is already made. */
export async function conformanceOf(procedure: Procedure, suite: Suite, adapter: Adapter, { progress, signal }: Pick<ConformanceOptions, 'progress' | 'signal'> = {}): Promise<ConformanceReport> {
  const trial = new Trial(procedure, suite.interpretations, adapter);
  const found = new Map<string, Disagreement>();
  let compared = 0;
  for (const [index, { input, steps }] of suite.cases.entries()) {
    let acts = steps.map(({ act }) => act);
    let first = 0;
    for (;;) {
      signal?.throwIfAborted();
      const { disagreement, agreed } = await trial.run(input, acts);
      compared += Math.max(0, agreed + (disagreement && disagreement.acts.length ? 1 : 0) - first);
      if (!disagreement) break;
      const key = signatureOf(disagreement);
      const known = found.get(key);
      if (!known || disagreement.acts.length < known.acts.length) {
        const shortest = await trial.shorten(disagreement);
        if (!known || shortest.acts.length < known.acts.length) found.set(key, shortest);
      }
      if (!disagreement.acts.length || disagreement.expected.verdict === 'accepted') break;
      acts = acts.toSpliced(agreed, 1);
      first = agreed;
    }
    progress?.(index + 1, suite.cases.length);
  }
  const order = [...found.values()];
  const disagreements = order.sort((a, b) => a.acts.length - b.acts.length || order.indexOf(a) - order.indexOf(b));
  return {
    procedure: procedure.id,
    criterion: suite.criterion,
    interpretations: suite.interpretations,
    histories: suite.histories,
    acts: suite.acts,
    compared,
    conforms: disagreements.length === 0,
    disagreements,
  };
}

/** Disagreements that are told once. */
const signatureOf = ({ acts, before, expected, actual }: Disagreement): string =>
  `${acts.at(-1)?.type ?? ''} ${JSON.stringify(before)} ${expected.verdict} ${(expected.clauses ?? []).join()} ${actual.verdict} ${expected.verdict === actual.verdict ? JSON.stringify([expected.state, actual.state]) : ''}`;

/** At most so many histories are tried to shorten one. */
const mostTries = 400;

/** Histories played on both sides. */
class Trial {
  constructor(
    readonly procedure: Procedure,
    readonly interpretations: Readonly<Record<string, string>>,
    readonly adapter: Adapter,
  ) {}

  /** Plays acts on both sides until they disagree; gives how many acts they agreed on. */
  async run(input: Readonly<Record<string, unknown>>, acts: readonly AnyAct[]): Promise<{ readonly agreed: number; readonly disagreement?: Disagreement }> {
    let snapshot = begin(this.procedure, input, this.interpretations);
    const opening = await this.#opening(input);
    const expected: Outcome = { verdict: 'accepted', state: snapshot.state };
    if (!agree(expected, opening)) return { agreed: 0, disagreement: told({ input, acts: [], before: undefined, expected, actual: opening }) };
    for (const [index, act] of acts.entries()) {
      const verdict = decide(this.procedure, snapshot, act);
      const should = outcomeOf(verdict);
      const did = await this.#outcome(act);
      if (!agree(should, did)) {
        return { agreed: index, disagreement: told({ input, acts: acts.slice(0, index + 1), before: snapshot.state, expected: should, actual: did }) };
      }
      if (verdict.verdict === 'accepted') snapshot = verdict.snapshot;
    }
    return { agreed: acts.length };
  }

  /** The same disagreement with as few acts as can be. */
  async shorten(disagreement: Disagreement): Promise<Disagreement> {
    const { input, acts: all } = disagreement;
    if (!all.length) return disagreement;
    const signature = signatureOf(disagreement);
    let best = this.#withoutIdle(disagreement);
    let tries = 0;
    const attempt = async (acts: readonly AnyAct[]): Promise<boolean> => {
      if (tries++ >= mostTries || !this.#isPossible(input, acts)) return false;
      const { disagreement: shown } = await this.run(input, acts);
      if (!shown || signatureOf(shown) !== signature) return false;
      best = shown;
      return true;
    };
    if (best.acts.length < all.length && !(await attempt(best.acts))) best = disagreement;
    for (let size = Math.max(1, (best.acts.length - 1) >> 1); tries < mostTries; size = Math.max(1, size >> 1)) {
      let shorter = false;
      for (let from = best.acts.length - 1 - size; from > -size; from -= size) {
        const at = Math.max(0, from);
        const count = Math.min(size, best.acts.length - 1 - at);
        if (count > 0 && (await attempt(best.acts.toSpliced(at, count)))) shorter = true;
      }
      if (size === 1 && !shorter) break;
    }
    return best;
  }

  /** Without acts that leave the case as it is. */
  #withoutIdle(disagreement: Disagreement): Disagreement {
    const { input, acts } = disagreement;
    let snapshot = begin(this.procedure, input, this.interpretations);
    const kept = acts.slice(0, -1).filter((act) => {
      const verdict = decide(this.procedure, snapshot, act);
      if (verdict.verdict === 'accepted') snapshot = verdict.snapshot;
      return verdict.verdict === 'accepted';
    });
    return { ...disagreement, acts: [...kept, acts.at(-1)!] };
  }

  /** Whether the rules accept all but the last act: asking the other system is worth its time. */
  #isPossible(input: Readonly<Record<string, unknown>>, acts: readonly AnyAct[]): boolean {
    let snapshot: Snapshot = begin(this.procedure, input, this.interpretations);
    return acts.slice(0, -1).every((act) => {
      const verdict = decide(this.procedure, snapshot, act);
      if (verdict.verdict === 'accepted') snapshot = verdict.snapshot;
      return verdict.verdict === 'accepted';
    });
  }

  async #opening(input: Readonly<Record<string, unknown>>): Promise<Outcome> {
    try {
      await this.adapter.start(input, this.interpretations);
      return { verdict: 'accepted', state: await this.adapter.state() };
    } catch (error) {
      return failure(error);
    }
  }

  async #outcome(act: AnyAct): Promise<Outcome> {
    try {
      return { verdict: await this.adapter.perform(act), state: await this.adapter.state() };
    } catch (error) {
      return failure(error);
    }
  }
}

function failure(error: unknown): Outcome {
  if (error instanceof AdapterError) throw error;
  return { verdict: 'failed', message: error instanceof Error ? error.message : String(error) };
}

const outcomeOf = ({ verdict, state, clauses }: Verdict): Outcome => ({ verdict, state, ...(verdict === 'refused' ? { clauses: [...new Set(clauses)] } : {}) });

/** Whether an answer is as expected: the same verdict, or not accepted where the system tells no more; and the same state, where it shows one. */
function agree(expected: Outcome, actual: Outcome): boolean {
  const sameVerdict = actual.verdict === expected.verdict || (actual.verdict === 'rejected' && expected.verdict !== 'accepted');
  return sameVerdict && (actual.state === undefined || sameState(expected.state, actual.state));
}

function sameState(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameState((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

function told(found: Omit<Disagreement, 'says'>): Disagreement {
  const { acts, expected, actual } = found;
  const last = acts.at(-1);
  const zh = { accepted: '接受', refused: '拒绝', unforeseen: '此时无此步骤', malformed: '格式有误', rejected: '不接受', failed: '出错' };
  const en = { accepted: 'accepted', refused: 'refused', unforeseen: 'not foreseen', malformed: 'malformed', rejected: 'rejected', failed: 'a failure' };
  const clauses = expected.clauses?.length ? ` [${expected.clauses.join(', ')}]` : '';
  const show = (state: unknown): string => (typeof state === 'string' || (typeof state === 'object' && state !== null && Object.keys(state).length) ? stateName(state) : JSON.stringify(state) ?? '');
  const states = expected.verdict === actual.verdict;
  const detail = actual.message === undefined ? '' : ` (${actual.message})`;
  const by = last === undefined ? '' : last.by.actingFor ? `${last.by.officer} (${last.by.actingFor.basis})` : last.by.officer;
  return {
    ...found,
    says: {
      zh: `${last ? `${last.type}（${by}）` : '立案'}：依规则应为${states ? show(expected.state) : zh[expected.verdict]}${clauses}，该系统为${states ? show(actual.state) : zh[actual.verdict]}${detail}`,
      en: `${last ? `${last.type} by ${by}` : 'the opening'}: the rules say ${states ? show(expected.state) : en[expected.verdict]}${clauses}, the system says ${states ? show(actual.state) : en[actual.verdict]}${detail}`,
    },
  };
}
