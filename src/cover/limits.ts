import type { AnyTransitionDefinition } from 'xstate';
import type { Behaviour } from '../explore/behaviour.js';
import type { AnyAct } from '../model/act.js';
import { judge } from '../model/decide.js';
import { addMinutes, epoch, isInstant } from '../model/instant.js';
import type { Performer } from '../model/performer.js';
import type { Procedure } from '../model/procedure.js';
import { samplePayloads } from '../model/samples.js';
import { conditionName, decisionOf, isPreferred, valuesOf } from './conditions.js';
import { Configurations } from './configurations.js';
import type { Goals } from './goals.js';
import { judgedStep } from './suite.js';

/** Sides of a limit in time, a minute apart, and of a limit in number, a sample apart. */
const sides = [
  ['just before', -1],
  ['at', 0],
  ['just after', 1],
] as const;

/** At most so many configurations show the same side: more would only be more to choose from. */
const enoughPlaces = 40;

/**
 * Adds the sides of every limit (boundary values, ISTQB Foundation 4.2.2): each deadline just before, at and just after, for
 * each act measured against it and each transition that the act then takes or would have taken; each number that some
 * rule tells apart from its neighbour among the samples, both; and each moment that an act states beside the moment that a
 * rule compares it with, as far as it is refused or was explored.
 */
export function addLimits(goals: Goals, behaviour: Behaviour, procedure: Procedure, configurations: Configurations, nameOf: (transition: AnyTransitionDefinition) => string): void {
  const edgesAt = new Map<string, number>();
  behaviour.edges.forEach(({ from, act }, edge) => edgesAt.set(`${from} ${JSON.stringify(behaviour.acts[act])}`, edge));
  const show = (name: string, state: number, act: AnyAct) => {
    if (goals.ways(name) >= enoughPlaces) return;
    const edge = edgesAt.get(`${state} ${JSON.stringify(act)}`);
    if (edge !== undefined) goals.byEdge(name, edge);
    else {
      const judged = judge(procedure, configurations.snapshot(state), act);
      if (judged.verdict === 'refused') goals.byTry([name], state, () => judgedStep(behaviour, state, act, judged));
    }
  };
  addDeadlines(behaviour, procedure, configurations, nameOf, show);
  addNumbers(behaviour, procedure, configurations, nameOf, show);
  addStatedMoments(behaviour, procedure, configurations, nameOf, show);
}

type Show = (name: string, state: number, act: AnyAct) => void;

function addDeadlines(behaviour: Behaviour, procedure: Procedure, configurations: Configurations, nameOf: (transition: AnyTransitionDefinition) => string, show: Show): void {
  if (!procedure.deadlines.length) return;
  const performers = performersOf(behaviour, procedure);
  behaviour.states.forEach(({ now, done }, state) => {
    if (done) return;
    for (const deadline of procedure.deadlines) {
      for (const type of deadline.measures) {
        const waiting = configurations.waitingIn(state, type);
        if (!waiting.length) continue;
        const snapshot = configurations.snapshot(state);
        const due = deadline.due(snapshot.context);
        if (due === undefined || epoch(addMinutes(due, -1)) <= epoch(now)) continue;
        const moments = sides.map(([side, minutes]) => [side, addMinutes(due, minutes)] as const);
        for (const transition of waiting) {
          const decision = decisionOf(procedure, transition);
          const shown = new Set<string>();
          const combinations = samplePayloads(procedure, type).flatMap((payload) => performers.map((by) => ({ ...payload, type, by })));
          for (const act of combinations) {
            const fires = moments.map(([, at]) => decision.decide(valuesOf(decision, snapshot, { ...act, at })));
            if (!fires.includes(true)) continue;
            for (const [side, at] of moments) {
              const name = `${type} ${side} ${deadline.limit.en} [${deadline.clauses.join(', ')}] for ${nameOf(transition)}`;
              if (shown.has(name)) continue;
              shown.add(name);
              show(name, state, { ...act, at });
            }
            break;
          }
        }
      }
    }
  });
}

const performersOf = (behaviour: Behaviour, procedure: Procedure): readonly Performer[] => {
  const seen = new Map<string, Performer>();
  for (const { by } of behaviour.acts) seen.set(JSON.stringify(by), by);
  return seen.size ? [...seen.values()] : procedure.samples.performers;
};

interface Sample {
  readonly value: number;
  readonly holds: boolean;
  readonly state: number;
  readonly act: AnyAct;
}

/** Numbers that a rule reads: where two neighbours among the samples make it hold and fail, each is shown. */
function addNumbers(behaviour: Behaviour, procedure: Procedure, configurations: Configurations, nameOf: (transition: AnyTransitionDefinition) => string, show: Show): void {
  const factual = behaviour.inputs.some(hasNumber);
  const samples = new Map<string, Sample[]>();
  const seen = new Set<string>();
  const take = (state: number, act: AnyAct) => {
    if (!factual && !hasNumber(act)) return;
    const snapshot = configurations.snapshot(state);
    const waiting = configurations.waitingIn(state, act.type);
    for (const transition of waiting) {
      const decision = decisionOf(procedure, transition);
      if (!decision.conditions.length) continue;
      const values = valuesOf(decision, snapshot, act);
      decision.conditions.forEach((condition, index) => {
        const { rule, params } = condition;
        if (!rule || (!decision.decide(values.with(index, true)) && !decision.decide(values.with(index, false)))) return;
        const { at: _at, by: _by, ...payload } = act;
        const once = `${nameOf(transition)} ${index} ${behaviour.states[state]!.input} ${JSON.stringify(payload)} ${values.join()}`;
        if (seen.has(once)) return;
        seen.add(once);
        const reads = new Map<string, unknown>();
        const holds = rule.holds({ context: watched(snapshot.context as object, 'context', reads), event: watched(act, 'event', reads) }, params);
        if (waiting.some((other) => other !== transition && isPreferred(other, transition, waiting) && decisionOf(procedure, other).decide(valuesOf(decisionOf(procedure, other), snapshot, act)))) return;
        for (const [path, value] of reads) {
          if (typeof value !== 'number') continue;
          const rest = [...reads].filter(([other]) => other !== path).map(([other, read]) => `${other}=${String(read)}`).sort();
          const key = `${conditionName(condition)} of ${nameOf(transition)} with ${path.replace(/^context\.facts\.|^event\./, '')}\n${rest.join(' ')}`;
          const list = samples.get(key) ?? [];
          list.push({ value, holds, state, act });
          samples.set(key, list);
        }
      });
    }
  };
  for (const { from, act } of behaviour.edges) take(from, behaviour.acts[act]!);
  for (const { from, act } of behaviour.refusals) take(from, behaviour.acts[act]!);
  const many = new Map<string, number>();
  for (const [key, list] of samples) {
    list.sort((a, b) => a.value - b.value);
    const values = [...new Set(list.map(({ value }) => value))];
    for (let index = 1; index < values.length; index++) {
      const [below, above] = [values[index - 1]!, values[index]!].map((value) => list.filter((sample) => sample.value === value)) as [Sample[], Sample[]];
      if (below.some(({ holds }) => holds) === above.some(({ holds }) => holds)) continue;
      const what = key.split('\n')[0]!;
      const place = `${what} between ${values[index - 1]} and ${values[index]}`;
      many.set(place, (many.get(place) ?? 0) + 1);
      if (many.get(place)! > 1) continue;
      for (const sample of [...below, ...above]) show(`${what} ${sample.value}`, sample.state, sample.act);
    }
  }
}

/** Moments that an act states, a minute before, at and after those that a rule reads beside them. */
function addStatedMoments(behaviour: Behaviour, procedure: Procedure, configurations: Configurations, nameOf: (transition: AnyTransitionDefinition) => string, show: Show): void {
  for (const { from, act: number } of behaviour.edges) {
    const act = behaviour.acts[number]!;
    const stated = Object.entries(act).filter(([name, value]) => name !== 'at' && typeof value === 'string' && isInstant(value)).map(([name]) => name);
    if (!stated.length) continue;
    const snapshot = configurations.snapshot(from);
    for (const transition of configurations.waitingIn(from, act.type)) {
      for (const condition of decisionOf(procedure, transition).conditions) {
        const { rule, params } = condition;
        if (!rule) continue;
        const reads = new Map<string, unknown>();
        rule.holds({ context: watched(snapshot.context as object, 'context', reads), event: watched(act, 'event', reads) }, params);
        const moments = [...reads].flatMap(([path, value]) => (typeof value === 'string' && isInstant(value) ? [{ path, value }] : []));
        for (const field of stated.filter((name) => reads.has(`event.${name}`))) {
          for (const { path, value } of moments.filter((moment) => moment.path !== `event.${field}`)) {
            const acts = sides.map(([side, minutes]) => [side, { ...act, [field]: addMinutes(value, minutes) } as AnyAct] as const);
            if (new Set(acts.map(([, each]) => rule.holds({ context: snapshot.context, event: each }, params))).size < 2) continue;
            for (const [side, each] of acts) show(`${conditionName(condition)} of ${nameOf(transition)} with ${field} ${side} ${path.replace(/^context\.|^event\./, '')}`, from, each);
          }
        }
      }
    }
  }
}

const hasNumber = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && Object.values(value).some(hasNumber));

/** An object whose plain values are noted when they are read. */
function watched<T extends object>(target: T, path: string, reads: Map<string, unknown>): T {
  return new Proxy(target, {
    get(object, name) {
      const value = Reflect.get(object, name) as unknown;
      if (typeof name === 'symbol' || typeof value === 'function') return value;
      const place = `${path}.${name}`;
      if (typeof value === 'object' && value !== null) return Object.isFrozen(object) ? value : watched(value, place, reads);
      reads.set(place, value);
      return value;
    },
  });
}
