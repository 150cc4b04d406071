import { and, assign, createMachine, enqueueActions, not, or, raise, stateIn, type AnyStateMachine } from 'xstate';

interface Context {
  readonly x: number;
  readonly y: number;
  readonly list: readonly number[];
  readonly extra?: string;
}
interface Args {
  readonly context: Context;
  readonly event: { readonly type: string; readonly n?: number };
}

/** What is tried on random machines. */
export const events = [{ type: 'A' }, { type: 'B', n: 1 }, { type: 'B', n: 2 }, { type: 'C' }, { type: 'x.y' }] as const;

/** Evenly spread numbers below a bound, the same for the same seed (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Sketch {
  readonly id: string;
  readonly key: string;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly children: readonly Sketch[];
  readonly parent: Sketch | undefined;
}

/**
 * A machine with any of: nested and parallel states, final states, history, guards with `and`, `or`, `not` and `stateIn`,
 * guards on context and event, inline guards, `always`, `onDone`, entry and exit actions, assignments, raised events,
 * wildcards, several targets, re-entry, and actions of unknown effect. It stops with an error after 40 steps without rest.
 */
export function randomMachine(seed: number): AnyStateMachine {
  const below = chance(seed);
  const maybe = (oneIn: number) => below(oneIn) === 0;
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const all: Sketch[] = [];

  const sketch = (key: string, parent: Sketch | undefined, depth: number): Sketch => {
    const type = depth === 0 ? pick(['compound', 'compound', 'parallel'] as const) : depth > 2 ? 'atomic' : pick(['atomic', 'atomic', 'compound', 'compound', 'parallel'] as const);
    const children: Sketch[] = [];
    const made: Sketch = { id: parent ? `${parent.id}-${key}` : 'm', key, type, children, parent };
    all.push(made);
    if (type === 'atomic') return made;
    const count = 2 + below(2);
    for (let index = 0; index < count; index++) children.push(sketch(`s${index}`, made, depth + 1));
    const leaf = (leafKey: string, leafType: 'final' | 'history') => {
      const child: Sketch = { id: `${made.id}-${leafKey}`, key: leafKey, type: leafType, children: [], parent: made };
      all.push(child);
      children.push(child);
    };
    if (type === 'compound' && maybe(depth === 0 ? 5 : 2)) leaf('end', 'final');
    if (maybe(4)) leaf('back', 'history');
    return made;
  };
  const root = sketch('m', undefined, 0);

  const path = (node: Sketch): string => (node.parent?.parent ? `${path(node.parent)}.${node.key}` : node.key);
  const leafGuards: (() => unknown)[] = [
    () => 'positive',
    () => 'short',
    () => 'numbered',
    () => ({ type: 'atLeast', params: { key: pick(['x', 'y']), n: 1 + below(2) } }),
    () => ({ type: 'either' }),
    () => stateIn(`#${pick(all.filter(({ type }) => type !== 'history')).id}`),
    () => stateIn(path(pick(all.filter(({ type, parent }) => type !== 'history' && parent))) as never),
    () => ({ context }: Args) => context.x === context.y,
    () => ({ type: 'atLeast', params: ({ context }: Args) => ({ key: 'y', n: context.x }) }),
  ];
  const guard = (depth = 0): unknown => {
    if (depth > 1 || !maybe(3)) return pick(leafGuards)();
    const kind = below(3);
    if (kind === 0) return not(guard(depth + 1) as never);
    return (kind === 1 ? and : or)([guard(depth + 1), guard(depth + 1)] as never);
  };
  const actions = (mayRaise = maybe(30)): unknown[] =>
    Array.from({ length: maybe(2) ? 1 + below(2) : 0 }, () => {
      const kind = below(maybe(12) ? 11 : 8);
      if (kind < 3) return pick(['countUp', 'copyOver', 'takeNumber']);
      if (kind === 3) return { type: 'set', params: { key: pick(['x', 'y']), value: below(3) } };
      if (kind === 4) return assign({ list: ({ context }: Args) => (context.list.length ? [] : [context.x]) } as never);
      if (kind === 5) return mayRaise ? raise({ type: pick(['R', 'S', 'R', 'S', 'A']) } as never) : 'countUp';
      if (kind === 6) return () => {};
      if (kind === 7) return assign((({ context }: Args) => (context.x > 0 ? { extra: 'seen' } : { extra: undefined })) as never);
      if (kind === 8) return enqueueActions((({ context, enqueue }: { context: Context; enqueue: { assign: (partial: object) => void } }) => (context.y > 0 ? enqueue.assign({ x: 0 }) : undefined)) as never);
      if (kind === 9) return { type: 'set', params: ({ context }: Args) => ({ key: 'y', value: context.x }) };
      return assign(({ context }: never) => ({ ...(context as Context), y: 2 }) as never);
    });
  const target = (): unknown => {
    if (maybe(6)) return undefined;
    if (maybe(8)) {
      const regions = all.filter(({ type }) => type === 'parallel').flatMap((node) => [node.children.filter(({ type }) => type !== 'history')]);
      if (regions.length) return pick(regions).slice(0, 2).map((region) => `#${pick([region, ...region.children.filter(({ type }) => type !== 'history')]).id}`);
    }
    return `#${pick(all.slice(1)).id}`;
  };
  const transition = (guarded: boolean, mayRaise: boolean): object => {
    const to = target();
    return { ...(to === undefined ? {} : { target: to }), ...(guarded && maybe(2) ? { guard: and([{ type: 'atLeast', params: { key: pick(['x', 'y']), n: 1 } }, guard()] as never) } : guarded || maybe(2) ? { guard: guard() } : {}), ...(maybe(5) ? { reenter: true } : {}), actions: actions(mayRaise || maybe(8)) };
  };
  const several = (guarded: boolean, mayRaise: boolean): object[] => Array.from({ length: 1 + below(2) }, () => transition(guarded, mayRaise));

  const config = (node: Sketch): object => {
    if (node.type === 'history') return { id: node.id, type: 'history', history: pick(['shallow', 'deep']), ...(node.parent!.type === 'compound' && maybe(3) ? { target: pick(node.parent!.children.filter(({ type }) => type !== 'history')).key } : {}) };
    if (node.type === 'final') return { id: node.id, type: 'final', ...(maybe(3) ? { entry: actions() } : {}), ...(maybe(6) ? { output: ({ context }: Args) => context.x } : {}) };
    const types = ['A', 'B', 'C', 'R', 'S', ...(maybe(8) ? ['x.*', '*'] : [])];
    const on = Object.fromEntries(types.flatMap((type) => (maybe(node.parent ? 2 : 4) ? [[type, several('RS'.includes(type), !'RS'.includes(type))]] : [])));
    const initial = node.children.filter(({ type }) => type !== 'history' || maybe(16));
    return {
      id: node.id,
      on,
      ...(maybe(12) ? { always: several(true, false) } : {}),
      ...(maybe(3) ? { entry: actions() } : {}),
      ...(maybe(4) ? { exit: actions() } : {}),
      ...(node.type === 'atomic' ? {} : {
        ...(node.type === 'parallel' ? { type: 'parallel' } : { initial: pick(initial).key }),
        ...(node.parent && maybe(2) ? { onDone: several(false, false) } : {}),
        states: Object.fromEntries(node.children.map((child) => [child.key, config(child)])),
      }),
    };
  };

  const set = (_args: Args, { key, value }: { key: string; value: number }) => ({ [key]: value });
  return createMachine({ ...config(root), context: { x: 0, y: 0, list: [] }, options: { maxIterations: 40 } } as never, {
    guards: {
      positive: ({ context }: Args) => context.x > 0 && context.y < 2,
      short: ({ context }: Args) => context.list.length === 0,
      numbered: ({ context, event }: Args) => context.x === 0 && event.n === 1,
      atLeast: ({ context }: Args, { key, n }: { key: 'x' | 'y'; n: number }) => context[key] >= n,
      either: or(['positive', 'short'] as never),
    },
    actions: {
      countUp: assign({ x: ({ context }: Args) => (context.x + 1) % 3 } as never),
      copyOver: assign({ y: ({ context }: Args) => context.x, list: [] } as never),
      takeNumber: assign((({ context, event }: Args) => (event.n === undefined ? {} : { y: (context.y + event.n) % 3 })) as never),
      set: assign(set as never),
    },
  } as never) as AnyStateMachine;
}
