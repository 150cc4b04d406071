import type { Procedure } from '../model/procedure.js';
import type { Snapshot } from '../model/snapshot.js';
import { loadCase, type CaseFile, type Procedures } from './case-file.js';
import { DamagedError, HostError, OtherVersionError, UnknownCaseError } from './errors.js';
import type { Clock, Migrate } from './host.js';
import { migrateIn } from './migrating.js';
import type { RegisterBook } from './register-book.js';
import type { CaseRecord, Head, Reader, Store, Writer } from './store/store.js';
import { noChanges, Turn, type Changes, type TurnParts } from './turn.js';

/** What a host keeps in memory: nothing that could not be read again from the store. */
export interface Memory {
  readonly store: Store;
  readonly procedures: Procedures;
  readonly clock: Clock;
  readonly live: LiveCases;
  readonly migrate: Migrate | undefined;
  readonly feed: (procedure: Procedure, snapshot: Snapshot) => unknown;
  /** The register as last read. */
  book: RegisterBook;
}

/** The cases that were used last, live. One counts only while the store holds the very same version. */
export class LiveCases {
  private readonly files = new Map<string, { readonly file: CaseFile; readonly since: number }>();
  /** Goes up whenever somebody else was found to have written. */
  private generation = 1;

  constructor(private readonly most: number) {}

  /** The live case, when it is what the store holds. */
  get({ id, version, hash }: CaseRecord): CaseFile | undefined {
    const file = this.files.get(id)?.file;
    return file?.record.version === version && file.record.hash === hash ? file : undefined;
  }

  /** The live case, when this host wrote it last and nobody else has written anything since. Only within a transaction. */
  own(id: string): CaseFile | undefined {
    const kept = this.files.get(id);
    return kept?.since === this.generation ? kept.file : undefined;
  }

  keep(file: CaseFile, isOwn: boolean): void {
    this.files.delete(file.record.id);
    this.files.set(file.record.id, { file, since: isOwn ? this.generation : 0 });
    if (this.files.size > this.most) this.files.delete(this.files.keys().next().value!);
  }

  othersWrote(): void {
    this.generation++;
  }
}

/** A case as the store holds it, live. Throws `OtherVersionError`, `DamagedError`. */
export async function fileOfRecord(memory: Memory, reader: Reader, record: CaseRecord): Promise<CaseFile> {
  const known = memory.live.get(record);
  if (known) return { ...known, record };
  const file = await loadCase(reader, memory.store.hash, record, memory.procedures);
  memory.live.keep(file, false);
  return file;
}

type Answer = () => void;

interface Waiting {
  readonly run: (turn: Turn) => Promise<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly signal: AbortSignal | undefined;
}

/** More requests than this are not written in one transaction: the first of them would wait too long. */
const mostAtOnce = 64;

/**
 * Requests are decided one after another and written in transactions, as many as are waiting in each: the disk is synced
 * once for all of them. Each is answered when its transaction is on disk. One that fails changes nothing and fails alone.
 */
export class WriteQueue {
  private readonly waiting: Waiting[] = [];
  private draining: Promise<void> | undefined;
  /** Hash of the log's last entry after this host's last transaction. */
  private end: string | undefined;

  constructor(
    private readonly memory: Memory,
    private readonly committed: (files: readonly CaseFile[]) => void,
  ) {}

  submit<T>(run: (turn: Turn) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      this.waiting.push({ run, resolve: resolve as (value: never) => void, reject, signal });
      this.draining ??= this.drain();
    });
  }

  /** Waits until nothing is under way. */
  async idle(): Promise<void> {
    while (this.draining) await this.draining;
  }

  private async drain(): Promise<void> {
    // What is asked for in the same breath is written together.
    await Promise.resolve();
    while (this.waiting.length) {
      const batch = this.waiting.splice(0, mostAtOnce).filter(({ signal, reject }) => {
        if (signal?.aborted) reject(signal.reason);
        return !signal?.aborted;
      });
      if (batch.length) await this.write(batch);
    }
    // In the same breath as the last look, so that nothing that comes later is left waiting.
    this.draining = undefined;
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    try {
      const { answers, changes, book, head } = await this.memory.store.write((writer) => this.inTransaction(writer, batch));
      this.memory.book = book;
      this.end = head.hash;
      const files = [...changes.files.values()];
      for (const file of files) this.memory.live.keep(file, true);
      this.committed(files);
      for (const answer of answers) answer();
    } catch (error) {
      // One request may have brought the others down: each gets a transaction of its own.
      if (batch.length > 1) for (const each of batch) await this.write([each]);
      else batch[0]!.reject(error);
    }
  }

  private async inTransaction(writer: Writer, batch: readonly Waiting[]): Promise<{ answers: Answer[]; changes: Changes; book: RegisterBook; head: Head }> {
    const { memory } = this;
    const before = await writer.holdHead();
    if (before.hash !== this.end) memory.live.othersWrote();
    const changes = noChanges();
    const parts: TurnParts = { writer, hash: memory.store.hash, now: memory.clock.now(), before: changes, load: (id, turn) => this.load(id, turn), feed: memory.feed };
    let head: Head = before;
    let book = await memory.book.upTo(head.register, writer, memory.store.hash);
    if (book.version !== head.register) throw new DamagedError('the register', `it is at version ${head.register}, but its entries end at ${book.version}`);
    const answers: Answer[] = [];
    for (const { run, resolve, reject } of batch) {
      const turn = new Turn(parts, head, book);
      try {
        const value = await run(turn);
        absorb(changes, turn.changes);
        ({ head, book } = turn);
        answers.push(() => resolve(value as never));
      } catch (error) {
        // What the database itself says concerns the whole transaction.
        if (!(error instanceof HostError) && typeof (error as { code?: unknown }).code === 'string') throw error;
        answers.push(() => reject(error));
      }
    }
    await flush(writer, changes, before, head);
    return { answers, changes, book, head };
  }

  private async load(id: string, turn: Turn): Promise<CaseFile> {
    const own = this.memory.live.own(id);
    if (own) return own;
    const record = await turn.parts.writer.case(id);
    if (!record) throw new UnknownCaseError(id);
    try {
      return await fileOfRecord(this.memory, turn.parts.writer, record);
    } catch (error) {
      if (!(error instanceof OtherVersionError) || !this.memory.migrate) throw error;
      return migrateIn(turn, record, this.memory.procedures, this.memory.migrate);
    }
  }
}

function absorb(all: Changes, { entries, refusals, keys, participants, files, afterwards }: Changes): void {
  all.entries.push(...entries);
  all.refusals.push(...refusals);
  for (const [name, key] of keys) all.keys.set(name, key);
  all.participants.push(...participants);
  for (const [id, file] of files) all.files.set(id, file);
  all.afterwards.push(...afterwards);
}

async function flush(writer: Writer, { entries, refusals, keys, participants, files, afterwards }: Changes, before: Head, head: Head): Promise<void> {
  const moved = head.position !== before.position || head.refusals !== before.refusals;
  await writer.add({ entries, refusals, cases: [...files.values()].map(({ record }) => record), keys: [...keys.values()], participants, ...(moved ? { head } : {}) });
  for (const each of afterwards) await each(writer);
}
