import type { Instant } from '../model/instant.js';
import { epoch } from '../model/instant.js';
import type { Accepted } from '../model/decide.js';
import type { Procedure } from '../model/procedure.js';
import type { Snapshot } from '../model/snapshot.js';
import { canonicalJson } from './canonical.js';
import { fileOf, type CaseFile } from './case-file.js';
import { seal } from './chain.js';
import { nextDueOf } from './dues.js';
import type { ActEntry, CaseEntry, DeadlineEntry, Entry, MigrationEntry, RefusalEntry, RegisterEntry, StartEntry } from './entry.js';
import { KeyReusedError } from './errors.js';
import type { RegisterBook } from './register-book.js';
import { never, type CaseRecord, type EntryRecord, type HashName, type Head, type KeyRecord, type RefusalRecord, type Writer } from './store/store.js';

type Unchained<E> = E extends unknown ? Omit<E, 'position' | 'previous' | 'hash' | 'case' | 'sequence' | 'previousInCase'> : never;

/** What a request changes, gathered before anything is written: an error leaves nothing behind. */
export interface Changes {
  readonly entries: EntryRecord[];
  readonly refusals: RefusalRecord[];
  readonly keys: Map<string, KeyRecord>;
  readonly participants: { readonly officer: string; readonly caseId: string }[];
  readonly files: Map<string, CaseFile>;
  /** Writes that come after these. */
  readonly afterwards: ((writer: Writer) => Promise<void>)[];
}

export const noChanges = (): Changes => ({ entries: [], refusals: [], keys: new Map(), participants: [], files: new Map(), afterwards: [] });

/** What the requests of one transaction have in common. */
export interface TurnParts {
  readonly writer: Writer;
  readonly hash: HashName;
  readonly now: Instant;
  /** What earlier requests of the same transaction have changed. */
  readonly before: Changes;
  /** A case that no earlier request has changed. */
  readonly load: (id: string, turn: Turn) => Promise<CaseFile>;
  readonly feed: (procedure: Procedure, snapshot: Snapshot) => unknown;
}

const keyName = (officer: string, key: string): string => JSON.stringify([officer, key]);

/** One request at its turn: what it reads, and what it changes. */
export class Turn {
  readonly changes = noChanges();

  constructor(
    readonly parts: TurnParts,
    public head: Head,
    public book: RegisterBook,
  ) {}

  get now(): Instant {
    return this.parts.now;
  }

  /** The case as it stands at this turn. Throws `UnknownCaseError`, `OtherVersionError`, `DamagedError`. */
  async file(id: string): Promise<CaseFile> {
    return this.changes.files.get(id) ?? this.parts.before.files.get(id) ?? (await this.parts.load(id, this));
  }

  /** What a key was used for. Throws {@link KeyReusedError} when that was another request. */
  async answered(officer: string, key: string | undefined, request: string): Promise<KeyRecord | undefined> {
    if (key === undefined) return undefined;
    const known = this.parts.before.keys.get(keyName(officer, key)) ?? (await this.parts.writer.key(officer, key));
    if (known && known.request !== request) throw new KeyReusedError(key);
    return known;
  }

  /** A record of this transaction or of an earlier one. */
  async recordAt(log: 'entries' | 'refusals', position: number): Promise<EntryRecord | RefusalRecord | undefined> {
    const staged: readonly (EntryRecord | RefusalRecord)[] = this.parts.before[log];
    return staged.find((record) => record.position === position) ?? (log === 'entries' ? await this.parts.writer.entry(position) : await this.parts.writer.refusal(position));
  }

  /** Notes which record answers a key. */
  noteKeyOf(answer: Entry | RefusalEntry, officer: string, key: string | undefined, request: string): void {
    if (key === undefined) return;
    this.changes.keys.set(keyName(officer, key), { officer, key, request, log: 'verdict' in answer ? 'refusals' : 'entries', position: answer.position });
  }

  /** Notes who takes part in a case that this request has changed. */
  noteParticipants(caseId: string, officers: readonly string[]): void {
    const file = this.changes.files.get(caseId)!;
    const participants = new Set([...file.participants, ...officers]);
    if (participants.size === file.participants.size) return;
    for (const officer of participants) if (!file.participants.has(officer)) this.changes.participants.push({ officer, caseId });
    this.changes.files.set(caseId, { ...file, participants });
  }

  /** Opens a case. */
  open(id: string, procedure: Procedure, snapshot: Snapshot, content: Unchained<StartEntry>): { readonly entry: StartEntry; readonly file: CaseFile } {
    const entry = this.chain({ ...content, case: id, sequence: 1, previousInCase: '' }, id, 1) as StartEntry;
    const record: CaseRecord = {
      id,
      opened: entry.position,
      procedure: procedure.id,
      edition: snapshot.edition,
      structure: snapshot.structure,
      version: 1,
      hash: entry.hash,
      state: canonicalJson(snapshot.state),
      status: snapshot.status,
      startedBy: content.by,
      startedAt: content.at,
      changedAt: content.at,
      facts: canonicalJson(snapshot.input),
      dues: '[]',
      nextDue: never,
      inboxFor: '',
    };
    const file = this.keep(record, procedure, snapshot, new Set(), new Set());
    return { entry, file };
  }

  /** Adds an entry to a case. */
  add<E extends ActEntry | DeadlineEntry | MigrationEntry>(file: CaseFile, procedure: Procedure, snapshot: Snapshot, announced: ReadonlySet<string>, content: Unchained<E>): { readonly entry: E; readonly file: CaseFile } {
    const { record } = file;
    const sequence = record.version + 1;
    const entry = this.chain({ ...content, case: record.id, sequence, previousInCase: record.hash }, record.id, sequence) as E;
    const next: CaseRecord = {
      ...record,
      edition: snapshot.edition,
      structure: snapshot.structure,
      version: sequence,
      hash: entry.hash,
      state: canonicalJson(snapshot.state),
      status: snapshot.status,
      changedAt: entry.at,
      ...(content.kind === 'migration' ? { facts: canonicalJson(snapshot.input) } : {}),
      inboxFor: '',
    };
    return { entry, file: this.keep(next, procedure, snapshot, announced, file.participants) };
  }

  private keep(record: CaseRecord, procedure: Procedure, snapshot: Snapshot, announced: ReadonlySet<string>, participants: ReadonlySet<string>): CaseFile {
    const file = fileOf(record, procedure, snapshot, announced, participants);
    const kept: CaseFile = { ...file, record: { ...record, dues: JSON.stringify(file.dues), nextDue: nextDueOf(file.dues) } };
    this.changes.files.set(record.id, kept);
    this.feedRegister(kept);
    return kept;
  }

  /** What the case puts onto the register, when that is other than what it has put there before. */
  private feedRegister({ record, procedure, snapshot }: CaseFile): void {
    const overlay = this.parts.feed(procedure, snapshot) ?? null;
    const document = `case/${record.id}`;
    const known = this.book.document(document)?.overlay ?? null;
    if ((overlay === null && known === null) || canonicalJson(overlay) === canonicalJson(known)) return;
    this.register({ kind: 'register', at: record.changedAt, document, overlay, by: document, version: this.book.version + 1 });
  }

  /** Puts a document onto the register. Throws `GovernmentError` when it does not fit. */
  register(content: Unchained<RegisterEntry>): RegisterEntry {
    const before = this.head;
    const entry = this.chain(content, '', content.version) as RegisterEntry;
    try {
      this.book = this.book.after(entry);
    } catch (error) {
      this.head = before;
      this.changes.entries.pop();
      throw error;
    }
    this.head = { ...this.head, register: entry.version };
    return entry;
  }

  /** Records an act that was not accepted. */
  refuse(content: Omit<RefusalEntry, 'position' | 'previous' | 'hash'>): RefusalEntry {
    const position = this.head.refusals + 1;
    const { body, hash, sealed } = seal(this.parts.hash, { ...content, position, previous: this.head.refusalHash });
    this.head = { ...this.head, refusals: position, refusalHash: hash };
    this.changes.refusals.push({ position, caseId: content.case, body, hash });
    return sealed;
  }

  private chain(content: object, caseId: string, sequence: number): Entry {
    const position = this.head.position + 1;
    const { body, hash, sealed } = seal(this.parts.hash, { ...content, position, previous: this.head.hash });
    this.head = { ...this.head, position, hash };
    this.changes.entries.push({ position, caseId, sequence, body, hash });
    return sealed as unknown as Entry;
  }
}

/** The moment of an entry: the clock's, or that of the case's last entry where the clock is behind it. Nothing is back-dated. */
export function momentIn(now: Instant, last: Instant | undefined): { readonly at: Instant; readonly clock?: Instant } {
  return last !== undefined && epoch(now) < epoch(last) ? { at: last, clock: now } : { at: now };
}

/** What an accepted act leaves on record. */
export const verdictOf = ({ clauses, warnings, deviations, state }: Pick<Accepted, 'clauses' | 'warnings' | 'deviations' | 'state'>) => ({ clauses, warnings, deviations, state });

export type { CaseEntry };
