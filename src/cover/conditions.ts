import type { AnyMachineSnapshot, AnyTransitionDefinition } from 'xstate';
import type { AnyAct } from '../model/act.js';
import { guardTree, type GuardTree } from '../model/guard-tree.js';
import type { Procedure } from '../model/procedure.js';
import type { Rule } from '../model/rule.js';

/** One condition of a guard: a rule with its parameters, or a state that has to be active. */
export interface Condition {
  readonly name: string;
  readonly params: unknown;
  readonly rule: Rule | undefined;
  readonly passes: (snapshot: AnyMachineSnapshot, act: AnyAct) => boolean;
}

/** A guard as its conditions, left to right, and how they combine. */
export interface Decision {
  readonly conditions: readonly Condition[];
  readonly decide: (values: readonly boolean[]) => boolean;
  /** Whether it holds only when every condition does. */
  readonly conjunctive: boolean;
}

const known = new WeakMap<AnyTransitionDefinition, Decision>();

/** The guard of a transition, to be evaluated condition by condition; a transition without one always fires. */
export function decisionOf(procedure: Procedure, transition: AnyTransitionDefinition): Decision {
  let decision = known.get(transition);
  if (!decision) {
    const conditions: Condition[] = [];
    const tree = guardTree(transition.guard);
    const decide = tree ? build(procedure, tree, conditions) : () => true;
    known.set(transition, (decision = { conditions, decide, conjunctive: !tree || isConjunctive(tree) }));
  }
  return decision;
}

/**
 * The conditions that alone decide the outcome: with any of them turned, and the others as they are, it would be another
 * (the independence of modified condition/decision coverage, DO-178C; masking MC/DC where a rule stands twice).
 */
export function determining({ conditions, decide, conjunctive }: Decision, values: readonly boolean[]): number[] {
  if (conjunctive) {
    const first = values.indexOf(false);
    if (first < 0) return [...conditions.keys()];
    return values.indexOf(false, first + 1) < 0 ? [first] : [];
  }
  const outcome = decide(values);
  return [...conditions.keys()].filter((index) => decide(values.with(index, !values[index])) !== outcome);
}

/** What each condition of a guard comes to. */
export const valuesOf = ({ conditions }: Decision, snapshot: AnyMachineSnapshot, act: AnyAct): boolean[] => conditions.map(({ passes }) => passes(snapshot, act));

/** What the conditions come to, but for an order, which never holds: beside one, the others still tell the reasons. */
export function permitted({ conditions }: Decision, values: readonly boolean[]): boolean[] {
  const others = conditions.every(({ rule }, index) => rule?.kind === 'order' || values[index]);
  return others ? [...values] : values.map((value, index) => value || conditions[index]!.rule?.kind === 'order');
}

/** Whether a transition is there only to say that an act comes too early. */
export const isOrder = (procedure: Procedure, transition: AnyTransitionDefinition): boolean => decisionOf(procedure, transition).conditions.some(({ rule }) => rule?.kind === 'order');

/** Whether one transition is preferred to another: it is in an inner state, or stands before it in the same one. */
export function isPreferred(a: AnyTransitionDefinition, b: AnyTransitionDefinition, order: readonly AnyTransitionDefinition[]): boolean {
  if (a.source === b.source) return order.indexOf(a) < order.indexOf(b);
  for (let node = a.source.parent; node; node = node.parent) if (node === b.source) return true;
  return false;
}

function build(procedure: Procedure, tree: GuardTree, conditions: Condition[]): Decision['decide'] {
  switch (tree.kind) {
    case 'leaf': {
      const rule = procedure.rules[tree.name];
      const { name, params } = tree;
      const passes: Condition['passes'] = rule ? (snapshot, act) => rule.passes({ context: snapshot.context, event: act }, params) : () => true;
      const index = conditions.push({ name, params, rule, passes }) - 1;
      return (values) => values[index]!;
    }
    case 'state': {
      const { state } = tree;
      const passes: Condition['passes'] = (snapshot) =>
        typeof state === 'string' && state.startsWith('#') ? isActive(snapshot, state.slice(1)) : snapshot.matches(state as never);
      const index = conditions.push({ name: 'stateIn', params: state, rule: undefined, passes }) - 1;
      return (values) => values[index]!;
    }
    case 'not': {
      const inner = build(procedure, tree.member, conditions);
      return (values) => !inner(values);
    }
    default: {
      const members = tree.members.map((member) => build(procedure, member, conditions));
      return tree.kind === 'and' ? (values) => members.every((member) => member(values)) : (values) => members.some((member) => member(values));
    }
  }
}

const isActive = (snapshot: AnyMachineSnapshot, id: string): boolean =>
  (snapshot as unknown as { readonly _nodes: readonly { readonly id: string }[] })._nodes.some((node) => node.id === id);

const isConjunctive = (tree: GuardTree): boolean => tree.kind === 'leaf' || tree.kind === 'state' || (tree.kind === 'and' && tree.members.every(isConjunctive));

/** A condition in words for a report: its rule and what tells its parameters from others. */
export function conditionName({ name, params }: Condition): string {
  if (params === undefined) return name;
  const inner = typeof params === 'object' && params !== null ? Object.values(params).map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(', ') : JSON.stringify(params);
  return `${name}(${inner})`;
}
