import type { AnyMachineSnapshot, AnyStateMachine, AnyTransitionDefinition } from 'xstate';
import { and, getNextTransitions, not, or, stateIn } from 'xstate';

/**
 * Guards read back from a plain machine. XState keeps a guard as it was written: a name, `{ type, params }`, or for
 * `and`, `or`, `not` a function that carries its kind and its members. This module is the only one that looks inside.
 */
export type GuardTree =
  | { readonly kind: 'leaf'; readonly name: string; readonly params: unknown }
  | { readonly kind: 'and' | 'or'; readonly members: readonly GuardTree[] }
  | { readonly kind: 'not'; readonly member: GuardTree }
  | { readonly kind: 'state'; readonly state: unknown };

export class GuardError extends Error {
  override readonly name = 'GuardError';
}

interface BuiltIn {
  readonly check?: unknown;
  readonly guards?: readonly unknown[];
  readonly stateValue?: unknown;
}

/** The kinds of guard that XState builds, known by the function they share: its name is lost where a bundler shortens names. */
const kinds = new Map<unknown, 'and' | 'or' | 'not' | 'state'>([
  [(and([]) as BuiltIn).check, 'and'],
  [(or([]) as BuiltIn).check, 'or'],
  [(not('') as BuiltIn).check, 'not'],
  [(stateIn('') as BuiltIn).check, 'state'],
]);

/** Which kind of guard XState built; `undefined` for any other function. */
export const builtInKind = (guard: unknown): 'and' | 'or' | 'not' | 'state' | undefined => kinds.get((guard as BuiltIn).check);

const cache = new WeakMap<object, GuardTree>();

/** The guard as data; `undefined` when there is none. Throws {@link GuardError} for an inline function. */
export function guardTree(guard: unknown): GuardTree | undefined {
  if (guard === undefined) return undefined;
  if (typeof guard === 'string') return { kind: 'leaf', name: guard, params: undefined };
  const known = cache.get(guard as object);
  if (known) return known;
  const tree = read(guard);
  cache.set(guard as object, tree);
  return tree;
}

function read(guard: unknown): GuardTree {
  if (typeof guard === 'object' && guard !== null && 'type' in guard) {
    const { type, params } = guard as { type: string; params?: unknown };
    if (typeof params === 'function') throw new GuardError(`guard "${type}": params must be data, not a function`);
    return { kind: 'leaf', name: type, params };
  }
  const builtIn = guard as BuiltIn;
  const members = () => (builtIn.guards ?? []).map((member) => guardTree(member)!);
  switch (builtInKind(guard)) {
    case 'and':
      return { kind: 'and', members: members() };
    case 'or':
      return { kind: 'or', members: members() };
    case 'not':
      return { kind: 'not', member: members()[0]! };
    case 'state':
      return { kind: 'state', state: builtIn.stateValue };
    default:
      throw new GuardError('an inline guard function cannot be explained: name it in the rules');
  }
}

/** The leaves of a guard, left to right. */
export function leavesOf(tree: GuardTree | undefined): readonly Extract<GuardTree, { kind: 'leaf' }>[] {
  if (!tree || tree.kind === 'state') return [];
  if (tree.kind === 'leaf') return [tree];
  if (tree.kind === 'not') return leavesOf(tree.member);
  return tree.members.flatMap(leavesOf);
}

/** Every transition of a machine, those of inner states included, in the order of the document. */
export function transitionsOf(machine: AnyStateMachine): AnyTransitionDefinition[] {
  const found: AnyTransitionDefinition[] = [];
  const visit = (node: AnyStateMachine['root']): void => {
    for (const [, transitions] of node.transitions) found.push(...transitions);
    found.push(...(node.always ?? []));
    for (const child of Object.values(node.states)) visit(child);
  };
  visit(machine.root);
  return found;
}

/** The transitions that the current configuration knows for a type of act, in document order; guards are not asked. */
export const candidates = (snapshot: AnyMachineSnapshot, type: string): AnyTransitionDefinition[] =>
  getNextTransitions(snapshot)
    .filter((transition) => transition.eventType === type)
    .sort((a, b) => a.source.order - b.source.order);

const idsOf = new WeakMap<AnyStateMachine, ReadonlyMap<AnyTransitionDefinition, string>>();

/** Ids of a machine's transitions: `<id of the source>/<act, "always" or "done">/<position among those>`. */
export function transitionIds(machine: AnyStateMachine): ReadonlyMap<AnyTransitionDefinition, string> {
  let known = idsOf.get(machine);
  if (!known) {
    const counts = new Map<string, number>();
    known = new Map(
      transitionsOf(machine).map((transition) => {
        const { eventType } = transition;
        const kind = eventType === '' ? 'always' : eventType.startsWith('xstate.done.state.') ? 'done' : eventType;
        const place = `${transition.source.id}/${kind}`;
        const position = counts.get(place) ?? 0;
        counts.set(place, position + 1);
        return [transition, `${place}/${position}`];
      }),
    );
    idsOf.set(machine, known);
  }
  return known;
}

/** Ids of some transitions of a machine, each once, in order. */
export function idsOfTransitions(machine: AnyStateMachine, transitions: readonly AnyTransitionDefinition[]): string[] {
  const ids = transitionIds(machine);
  return [...new Set(transitions)].flatMap((each) => ids.get(each) ?? []);
}
