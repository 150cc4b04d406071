import type { AnyTransitionDefinition } from 'xstate';
import { transitionIds } from '../../model/guard-tree.js';
import { leafStates } from '../suite.js';
import type { Owed } from './owed.js';

/** Every transition fires, those that follow by themselves too. */
export function addTransitions({ behaviour, goals, configurations, procedure, nameOf }: Owed): void {
  const names = new Map([...transitionIds(procedure.machine)].map(([transition, id]) => [id, `${nameOf(transition)} fires`]));
  for (const opening of new Set(behaviour.openings)) for (const id of configurations.takenToOpen(behaviour.states[opening]!.input)) goals.byOpening(names.get(id)!, opening);
  behaviour.edges.forEach(({ taken }, edge) => {
    for (const id of [...taken, ...configurations.followingEdge(edge)]) goals.byEdge(names.get(id) ?? `${id} fires`, edge);
  });
}

/** A transition with more outcomes than these enters regions side by side again as they were left. */
const enoughOutcomes = 8;

/**
 * Every outcome of a transition: where others follow by themselves, it leads now to one state and now to another, and
 * each is seen to come of it.
 */
export function addOutcomes({ behaviour, procedure, goals, nameOf }: Owed): void {
  const byId = new Map([...transitionIds(procedure.machine)].map(([transition, id]) => [id, transition]));
  const outcomes = new Map<string, Map<string, number[]>>();
  behaviour.edges.forEach(({ to, taken }, edge) => {
    for (const id of taken) {
      const domain = domainOf(byId.get(id)!);
      const inside = leafStates(behaviour.states[to]!.value).filter((leaf) => domain === '' || leaf === domain || leaf.startsWith(`${domain}.`));
      const outcome = inside.join(' and ') || 'elsewhere';
      const known = outcomes.get(id) ?? new Map<string, number[]>();
      outcomes.set(id, known.set(outcome, [...(known.get(outcome) ?? []), edge]));
    }
  });
  for (const [id, known] of outcomes) {
    if (known.size < 2 || known.size > enoughOutcomes) continue;
    for (const [outcome, edges] of known) for (const edge of edges) goals.byEdge(`${nameOf(byId.get(id)!)} leads to ${outcome}`, edge);
  }
}

/** The innermost state, by its path, that a transition neither leaves nor enters. */
function domainOf({ source, target = [] }: AnyTransitionDefinition): string {
  const apart = target.map(({ path }) => source.path.findIndex((name, index) => path[index] !== name)).filter((index) => index >= 0);
  return source.path.slice(0, Math.min(source.path.length, ...apart)).join('.');
}
