import type { AnyMachineSnapshot, AnyStateMachine, AnyTransitionDefinition } from 'xstate';
import { transitionIds } from '../../model/guard-tree.js';
import type { Distinguisher } from './distinguish.js';
import { Otherwise } from './otherwise.js';
import type { Owed } from './owed.js';

/** Of acts that record something, so many are looked at until some show it, so many with care; and so many ways are enough. */
const enoughLooks = 60;
const enoughCare = 8;
const enoughWays = 8;

/**
 * What a transition records is seen to matter (a definition and a use of it, Rapps and Weyuker 1985): after the act the case
 * is in another state, or a later act is accepted, or refused, that would not be if nothing had been recorded.
 */
export function addRecorded({ behaviour, procedure: { machine }, configurations, goals, nameOf }: Owed, distinguisher: Distinguisher): void {
  const byId = new Map([...transitionIds(machine)].map(([each, id]) => [id, each]));
  const otherwise = new Otherwise(machine);
  const looks = new Map<string, number>();
  /** Where something is recorded that no act right after tells. */
  const quiet = new Map<string, { readonly edge: number; readonly unrecorded: AnyMachineSnapshot }[]>();
  behaviour.edges.forEach(({ from, to, act, taken }, edge) => {
    for (const id of taken) {
      const fired = byId.get(id)!;
      for (const name of actionsOf(fired, machine)) {
        const goal = `${nameOf(fired)}: what ${name} records is seen`;
        const looked = looks.get(goal) ?? 0;
        if (looked >= enoughLooks || goals.ways(goal) >= enoughWays) continue;
        const unrecorded = otherwise.after(name, () => ({ actions: { [name]: () => {} } }), configurations.snapshot(from), behaviour.acts[act]!);
        if (distinguisher.differs(edge, unrecorded)) {
          goals.byEdge(goal, edge);
          continue;
        }
        const { status, context } = configurations.snapshot(to);
        if (status !== 'active' || JSON.stringify(context) === JSON.stringify(unrecorded.context)) continue;
        looks.set(goal, looked + 1);
        const stretch = distinguisher.refused(edge, unrecorded);
        if (stretch) goals.byStretch(goal, stretch);
        else quiet.set(goal, [...(quiet.get(goal) ?? []), { edge, unrecorded }]);
      }
    }
  });
  for (const [goal, places] of quiet) {
    if (goals.has(goal)) continue;
    for (const { edge, unrecorded } of places.slice(0, enoughCare)) {
      const stretch = distinguisher.later(edge, unrecorded);
      if (stretch) goals.byStretch(goal, stretch);
    }
  }
}

/** The names of a transition's own actions that the machine implements. */
function actionsOf({ actions }: AnyTransitionDefinition, { implementations }: AnyStateMachine): string[] {
  const names = (actions as readonly unknown[]).map((action) => (typeof action === 'string' ? action : ((action as { readonly type?: string }).type ?? '')));
  return [...new Set(names)].filter((name) => Object.hasOwn(implementations.actions, name));
}
