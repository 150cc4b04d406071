import type { AnyTransitionDefinition } from 'xstate';
import { clausesOf } from '../model/decide.js';
import { guardTree, leavesOf, transitionIds } from '../model/guard-tree.js';
import { changed, touchOf } from './guards.js';
import { spread, type Mutant, type Workshop } from './mutant.js';
import { anywhere, listOf, placeOf, rebuilt, withGuard, withState, withTransitions, writtenAt, type StateNode, type WrittenState, type WrittenTransition } from './rebuild.js';

/** Mistakes in one transition as a whole. */
export function* transitionMutants(workshop: Workshop, transition: AnyTransitionDefinition): Generator<Mutant> {
  const { procedure, siblings } = workshop;
  const ids = transitionIds(procedure.machine);
  const where = ids.get(transition)!;
  const common = { where, clause: clausesOf(transition)[0] ?? '', touches: touchOf([transition]) };
  const place = placeOf(transition);

  yield { ...common, operator: 'transition-removed', what: { zh: '没有这一步', en: 'the transition is removed' }, apply: changed(workshop, transition, () => []) };

  if (isOrder(workshop, transition)) {
    yield { ...common, operator: 'order-lifted', what: { zh: '过早办理也接受', en: 'done too early, it is accepted' }, apply: changed(workshop, transition, (written) => [withGuard(written, undefined)]) };
    const real = spread(realTransitions(workshop, transition.eventType), siblings);
    for (const other of real) {
      yield {
        ...common,
        operator: 'order-lifted',
        what: { zh: `过早办理也作数，如同 ${ids.get(other)!}`, en: `done too early, it counts as in ${ids.get(other)!}` },
        apply: changed(workshop, transition, () => [anywhere(other, writtenOf(workshop, other))]),
      };
    }
    return;
  }

  const [target, ...more] = transition.target ?? [];
  if (target && !more.length && target.parent && target.parent.type !== 'parallel') {
    const others = Object.values(target.parent.states).filter((node) => node !== target && node.type !== 'history');
    for (const node of spread(others as StateNode[], siblings)) {
      yield {
        ...common,
        operator: 'target-swapped',
        what: { zh: `转到 ${node.id} 而不是 ${target.id}`, en: `it leads to ${node.id} and not to ${target.id}` },
        apply: changed(workshop, transition, (written) => [{ ...written, target: `#${node.id}` }]),
      };
    }
  }

  const parent = transition.source.parent;
  if (place.kind === 'act' && parent && parent.type !== 'parallel') {
    const free = Object.values(parent.states).filter((node) => node !== transition.source && node.type !== 'final' && node.type !== 'history' && !(node.config as WrittenState).on?.[place.type]);
    for (const node of spread(free as StateNode[], siblings)) {
      yield {
        ...common,
        where: node.id,
        operator: 'transition-added',
        what: { zh: `在此也可 ${place.type}，如同 ${where}`, en: `${place.type} is possible here too, as in ${where}` },
        touches: { extent: 'acts', acts: [{ state: node.id, type: place.type }] },
        apply: () => rebuilt(procedure, withTransitions(procedure.machine.config as never, { node, kind: 'act', type: place.type }, [anywhere(transition, writtenOf(workshop, transition))])),
      };
    }
  }

  const actions = listOf(writtenOf(workshop, transition).actions);
  for (const [index, action] of actions.entries()) {
    const what = actionMutant(action);
    yield { ...common, operator: 'action-dropped', what, apply: changed(workshop, transition, (written) => [{ ...written, actions: actions.toSpliced(index, 1) }]) };
  }
}

/** Mistakes in what happens on entering or leaving a state. */
export function* stateMutants({ procedure }: Workshop, node: StateNode): Generator<Mutant> {
  const entering = [...transitionIds(procedure.machine).keys()].filter(({ target }) => target?.includes(node));
  for (const moment of ['entry', 'exit'] as const) {
    const actions = listOf((node.config as WrittenState)[moment]);
    for (const [index, action] of actions.entries()) {
      yield {
        operator: 'action-dropped',
        what: actionMutant(action),
        where: node.id,
        clause: (node.meta as { clauses?: readonly string[] } | undefined)?.clauses?.[0] ?? entering.flatMap(clausesOf)[0] ?? '',
        touches: { extent: 'steps', acts: [] },
        apply: () => rebuilt(procedure, withState(procedure.machine.config as never, node.path, (state) => ({ ...state, [moment]: actions.toSpliced(index, 1) }))),
      };
    }
  }
}

function actionMutant(action: unknown): Mutant['what'] {
  const name = typeof action === 'string' ? action : ((action as { type?: string }).type ?? 'action');
  return { zh: `不再 ${name}`, en: `${name} is left out` };
}

function writtenOf({ procedure }: Workshop, transition: AnyTransitionDefinition): WrittenTransition {
  const id = transitionIds(procedure.machine).get(transition)!;
  return writtenAt(placeOf(transition))[Number(id.slice(id.lastIndexOf('/') + 1))]!;
}

const isOrder = ({ procedure }: Workshop, { guard }: AnyTransitionDefinition): boolean =>
  leavesOf(guardTree(guard)).some(({ name }) => procedure.rules[name]?.kind === 'order');

/** Where an act is really done: its transitions that are no mere prohibition, one for each effect. */
function realTransitions(workshop: Workshop, type: string): AnyTransitionDefinition[] {
  const found = new Map<string, AnyTransitionDefinition>();
  for (const transition of transitionIds(workshop.procedure.machine).keys()) {
    if (transition.eventType !== type || isOrder(workshop, transition)) continue;
    const leaves = leavesOf(guardTree(transition.guard)).map(({ name, params }) => [name, params]);
    const effect = JSON.stringify([transition.target?.map(({ id }) => id), leaves, transition.actions]);
    if (!found.has(effect)) found.set(effect, transition);
  }
  return [...found.values()];
}
