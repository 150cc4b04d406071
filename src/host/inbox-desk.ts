import { epoch, type Instant } from '../model/instant.js';
import { canonicalJson } from './canonical.js';
import type { CaseFile } from './case-file.js';
import { hashOf } from './chain.js';
import { HostError } from './errors.js';
import type { InboxItem, InboxPage, PageOptions } from './host.js';
import { limitOf, pageOf, placeOf } from './pages.js';
import type { RegisterBook } from './register-book.js';
import { never, type InboxRecord } from './store/store.js';
import type { Turn } from './turn.js';
import { whoMayAct, type Holder } from './who-may-act.js';
import type { Memory, WriteQueue } from './write-queue.js';

/** How long one reading brings inboxes up to date before it answers, in milliseconds, and how many cases at a time. */
const budget = 100;
const casesAtOnce = 32;

/** How often the background works, and how long each time: a twentieth of the time, which acts can spare. */
const interval = 1000;
const background = 50;

/** Who may act in which capacity, by one version of the register at one moment. */
interface Situation {
  readonly book: RegisterBook;
  readonly at: Instant;
  /** A fingerprint: inboxes made for the same one are the same. */
  readonly name: string;
  readonly holders: readonly Holder[];
}

/**
 * Who waits for whom, kept by officer. It is derived: an act marks its case, and the rows are made in a transaction of
 * their own within seconds, and in any case before an inbox is read. When the register changes who may act in which capacity
 * (or an absence begins or ends), every open case is marked; a reading works on them for a while and says how many are left,
 * `tick` does them all. What one case says is never out of date: `available` asks the case itself.
 */
export class InboxDesk {
  private situation: Situation | undefined;
  private refreshing: Promise<void> | undefined;
  private waking: NodeJS.Timeout | undefined;

  constructor(
    private readonly memory: Memory,
    private readonly queue: WriteQueue,
  ) {}

  /** Brings marked cases up to date until none is left or the time is up. Gives how many are left. */
  async refresh(until: number, signal?: AbortSignal): Promise<number> {
    const { reader } = this.memory.store;
    for (;;) {
      signal?.throwIfAborted();
      const situation = this.now(await this.book());
      const { name } = situation;
      const stale = await reader.staleInboxes(name, casesAtOnce);
      if (!stale.length) return 0;
      const written = await Promise.all(stale.map((id) => this.queue.submit((turn) => this.mark(turn, id, situation)).then(() => true, leaveUndone)));
      if (performance.now() >= until || !written.includes(true)) return reader.countStaleInboxes(name);
    }
  }

  /** Brings marked cases up to date in the background: a little every so often while others write, and more when nobody does. */
  soon(): void {
    if (this.waking) return;
    this.waking = setTimeout(() => {
      this.waking = undefined;
      this.refreshing = this.refresh(performance.now() + background)
        .then((pending) => {
          if (pending) this.soon();
        })
        // A store that fails says so to whoever asks next.
        .catch(() => undefined)
        .finally(() => (this.refreshing = undefined));
    }, interval);
    this.waking.unref();
  }

  /** Stops working in the background. */
  async close(): Promise<void> {
    clearTimeout(this.waking);
    this.waking = setTimeout(() => undefined, 0);
    await this.refreshing;
  }

  async read(officer: string, options: PageOptions): Promise<InboxPage> {
    const limit = limitOf(options);
    const after = placeOf(options, 'number', 'string');
    const book = await this.book();
    book.capacities(officer, this.memory.clock.now());
    const pending = await this.refresh(performance.now() + budget, options.signal);
    const rows = await this.memory.store.reader.inbox(officer, after && { until: after[0], caseId: after[1] }, limit + 1);
    const page = pageOf(rows, limit, itemOf, ({ until, caseId }) => [until, caseId]);
    return { ...page, pending };
  }

  private async book(): Promise<RegisterBook> {
    const { memory } = this;
    const { register } = await memory.store.reader.head();
    return memory.book.version === register ? memory.book : memory.book.upTo(register, memory.store.reader, memory.store.hash);
  }

  /** Who may act in which capacity now. */
  private now(book: RegisterBook): Situation {
    const at = this.memory.clock.now();
    if (this.situation?.book !== book || this.situation.at !== at) {
      const holders = book.government.officers.map(({ id }) => ({ officer: id, capacities: book.government.capacities(id, at) }));
      this.situation = { book, at, holders, name: hashOf('sha256', canonicalJson(holders)).slice(0, 32) };
    }
    return this.situation;
  }

  private async mark(turn: Turn, id: string, situation: Situation): Promise<void> {
    const file = await turn.file(id);
    const { name, holders, at } = situation.book.version === turn.book.version ? situation : this.now(turn.book);
    const rows = rowsOf(file, holders, at);
    turn.changes.afterwards.push((writer) => writer.putInbox(id, file.record.version, name, rows));
  }
}

/** A case of another version, or damaged, waits for nobody until that is mended; it stays marked. */
function leaveUndone(error: unknown): false {
  if (error instanceof HostError && (error.code === 'other-version' || error.code === 'damaged' || error.code === 'procedure-failed')) return false;
  throw error;
}

function rowsOf({ record, procedure, snapshot, dues }: CaseFile, holders: readonly Holder[], at: Instant): InboxRecord[] {
  const until = new Map<string, Instant>();
  for (const { number, due } of dues) for (const act of procedure.deadlines[number]!.measures) if (!until.has(act)) until.set(act, due);
  const acts = new Map<string, InboxItem['acts'][number][]>();
  for (const { officer, act, by } of whoMayAct(procedure, snapshot, holders, at)) {
    const due = until.get(act);
    const known = acts.get(officer) ?? [];
    known.push({ act, by, ...(due === undefined ? {} : { until: due }) });
    acts.set(officer, known);
  }
  return [...acts].map(([officer, list]) => ({
    officer,
    caseId: record.id,
    until: Math.min(never, ...list.flatMap((each) => (each.until === undefined ? [] : [epoch(each.until)]))),
    acts: JSON.stringify(list),
  }));
}

function itemOf({ acts: json, case: record }: InboxRecord & { readonly case: { readonly id: string; readonly procedure: string; readonly version: number; readonly state: string } }): InboxItem {
  const acts = JSON.parse(json) as InboxItem['acts'];
  const [earliest] = acts.flatMap(({ until }) => (until === undefined ? [] : [until])).sort((a, b) => epoch(a) - epoch(b));
  return { case: record.id, procedure: record.procedure, version: record.version, state: JSON.parse(record.state) as unknown, acts, ...(earliest === undefined ? {} : { until: earliest }) };
}
