import { catalogue } from '../../../machines/catalogue.js';
import { auditLog, openHost, openStore, type DeadlineEntry, type Host, type Store } from '../../../src/host/index.js';
import { available } from '../../../src/model/available.js';
import { epoch } from '../../../src/model/instant.js';
import { contextOf } from '../../../src/model/perform.js';
import { pick, random } from './chance.js';

export interface DeadlineFigures {
  readonly steps: number;
  readonly cases: number;
  readonly jumps: number;
  readonly restarts: number;
  /** Due instants that came and were announced. */
  readonly announced: number;
  /** Acts of the clock among them. */
  readonly actsOfClock: number;
  readonly missed: number;
  readonly early: number;
  readonly doubled: number;
  readonly findings: number;
  readonly seconds: number;
}

const hour = 3_600_000;
const timed = catalogue.procedures.filter(({ deadlines }) => deadlines.length);

/**
 * Cases that have deadlines, acted in at random, while the clock jumps by days either way and the host is opened anew. After
 * every tick, each deadline that runs and has passed by what the clock shows must have been announced; none before it passed
 * by any reading so far; none twice.
 */
export async function deadlines(address: string, options: { readonly steps: number; readonly cases: number; readonly seed: number }): Promise<DeadlineFigures> {
  const began = performance.now();
  const chance = random(options.seed);
  let now = Date.parse('2025-11-03T09:00:00+08:00');
  let latest = now;
  const clock = { now: () => new Date(now).toISOString() };
  let store: Store = await openStore(address);
  let host: Host = await openHost({ store, catalogue, clock });
  const ids: string[] = [];
  const figures = { jumps: 0, restarts: 0, missed: 0, early: 0 };
  const reading = () => (latest = Math.max(latest, now));

  const begin = async () => {
    const procedure = pick(chance, timed);
    const opened = await host.start({ procedure: procedure.id, input: pick(chance, procedure.samples.inputs), by: 'office-staff' });
    if (opened.verdict !== 'started') throw new Error(`${procedure.id}: ${JSON.stringify(opened.issues)}`);
    ids.push(opened.case);
  };
  for (let step = 0; step < options.steps; step++) {
    const kind = chance();
    if (ids.length < options.cases && kind < 0.3) await begin();
    else if (kind < 0.6 && ids.length) {
      await actIn(pick(chance, ids));
    } else if (kind < 0.85) {
      figures.jumps++;
      // By minutes or by days, forward more often than back; never out of the years that the calendar knows.
      const by = (chance() - 0.4) * (chance() < 0.5 ? hour : 240 * hour);
      now = Math.min(Math.max(now + by, Date.parse('2025-08-01T00:00:00Z')), Date.parse('2026-10-01T00:00:00Z'));
    } else if (kind < 0.9) {
      figures.restarts++;
      await host.close();
      await store.close();
      store = await openStore(address);
      host = await openHost({ store, catalogue, clock });
    } else {
      await tick();
    }
    reading();
  }
  await tick();

  async function actIn(id: string): Promise<void> {
    const { snapshot, procedure: name, changedAt } = await host.case(id);
    const procedure = catalogue.procedures.find((each) => each.id === name)!;
    const at = new Date(Math.max(now, epoch(changedAt))).toISOString();
    const { government } = await host.register.current();
    for (let attempt = 0; attempt < 6; attempt++) {
      const { officer } = pick(chance, procedure.samples.performers.filter(({ post }) => post !== 'clock'));
      const open = available(procedure, snapshot, government.capacities(officer, at), at).flatMap((each) => (each.available ? [each] : []));
      if (!open.length) continue;
      const { act: type, example } = pick(chance, open);
      await host.perform({ case: id, by: officer, payload: { type, ...example } });
      return;
    }
  }
  async function tick(): Promise<void> {
    reading();
    for (const { due } of (await host.tick()).announced) if (epoch(due) >= latest) figures.early++;
    for (const id of ids) {
      const { snapshot, procedure: name, dues } = await host.case(id);
      if (snapshot.status === 'done') continue;
      const procedure = catalogue.procedures.find((each) => each.id === name)!;
      const context = contextOf(procedure, JSON.parse(JSON.stringify(snapshot)) as typeof snapshot);
      for (const [number, { due: dueIn }] of procedure.deadlines.entries()) {
        const due = dueIn(context);
        if (due !== undefined && epoch(due) < now && !dues.some((each) => each.number === number && each.due === due && each.announced)) figures.missed++;
      }
    }
  }

  const seen = new Map<string, number>();
  let actsOfClock = 0;
  for (let after = 0; ; ) {
    const part = await store.reader.entries(after, 1000);
    if (!part.length) break;
    for (const { body, position } of part) {
      after = position;
      const entry = JSON.parse(body) as DeadlineEntry;
      if (entry.kind !== 'deadline') continue;
      if (entry.act) actsOfClock++;
      if (epoch(entry.at) <= epoch(entry.deadline.due)) figures.early++;
      const name = `${entry.case} ${entry.deadline.number} ${entry.deadline.due}`;
      seen.set(name, (seen.get(name) ?? 0) + 1);
    }
  }
  const { findings } = await auditLog(store, { catalogue });
  await host.close();
  await store.close();
  const announced = [...seen.values()].reduce((sum, times) => sum + times, 0);
  return { steps: options.steps, cases: ids.length, ...figures, announced, actsOfClock, doubled: announced - seen.size, findings: findings.length, seconds: Math.round((performance.now() - began) / 1000) };
}
