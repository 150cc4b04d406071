import { randomUUID } from 'node:crypto';
import { available } from '../model/available.js';
import { instantSchema, epoch, type Instant } from '../model/instant.js';
import { announceIn } from './announcing.js';
import { Procedures, readEntry } from './case-file.js';
import { genesis } from './chain.js';
import { signCheckpoint } from './checkpoints.js';
import type { Entry } from './entry.js';
import { DamagedError, HostError, OtherVersionError, UnknownProcedureError } from './errors.js';
import type { CallOptions, Clock, Host, HostOptions, Tick } from './host.js';
import { InboxDesk } from './inbox-desk.js';
import { momentIn } from './turn.js';
import { performIn } from './performing.js';
import { historyOf, recordOf, refusalsOf, searchIn, viewOf } from './reading.js';
import { RegisterBook } from './register-book.js';
import { registerDesk } from './register-desk.js';
import { checkName } from './requests.js';
import { startIn } from './starting.js';
import type { Store } from './store/store.js';
import { Bell, entriesAsTheyCome } from './subscription.js';
import { fileOfRecord, LiveCases, WriteQueue, type Memory } from './write-queue.js';

const wallClock: Clock = { now: () => new Date().toISOString() };

/** The clock's reading, checked: a moment that no rule could read must not come onto the record. */
function checkedClock(clock: Clock): Clock {
  let checked: string | undefined;
  return {
    now() {
      const now = clock.now();
      // The host's own clock needs no check, nor does a reading that was just checked.
      if (clock === wallClock || now === checked) return now;
      const read = instantSchema.safeParse(now);
      if (!read.success) throw new HostError('bad-request', `the clock gave no moment: ${read.error.issues[0]!.message}`);
      return (checked = read.data);
    },
  };
}

/** How many overdue cases are announced at a time. */
const casesAtOnce = 64;

/**
 * Opens a host on a store: durable cases of the catalogue's procedures. The log's end is checked first. Throws `HostError`
 * (`damaged`, `bad-request`). Several hosts, in this process or others, may work on one store.
 */
export async function openHost({ store, catalogue, clock = wallClock, versions = {}, migrate, signer, liveCases = 1000, newId = randomUUID }: HostOptions): Promise<Host> {
  const memory: Memory = {
    store,
    procedures: new Procedures(catalogue.procedures, versions),
    clock: checkedClock(clock),
    live: new LiveCases(liveCases),
    migrate,
    feed: (procedure, snapshot) => (catalogue.feeds && Object.hasOwn(catalogue.feeds, procedure.id) ? catalogue.feeds[procedure.id]!(snapshot) : undefined),
    book: RegisterBook.on(catalogue.government),
  };
  await checkEnd(store);
  memory.book = await memory.book.upTo((await store.reader.head()).register, store.reader, store.hash);
  const bell = new Bell();
  const queue = new WriteQueue(memory, (files) => {
    bell.ring();
    if (files.length) inboxes.soon();
  });
  const inboxes = new InboxDesk(memory, queue);
  const running = (options: CallOptions = {}): AbortSignal | undefined => {
    if (bell.isOver) throw new HostError('closed', 'this host is closed: open another one');
    options.signal?.throwIfAborted();
    return options.signal;
  };

  /** The case live; where its version has to be taken over first, that is written. */
  const fileOf = async (id: string, signal: AbortSignal | undefined) => {
    const record = await recordOf(memory, id);
    try {
      return await fileOfRecord(memory, store.reader, record);
    } catch (error) {
      if (!(error instanceof OtherVersionError) || !migrate) throw error;
      return queue.submit((turn) => turn.file(id), signal);
    }
  };

  return {
    async start(request, options) {
      const signal = running(options);
      const procedure = memory.procedures.named(request.procedure);
      if (!procedure) throw new UnknownProcedureError(String(request.procedure), memory.procedures.names);
      checkName('the officer', request.by);
      if (request.key !== undefined) checkName('the idempotency key', request.key);
      return queue.submit((turn) => failing(`a new "${procedure.id}"`, () => startIn(turn, procedure, request, newId)), signal);
    },
    async perform(request, options) {
      const signal = running(options);
      checkName('the id of a case', request.case);
      checkName('the officer', request.by);
      if (request.as !== undefined) checkName('the capacity', request.as);
      if (request.key !== undefined) checkName('the idempotency key', request.key);
      if (request.version !== undefined && !Number.isInteger(request.version)) throw new HostError('bad-request', 'the version is a whole number');
      return queue.submit((turn) => failing(`case ${request.case}`, () => performIn(turn, request)), signal);
    },
    async case(id, options) {
      return viewOf(await fileOf(id, running(options)));
    },
    async available(id, officer, options) {
      const { record, procedure, snapshot } = await fileOf(id, running(options));
      const { at } = momentIn(memory.clock.now(), record.changedAt);
      const { register } = await store.reader.head();
      const book = await memory.book.upTo(register, store.reader, store.hash);
      return available(procedure, snapshot, book.capacities(officer, at), at);
    },
    async history(id, options = {}) {
      running(options);
      return historyOf(memory, id, options);
    },
    async refusals(id, options = {}) {
      running(options);
      return refusalsOf(memory, id, options);
    },
    async inbox(officer, options = {}) {
      running(options);
      checkName('the officer', officer);
      return inboxes.read(officer, options);
    },
    async tick(given, options) {
      const signal = running(options);
      if (given !== undefined && !instantSchema.safeParse(given).success) throw new HostError('bad-request', `"${given}" is no moment: write ISO 8601 with an offset`);
      const now = given ?? memory.clock.now();
      const announced = await announceAll(memory, queue, now, signal);
      await inboxes.refresh(Number.POSITIVE_INFINITY, signal);
      return { now, announced };
    },
    async search(query = {}, options = {}) {
      running(options);
      return searchIn(memory, query, options);
    },
    async takesPart(officer, id, options) {
      running(options);
      await recordOf(memory, id);
      if (await store.reader.takesPart(officer, id)) return true;
      const { record, procedure, snapshot } = await fileOf(id, options?.signal);
      const { at } = momentIn(memory.clock.now(), record.changedAt);
      const book = await memory.book.upTo((await store.reader.head()).register, store.reader, store.hash);
      return available(procedure, snapshot, book.capacities(officer, at), at).some((each) => each.available);
    },
    register: registerDesk(memory, queue, running),
    async checkpoint(options) {
      const signal = running(options);
      if (!signer) throw new HostError('no-signer', 'this host has no key to sign with: give openHost({ signer: signerFrom(pem) })');
      return queue.submit(async (turn) => {
        const { position, hash, refusals, refusalHash } = turn.head;
        const checkpoint = signCheckpoint(signer, { store: store.id, position, head: hash, refusals: { position: refusals, head: refusalHash }, at: turn.now });
        turn.changes.afterwards.push((writer) => writer.addCheckpoint(checkpoint));
        return checkpoint;
      }, signal);
    },
    subscribe(options = {}) {
      running();
      return entriesAsTheyCome(store, bell, options);
    },
    async check(options) {
      running(options);
      return { position: (await store.reader.head()).position };
    },
    async close() {
      bell.over();
      await inboxes.close();
      await queue.idle();
    },
  };
}

/** The last entry has to be there, and nothing after it; the rest of the chain is for `guicheng audit-log`. */
async function checkEnd(store: Store): Promise<void> {
  const { head, last, beyond } = await store.write(async (writer) => {
    const held = await writer.holdHead();
    const [first, second] = await writer.entries(Math.max(0, held.position - 1), 2);
    return held.position === 0 ? { head: held, last: undefined, beyond: first } : { head: held, last: first, beyond: second };
  });
  const found = last ? readEntry<Entry>(store.hash, last).hash : genesis(store.hash, store.id, 'entries');
  if (found !== head.hash || (head.position > 0 && last?.position !== head.position)) throw new DamagedError('the head of the log', `its last entry (${head.position}) is missing or another`);
  if (beyond) throw new DamagedError(`entry ${beyond.position} of the log`, 'it stands after the end of the log');
}

async function announceAll(memory: Memory, queue: WriteQueue, now: Instant, signal: AbortSignal | undefined): Promise<Tick['announced']> {
  const announced: Tick['announced'][number][] = [];
  const failed = new Map<string, unknown>();
  for (;;) {
    const due = (await memory.store.reader.casesDue(epoch(now), casesAtOnce + failed.size)).filter((id) => !failed.has(id));
    if (!due.length) break;
    await Promise.all(
      due.map(async (id) => {
        try {
          const entries = await queue.submit((turn) => failing(`case ${id}`, async () => announceIn(turn, await turn.file(id), now).entries), signal);
          for (const { deadline, sequence } of entries) announced.push({ case: id, number: deadline.number, due: deadline.due, sequence });
          if (!entries.length) failed.set(id, undefined);
        } catch (error) {
          if (!(error instanceof HostError) || error.code === 'store-failed') throw error;
          failed.set(id, error);
        }
      }),
    );
  }
  const errors = [...failed.values()].filter((error) => error !== undefined);
  if (errors.length) throw new AggregateError(errors, `${announced.length} deadlines were announced, ${errors.length} cases could not be read: ${(errors[0] as Error).message}`);
  return announced;
}

/** An error of a procedure's own rules or calendar, by the case's name. */
async function failing<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError || !(error instanceof Error) || typeof (error as { code?: unknown }).code === 'string') throw error;
    throw new HostError('procedure-failed', `${place}: ${error.message}`, { cause: error });
  }
}
