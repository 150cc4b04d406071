import type { Stopped } from './behaviour.js';

/** Where an exploration ends although there is more; the result then says which limit was met. */
export interface Limits {
  /** At most about this many states; one million unless given. */
  readonly maxStates?: number;
  /** At most about this many bytes for states, edges and refusals; no limit unless given. */
  readonly maxBytes?: number;
  /** At most this many different values of one part of the context, 10,000 unless given: then it is taken to be infinite. */
  readonly maxValues?: number;
  /** Asked now and then whether to go on; a host passes a clock or a signal through it. */
  readonly goOn?: (explored: number) => boolean | 'time';
  readonly signal?: AbortSignal;
}

export const usualMaxStates = 1_000_000;
export const usualMaxValues = 10_000;

/** States between two looks at the clock, the signal and the memory. */
export const between = 64;

/** Which limit, if any, is met before a state is expanded. */
export function limitMet({ maxStates = usualMaxStates, maxBytes = Number.POSITIVE_INFINITY, goOn, signal }: Limits, from: number, states: number, bytes: () => { readonly states: number; readonly edges: number }): Stopped | undefined {
  if (states > maxStates) return 'states';
  if (from % between !== 0) return undefined;
  if (signal?.aborted) return 'cancelled';
  if (maxBytes < Number.POSITIVE_INFINITY) {
    const taken = bytes();
    if (taken.states + taken.edges > maxBytes) return 'memory';
  }
  const answer = goOn?.(states) ?? true;
  return answer === true ? undefined : answer === 'time' ? 'time' : 'cancelled';
}
