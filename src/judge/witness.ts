import type { AnyMachineSnapshot } from 'xstate';
import type { AnyAct } from '../model/act.js';
import { judge, type Finding, type Judged } from '../model/decide.js';
import { epoch, type Instant } from '../model/instant.js';
import type { Procedure } from '../model/procedure.js';
import { moved } from '../verify/residue.js';
import { cited, led, set, type Ground } from './ground.js';
import type { Overlay } from './overlay.js';

/** How a mutant's verdict on an act differs from the procedure's. */
export type Effect =
  | 'accepts-more'
  | 'accepts-less'
  | 'reports-otherwise'
  /** Whatever is accepted is accepted alike; but some act is refused for other reasons, or as not foreseen. */
  | 'refuses-otherwise'
  /** All verdicts are alike but for the names of the states that cases come to. */
  | 'leads-elsewhere';

export interface WitnessVerdict {
  readonly verdict: 'accepted' | 'refused' | 'unforeseen';
  /** The clauses that refuse the act, that it deviates from, or that only warn. */
  readonly clauses: readonly string[];
  readonly state: unknown;
}

/** A shortest history at whose end the mutant says otherwise than the procedure. */
export interface Witness {
  readonly effect: Effect;
  readonly input: Readonly<Record<string, unknown>>;
  readonly acts: readonly AnyAct[];
  readonly was: WitnessVerdict;
  readonly is: WitnessVerdict;
}

/** What is seen of reasons and reports: rules with their clauses, or clauses alone, as a system that gives clauses shows them. */
export type Sight = 'rules' | 'clauses';

/**
 * The first difference between a procedure and a mutant, or nothing when there is none: then, if the overlay is complete,
 * pairing the configurations that the same histories come to is a bisimulation (Park 1981), and the mutant is proven to be
 * equivalent, whatever its context records.
 */
export function witnessOf(ground: Ground, overlay: Overlay, sight: Sight = 'rules'): Witness | undefined {
  for (const effects of byGravity) {
    const found = firstDifference(ground, overlay, effects, sight);
    if (found) return found;
  }
  return undefined;
}

/** What is wrong is told by its worst effect: what is accepted before what is reported, reasons, and names of states. */
const byGravity: readonly (readonly Effect[])[] = [['accepts-more'], ['accepts-less', 'reports-otherwise'], ['refuses-otherwise'], ['leads-elsewhere']];

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly via: Pair | undefined;
  readonly act: AnyAct | undefined;
}

function firstDifference(ground: Ground, overlay: Overlay, effects: readonly Effect[], sight: Sight): Witness | undefined {
  const seen = new Set<string>();
  const queue: Pair[] = [];
  const add = (pair: Pair): void => {
    const key = `${pair.one} ${pair.other}`;
    if (seen.has(key)) return;
    seen.add(key);
    queue.push(pair);
  };
  for (const [input, one] of ground.openings.entries()) {
    const other = overlay.openings[input]!;
    if (effects.includes('leads-elsewhere') && !sameValue(ground, one, overlay, other)) {
      const at = (value: unknown): WitnessVerdict => ({ verdict: 'accepted', clauses: [], state: value });
      return { effect: 'leads-elsewhere', input: ground.inputs[input]!, acts: [], was: at(ground.states[one]!.snapshot.value), is: at(overlay.states[other]!.snapshot.value) };
    }
    add({ one, other, via: undefined, act: undefined });
  }
  for (let position = 0; position < queue.length; position++) {
    const pair = queue[position]!;
    for (const { act, was, is, to } of differencesAt(ground, overlay, pair, add)) {
      const effect = effectOf(was, is, to && sameValue(ground, to.one, overlay, to.other), sight);
      if (!effect || !effects.includes(effect)) {
        if (to) add({ ...to, via: pair, act });
        continue;
      }
      const input = ground.inputs[ground.states[pair.one]!.input]!;
      return { effect, input, acts: historyOf(ground, pair, act), was: verdictOf(was), is: verdictOf(is) };
    }
  }
  return undefined;
}

const sameValue = (ground: Ground, one: number, overlay: Overlay, other: number): boolean =>
  one === other || JSON.stringify(ground.states[one]!.snapshot.value) === JSON.stringify(overlay.states[other]!.snapshot.value);

interface Compared {
  readonly act: AnyAct;
  readonly was: Judged;
  readonly is: Judged;
  readonly to: { readonly one: number; readonly other: number } | undefined;
}

/** What may differ at a pair: acts with both verdicts. What cannot differ goes on by `add`. */
function* differencesAt(ground: Ground, overlay: Overlay, pair: Pair, add: (pair: Pair) => void): Generator<Compared> {
  const { one, other } = pair;
  const { snapshot, now, done } = ground.states[one]!;
  if (done && overlay.states[other]!.done) return;
  const mine = overlay.snapshotOf(other);
  const touched = one === other && overlay.touches.extent !== 'everything' ? overlay.touchedIn(one) : undefined;
  const compare = (act: AnyAct, theirs: AnyAct): Compared => {
    const was = judgeIn(ground.procedure, snapshot, act);
    const is = judgeIn(overlay.mutant, mine, theirs);
    if (was.verdict !== 'accepted' || is.verdict !== 'accepted') return { act, was, is, to: undefined };
    const next = overlay.follow(is.next, other, theirs.at);
    return { act, was, is, to: next === undefined ? undefined : { one: ground.numberOf(was.next, one, act.at), other: next } };
  };
  if (touched && overlay.touches.extent === 'acts') {
    for (const { type, to, step } of ground.edges[one]!) if (!touched.includes(type)) add({ one: to, other: to, via: pair, act: ground.steps[step]!.act });
  }
  if (touched && overlay.touches.extent === 'steps') {
    for (const { type, step } of ground.edges[one]!) if (!touched.includes(type)) yield compare(ground.steps[step]!.act, ground.steps[step]!.act);
  }
  // The clocks of the two configurations may stand differently; the same act is the one as far from now.
  const away = epoch(overlay.states[other]!.now) - epoch(now);
  for (const type of touched ?? Object.keys(ground.procedure.acts.payloads)) {
    for (const act of ground.actsIn(one, type)) yield compare(act, moved(act, away));
  }
}

function judgeIn(procedure: Procedure, snapshot: AnyMachineSnapshot, act: AnyAct): Judged {
  return judge(procedure, snapshot, act);
}

function effectOf(was: Judged, is: Judged, sameState: boolean | undefined, sight: Sight): Effect | undefined {
  if (was.verdict === 'accepted' && is.verdict === 'accepted') {
    if (reports(was, sight) !== reports(is, sight)) return 'reports-otherwise';
    return sameState ? undefined : 'leads-elsewhere';
  }
  if (is.verdict === 'accepted') return 'accepts-more';
  if (was.verdict === 'accepted') return 'accepts-less';
  return was.verdict !== is.verdict || reasons(was, sight) !== reasons(is, sight) ? 'refuses-otherwise' : undefined;
}

const reports = ({ deviations, warnings }: Judged, sight: Sight): string => (sight === 'rules' ? `${cited(deviations)} | ${cited(warnings)}` : `${led(deviations)} | ${led(warnings)}`);

function reasons(judged: Judged, sight: Sight): string {
  if (judged.verdict !== 'refused') return '';
  return sight === 'rules' ? cited(judged.reasons) : set(judged.reasons.flatMap(({ clauses }) => clauses));
}

function verdictOf(judged: Judged): WitnessVerdict {
  const leading = (findings: readonly Finding[]) => findings.map(({ clause }) => clause);
  const clauses = judged.verdict === 'accepted' ? [...leading(judged.deviations), ...leading(judged.warnings)] : judged.clauses;
  return { verdict: judged.verdict, clauses: [...new Set(clauses)], state: judged.state };
}

/** The acts along pairs, each moved by as much as the case runs later. */
function historyOf(ground: Ground, last: Pair, act: AnyAct): AnyAct[] {
  const pairs: Pair[] = [];
  for (let pair: Pair | undefined = last; pair; pair = pair.via) pairs.unshift(pair);
  let later = 0;
  const acts: AnyAct[] = [];
  for (const pair of pairs) {
    if (!pair.act) continue;
    acts.push(moved(pair.act, later));
    later += epoch(pair.act.at) - epoch(ground.states[pair.one]!.now as Instant);
  }
  return [...acts, moved(act, later)];
}
