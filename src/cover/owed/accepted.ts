import type { AnyMachineSnapshot, AnyTransitionDefinition } from 'xstate';
import type { AnyAct } from '../../model/act.js';
import { conditionName, decisionOf, determining, isPreferred, valuesOf, type Condition } from '../conditions.js';
import type { Distinguisher } from './distinguish.js';
import type { Namings } from './naming.js';
import { Otherwise } from './otherwise.js';
import { enoughPlaces, type Owed } from './owed.js';
import type { Readings } from './readings.js';

/** So many acts are looked at until some show from outside which transition a condition keeps from firing. */
const enoughLooks = 24;

/** What accepted acts show of the guards that were asked: kept and broken demands, alternatives, and transitions not taken. */
export function addAccepted(owed: Owed, namings: Namings, readings: Readings, distinguisher: Distinguisher): void {
  const { behaviour, procedure, configurations, goals, nameOf } = owed;
  const hidden = new Hidden(owed, distinguisher);
  behaviour.edges.forEach(({ from, act: number, to }, edge) => {
    const act = behaviour.acts[number]!;
    const snapshot = configurations.snapshot(from);
    const args = { context: snapshot.context, event: act };
    const waiting = configurations.waitingIn(from, act.type);
    const asked = waiting.map((transition) => {
      const decision = decisionOf(procedure, transition);
      const values = valuesOf(decision, snapshot, act);
      return { transition, decision, values, enabled: decision.decide(values) };
    });
    for (const { transition, decision, values, enabled } of asked) {
      if (asked.some((other) => other.enabled && other.transition !== transition && isPreferred(other.transition, transition, waiting))) continue;
      if (enabled) {
        for (const condition of decision.conditions) {
          if (!condition.rule || condition.rule.breach === 'refuse') continue;
          goals.byEdge(`${nameOf(transition)}: ${conditionName(condition)} is ${condition.rule.holds(args, condition.params) ? 'kept' : 'broken'}`, edge);
        }
      }
      for (const index of determining(decision, values)) {
        const condition = decision.conditions[index]!;
        const { misses, keepsFromFiring, letsFire } = namings.of(transition)[index]!;
        if (owed.isNear(from)) for (const name of readings.told(condition, snapshot.context as object, act)) goals.byEdge(name, edge);
        if (enabled) for (const { other, passed } of misses) if (!condition.rule!.passes(args, other)) goals.byEdge(passed, edge);
        if (!enabled) hidden.look(keepsFromFiring, edge, condition, !values[index]);
        else if (!decision.conjunctive) goals.byEdge(letsFire, edge);
      }
    }
    addWaitingByItself(owed, edge, configurations.snapshot(to), act);
  });
  hidden.settle();
}

/** A transition that follows by itself, and does not as yet: which condition alone holds it back. */
function addWaitingByItself({ procedure, goals, nameOf }: Owed, edge: number, snapshot: AnyMachineSnapshot, act: AnyAct): void {
  const active = (snapshot as unknown as { readonly _nodes: readonly { readonly always?: readonly AnyTransitionDefinition[] }[] })._nodes;
  for (const { always = [] } of active) {
    for (const transition of always) {
      const decision = decisionOf(procedure, transition);
      for (const index of determining(decision, valuesOf(decision, snapshot, act))) {
        goals.byEdge(`${nameOf(transition)}: ${conditionName(decision.conditions[index]!)} alone keeps it from firing`, edge);
      }
    }
  }
}

/**
 * Conditions that keep a transition from firing where the act does not fail but takes another one. That shows only if the
 * transition would have led elsewhere, at once or later on (observable MC/DC, Whalen and others 2013).
 */
class Hidden {
  readonly #otherwise: Otherwise;
  readonly #looks = new Map<string, number>();
  /** Edges on which nothing is seen to come of it. */
  readonly #unseen = new Map<string, number[]>();

  constructor(
    readonly owed: Owed,
    readonly distinguisher: Distinguisher,
  ) {
    this.#otherwise = new Otherwise(owed.procedure.machine);
  }

  look(goal: string, edge: number, condition: Condition, value: boolean): void {
    const { behaviour, configurations, goals } = this.owed;
    if (!condition.rule) return goals.byEdge(goal, edge);
    const looks = this.#looks.get(goal) ?? 0;
    if (looks >= enoughLooks || goals.ways(goal) >= enoughPlaces) return;
    const { from, act } = behaviour.edges[edge]!;
    const forced = this.#otherwise.after(`${conditionName(condition)} ${value}`, () => this.#forcing(condition, value), configurations.snapshot(from), behaviour.acts[act]!);
    if (this.distinguisher.differs(edge, forced)) return goals.byEdge(goal, edge);
    this.#looks.set(goal, looks + 1);
    const stretch = this.distinguisher.refused(edge, forced);
    if (stretch) goals.byStretch(goal, stretch);
    else this.#unseen.set(goal, [...(this.#unseen.get(goal) ?? []), edge]);
  }

  /** What is seen in no other way is at least come past. */
  settle(): void {
    const { goals } = this.owed;
    for (const [goal, edges] of this.#unseen) if (!goals.has(goal)) edges.forEach((edge) => goals.byEdge(goal, edge));
  }

  /** A rule that comes to something else with these parameters. */
  #forcing({ name, params }: Condition, value: boolean): { readonly guards: Readonly<Record<string, unknown>> } {
    const rule = this.owed.procedure.rules[name]!;
    const own = JSON.stringify(params);
    return { guards: { [name]: (args: never, asked: unknown) => (JSON.stringify(asked) === own ? value : rule.passes(args, asked)) } };
  }
}
