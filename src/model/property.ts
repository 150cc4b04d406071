import type { Text } from './text.js';

/**
 * Properties say what must hold of every history of acts, whatever the machine does. They are data: constraints in the
 * templates of Declare (Pesic, Schonenberg, van der Aalst 2007) over finite traces (LTLf; De Giacomo and Vardi 2013),
 * with conditions on who acted, for whom, when and on what.
 */

/** A value read at a dotted path under `act`, `verdict`, `input`, `activation` (the act that triggered the property) or `each`. */
export interface Ref {
  readonly path: string;
}

type Scalar = string | number | boolean;

export type Condition =
  | { readonly path: string; readonly is: Scalar | Ref }
  | { readonly path: string; readonly in: readonly Scalar[] | Ref }
  | { readonly path: string; readonly includes: Scalar | Ref }
  | { readonly path: string; readonly present: boolean }
  | { readonly path: string; readonly atLeast: number | Ref }
  | { readonly path: string; readonly moreThanHalfOf: Ref }
  /** The instant at `path` is later than the instant at `laterThan`, moved by `plusHours`. */
  | { readonly path: string; readonly laterThan: Ref; readonly plusHours?: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Acts of some types that meet a condition. */
export interface Pattern {
  readonly act: string | readonly string[];
  readonly where?: Condition;
}

interface Common {
  /** Kebab-case, unique in its procedure. */
  readonly id: string;
  readonly clauses: readonly string[];
  readonly says: Text;
  /** Only for cases whose input meets this. */
  readonly when?: Condition;
  /** Stated once for each member of the list at this path under `input`, bound to `each`. */
  readonly each?: string;
}

export type Property = Common &
  (
    | /** No act matches. */ { readonly template: 'absence'; readonly of: Pattern }
    | /** At most one act matches. */ { readonly template: 'at-most-one'; readonly of: Pattern }
    | /** Before a case ends, some act matches. */ { readonly template: 'existence'; readonly of: Pattern }
    | /** Each `of` comes after a `before`; with `since`, after one that is later than the last `since`. */ {
        readonly template: 'precedence';
        readonly of: Pattern;
        readonly before: Pattern;
        readonly since?: Pattern;
      }
    | /** Each `of` is followed by an `after` before the case ends. */ { readonly template: 'response'; readonly of: Pattern; readonly after: Pattern }
    | /** No `after` comes later than an `of`; with `until`, unless an `until` came between. */ {
        readonly template: 'not-succession';
        readonly of: Pattern;
        readonly after: Pattern;
        readonly until?: Pattern;
      }
    | /** Not both in one case. */ { readonly template: 'not-coexistence'; readonly of: Pattern; readonly with: Pattern }
  );
