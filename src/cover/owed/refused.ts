import type { AnyMachineSnapshot, AnyTransitionDefinition } from 'xstate';
import type { AnyAct } from '../../model/act.js';
import { judge, type Refused } from '../../model/decide.js';
import { valuesOf as valuesToTry } from '../../model/enumerate.js';
import type { Procedure } from '../../model/procedure.js';
import { sampleActs } from '../../model/samples.js';
import { decisionOf, determining, permitted, valuesOf, type Condition } from '../conditions.js';
import { judgedStep, refusedStep } from '../suite.js';
import type { Namings } from './naming.js';
import { ordersSeen } from './orders.js';
import { enoughPlaces, type Owed } from './owed.js';
import type { Readings } from './readings.js';
import { refusingClauses, type ConditionPlace } from './refusing.js';

/** Of configurations with the same state value, refused acts are looked for in the nearest so many. */
const enoughAlike = 100;

interface Shown {
  readonly name: string;
  readonly condition: Condition;
  readonly at: ConditionPlace;
}

/** Whether a condition is the only reason, or the only one beside an order in the same guard. */
function isAlone(procedure: Procedure, { name }: Condition, { reasons }: Refused): boolean {
  const others = reasons.filter(({ rule }) => rule !== name);
  return reasons.length - others.length === 1 && (others.length === 0 || (others.length === 1 && procedure.rules[name]!.kind !== 'order' && procedure.rules[others[0]!.rule]!.kind === 'order'));
}

/** What refused acts show of the conditions that refuse them. */
export class Refusing {
  /** Goals of a condition that is only ever seen to refuse together with others. */
  readonly onlyTogether = new Set<string>();
  /** Refusals by a condition that are seen together with other reasons. */
  readonly #together = new Map<string, { readonly state: number; readonly act: AnyAct; readonly judged: Refused; readonly seen: boolean }>();

  constructor(
    readonly owed: Owed,
    readonly namings: Namings,
    readonly readings: Readings,
  ) {}

  add(): void {
    const { behaviour, goals, nearer, nearest } = this.owed;
    for (const state of nearest) if (!behaviour.states[state]!.done && nearer[state]! < enoughAlike) this.#addIn(state);
    this.#addClauses();
    this.#addMasked();
    for (const [name, { state, act, judged }] of this.#together) {
      if (goals.has(name)) continue;
      this.owed.tryAct([name], state, act, () => judgedStep(behaviour, state, act, judged));
      this.onlyTogether.add(name);
    }
  }

  /** What refused acts show in a state. */
  #addIn(state: number): void {
    const { behaviour, procedure, goals, configurations } = this.owed;
    const snapshot = configurations.snapshot(state);
    for (const type of configurations.foreseenIn(state)) {
      const waiting = configurations.waitingIn(state, type);
      const decisions = waiting.map((transition) => decisionOf(procedure, transition));
      const shownHere = new Set<string>();
      for (const act of this.#actsToTry(state, type)) {
        const values = decisions.map((decision) => valuesOf(decision, snapshot, act));
        if (decisions.some((decision, index) => decision.decide(values[index]!))) continue;
        const shows = waiting.flatMap((transition, index) =>
          determining(decisions[index]!, permitted(decisions[index]!, values[index]!)).flatMap((one) => this.#shown({ transition, index: one }, snapshot, act, state)),
        );
        if (!shows.length) continue;
        const key = shows.map(({ name }) => name).join('\n');
        if (shownHere.has(key) || shows.every(({ name }) => goals.ways(name) >= enoughPlaces)) continue;
        const judged = judge(procedure, snapshot, act);
        if (judged.verdict !== 'refused') continue;
        // Where another transition refuses by the same clauses, nobody sees that the condition does.
        const clauses = refusingClauses(procedure, waiting, snapshot, act);
        const seen = shows.map(({ at }) => refusingClauses(procedure, waiting, snapshot, act, at) !== clauses);
        const alone = shows.filter(({ condition }, number) => seen[number] && (condition.rule?.kind === 'route' || isAlone(procedure, condition, judged)));
        shows.forEach(({ name }, number) => {
          const known = this.#together.get(name);
          if (!known || (seen[number] && !known.seen)) this.#together.set(name, { state, act, judged, seen: seen[number]! });
        });
        if (!alone.length) continue;
        shownHere.add(key);
        this.owed.tryAct([...alone.map(({ name }) => name), ...ordersSeen(this.owed, waiting, snapshot, act)], state, act, () => judgedStep(behaviour, state, act, judged));
      }
    }
  }

  #shown(at: ConditionPlace, { context }: AnyMachineSnapshot, act: AnyAct, state: number): Shown[] {
    const condition = decisionOf(this.owed.procedure, at.transition).conditions[at.index]!;
    const { keepsFromFiring, misses } = this.namings.of(at.transition)[at.index]!;
    const names = [keepsFromFiring, ...misses.filter(({ other }) => condition.rule!.passes({ context, event: act }, other)).map(({ refused }) => refused)];
    if (this.owed.isNear(state)) names.push(...this.readings.told(condition, context as object, act));
    return names.map((name) => ({ name, condition, at }));
  }

  /** The sample acts, and those that are one fact away from an act that is accepted here. */
  *#actsToTry(state: number, type: string): Generator<AnyAct> {
    const { behaviour, procedure, leaving, configurations } = this.owed;
    const { samples: { performers }, fieldSamples: fields = {} } = procedure;
    yield* sampleActs(procedure, configurations.snapshot(state).context, behaviour.states[state]!.now, performers, [type]);
    const seen = new Set<string>();
    for (const edge of leaving[state]!) {
      const { act: number, taken } = behaviour.edges[edge]!;
      const act = behaviour.acts[number]!;
      if (act.type !== type || seen.has(taken.join())) continue;
      seen.add(taken.join());
      for (const by of performers) yield { ...act, by };
      for (const [name, schema] of Object.entries(procedure.acts.specs[type]!.fields)) {
        for (const value of fields[`${type}.${name}`] ?? fields[name] ?? valuesToTry(schema)) {
          const { [name]: _left, ...rest } = act;
          yield (value === undefined ? rest : { ...rest, [name]: value }) as AnyAct;
        }
      }
    }
  }

  /** Every clause by which an act can be refused for one reason alone, does so: a rule may rest on another clause case by case. */
  #addClauses(): void {
    const { behaviour } = this.owed;
    behaviour.refusals.forEach(({ from, act: number, reasons: [reason, ...others] }, refusal) => {
      if (others.length || !reason) return;
      const act = behaviour.acts[number]!;
      // Standing in adds a clause of its own to those of a rule; otherwise a rule's clauses are seen as they stand together.
      const clauses = act.by.actingFor ? reason.clauses : [reason.clauses.join(' ')];
      const names = clauses.map((clause) => `${act.type} is refused by ${clause} alone`);
      if (this.owed.isTried(from, act) || this.owed.wants(names)) this.owed.tryAct(names, from, act, () => refusedStep(behaviour, refusal));
    });
  }

  /** A condition that others always mask is seen by a clause that it adds to theirs. */
  #addMasked(): void {
    const { behaviour, procedure, configurations, goals, nearest } = this.owed;
    const missing = (transition: AnyTransitionDefinition) =>
      this.namings.of(transition).flatMap(({ keepsFromFiring: name }, index) => {
        const { rule } = decisionOf(procedure, transition).conditions[index]!;
        return rule?.breach === 'refuse' && rule.kind === 'demand' && !goals.has(name) && !this.#together.get(name)?.seen ? [{ name, index }] : [];
      });
    for (const state of nearest) {
      if (!this.owed.isNear(state) || behaviour.states[state]!.done) continue;
      const snapshot = configurations.snapshot(state);
      for (const type of configurations.foreseenIn(state)) {
        const waiting = configurations.waitingIn(state, type);
        const places = waiting.flatMap((transition) => missing(transition).map((each) => ({ ...each, transition })));
        if (!places.length) continue;
        for (const act of sampleActs(procedure, snapshot.context, behaviour.states[state]!.now, procedure.samples.performers, [type])) {
          const clauses = refusingClauses(procedure, waiting, snapshot, act);
          if (!clauses) continue;
          for (const { name, ...at } of places) {
            if (this.#together.get(name)?.seen || refusingClauses(procedure, waiting, snapshot, act, at) === clauses) continue;
            const judged = judge(procedure, snapshot, act);
            if (judged.verdict === 'refused') this.#together.set(name, { state, act, judged, seen: true });
          }
        }
      }
    }
  }
}
