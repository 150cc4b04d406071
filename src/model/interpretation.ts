import type { Text } from './text.js';

/** An open point of the rules: what may be read in more than one way, the readings, and the one that holds unless another is chosen. */
export interface Interpretation {
  readonly clauses: readonly string[];
  readonly question: Text;
  readonly options: Readonly<Record<string, Text>>;
  readonly default: string;
}

export type Interpretations = Readonly<Record<string, Interpretation>>;

/** The chosen reading of each open point. */
export type Readings<I extends Interpretations = Interpretations> = { readonly [K in keyof I]: keyof I[K]['options'] & string };

export class InterpretationError extends Error {
  override readonly name = 'InterpretationError';
}

/** The readings under which a case runs: the defaults, replaced by what was chosen. Throws {@link InterpretationError}. */
export function readingsOf(all: Interpretations, chosen: Readonly<Record<string, string>> = {}): Record<string, string> {
  for (const [name, value] of Object.entries(chosen)) {
    const point = Object.hasOwn(all, name) ? all[name] : undefined;
    if (!point) throw new InterpretationError(`unknown interpretation "${name}"; known here: ${Object.keys(all).join(', ') || 'none'}`);
    if (!Object.hasOwn(point.options, value)) {
      throw new InterpretationError(`interpretation "${name}" has no reading "${value}"; choose one of: ${Object.keys(point.options).join(', ')}`);
    }
  }
  return Object.fromEntries(Object.entries(all).map(([name, point]) => [name, chosen[name] ?? point.default]));
}
