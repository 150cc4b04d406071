import type { AnyStateMachine, AnyTransitionDefinition } from 'xstate';
import { and, createMachine, not, or, stateIn } from 'xstate';
import type { GuardTree } from '../model/guard-tree.js';
import type { Procedure } from '../model/procedure.js';
import type { Rule } from '../model/rule.js';

/** A transition as a machine's config writes it. */
export interface WrittenTransition {
  readonly target?: string | readonly string[];
  readonly guard?: unknown;
  readonly actions?: unknown;
  readonly reenter?: boolean;
  readonly meta?: unknown;
}

/** A state as a machine's config writes it. */
export interface WrittenState {
  readonly on?: Readonly<Record<string, unknown>>;
  readonly always?: unknown;
  readonly onDone?: unknown;
  readonly entry?: unknown;
  readonly exit?: unknown;
  readonly states?: Readonly<Record<string, WrittenState>>;
}

export type StateNode = AnyStateMachine['root'];

/** Where transitions are written: of one state, for one act, by themselves, or when a state is done. */
export interface Place {
  readonly node: StateNode;
  readonly kind: 'act' | 'always' | 'done';
  /** The type of the act. */
  readonly type: string;
}

export const placeOf = ({ source, eventType }: AnyTransitionDefinition): Place => ({
  node: source as StateNode,
  kind: eventType === '' ? 'always' : eventType.startsWith('xstate.') ? 'done' : 'act',
  type: eventType,
});

/** Whatever a config allows to be written as one or several, as a list. */
export function listOf<T>(written: T | readonly T[] | undefined): readonly T[] {
  if (written === undefined) return [];
  return Array.isArray(written) ? (written as readonly T[]) : [written as T];
}

const transitionList = (written: unknown): readonly WrittenTransition[] =>
  listOf(written as string | WrittenTransition).map((each) => (typeof each === 'string' ? { target: each } : each));

/** The transitions at a place, as written. */
export function writtenAt({ node, kind, type }: Place): readonly WrittenTransition[] {
  const state = node.config as WrittenState;
  return transitionList(kind === 'act' ? state.on?.[type] : kind === 'always' ? state.always : state.onDone);
}

/** A config with one state changed. */
export function withState(config: WrittenState, path: readonly string[], change: (state: WrittenState) => WrittenState): WrittenState {
  const [first, ...rest] = path;
  if (first === undefined) return change(config);
  return { ...config, states: { ...config.states, [first]: withState(config.states![first]!, rest, change) } };
}

/** A config with the transitions at a place replaced. */
export function withTransitions(config: WrittenState, { node, kind, type }: Place, transitions: readonly WrittenTransition[]): WrittenState {
  return withState(config, node.path, (state) => {
    if (kind === 'always') return { ...state, always: transitions };
    if (kind === 'done') return { ...state, onDone: transitions };
    const { [type]: _before, ...others } = state.on ?? {};
    // The order in which a state lists its acts means nothing, but it is kept for the reader.
    if (!transitions.length) return { ...state, on: others };
    return { ...state, on: { ...state.on, [type]: transitions.length === 1 ? transitions[0] : transitions } };
  });
}

/** A guard tree as a config writes it. */
export function writtenGuard(tree: GuardTree): unknown {
  switch (tree.kind) {
    case 'leaf':
      return tree.params === undefined ? tree.name : { type: tree.name, params: tree.params };
    case 'and':
      return and(tree.members.map(writtenGuard) as never);
    case 'or':
      return or(tree.members.map(writtenGuard) as never);
    case 'not':
      return not(writtenGuard(tree.member) as never);
    case 'state':
      return stateIn(tree.state as never);
  }
}

/** A transition with another guard; without one where there is no tree. */
export function withGuard({ guard: _before, ...rest }: WrittenTransition, tree: GuardTree | undefined): WrittenTransition {
  return tree === undefined ? rest : { ...rest, guard: writtenGuard(tree) };
}

/** A transition as it would be written anywhere else in the machine: with its target by id. */
export function anywhere(transition: AnyTransitionDefinition, written: WrittenTransition): WrittenTransition {
  const targets = transition.target?.map((node) => `#${node.id}`);
  return targets ? { ...written, target: targets.length === 1 ? targets[0]! : targets } : written;
}

/** A mutant may chase its own tail; then XState stops after this many steps by themselves, and says so. */
const maxIterations = 200;

/** A procedure on another config. Throws where XState cannot build it. */
export function rebuilt(procedure: Procedure, config: WrittenState): Procedure {
  const { options } = procedure.machine.config as { readonly options?: object };
  const machine = createMachine({ ...config, options: { ...options, maxIterations } } as never, procedure.machine.implementations as never) as AnyStateMachine;
  return { ...procedure, machine };
}

/** A procedure in which a rule says something else. */
export function withRule(procedure: Procedure, name: string, rule: Rule): Procedure {
  const { guards, ...others } = procedure.machine.implementations as { readonly guards: object };
  const { options } = procedure.machine.config as { readonly options?: object };
  const machine = createMachine(
    { ...(procedure.machine.config as object), options: { ...options, maxIterations } } as never,
    { ...others, guards: { ...guards, [name]: rule.passes } } as never,
  ) as AnyStateMachine;
  return { ...procedure, machine, rules: { ...procedure.rules, [name]: rule } };
}
