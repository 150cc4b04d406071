import type { GuardTree } from '../../model/guard-tree.js';
import type { Strength } from '../../model/clause.js';
import type { Rule, RuleKind, Rules } from '../../model/rule.js';
import { text, type Text } from '../../model/text.js';

/** One leaf of a guard: which rule is asked, with which parameters, and what it says. */
export interface Condition {
  readonly name: string;
  readonly params?: unknown;
  /** What the rule does; `unknown` when the procedure lists no rule of that name. */
  readonly kind: RuleKind | 'unknown';
  readonly strength?: Strength;
  readonly clauses: readonly string[];
  /** The rule's words, or its name where they depend on a case. */
  readonly says: Text;
  /** Whether `says` are the rule's own words. */
  readonly worded: boolean;
  /** Stands under a `not`. */
  readonly negated: boolean;
}

/** The leaves of a guard as data, left to right. */
export function conditionsOf(tree: GuardTree | undefined, rules: Rules, negated = false): Condition[] {
  if (!tree || tree.kind === 'state') return [];
  if (tree.kind === 'not') return conditionsOf(tree.member, rules, !negated);
  if (tree.kind !== 'leaf') return tree.members.flatMap((member) => conditionsOf(member, rules, negated));
  const { name, params } = tree;
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  const words = rule && wordsOf(rule, params);
  return [
    {
      name,
      ...(params === undefined ? {} : { params }),
      kind: rule?.kind ?? 'unknown',
      ...(rule ? { strength: rule.strength } : {}),
      clauses: rule ? clausesOf(rule, params) : [],
      says: words ?? text(name, name),
      worded: words !== undefined,
      negated,
    },
  ];
}

/**
 * A rule may word itself from the case and the act. A diagram has neither, so it is asked with an empty case and an
 * unnamed performer, and what it says is kept only where it came out whole.
 */
const standIn = () => ({ context: { facts: {}, readings: {} }, event: { type: '', by: {} } });

function wordsOf(rule: Rule, params: unknown): Text | undefined {
  try {
    const { zh, en } = rule.saysOf(params, standIn());
    return [zh, en].every(isWhole) ? { zh, en } : undefined;
  } catch {
    return undefined;
  }
}

function clausesOf(rule: Rule, params: unknown): readonly string[] {
  try {
    return rule.clausesOf(params, standIn()).filter((clause) => typeof clause === 'string');
  } catch {
    const { clause } = (params ?? {}) as { clause?: unknown };
    return typeof clause === 'string' ? [clause] : [];
  }
}

const isWhole = (words: unknown): boolean => typeof words === 'string' && words !== '' && !/undefined|null|NaN|Infinity|\[object/.test(words);
