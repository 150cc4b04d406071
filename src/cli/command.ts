import type { Catalogue } from '../model/catalogue.js';
import type { Io } from './terminal.js';

/** What every command is handed. */
export interface Context {
  readonly catalogue: Catalogue;
  readonly io: Io;
  /** Sets the exit code that the run ends with. */
  readonly exit: (code: number) => void;
}
