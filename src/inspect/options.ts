import type { createInspector, StatelyInspectionEvent } from '@statelyai/inspect';
import type { EmbeddedProcedure } from '../model/procedure.js';

export interface InspectOptions {
  /** Where inspection events go: a function, or the address of a relay or inspector (`ws://127.0.0.1:8080`). */
  readonly to: string | ((event: StatelyInspectionEvent) => void);
  /** Hides what must not be seen: gives the context of a case or actor as it may be shown. */
  readonly contextOf?: (context: Record<string, unknown>) => Record<string, unknown>;
}

export interface InspectHostOptions extends InspectOptions {
  /** The procedures of the host's catalogue: their charts are sent along. */
  readonly procedures?: readonly EmbeddedProcedure[];
  /** Whether cases that are open already are shown too, and not only what happens from now on; true unless given. */
  readonly existing?: boolean;
  /** Told when watching fails: the store does not answer, a case cannot be read. Without it, watching ends in silence. */
  readonly onError?: (error: unknown) => void;
}

/** Where events are handed to. */
export type Inspector = ReturnType<typeof createInspector<{ send(event: StatelyInspectionEvent): void }>>;
