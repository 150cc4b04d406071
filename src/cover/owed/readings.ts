import type { AnyAct } from '../../model/act.js';
import { judge } from '../../model/decide.js';
import { conditionName, decisionOf, determining, permitted, valuesOf, type Condition } from '../conditions.js';
import { judgedStep } from '../suite.js';
import type { Owed } from './owed.js';

interface Reading {
  readonly point: string;
  readonly option: string;
}

/** Which readings of open points are told from others by what a condition comes to. */
export class Readings {
  readonly #all: readonly Reading[];
  readonly #told = new Set<Reading>();

  constructor(readonly owed: Owed) {
    this.#all = Object.entries(owed.procedure.interpretations).flatMap(([point, { options }]) => Object.keys(options).map((option) => ({ point, option })));
  }

  /** The goals that a condition's outcome shows: under those readings it would come out otherwise. */
  told(condition: Condition, context: object, act: AnyAct, among = this.#all): string[] {
    const { name, params, rule } = condition;
    const { readings } = context as { readonly readings?: Readonly<Record<string, string>> };
    if (!rule || !readings) return [];
    const outcome = rule.passes({ context, event: act }, params);
    return among
      .filter(({ point, option }) => readings[point] !== option && rule.passes({ context: { ...context, readings: { ...readings, [point]: option } }, event: act }, params) !== outcome)
      .map((reading) => {
        this.#told.add(reading);
        return `${conditionName({ name, params } as Condition)} would ${outcome ? 'refuse' : 'let pass'} with ${reading.point} read as ${reading.option}`;
      });
  }

  /** Readings that nothing near an opening tells from the usual one are looked for everywhere. */
  addUntold(): void {
    const { behaviour, procedure, configurations, goals } = this.owed;
    const untold = this.#all.filter((reading) => !this.#told.has(reading) && behaviour.interpretations[reading.point] !== reading.option);
    if (!untold.length) return;
    const shownBy = (from: number, act: AnyAct): string[] => {
      const snapshot = configurations.snapshot(from);
      const decisions = configurations.waitingIn(from, act.type).map((transition) => decisionOf(procedure, transition));
      return decisions.flatMap((decision) =>
        determining(decision, permitted(decision, valuesOf(decision, snapshot, act))).flatMap((index) => this.told(decision.conditions[index]!, snapshot.context as object, act, untold)),
      );
    };
    behaviour.edges.forEach(({ from, act }, edge) => shownBy(from, behaviour.acts[act]!).forEach((name) => goals.byEdge(name, edge)));
    for (const { from, act: number } of behaviour.refusals) {
      const act = behaviour.acts[number]!;
      const names = shownBy(from, act);
      const judged = this.owed.wants(names) ? judge(procedure, configurations.snapshot(from), act) : undefined;
      if (judged?.verdict === 'refused') this.owed.tryAct(names, from, act, () => judgedStep(behaviour, from, act, judged));
    }
  }
}
