import type { AnyAct } from '../model/act.js';

/** An accepted act, and what its verdict reported: the clauses from which it deviates and those that only warn. */
export interface Step {
  readonly act: AnyAct;
  readonly verdict: { readonly deviations: readonly string[]; readonly warnings: readonly string[] };
}

/** A history as properties see it: how the case opened, the acts that were accepted, and whether the case has ended. */
export interface Trace {
  readonly input: Readonly<Record<string, unknown>>;
  readonly steps: readonly Step[];
  readonly ended: boolean;
}
