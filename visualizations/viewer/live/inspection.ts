/**
 * What an inspected application sends: the events of `@statelyai/inspect`. All of it is untrusted: it is read into the few
 * plain values that are shown, as text, and nothing else of it is used.
 */

export interface LiveEvent {
  readonly number: number;
  readonly session: string;
  readonly source: string | undefined;
  readonly type: string;
  /** The event as it came. */
  readonly event: Readonly<Record<string, unknown>>;
}

export interface LiveActor {
  readonly session: string;
  readonly parent: string | undefined;
  readonly name: string;
  /** The id of its machine. */
  readonly machine: string;
  readonly status: string;
  readonly value: unknown;
  readonly context: unknown;
  /** Whether nested parts were cut off on the way. */
  readonly cut: boolean;
}

/** An act that changed nothing, and the snapshot before it. */
export interface Unmoved {
  readonly number: number;
  readonly event: Readonly<Record<string, unknown>>;
  readonly value: unknown;
  readonly context: unknown;
}

export interface LiveState {
  readonly actors: ReadonlyMap<string, LiveActor>;
  readonly events: readonly LiveEvent[];
  /** By session: acts that came and after which the state was the same. */
  readonly unmoved: ReadonlyMap<string, readonly Unmoved[]>;
  readonly count: number;
}

export const nothingLive: LiveState = { actors: new Map(), events: [], unmoved: new Map(), count: 0 };

const mostActors = 200;
const mostEvents = 500;
const mostUnmoved = 20;

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const words = (value: unknown, longest = 200): string | undefined => (typeof value === 'string' && value !== '' ? value.slice(0, longest) : undefined);

/** Whether data is an inspection event. */
export const isInspection = (data: unknown): data is Plain => isPlain(data) && (data['type'] === '@xstate.actor' || data['type'] === '@xstate.event' || data['type'] === '@xstate.snapshot') && typeof data['sessionId'] === 'string';

/** The state after one more inspection event. What does not fit is left out. */
export function afterInspection(state: LiveState, data: unknown): LiveState {
  if (!isInspection(data)) return state;
  const session = words(data['sessionId'])!;
  const known = state.actors.get(session);
  switch (data['type']) {
    case '@xstate.actor':
      if (!known && state.actors.size >= mostActors) return state;
      return { ...state, actors: new Map(state.actors).set(session, { ...snapshotOf(data['snapshot']), session, parent: words(data['parentId']), name: words(data['name']) ?? session, machine: machineOf(data['definition']) ?? words(data['name']) ?? '' }) };
    case '@xstate.event': {
      const event = isPlain(data['event']) ? data['event'] : {};
      // The actor's own beginning is no event that anybody sent.
      if (event['type'] === 'xstate.init') return state;
      const seen: LiveEvent = { number: state.count + 1, session, source: words(data['sourceId']), type: words(event['type']) ?? '', event };
      return { ...state, count: seen.number, events: [...state.events, seen].slice(-mostEvents) };
    }
    default: {
      const next = snapshotOf(data['snapshot']);
      const event = isPlain(data['event']) ? data['event'] : {};
      const actor: LiveActor = { session, parent: known?.parent, name: known?.name ?? session, machine: known?.machine ?? '', ...next };
      if (!known && state.actors.size >= mostActors) return state;
      const actors = new Map(state.actors).set(session, actor);
      const type = words(event['type']);
      if (!known || type === undefined || type.startsWith('xstate.') || !sameText(known, next)) return { ...state, actors };
      const entry: Unmoved = { number: state.events.findLast((each) => each.session === session)?.number ?? state.count, event, value: known.value, context: known.context };
      return { ...state, actors, unmoved: new Map(state.unmoved).set(session, [...(state.unmoved.get(session) ?? []), entry].slice(-mostUnmoved)) };
    }
  }
}

const sameText = (a: Pick<LiveActor, 'value' | 'context' | 'status'>, b: typeof a): boolean => JSON.stringify([a.value, a.context, a.status]) === JSON.stringify([b.value, b.context, b.status]);

function snapshotOf(snapshot: unknown): Pick<LiveActor, 'status' | 'value' | 'context' | 'cut'> {
  const plain = isPlain(snapshot) ? snapshot : {};
  return { status: words(plain['status']) ?? '', value: plain['value'], context: plain['context'], cut: /"\[(\.\.\.|Object|Array)\]"/.test(JSON.stringify(plain['value'] ?? null)) };
}

function machineOf(definition: unknown): string | undefined {
  if (typeof definition !== 'string' || definition.length > 2_000_000) return undefined;
  try {
    const read = JSON.parse(definition) as unknown;
    return isPlain(read) ? words(read['id']) : undefined;
  } catch {
    return undefined;
  }
}
