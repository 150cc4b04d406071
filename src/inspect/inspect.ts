import { createInspector, createWebSocketInspector, type StatelyInspectionEvent } from '@statelyai/inspect';
import type { AnyActorRef, InspectionEvent, Observer } from 'xstate';
import type { Host } from '../host/host.js';
import type { InspectHostOptions, Inspector, InspectOptions } from './options.js';
import { watchCases } from './watch-cases.js';

/** Charts nest deeper than the inspector's own limit of 10, below which it cuts them off. */
const depth = 30;

export interface Inspection {
  /** For actors that are still to be created: `createActor(machine, { inspect })`. They are shown from their first moment. */
  readonly inspect: Observer<InspectionEvent>;
  /** Settles when everything that was there at the beginning has been sent. */
  readonly ready: Promise<void>;
  /** Ends the inspection. */
  readonly stop: () => Promise<void>;
}

/** An actor that carries its system, as every XState actor does. */
interface InspectableActor {
  readonly sessionId: string;
  readonly system: { inspect(observer: Observer<InspectionEvent>): { unsubscribe(): void } };
}

/**
 * Shows a running XState actor (with all actors of its system), or the cases of a host, in the analysts' page or in any
 * inspector that understands `@statelyai/inspect`, with nested charts whole. Without a target it only gives `inspect`, for
 * actors that are still to be created. Whoever inspects a host sees every case: keep the address to yourself.
 */
export function inspect(target: Host, options: InspectHostOptions): Inspection;
export function inspect(target: AnyActorRef | undefined, options: InspectOptions): Inspection;
export function inspect(target: Host | AnyActorRef | undefined, options: InspectHostOptions): Inspection {
  const inspector = inspectorTo(options);
  if (target === undefined) return { inspect: inspector.inspect, ready: Promise.resolve(), stop: async () => inspector.stop() };
  if (isActor(target)) {
    show(inspector, target as unknown as AnyActorRef);
    const { unsubscribe } = target.system.inspect(inspector.inspect);
    return {
      inspect: inspector.inspect,
      ready: Promise.resolve(),
      async stop() {
        unsubscribe();
        inspector.stop();
      },
    };
  }
  const stopping = new AbortController();
  const { ready, over } = watchCases(target as Host, inspector, { ...options, signal: stopping.signal });
  return {
    inspect: inspector.inspect,
    ready,
    async stop() {
      stopping.abort();
      await over;
      inspector.stop();
    },
  };
}

/** An inspector that sends charts whole and in their own order: `@statelyai/inspect` sorts the states of a definition by name. */
function inspectorTo({ to, contextOf }: InspectOptions): Inspector {
  const definitions = new Map<string, string>();
  const note = (actor: unknown): void => {
    const { sessionId, logic } = actor as { readonly sessionId?: string; readonly logic?: { readonly config?: unknown } };
    const definition = sessionId === undefined ? undefined : inOrder(logic?.config);
    if (definition !== undefined) definitions.set(sessionId!, definition);
  };
  const serialize = (event: StatelyInspectionEvent): StatelyInspectionEvent => {
    const definition = event.type === '@xstate.actor' ? definitions.get(event.sessionId) : undefined;
    const shown = 'snapshot' in event && event.snapshot ? { ...event, snapshot: plain(event.snapshot) } : event;
    return (definition === undefined ? shown : { ...shown, definition }) as StatelyInspectionEvent;
  };
  const settings = { serializationDepthLimit: depth, serialize, ...(contextOf ? { sanitizeContext: contextOf } : {}) };
  const inspector = typeof to === 'string' ? createWebSocketInspector({ url: to, ...settings }) : createInspector({ send: to }, settings);
  return {
    ...inspector,
    actor(actor, ...others) {
      note(actor);
      inspector.actor(actor, ...others);
    },
    inspect: {
      next(event) {
        if (event.type === '@xstate.actor') note(event.actorRef);
        inspector.inspect.next?.(event);
      },
    },
  };
}

/** A machine's configuration as JSON, its functions by their names; `undefined` where it is none. */
function inOrder(config: unknown): string | undefined {
  if (typeof config !== 'object' || config === null) return undefined;
  try {
    return JSON.stringify(config, (_name, value: unknown) => (typeof value === 'function' ? { type: value.name } : value));
  } catch {
    return undefined;
  }
}

const isActor = (target: object): target is InspectableActor => 'sessionId' in target && 'system' in target;

/** An actor that runs already, and its children, as they stand. */
function show(inspector: Inspector, actor: AnyActorRef): void {
  const snapshot = actor.getSnapshot() as { readonly children?: Readonly<Record<string, AnyActorRef>> };
  inspector.actor(actor, plain(snapshot));
  for (const child of Object.values(snapshot.children ?? {})) show(inspector, child);
}

const shown = ['status', 'value', 'context', 'output', 'error'] as const;

/** What is shown of a snapshot: XState's own also refers to its machine and to other actors. */
function plain(snapshot: object): object {
  const given = snapshot as Readonly<Record<string, unknown>>;
  return Object.fromEntries(shown.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]));
}
