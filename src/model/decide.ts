import type { AnyMachineSnapshot, AnyTransitionDefinition } from 'xstate';
import { getNextTransitions } from 'xstate';
import type { AnyAct } from './act.js';
import type { Strength } from './clause.js';
import { checkForm, type Issue } from './form.js';
import { candidates, guardTree, leavesOf, type GuardTree } from './guard-tree.js';
import { isAfter } from './instant.js';
import type { ActIn, ClauseIn, EmbeddedProcedure } from './procedure.js';
import { groundOf, type Rule, type RuleArgs, type Rules } from './rule.js';
import { advance, machineSnapshot, type Snapshot } from './snapshot.js';
import { take } from './take.js';
import type { Text } from './text.js';

export type { Issue };

/** A rule that an act did not meet: which clause, what it says, and what would satisfy it. */
export interface Finding<Id extends string = string> {
  readonly rule: string;
  /** The leading clause. */
  readonly clause: Id;
  readonly clauses: readonly Id[];
  readonly strength: Strength;
  readonly says: Text;
  readonly remedy: Text;
  /** The ground that the act states for departing from it. */
  readonly ground?: string;
}

interface Common<Id extends string = string> {
  /** The state after the verdict. */
  readonly state: unknown;
  readonly clauses: readonly string[];
  readonly warnings: readonly Finding<Id>[];
  readonly deviations: readonly Finding<Id>[];
}

export interface Accepted<Id extends string = string> extends Common<Id> {
  readonly verdict: 'accepted';
  readonly snapshot: Snapshot;
  readonly act: AnyAct;
}
export interface Refused<Id extends string = string> extends Common<Id> {
  readonly verdict: 'refused';
  readonly reasons: readonly [Finding<Id>, ...Finding<Id>[]];
}
export interface Unforeseen<Id extends string = string> extends Common<Id> {
  readonly verdict: 'unforeseen';
  /** The types of act that this state knows. */
  readonly foreseen: readonly string[];
}
export interface Malformed<Id extends string = string> extends Common<Id> {
  readonly verdict: 'malformed';
  readonly issues: readonly [Issue, ...Issue[]];
}

/** What an act comes to. */
export type Verdict<Id extends string = string> = Accepted<Id> | Refused<Id> | Unforeseen<Id> | Malformed<Id>;

/**
 * Decides an act. Pure and total: the same case and act give the same verdict, whatever the act holds; nothing is changed.
 * A snapshot that is forged, outdated or of another procedure throws `SnapshotError`: then there is no case to decide on.
 */
export function decide<P extends EmbeddedProcedure>(procedure: P, snapshot: Snapshot, act: ActIn<P>): Verdict<ClauseIn<P>>;
export function decide(procedure: EmbeddedProcedure, snapshot: Snapshot, act: unknown): Verdict {
  const current = machineSnapshot(procedure, snapshot);
  const form = checkForm(procedure, act);
  if ('issues' in form) return { verdict: 'malformed', issues: form.issues, ...nothing(current) };
  const last = snapshot.acts.at(-1);
  if (last && isAfter(last.at, form.act.at)) {
    const issue: Issue = { code: 'back-dated', path: 'at', message: `earlier than the last act on record (${last.at}): nothing is back-dated` };
    return { verdict: 'malformed', issues: [issue], ...nothing(current) };
  }
  const judged = judge(procedure, current, form.act);
  if (judged.verdict !== 'accepted') return judged;
  const { state, clauses, warnings, deviations } = judged;
  return { verdict: 'accepted', state, clauses, warnings, deviations, act: form.act, snapshot: advance(snapshot, form.act, judged.next) };
}

export type Judged = (Omit<Accepted, 'snapshot' | 'act'> & { readonly next: AnyMachineSnapshot; readonly taken: readonly AnyTransitionDefinition[] }) | Refused | Unforeseen;

/** Decides a well-formed act on XState's own snapshot; for tools that walk a machine without a case around it. */
export function judge(procedure: EmbeddedProcedure, current: AnyMachineSnapshot, act: AnyAct): Judged {
  const args = { context: current.context, event: act };
  const taken = current.status === 'active' ? take(procedure.machine, current, act) : undefined;
  if (taken?.transitions.length) {
    const { transitions, next } = taken;
    const found = transitions.flatMap((transition) => tolerated(procedure, transition, args));
    return {
      verdict: 'accepted',
      next,
      taken: transitions,
      state: next.value,
      clauses: transitions.length === 1 ? clausesOf(transitions[0]!) : unique(transitions.flatMap(clausesOf)),
      warnings: found.length ? found.filter(({ strength }) => strength === 'SOFT') : none,
      deviations: found.length ? found.filter(({ strength }) => strength !== 'SOFT') : none,
    };
  }
  const known = current.status === 'active' ? candidates(current, act.type) : [];
  if (!known.length) {
    return { verdict: 'unforeseen', foreseen: foreseen(current), ...nothing(current) };
  }
  const reasons = refusals(procedure, known, args) as [Finding, ...Finding[]];
  return { verdict: 'refused', reasons, ...nothing(current), clauses: unique(reasons.flatMap((reason) => reason.clauses)) };
}

const none: readonly never[] = Object.freeze([]);

const nothing = (current: AnyMachineSnapshot): Common => ({ state: current.value, clauses: [], warnings: [], deviations: [] });

/** The types of act of which a configuration says something: those it takes, and those it only forbids. */
export function foreseen(current: AnyMachineSnapshot): string[] {
  if (current.status !== 'active') return [];
  const types = new Set(getNextTransitions(current).map(({ eventType }) => String(eventType)));
  return [...types].filter((type) => type !== '' && !type.startsWith('xstate.'));
}

export const clausesOf = (taken: AnyTransitionDefinition): readonly string[] => (taken.meta as { clauses?: readonly string[] } | undefined)?.clauses ?? [];

/** Rules that the act breaks without being stopped by them. */
const tolerated = (procedure: EmbeddedProcedure, taken: AnyTransitionDefinition, args: RuleArgs<unknown, AnyAct>): Finding[] =>
  tolerantOf(procedure, taken).flatMap(({ name, rule, params }) => (rule.holds(args, params) ? [] : [finding(name, rule, params, args)]));

const tolerant = new WeakMap<Rules, WeakMap<AnyTransitionDefinition, readonly NamedRule[]>>();

/** The rules of a transition that do not stop an act. */
function tolerantOf(procedure: EmbeddedProcedure, taken: AnyTransitionDefinition): readonly NamedRule[] {
  let known = tolerant.get(procedure.rules);
  if (!known) tolerant.set(procedure.rules, (known = new WeakMap()));
  let found = known.get(taken);
  if (!found) {
    found = leavesOf(guardTree(taken.guard))
      .map(({ name, params }) => ({ name, params, rule: ruleOf(procedure, name) }))
      .filter(({ rule }) => rule.breach !== 'refuse');
    known.set(taken, found);
  }
  return found;
}

/**
 * Every rule that stops the act. What a nearer state says of an act overrides the prohibitions of the states around it;
 * among alternatives, those that the case or the act chose (their routes hold) are the ones that count.
 */
function refusals(procedure: EmbeddedProcedure, known: readonly AnyTransitionDefinition[], args: RuleArgs<unknown, AnyAct>): Finding[] {
  const failing = nearestOnly(procedure, known).map((candidate) => failures(procedure, guardTree(candidate.guard), args));
  const chosen = failing.filter((leaves) => leaves.every(({ rule }) => rule.kind !== 'route'));
  const leaves = (chosen.length ? chosen : failing).flat();
  const asked = leaves.filter(({ rule }) => rule.kind !== 'route');
  const found = new Map<string, Finding>();
  for (const { name, rule, params } of asked.length ? asked : leaves) {
    const made = finding(name, rule, params, args);
    found.set(`${name} ${made.clauses.join()} ${made.says.en}`, made);
  }
  return [...found.values()];
}

function nearestOnly(procedure: EmbeddedProcedure, known: readonly AnyTransitionDefinition[]): AnyTransitionDefinition[] {
  const isOrder = (candidate: AnyTransitionDefinition) => leavesOf(guardTree(candidate.guard)).some(({ name }) => ruleOf(procedure, name).kind === 'order');
  return known.filter(
    (candidate) => !isOrder(candidate) || !known.some((other) => other !== candidate && other.source !== candidate.source && isWithin(other.source, candidate.source)),
  );
}

function isWithin(inner: AnyTransitionDefinition['source'], outer: AnyTransitionDefinition['source']): boolean {
  for (let node = inner.parent; node; node = node.parent) if (node === outer) return true;
  return false;
}

interface NamedRule {
  readonly name: string;
  readonly rule: Rule;
  readonly params: unknown;
}

function failures(procedure: EmbeddedProcedure, tree: GuardTree | undefined, args: RuleArgs<unknown, AnyAct>): NamedRule[] {
  if (!tree || tree.kind === 'state') return [];
  switch (tree.kind) {
    case 'leaf': {
      const rule = ruleOf(procedure, tree.name);
      return rule.passes(args, tree.params) ? [] : [{ name: tree.name, rule, params: tree.params }];
    }
    case 'and':
      return tree.members.flatMap((member) => failures(procedure, member, args));
    case 'or': {
      const each = tree.members.map((member) => failures(procedure, member, args));
      return each.some((failed) => failed.length === 0) ? [] : each.flat();
    }
    case 'not':
      return failures(procedure, tree.member, args).length
        ? []
        : leavesOf(tree.member).map(({ name, params }) => ({ name, params, rule: ruleOf(procedure, name) }));
  }
}

function ruleOf(procedure: EmbeddedProcedure, name: string): Rule {
  const rule = procedure.rules[name];
  if (!rule) throw new TypeError(`${procedure.id}: the guard "${name}" has no rule; state it in rules.ts`);
  return rule;
}

function finding(name: string, rule: Rule, params: unknown, args: RuleArgs<unknown, AnyAct>): Finding {
  const clauses = rule.clausesOf(params, args);
  const ground = groundOf(args.event);
  return {
    rule: name,
    clause: clauses[0] ?? '',
    clauses,
    strength: rule.strength,
    says: rule.saysOf(params, args),
    remedy: rule.remedyOf(params, args),
    ...(ground !== undefined && rule.strength !== 'SOFT' && rule.breach !== 'refuse' ? { ground } : {}),
  };
}

const unique = (clauses: readonly string[]): string[] => [...new Set(clauses)];
