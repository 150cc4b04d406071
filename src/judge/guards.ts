import type { AnyTransitionDefinition } from 'xstate';
import { guardTree, leavesOf, transitionIds, type GuardTree } from '../model/guard-tree.js';
import { clausesOf } from '../model/decide.js';
import type { Mutant, Operator, Touch, Workshop } from './mutant.js';
import { placeOf, rebuilt, withGuard, withTransitions, writtenAt, type WrittenTransition } from './rebuild.js';

type Leaf = Extract<GuardTree, { kind: 'leaf' }>;

/** What a change at a transition can make different. */
export function touchOf(transitions: readonly AnyTransitionDefinition[]): Touch {
  const acts = transitions.map(placeOf).filter(({ kind }) => kind === 'act');
  return {
    extent: acts.length === transitions.length ? 'acts' : 'steps',
    acts: acts.map(({ node, type }) => ({ state: node.id, type })),
  };
}

/** Changes one transition where it is written; nothing takes it out. */
export function changed(
  { procedure }: Workshop,
  transition: AnyTransitionDefinition,
  change: (written: WrittenTransition) => readonly WrittenTransition[],
): Mutant['apply'] {
  const place = placeOf(transition);
  const id = transitionIds(procedure.machine).get(transition)!;
  const position = Number(id.slice(id.lastIndexOf('/') + 1));
  return () => {
    const transitions = writtenAt(place).flatMap((written, index) => (index === position ? change(written) : [written]));
    return rebuilt(procedure, withTransitions(procedure.machine.config as never, place, transitions));
  };
}

/** A leaf in words: its name and the parameters that tell its uses apart. */
export function leafName({ name, params }: Leaf): string {
  const given = Object.entries((params ?? {}) as Record<string, unknown>).filter(([key]) => key !== 'clause');
  return given.length ? `${name}(${given.map(([key, value]) => `${key}: ${String(value)}`).join(', ')})` : name;
}

/** The trees that come of changing one node of a tree, with that node; `undefined` where the node is taken out. */
function* variants(tree: GuardTree, change: (node: GuardTree) => Iterable<GuardTree | undefined>): Generator<{ node: GuardTree; tree: GuardTree | undefined; now: GuardTree | undefined }> {
  for (const now of change(tree)) yield { node: tree, tree: now, now };
  if (tree.kind === 'and' || tree.kind === 'or') {
    for (const [index, member] of tree.members.entries()) {
      for (const { node, tree: inner, now } of variants(member, change)) {
        const members = inner === undefined ? tree.members.toSpliced(index, 1) : tree.members.with(index, inner);
        yield { node, now, tree: members.length === 0 ? undefined : members.length === 1 ? members[0]! : { kind: tree.kind, members } };
      }
    }
  } else if (tree.kind === 'not') {
    for (const { node, tree: inner, now } of variants(tree.member, change)) yield { node, now, tree: inner === undefined ? undefined : { kind: 'not', member: inner } };
  }
}

/** Mistakes in one guard. */
export function* guardMutants(workshop: Workshop, transition: AnyTransitionDefinition): Generator<Mutant> {
  const { procedure } = workshop;
  const tree = guardTree(transition.guard);
  if (!tree) return;
  const where = transitionIds(procedure.machine).get(transition)!;
  const touches = touchOf([transition]);
  const make = (operator: Operator, zh: string, en: string, node: GuardTree, now: GuardTree | undefined): Mutant => ({
    operator,
    what: { zh, en },
    where,
    clause: (node.kind === 'leaf' ? (node.params as { clause?: string } | undefined)?.clause : undefined) ?? clausesOf(transition)[0] ?? '',
    touches,
    apply: changed(workshop, transition, (written) => [withGuard(written, now)]),
  });
  const kindOf = (leaf: GuardTree) => (leaf.kind === 'leaf' ? procedure.rules[leaf.name]?.kind : undefined);

  for (const { node, tree: now } of variants(tree, (each) => (each.kind === 'leaf' && kindOf(each) !== 'order' ? [undefined] : []))) {
    const name = leafName(node as Leaf);
    yield make(kindOf(node) === 'route' ? 'route-dropped' : 'conjunct-dropped', `去掉条件 ${name}`, `${name} is dropped`, node, now);
  }
  for (const { node, tree: now } of variants(tree, (each) => (kindOf(each) === 'route' ? [{ kind: 'not', member: each }] : []))) {
    const name = leafName(node as Leaf);
    yield make('route-negated', `条件 ${name} 反过来`, `${name} is negated`, node, now);
  }
  for (const { node, tree: swapped, now } of variants(tree, (each) => (each.kind === 'leaf' ? otherParams(workshop, each) : []))) {
    yield make('role-swapped', `${leafName(node as Leaf)} 换成 ${leafName(now as Leaf)}`, `${leafName(node as Leaf)} becomes ${leafName(now as Leaf)}`, node, swapped);
  }
  for (const { node, tree: moved, now } of variants(tree, (each) => (each.kind === 'leaf' ? movedParams(each) : []))) {
    yield make('limit-moved', `${leafName(node as Leaf)} 移到 ${leafName(now as Leaf)}`, `${leafName(node as Leaf)} is moved to ${leafName(now as Leaf)}`, node, moved);
  }
  const swap = (each: GuardTree): GuardTree[] =>
    each.kind === 'and' || each.kind === 'or' ? [{ kind: each.kind === 'and' ? 'or' : 'and', members: each.members }] : [];
  for (const { node, tree: now } of variants(tree, swap)) {
    const names = leavesOf(node).map(leafName).join('、');
    const english = leavesOf(node).map(leafName).join(', ');
    const was = node.kind === 'and';
    yield make('connective-swapped', `${names}：“${was ? '且' : '或'}”换成“${was ? '或' : '且'}”`, `${was ? 'all' : 'any'} of ${english} becomes ${was ? 'any' : 'all'}`, node, now);
  }
}

/** Parameters that only say where a rule rests or how it is worded. */
const citations: readonly string[] = ['clause', 'clauses', 'first'];

function* otherParams({ procedure, roles, swaps }: Workshop, leaf: Leaf): Generator<Leaf> {
  for (const [key, value] of Object.entries((leaf.params ?? {}) as Record<string, unknown>)) {
    if (typeof value !== 'string' || citations.includes(key)) continue;
    const used = usedParams(procedure, leaf.name, key);
    const others = [...new Set([...used, ...(key === 'role' ? roles : [])])].filter((other) => other !== value);
    // Begin somewhere else for each value, so that all others have their turn.
    const turn = others.length ? [...value].reduce((sum, character) => sum + character.charCodeAt(0), 0) % others.length : 0;
    for (const other of [...others.slice(turn), ...others.slice(0, turn)].slice(0, swaps)) {
      yield { ...leaf, params: { ...(leaf.params as object), [key]: other } };
    }
  }
}

function usedParams(procedure: Workshop['procedure'], rule: string, key: string): string[] {
  const values = [...transitionIds(procedure.machine).keys()].flatMap(({ guard }) =>
    leavesOf(guardTree(guard)).flatMap(({ name, params }) => {
      const value = (params as Record<string, unknown> | undefined)?.[key];
      return (key === 'role' || name === rule) && typeof value === 'string' ? [value] : [];
    }),
  );
  return [...new Set(values)].sort();
}

function* movedParams(leaf: Leaf): Generator<Leaf> {
  for (const [key, value] of Object.entries((leaf.params ?? {}) as Record<string, unknown>)) {
    if (typeof value !== 'number') continue;
    for (const unit of [-1, 1]) yield { ...leaf, params: { ...(leaf.params as object), [key]: value + unit } };
  }
}
