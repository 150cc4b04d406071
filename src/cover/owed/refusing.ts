import type { AnyMachineSnapshot, AnyTransitionDefinition } from 'xstate';
import type { AnyAct } from '../../model/act.js';
import { guardTree, type GuardTree } from '../../model/guard-tree.js';
import type { Procedure } from '../../model/procedure.js';
import type { Rule } from '../../model/rule.js';
import { decisionOf, isOrder, isPreferred } from '../conditions.js';

/** A condition of a transition, by its place in the guard. */
export interface ConditionPlace {
  readonly transition: AnyTransitionDefinition;
  readonly index: number;
}

interface Failure {
  readonly rule: Rule;
  readonly params: unknown;
}

/**
 * The clauses by which an act is refused where some transitions wait for it, in one text, as `judge` gives them; as if a condition
 * were not there, if one is given. Empty where the act would not be refused. What differs with a condition left out is what
 * somebody sees who sees clauses.
 */
export function refusingClauses(procedure: Procedure, waiting: readonly AnyTransitionDefinition[], snapshot: AnyMachineSnapshot, act: AnyAct, without?: ConditionPlace): string {
  const args = { context: snapshot.context, event: act };
  const near = waiting.filter((each) => !isOrder(procedure, each) || !waiting.some((other) => other.source !== each.source && isPreferred(other, each, waiting)));
  const failing = near.map((each) => failures(procedure, each, snapshot, act, without?.transition === each ? without.index : -1));
  if (failing.some((leaves) => !leaves.length)) return '';
  const chosen = failing.filter((leaves) => leaves.every(({ rule }) => rule.kind !== 'route'));
  const leaves = (chosen.length ? chosen : failing).flat();
  const asked = leaves.filter(({ rule }) => rule.kind !== 'route');
  const clauses = (asked.length ? asked : leaves).flatMap(({ rule, params }) => rule.clausesOf(params, args));
  return [...new Set(clauses)].sort().join(' ');
}

/** The conditions by which a guard fails. Conditions are counted from the left. */
function failures(procedure: Procedure, transition: AnyTransitionDefinition, snapshot: AnyMachineSnapshot, act: AnyAct, without: number): Failure[] {
  const { conditions } = decisionOf(procedure, transition);
  let next = 0;
  const visit = (tree: GuardTree): Failure[] | undefined => {
    switch (tree.kind) {
      case 'leaf':
      case 'state': {
        const index = next++;
        const { rule, params, passes } = conditions[index]!;
        if (index === without) return undefined;
        return !rule || passes(snapshot, act) ? [] : [{ rule, params }];
      }
      case 'and':
        return tree.members.map(visit).flatMap((failed) => failed ?? []);
      case 'or': {
        const members = tree.members.map(visit).filter((failed) => failed !== undefined);
        return members.some((failed) => !failed.length) ? [] : members.flat();
      }
      case 'not': {
        const first = next;
        const failed = visit(tree.member);
        if (!failed) return undefined;
        return failed.length ? [] : conditions.slice(first, next).flatMap(({ rule, params }) => (rule ? [{ rule, params }] : []));
      }
    }
  };
  const tree = guardTree(transition.guard);
  return (tree && visit(tree)) ?? [];
}
