import type { AnyTransitionDefinition } from 'xstate';
import { transitionIds } from '../../model/guard-tree.js';
import { leafStates } from '../suite.js';
import type { Owed } from './owed.js';

/** Every transition fires, those that follow by themselves too. */
export function addTransitions(owed: Owed): void {
  const { behaviour, goals, configurations, procedure } = owed;
  const ids = transitionIds(procedure.machine);
  const named = new Map([...ids].map(([transition, id]) => [id, owed.nameOf(transition)]));
  const fires = (id: string) => `${named.get(id) ?? id} fires`;
  behaviour.edges.forEach(({ taken }, edge) => taken.forEach((id) => goals.byEdge(fires(id), edge)));
  const followers = [...ids].filter(([transition]) => !Object.hasOwn(procedure.acts.payloads, transition.eventType)).map(([, id]) => id);
  if (!followers.length) return;
  for (const opening of new Set(behaviour.openings)) {
    for (const id of configurations.following(undefined, undefined, behaviour.states[opening]!.input)) goals.byOpening(fires(id), opening);
  }
  const asked = new Set<string>();
  const ask = (edge: number) => {
    const { from, act } = behaviour.edges[edge]!;
    for (const id of configurations.following(from, behaviour.acts[act]!)) goals.byEdge(fires(id), edge);
  };
  const alike = (edge: number) => {
    const { from, to, taken } = behaviour.edges[edge]!;
    return `${configurations.keyOf(from)} ${taken.join()} ${configurations.keyOf(to)}`;
  };
  const later: number[] = [];
  behaviour.edges.forEach((_, edge) => {
    const key = alike(edge);
    if (asked.has(key)) later.push(edge);
    else {
      asked.add(key);
      ask(edge);
    }
  });
  const pairs = new Set<string>();
  for (const edge of later) {
    if (followers.every((id) => goals.has(fires(id)))) break;
    const { from, to } = behaviour.edges[edge]!;
    if (pairs.has(`${from} ${to}`)) continue;
    pairs.add(`${from} ${to}`);
    ask(edge);
  }
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
