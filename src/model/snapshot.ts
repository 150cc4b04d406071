import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { initialTransition } from 'xstate';
import type { AnyAct } from './act.js';
import { readingsOf } from './interpretation.js';
import type { EmbeddedProcedure } from './procedure.js';
import { take } from './take.js';

/**
 * A case at a moment, as plain data: what opened it, under which edition and readings, and the acts that were accepted.
 * The state is what these acts lead to; a snapshot that claims another one is refused. So a snapshot can be stored as
 * JSON and read back, and cannot be forged without lawful acts.
 */
export interface Snapshot {
  readonly procedure: string;
  readonly edition: string;
  /** Identifies the structure of the machine that the case began under. */
  readonly structure: string;
  readonly interpretations: Readonly<Record<string, string>>;
  readonly input: Readonly<Record<string, unknown>>;
  readonly acts: readonly AnyAct[];
  /** The state, as XState writes state values. */
  readonly state: unknown;
  readonly status: 'active' | 'done';
}

export type SnapshotErrorCode = 'not-a-snapshot' | 'other-procedure' | 'outdated' | 'forged';

export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  constructor(
    readonly code: SnapshotErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(
    message: string,
    readonly issues: readonly { readonly path: string; readonly message: string }[],
  ) {
    super(message);
  }
}

/** A snapshot that was made here, with XState's own beside it: what is read back from elsewhere has none and is rebuilt. */
class MadeSnapshot implements Snapshot {
  #live: AnyMachineSnapshot;

  constructor(
    readonly procedure: string,
    readonly edition: string,
    readonly structure: string,
    readonly interpretations: Snapshot['interpretations'],
    readonly input: Snapshot['input'],
    readonly acts: readonly AnyAct[],
    readonly state: unknown,
    readonly status: Snapshot['status'],
    live: AnyMachineSnapshot,
  ) {
    this.#live = live;
    Object.freeze(acts);
    Object.freeze(this);
  }

  static liveOf(snapshot: Snapshot): AnyMachineSnapshot | undefined {
    return typeof snapshot === 'object' && snapshot !== null && #live in snapshot ? snapshot.#live : undefined;
  }
}

/** What snapshots that were read back from elsewhere were rebuilt to. */
const rebuiltFrom = new WeakMap<object, AnyMachineSnapshot>();
const structures = new WeakMap<AnyStateMachine, string>();

/** A short fingerprint of a machine's structure: states, transitions, guards and their parameters. */
export function structureOf(procedure: EmbeddedProcedure): string {
  let known = structures.get(procedure.machine);
  if (known === undefined) {
    known = fingerprint(JSON.stringify([procedure.edition, procedure.machine.config, Object.keys(procedure.rules).sort()], describeFunction));
    structures.set(procedure.machine, known);
  }
  return known;
}

function describeFunction(_key: string, value: unknown): unknown {
  if (typeof value !== 'function') return value;
  const { guards, check } = value as { guards?: unknown; check?: { name: string } };
  return { function: check?.name ?? value.name, guards };
}

/** 64 bits of FNV-1a over the UTF-16 code units: for telling versions apart, not for security. */
function fingerprint(content: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < content.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(content.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

/** Opens a case. Throws {@link InputError} when the facts do not fit, `InterpretationError` for an unknown reading. */
export function begin(procedure: EmbeddedProcedure, input: unknown, chosen: Readonly<Record<string, string>> = {}): Snapshot {
  const parsed = procedure.input.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    const list = issues.map(({ path, message }) => `${path || '(input)'}: ${message}`).join('; ');
    throw new InputError(`the facts of this ${procedure.id} do not fit: ${list}`, issues);
  }
  const interpretations = readingsOf(procedure.interpretations, chosen);
  const [first] = initialTransition(procedure.machine, { facts: parsed.data, readings: interpretations } as never);
  return capture(first, { procedure: procedure.id, edition: procedure.edition, structure: structureOf(procedure), interpretations, input: parsed.data }, []);
}

/** The same case after one more act. */
export const advance = (snapshot: Snapshot, act: AnyAct, next: AnyMachineSnapshot): Snapshot => capture(next, snapshot, [...snapshot.acts, act]);

function capture(machineSnapshot: AnyMachineSnapshot, { procedure, edition, structure, interpretations, input }: Omit<Snapshot, 'acts' | 'state' | 'status'>, acts: readonly AnyAct[]): Snapshot {
  return new MadeSnapshot(procedure, edition, structure, interpretations, input, acts, machineSnapshot.value, machineSnapshot.status === 'done' ? 'done' : 'active', machineSnapshot);
}

/**
 * XState's own snapshot of a case. A snapshot that comes from elsewhere is rebuilt from its acts first, and refused when
 * they do not lead to the state it claims. Throws {@link SnapshotError}.
 */
export function machineSnapshot(procedure: EmbeddedProcedure, snapshot: Snapshot): AnyMachineSnapshot {
  const known = MadeSnapshot.liveOf(snapshot) ?? rebuiltFrom.get(snapshot);
  if (known) {
    if (snapshot.procedure !== procedure.id) throw otherProcedure(procedure, snapshot);
    if (snapshot.structure !== structureOf(procedure)) throw outdated(procedure);
    return known;
  }
  const rebuilt = rebuild(procedure, snapshot);
  rebuiltFrom.set(snapshot, rebuilt);
  return rebuilt;
}

/** A snapshot read back from storage, checked against its acts. Throws {@link SnapshotError}. */
export function restore(procedure: EmbeddedProcedure, data: unknown): Snapshot {
  const claimed = data as Snapshot;
  const rebuilt = rebuild(procedure, claimed);
  return capture(rebuilt, claimed, [...claimed.acts]);
}

const otherProcedure = (procedure: EmbeddedProcedure, claimed: Snapshot) =>
  new SnapshotError('other-procedure', `this snapshot is of "${String(claimed.procedure)}", not of "${procedure.id}": hand it to its own procedure`);
const outdated = (procedure: EmbeddedProcedure) =>
  new SnapshotError('outdated', `this snapshot began under another version of "${procedure.id}": go on under that version, or migrate it`);

function rebuild(procedure: EmbeddedProcedure, claimed: Snapshot): AnyMachineSnapshot {
  if (typeof claimed !== 'object' || claimed === null || !Array.isArray(claimed.acts) || typeof claimed.input !== 'object' || claimed.input === null) {
    throw new SnapshotError('not-a-snapshot', 'this is not a snapshot of a case: pass what begin() or decide() gave, or the same read back from JSON');
  }
  if (claimed.procedure !== procedure.id) throw otherProcedure(procedure, claimed);
  if (claimed.structure !== structureOf(procedure) || claimed.edition !== procedure.edition) throw outdated(procedure);
  let current: AnyMachineSnapshot;
  try {
    current = machineSnapshot(procedure, begin(procedure, claimed.input, claimed.interpretations));
  } catch (error) {
    throw new SnapshotError('forged', `the snapshot's opening is not possible: ${(error as Error).message}`);
  }
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, act] of claimed.acts.entries()) {
    const next = current.status === 'done' ? undefined : step(procedure, current, act);
    if (!next || !(Date.parse(act.at) >= last)) {
      throw new SnapshotError('forged', `act ${index + 1} of the snapshot (${String(act?.type)}) would not have been accepted: restore the case from its record`);
    }
    last = Date.parse(act.at);
    current = next;
  }
  const status = current.status === 'done' ? 'done' : 'active';
  if (claimed.status !== status || !sameState(claimed.state, current.value)) {
    throw new SnapshotError('forged', 'the snapshot claims a state to which its acts do not lead: restore the case from its record');
  }
  return current;
}

/** What a well-formed act leads to, or `undefined` where the machine does not take it. */
export function step(procedure: EmbeddedProcedure, current: AnyMachineSnapshot, act: AnyAct): AnyMachineSnapshot | undefined {
  const { type, by, at, ...facts } = act;
  const payload = typeof type === 'string' && Object.hasOwn(procedure.acts.payloads, type) ? procedure.acts.payloads[type] : undefined;
  if (!payload?.safeParse({ type, ...facts }).success || typeof by !== 'object' || typeof at !== 'string') return undefined;
  const { transitions, next } = take(procedure.machine, current, act);
  return transitions.length ? next : undefined;
}

function sameState(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameState((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
