import type { AnyMachineSnapshot, AnyTransitionDefinition } from 'xstate';
import { getNextTransitions } from 'xstate';
import type { AnyAct } from './act.js';
import { stamped } from './act.js';
import type { Strength } from './clause.js';
import { candidates, guardTree, leavesOf, type GuardTree } from './guard-tree.js';
import { instantSchema } from './instant.js';
import { performerSchema } from './performer.js';
import type { Procedure } from './procedure.js';
import { groundOf, type Rule, type RuleArgs } from './rule.js';
import { advance, machineSnapshot, type Snapshot } from './snapshot.js';
import { nearest } from './nearest.js';
import { take } from './take.js';
import type { Text } from './text.js';

/** A rule that an act did not meet: which clause, what it says, and what would satisfy it. */
export interface Finding {
  readonly rule: string;
  /** The leading clause. */
  readonly clause: string;
  readonly clauses: readonly string[];
  readonly strength: Strength;
  readonly says: Text;
  readonly remedy: Text;
  /** The ground that the act states for departing from it. */
  readonly ground?: string;
}

export type IssueCode =
  | 'engine-event'
  | 'empty-type'
  | 'wildcard'
  | 'unknown-act'
  | 'not-an-act'
  | 'by'
  | 'at'
  | 'back-dated'
  | 'stamped-field'
  | 'facts';

/** What is wrong with an act's form, and where. */
export interface Issue {
  readonly code: IssueCode;
  readonly path: string;
  readonly message: string;
}

interface Common {
  /** The state after the verdict. */
  readonly state: unknown;
  readonly clauses: readonly string[];
  readonly warnings: readonly Finding[];
  readonly deviations: readonly Finding[];
}

export interface Accepted extends Common {
  readonly verdict: 'accepted';
  readonly snapshot: Snapshot;
  readonly act: AnyAct;
}
export interface Refused extends Common {
  readonly verdict: 'refused';
  readonly reasons: readonly [Finding, ...Finding[]];
}
export interface Unforeseen extends Common {
  readonly verdict: 'unforeseen';
  /** The types of act that this state knows. */
  readonly foreseen: readonly string[];
}
export interface Malformed extends Common {
  readonly verdict: 'malformed';
  readonly issues: readonly [Issue, ...Issue[]];
}

/** What an act comes to. */
export type Verdict = Accepted | Refused | Unforeseen | Malformed;

/**
 * Decides an act. Pure and total: the same case and act give the same verdict, whatever the act holds; nothing is changed.
 * A snapshot that is forged, outdated or of another procedure throws `SnapshotError`: then there is no case to decide on.
 */
export function decide(procedure: Procedure, snapshot: Snapshot, act: unknown): Verdict {
  const current = machineSnapshot(procedure, snapshot);
  const form = checkForm(procedure, act);
  if ('issues' in form) return { verdict: 'malformed', issues: form.issues, ...nothing(current) };
  const last = snapshot.acts.at(-1);
  if (last && Date.parse(form.act.at) < Date.parse(last.at)) {
    const issue: Issue = { code: 'back-dated', path: 'at', message: `earlier than the last act on record (${last.at}): nothing is back-dated` };
    return { verdict: 'malformed', issues: [issue], ...nothing(current) };
  }
  const judged = judge(procedure, current, form.act);
  if (judged.verdict !== 'accepted') return judged;
  const { next, taken: _taken, ...rest } = judged;
  return { ...rest, act: form.act, snapshot: advance(snapshot, form.act, next) };
}

export type Judged = (Omit<Accepted, 'snapshot' | 'act'> & { readonly next: AnyMachineSnapshot; readonly taken: readonly AnyTransitionDefinition[] }) | Refused | Unforeseen;

/** Decides a well-formed act on XState's own snapshot; for tools that walk a machine without a case around it. */
export function judge(procedure: Procedure, current: AnyMachineSnapshot, act: AnyAct): Judged {
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
      clauses: unique(transitions.flatMap(clausesOf)),
      warnings: found.filter(({ strength }) => strength === 'SOFT'),
      deviations: found.filter(({ strength }) => strength !== 'SOFT'),
    };
  }
  const known = current.status === 'active' ? candidates(current, act.type) : [];
  if (!known.length) {
    return { verdict: 'unforeseen', foreseen: foreseen(current), ...nothing(current) };
  }
  const reasons = refusals(procedure, known, args) as [Finding, ...Finding[]];
  return { verdict: 'refused', reasons, ...nothing(current), clauses: unique(reasons.flatMap((reason) => reason.clauses)) };
}

const nothing = (current: AnyMachineSnapshot): Common => ({ state: current.value, clauses: [], warnings: [], deviations: [] });

/** The types of act of which a configuration says something: those it takes, and those it only forbids. */
export function foreseen(current: AnyMachineSnapshot): string[] {
  if (current.status !== 'active') return [];
  const types = new Set(getNextTransitions(current).map(({ eventType }) => String(eventType)));
  return [...types].filter((type) => type !== '' && !type.startsWith('xstate.'));
}

export const clausesOf = (taken: AnyTransitionDefinition): readonly string[] => (taken.meta as { clauses?: readonly string[] } | undefined)?.clauses ?? [];

/** Rules that the act breaks without being stopped by them. */
function tolerated(procedure: Procedure, taken: AnyTransitionDefinition, args: RuleArgs<unknown, AnyAct>): Finding[] {
  return leavesOf(guardTree(taken.guard)).flatMap(({ name, params }) => {
    const rule = ruleOf(procedure, name);
    return rule.breach === 'refuse' || rule.holds(args, params) ? [] : [finding(name, rule, params, args)];
  });
}

/**
 * Every rule that stops the act. What a nearer state says of an act overrides the prohibitions of the states around it;
 * among alternatives, those that the case or the act chose (their routes hold) are the ones that count.
 */
function refusals(procedure: Procedure, known: readonly AnyTransitionDefinition[], args: RuleArgs<unknown, AnyAct>): Finding[] {
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

function nearestOnly(procedure: Procedure, known: readonly AnyTransitionDefinition[]): AnyTransitionDefinition[] {
  const isOrder = (candidate: AnyTransitionDefinition) => leavesOf(guardTree(candidate.guard)).some(({ name }) => ruleOf(procedure, name).kind === 'order');
  return known.filter(
    (candidate) => !isOrder(candidate) || !known.some((other) => other !== candidate && other.source !== candidate.source && isWithin(other.source, candidate.source)),
  );
}

function isWithin(inner: AnyTransitionDefinition['source'], outer: AnyTransitionDefinition['source']): boolean {
  for (let node = inner.parent; node; node = node.parent) if (node === outer) return true;
  return false;
}

interface FailedLeaf {
  readonly name: string;
  readonly rule: Rule;
  readonly params: unknown;
}

function failures(procedure: Procedure, tree: GuardTree | undefined, args: RuleArgs<unknown, AnyAct>): FailedLeaf[] {
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

function ruleOf(procedure: Procedure, name: string): Rule {
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

/** Checks the form of an act: its type, its stamp and its facts, path by path. */
export function checkForm(procedure: Procedure, act: unknown): { readonly act: AnyAct } | { readonly issues: [Issue, ...Issue[]] } {
  if (typeof act !== 'object' || act === null || Array.isArray(act)) {
    return { issues: [{ code: 'not-an-act', path: '', message: 'an act is an object { type, by, at, …facts }' }] };
  }
  const { type, by, at, ...facts } = act as Record<string, unknown>;
  const typeIssue = checkType(procedure, type);
  if (typeIssue) return { issues: [typeIssue] };
  const issues: Issue[] = [];
  const performer = performerSchema.safeParse(by);
  if (!performer.success) {
    for (const issue of performer.error.issues) issues.push({ code: 'by', path: ['by', ...issue.path].join('.'), message: `${issue.message} (the host stamps who acts)` });
  }
  const moment = instantSchema.safeParse(at);
  if (!moment.success) issues.push({ code: 'at', path: 'at', message: moment.error.issues[0]!.message });
  const payload = procedure.acts.payloads[type as string]!.safeParse({ type, ...facts });
  if (!payload.success) {
    for (const issue of payload.error.issues) issues.push({ code: 'facts', path: issue.path.join('.'), message: issue.message });
  }
  const [first, ...others] = issues;
  if (first) return { issues: [first, ...others] };
  return { act: { ...payload.data, type: type as string, by: performer.data!, at: moment.data! } };
}

function checkType(procedure: Procedure, type: unknown): Issue | undefined {
  const known = Object.keys(procedure.acts.payloads);
  if (type === '') return { code: 'empty-type', path: 'type', message: 'the type is empty; name the act' };
  if (typeof type !== 'string') return { code: 'not-an-act', path: 'type', message: 'the type of an act is a string' };
  if (type.startsWith('xstate.')) return { code: 'engine-event', path: 'type', message: `"${type}" is an event of the engine, not an act` };
  if (type.includes('*')) return { code: 'wildcard', path: 'type', message: `"${type}" is a pattern, not an act` };
  if (known.includes(type)) return undefined;
  const guess = nearest(type, known);
  return { code: 'unknown-act', path: 'type', message: `${procedure.id} knows no act "${type}"${guess ? `; did you mean ${guess}?` : ''}` };
}

/**
 * Puts a host's stamp on what a user stated. A payload that brings its own `by` or `at` is malformed.
 */
export function stamp(payload: unknown, mark: { readonly by: unknown; readonly at: unknown }): { readonly act: unknown } | { readonly issues: [Issue, ...Issue[]] } {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    return { issues: [{ code: 'not-an-act', path: '', message: 'a payload is an object { type, …facts }' }] };
  }
  const [first, ...others] = stamped
    .filter((name) => Object.hasOwn(payload, name))
    .map((name): Issue => ({ code: 'stamped-field', path: name, message: `"${name}" comes from the host's session and clock, never from a payload` }));
  if (first) return { issues: [first, ...others] };
  return { act: { ...payload, ...mark } };
}
