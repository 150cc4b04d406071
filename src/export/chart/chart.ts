import type { AnyStateMachine, AnyTransitionDefinition } from 'xstate';
import type { Strength } from '../../model/clause.js';
import { guardTree, type GuardTree } from '../../model/guard-tree.js';
import type { Procedure } from '../../model/procedure.js';
import { text, type Text } from '../../model/text.js';
import { conditionsOf, type Condition } from './conditions.js';

export type { Condition } from './conditions.js';

export type StateKind = 'atomic' | 'compound' | 'parallel' | 'final' | 'history';

/** A state of the chart. Ids are XState's own (`machine.outer.inner`); the machine itself is the root, without a parent. */
export interface ChartState {
  readonly id: string;
  readonly key: string;
  readonly kind: StateKind;
  readonly title: Text;
  readonly clauses: readonly string[];
  readonly parent?: string;
  /** The id of the state in which a compound state begins. */
  readonly initial?: string;
  /** Whether anything enters the state by way of its initial state; otherwise `initial` is never used. */
  readonly beginsInside: boolean;
}

/** A time limit that an act is measured against. */
export interface ChartDeadline {
  readonly title: Text;
  readonly limit: Text;
  readonly counted: Text;
  readonly clauses: readonly string[];
  readonly strength: Strength;
}

/** A step that may be taken. Its id is `<id of the source>/<act, or "always" or "done">/<position among those>`. */
export interface ChartTransition {
  readonly id: string;
  readonly source: string;
  /** Ids of the states it leads to; none when the act changes no state. */
  readonly targets: readonly string[];
  /** `act`: somebody does it; `always`: as soon as its guard holds; `done`: when the inner states have ended. */
  readonly kind: 'act' | 'always' | 'done';
  /** The type of the act. */
  readonly act?: string;
  readonly title: Text;
  readonly clauses: readonly string[];
  /** The parameters `role` of its guards, their titles where the caller knows them, and whom its rules let act otherwise. */
  readonly roles: readonly string[];
  readonly performers: readonly Text[];
  /** The post in whose lane a picture of who acts when shows it. */
  readonly lane?: Text;
  readonly conditions: readonly Condition[];
  readonly guard?: GuardTree;
  readonly deadlines: readonly ChartDeadline[];
  readonly reenter: boolean;
  /** Leads nowhere: the act is recorded and the state stays. */
  readonly internal: boolean;
}

/** An act that comes too early in a state, and why. Diagrams do not draw it. */
export interface Prohibition {
  readonly id: string;
  readonly state: string;
  readonly act: string;
  readonly title: Text;
  readonly clauses: readonly string[];
  readonly says: readonly Text[];
}

/** A procedure as a neutral chart: plain JSON, the same for every format. States and transitions are in document order. */
export interface Chart {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly edition: string;
  readonly root: string;
  readonly states: readonly ChartState[];
  readonly transitions: readonly ChartTransition[];
  readonly prohibitions: readonly Prohibition[];
}

export interface ChartOptions {
  /** The title of a role that guards name in `params.role`. Without it, a chart lists roles and no performers. */
  readonly roleTitle?: (role: string) => Text | undefined;
  /** The title of the lane in which a picture shows a role; its own title unless given. */
  readonly roleLane?: (role: string) => Text | undefined;
}

type Node = AnyStateMachine['root'];

/** Reads a procedure into a {@link Chart}. Throws `GuardError` when a guard of the machine is an inline function. */
export function chartOf(procedure: Procedure, options: ChartOptions = {}): Chart {
  const root = procedure.machine.root as Node;
  const nodes = flatten(root);
  const all = nodes.flatMap((node) => transitionsOf(node, procedure, options));
  const isProhibited = ({ conditions }: ChartTransition) => conditions.some(({ kind, negated }) => kind === 'order' && !negated);
  const transitions = all.filter((transition) => !isProhibited(transition));
  const begun = beginningInside(nodes, new Set(transitions.flatMap(({ targets }) => targets)));
  return {
    id: procedure.id,
    title: procedure.title,
    summary: procedure.summary,
    edition: procedure.edition,
    root: root.id,
    states: nodes.map((node) => stateOf(node, procedure, begun)),
    transitions,
    prohibitions: all.filter(isProhibited).map(({ id, source, act, title, clauses, conditions }) => ({
      id,
      state: source,
      act: act ?? '',
      title,
      clauses,
      says: conditions.filter(({ kind }) => kind === 'order').map(({ says }) => says),
    })),
  };
}

/** The states of a chart by id of their parent, in document order; the root stands under `undefined`. */
export function childrenOf(chart: Chart): ReadonlyMap<string | undefined, readonly ChartState[]> {
  const children = new Map<string | undefined, ChartState[]>();
  for (const state of chart.states) {
    const siblings = children.get(state.parent);
    if (siblings) siblings.push(state);
    else children.set(state.parent, [state]);
  }
  return children;
}

const childrenIn = (node: Node): Node[] => Object.values(node.states as Record<string, Node>);
const flatten = (node: Node): Node[] => [node, ...childrenIn(node).flatMap(flatten)];

function stateOf(node: Node, procedure: Procedure, begun: ReadonlySet<string>): ChartState {
  const meta = node.meta as { title?: Text; clauses?: readonly string[] } | undefined;
  const initial = initialOf(node);
  return {
    id: node.id,
    key: node.key,
    kind: node.type,
    title: meta?.title ?? (node.parent ? text(node.key, node.key) : procedure.title),
    clauses: meta?.clauses ?? [],
    ...(node.parent ? { parent: node.parent.id as string } : {}),
    ...(initial ? { initial: initial.id as string } : {}),
    beginsInside: begun.has(node.id),
  };
}

const initialOf = (node: Node): Node | undefined => (node.type === 'compound' ? (node.initial.target[0] as Node | undefined) : undefined);

/** The states that are entered as such: the root, targets, the beginnings and regions of those, and regions beside a target. */
function beginningInside(nodes: readonly Node[], targets: ReadonlySet<string>): Set<string> {
  const begun = new Set<string>();
  const enter = (node: Node): void => {
    if (begun.has(node.id)) return;
    begun.add(node.id);
    const initial = initialOf(node);
    if (initial) enter(initial);
    if (node.type === 'parallel') childrenIn(node).forEach(enter);
  };
  const holdsTarget = (node: Node): boolean => flatten(node).some(({ id }) => targets.has(id));
  for (const node of nodes) {
    if (!node.parent || targets.has(node.id)) enter(node);
    const regions = node.type === 'parallel' ? childrenIn(node) : [];
    if (regions.some(holdsTarget)) regions.filter((region) => !holdsTarget(region)).forEach(enter);
  }
  return begun;
}

function transitionsOf(node: Node, procedure: Procedure, options: ChartOptions): ChartTransition[] {
  const groups: (readonly [string, readonly AnyTransitionDefinition[]])[] = [
    ...(node.transitions as Map<string, AnyTransitionDefinition[]>),
    ['always', (node.always ?? []) as AnyTransitionDefinition[]],
  ];
  return groups.flatMap(([event, definitions]) => {
    const kind = event === 'always' ? 'always' : event.startsWith('xstate.done.') ? 'done' : 'act';
    return definitions.map((definition, index) => transitionOf(definition, kind, kind === 'act' ? event : kind, index, procedure, options));
  });
}

function transitionOf(
  definition: AnyTransitionDefinition,
  kind: ChartTransition['kind'],
  name: string,
  index: number,
  procedure: Procedure,
  { roleTitle, roleLane }: ChartOptions,
): ChartTransition {
  const meta = definition.meta as { title?: Text; clauses?: readonly string[] } | undefined;
  const guard = guardTree(definition.guard);
  const conditions = conditionsOf(guard, procedure.rules);
  const roles = [...new Set(conditions.flatMap(({ params }) => roleIn(params)))];
  const named = roles.flatMap((role) => roleTitle?.(role) ?? []);
  const performers = [...named, ...conditions.flatMap(({ name, negated }) => (negated ? [] : (procedure.rules[name]?.performers ?? [])))];
  const lane = roles.flatMap((role) => roleLane?.(role) ?? [])[0] ?? performers[0];
  const targets = (definition.target ?? []).map(({ id }) => id);
  return {
    id: `${definition.source.id}/${name}/${index}`,
    source: definition.source.id,
    targets,
    kind,
    ...(kind === 'act' ? { act: name } : {}),
    title: meta?.title ?? titleOf(kind, name, conditions, procedure),
    clauses: meta?.clauses ?? [],
    roles,
    performers,
    ...(lane ? { lane } : {}),
    conditions,
    ...(guard ? { guard: plain(guard) } : {}),
    deadlines: kind === 'act' ? deadlinesOf(name, procedure) : [],
    reenter: definition.reenter,
    internal: targets.length === 0,
  };
}

/** The same guard without the keys that JSON would drop. */
function plain(tree: GuardTree): GuardTree {
  if (tree.kind === 'not') return { kind: 'not', member: plain(tree.member) };
  if (tree.kind === 'and' || tree.kind === 'or') return { kind: tree.kind, members: tree.members.map(plain) };
  return JSON.parse(JSON.stringify(tree)) as GuardTree;
}

function roleIn(params: unknown): string[] {
  const { role } = (typeof params === 'object' && params !== null ? params : {}) as { role?: unknown };
  return typeof role === 'string' ? [role] : [];
}

function titleOf(kind: ChartTransition['kind'], name: string, conditions: readonly Condition[], procedure: Procedure): Text {
  if (kind === 'act') {
    const specs = procedure.acts.specs;
    return (Object.hasOwn(specs, name) ? specs[name]?.title : undefined) ?? text(name, name);
  }
  const worded = conditions.find(({ worded, negated }) => worded && !negated);
  if (worded) return worded.says;
  return kind === 'done' ? text('完成', 'done') : text('自动转入', 'automatically');
}

const deadlinesOf = (act: string, { deadlines }: Procedure): ChartDeadline[] =>
  deadlines
    .filter(({ measures }) => measures.includes(act))
    .map(({ title, limit, counted, clauses, strength }) => ({ title, limit, counted, clauses, strength }));
