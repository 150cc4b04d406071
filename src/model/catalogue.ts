import type { Register } from './clause.js';
import type { Government, RegisterFeed } from './government.js';
import type { Interpretations } from './interpretation.js';
import type { Procedure } from './procedure.js';
import type { Text } from './text.js';

/** Everything one government's rules bring: what every tool is handed. */
export interface Catalogue {
  readonly register: Register;
  readonly procedures: readonly Procedure[];
  readonly government: Government;
  readonly interpretations: Interpretations;
  /** What the cases of a procedure put onto the register of officers, by the procedure's id. */
  readonly feeds?: Readonly<Record<string, RegisterFeed>>;
  /** The title of a role that guards name in `params.role`. */
  readonly roleTitle: (role: string) => Text | undefined;
  /** The title of the lane in which pictures show a role; without it, each role has its own. */
  readonly roleLane?: (role: string) => Text | undefined;
}
