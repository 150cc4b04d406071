import type { AnyAct } from '../model/act.js';
import type { Procedure } from '../model/procedure.js';
import { restore, SnapshotError, structureOf, type Snapshot } from '../model/snapshot.js';
import { unseal } from './chain.js';
import { announcementOf, duesOf } from './dues.js';
import type { CaseEntry } from './entry.js';
import { DamagedError, HostError, OtherVersionError } from './errors.js';
import type { Due, StoredCase } from './host.js';
import type { CaseRecord, EntryRecord, HashName, Reader } from './store/store.js';

/** A case as it stands, live: what is stored of it, and what its log comes to. */
export interface CaseFile {
  readonly record: CaseRecord;
  readonly procedure: Procedure;
  readonly snapshot: Snapshot;
  /** Which due instants were announced. */
  readonly announced: ReadonlySet<string>;
  readonly dues: readonly Due[];
  /** Officers who are known to be on record as taking part; there may be more. */
  readonly participants: ReadonlySet<string>;
}

/** The procedures of a host: the current ones, and the older versions that are registered. */
export class Procedures {
  private readonly current: ReadonlyMap<string, Procedure>;

  constructor(
    procedures: readonly Procedure[],
    private readonly older: Readonly<Record<string, Procedure>>,
  ) {
    this.current = new Map(procedures.map((procedure) => [procedure.id, procedure]));
    for (const [structure, procedure] of Object.entries(older)) {
      if (structureOf(procedure) !== structure) {
        throw new HostError('bad-request', `versions["${structure}"] is a "${procedure.id}" of structure ${structureOf(procedure)}: register it under that`);
      }
    }
  }

  /** The version of a procedure under which new cases open. */
  named = (id: string): Procedure | undefined => this.current.get(id);

  get names(): string[] {
    return [...this.current.keys()];
  }

  /** The version under which a case goes on. */
  version(id: string, structure: string): Procedure | undefined {
    const current = this.current.get(id);
    if (current && structureOf(current) === structure) return current;
    const older = Object.hasOwn(this.older, structure) ? this.older[structure] : undefined;
    return older?.id === id ? older : undefined;
  }
}

/** What the entries of a case come to: how it opened, what was done, and what was announced. */
export interface Course {
  readonly opening: { readonly procedure: string; readonly edition: string; readonly structure: string; readonly interpretations: Readonly<Record<string, string>>; readonly input: Readonly<Record<string, unknown>> };
  readonly acts: readonly AnyAct[];
  readonly announced: ReadonlySet<string>;
}

/** Reads the course of a case from its entries. Throws {@link DamagedError} when they are no case. */
export function courseOf(id: string, entries: readonly CaseEntry[]): Course {
  const [first] = entries;
  if (first?.kind !== 'start') throw new DamagedError(`case ${id}`, 'its log does not begin with its opening');
  const { procedure } = first;
  let opening: Course['opening'] = first;
  let acts: AnyAct[] = [];
  const announced = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === 'migration') {
      opening = { ...entry, procedure };
      acts = [...entry.acts];
    }
    if (entry.kind === 'deadline') announced.add(announcementOf(entry.deadline));
    if ((entry.kind === 'act' || entry.kind === 'deadline') && entry.act) acts.push(entry.act);
  }
  return { opening, acts, announced };
}

const entriesAtOnce = 500;

export const placeOf = ({ position, caseId, sequence }: Pick<EntryRecord, 'position' | 'caseId' | 'sequence'>): string =>
  caseId === '' ? `entry ${position} of the log` : `entry ${position} of the log (case ${caseId}, number ${sequence})`;

/** An entry read back, when it is what its place in the store says. Throws {@link DamagedError}. */
export function readEntry<T extends { readonly hash: string; readonly position: number; readonly case?: string; readonly sequence?: number; readonly version?: number }>(hash: HashName, record: EntryRecord): T {
  const entry = unseal<T>(hash, record, placeOf(record));
  if (entry.position !== record.position || (entry.case ?? '') !== record.caseId || (entry.sequence ?? entry.version) !== record.sequence) {
    throw new DamagedError(placeOf(record), 'it stands in another place than its content says');
  }
  return entry;
}

/** The entries of a case up to its stored version, checked against their chain and the stored head. Throws {@link DamagedError}. */
export async function entriesOfCase(reader: Reader, hash: HashName, record: CaseRecord): Promise<CaseEntry[]> {
  const entries: CaseEntry[] = [];
  while (entries.length < record.version) {
    const part = await reader.entriesOf(record.id, entries.length, record.version, entriesAtOnce);
    if (!part.length) throw new DamagedError(`case ${record.id}`, `its log ends at ${entries.length} of ${record.version} entries`);
    for (const stored of part) {
      const entry = readEntry<CaseEntry>(hash, stored);
      if (entry.sequence !== entries.length + 1) throw new DamagedError(`case ${record.id}`, `entry number ${entries.length + 1} of it is missing`);
      if (entry.previousInCase !== (entries.at(-1)?.hash ?? '')) throw new DamagedError(placeOf(stored), 'it is not chained to the entry before it in its case');
      entries.push(entry);
    }
  }
  const last = entries.at(-1);
  if (last?.hash !== record.hash) throw new DamagedError(`case ${record.id}`, 'its stored head is not the hash of its last entry');
  return entries;
}

/** A case replayed from its log, and found to agree with what is stored beside it. */
export async function loadCase(reader: Reader, hash: HashName, record: CaseRecord, procedures: Procedures): Promise<CaseFile> {
  const entries = await entriesOfCase(reader, hash, record);
  const { opening, acts, announced } = courseOf(record.id, entries);
  const procedure = procedures.version(opening.procedure, opening.structure);
  if (!procedure) throw new OtherVersionError(record.id, opening.procedure, opening.structure);
  if (opening.structure !== record.structure || opening.procedure !== record.procedure || entries.at(-1)!.at !== record.changedAt) {
    throw new DamagedError(`case ${record.id}`, 'what is stored beside its log does not agree with it');
  }
  try {
    const { edition, structure, interpretations, input } = opening;
    const snapshot = restore(procedure, { procedure: procedure.id, edition, structure, interpretations, input, acts, state: JSON.parse(record.state) as unknown, status: record.status });
    return fileOf(record, procedure, snapshot, announced);
  } catch (error) {
    if (error instanceof SnapshotError || error instanceof SyntaxError) throw new DamagedError(`case ${record.id}`, error.message, { cause: error });
    throw error;
  }
}

/** The parts of a live case, which nobody may change. */
export function fileOf(record: CaseRecord, procedure: Procedure, snapshot: Snapshot, announced: ReadonlySet<string>, participants: ReadonlySet<string> = new Set()): CaseFile {
  return { record, procedure, snapshot: frozen(snapshot), announced, dues: duesOf(procedure, snapshot, announced), participants };
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null && !(Object.isFrozen(member) && !Array.isArray(member))) frozen(member);
  return Object.freeze(value);
}

export const storedCase = (record: CaseRecord, entries: readonly CaseEntry[]): StoredCase => ({
  id: record.id,
  procedure: record.procedure,
  edition: record.edition,
  structure: record.structure,
  entries,
});
