import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Database from 'libsql';
import { catalogue } from '../../../machines/catalogue.js';
import { HostError, openHost, openStore, type CaseView } from '../../../src/host/index.js';
import { random } from './chance.js';
import { collectNowAndThen } from './collect.js';

export interface DamageFigures {
  /** Copies of the files that were cut, changed or torn. */
  readonly copies: number;
  /** Opened at an earlier state that once was whole, or unharmed. */
  readonly recovered: number;
  /** Refused by name: at the opening, or when the damaged case was read. */
  readonly refused: number;
  /** Neither: something was shown that never was. */
  readonly wrong: readonly string[];
  readonly seconds: number;
}

const clock = { now: () => '2025-11-07T16:00:00+08:00' };
const applicant = 'vice-mayor-c';
const facts = { applicant, kind: 'deputy-mayor', counterpartAway: false, plannedReturn: '2025-11-12T09:00:00+08:00' };
const steps: readonly (readonly [string, Record<string, unknown>])[] = [
  [applicant, { type: 'APPLY', beforehand: true }],
  ['mayor', { type: 'CONSENT', beforehand: true }],
  [applicant, { type: 'LEAVE' }],
  [applicant, { type: 'RETURN' }],
];

/** A store as it was after each acknowledged request: what it held, and how long its files were. */
export interface Recording {
  readonly path: string;
  readonly database: Buffer;
  readonly log: Buffer;
  readonly moments: readonly Moment[];
}

interface Moment {
  readonly logLength: number;
  readonly position: number;
  readonly head: string;
  readonly cases: ReadonlyMap<string, string>;
}

const shown = ({ version, hash, state, status, snapshot }: CaseView): string => JSON.stringify([version, hash, state, status, snapshot.acts.length]);

/** Takes three leaves through and records the store after each step. The files are copied as they lie while it is open. */
export async function record(path: string, cases = 3): Promise<Recording> {
  const store = await openStore(path);
  const host = await openHost({ store, catalogue, clock });
  const ids: string[] = [];
  const moments: Moment[] = [];
  const note = async () => {
    const views = await Promise.all(ids.map(async (id) => [id, shown(await host.case(id))] as const));
    const { position, hash } = await store.reader.head();
    moments.push({ logLength: statSync(`${path}-wal`).size, position, head: hash, cases: new Map(views) });
  };
  await note();
  for (let number = 0; number < cases; number++) {
    const opened = await host.start({ procedure: 'leave', input: facts, by: applicant });
    if (opened.verdict !== 'started') throw new Error('not started');
    ids.push(opened.case);
    await note();
  }
  for (const [by, payload] of steps) {
    for (const id of ids) {
      const outcome = await host.perform({ case: id, by, payload });
      if (outcome.verdict !== 'accepted') throw new Error(JSON.stringify(outcome));
      await note();
    }
  }
  const recording = { path, database: readFileSync(path), log: readFileSync(`${path}-wal`), moments };
  await host.close();
  await store.close();
  return recording;
}

type Result = 'recovered' | 'refused' | { readonly wrong: string };

/** Opens copies of a store's files, and compares what is shown with what once was. `atLeast` is the last moment that has to be there. */
export async function examine({ path, moments }: Recording, files: { readonly database: Buffer; readonly log: Buffer }, atLeast?: number): Promise<Result> {
  const copy = `${path}.copy`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  writeFileSync(copy, files.database);
  if (files.log.length) writeFileSync(`${copy}-wal`, files.log);
  let store: Awaited<ReturnType<typeof openStore>> | undefined;
  try {
    store = await openStore(copy, { mustExist: true });
    const host = await openHost({ store, catalogue, clock });
    const { position, hash } = await store.reader.head();
    const found = moments.findIndex((moment) => moment.position === position && moment.head === hash);
    const moment = moments[found];
    if (!moment) return { wrong: `the head is entry ${position}, as it never was` };
    if (atLeast !== undefined && position < moments[atLeast]!.position) return { wrong: `what was acknowledged is lost: the head is entry ${position}, not ${moments[atLeast]!.position}` };
    let refused = false;
    for (const [id, expected] of moment.cases) {
      try {
        if (shown(await host.case(id)) !== expected) return { wrong: `case ${id} is shown as it was not at entry ${position}` };
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        refused = true;
      }
    }
    await host.close();
    return refused ? 'refused' : 'recovered';
  } catch (error) {
    return error instanceof HostError ? 'refused' : { wrong: `an error without a name: ${String(error)}` };
  } finally {
    await store?.close();
    await collectNowAndThen();
  }
}

class Tally {
  private readonly began = performance.now();
  private recovered = 0;
  private refused = 0;
  private readonly wrong: string[] = [];

  add(place: string, result: Result): void {
    if (result === 'recovered') this.recovered++;
    else if (result === 'refused') this.refused++;
    else this.wrong.push(`${place}: ${result.wrong}`);
  }

  get figures(): DamageFigures {
    const { recovered, refused, wrong } = this;
    return { copies: recovered + refused + wrong.length, recovered, refused, wrong: wrong.slice(0, 20), seconds: Math.round((performance.now() - this.began) / 1000) };
  }
}

/** Where the last five transactions begin in the write-ahead log. */
const tailOf = ({ moments }: Recording): number => moments.at(-6)!.logLength;

/** The write-ahead log, cut at every `step`th byte of the last five transactions. */
export async function cuts(recording: Recording, step: number): Promise<DamageFigures> {
  const tally = new Tally();
  const { database, log } = recording;
  for (let length = tailOf(recording); length <= log.length; length += step) {
    const whole = recording.moments.findLastIndex(({ logLength }) => logLength <= length);
    tally.add(`cut at ${length}`, await examine(recording, { database, log: log.subarray(0, length) }, whole));
  }
  return tally.figures;
}

/** The write-ahead log with one bit flipped, chosen anew in every `step` bytes of the last five transactions. */
export async function logFlips(recording: Recording, step: number, seed: number): Promise<DamageFigures> {
  const chance = random(seed);
  const tally = new Tally();
  const { database, log } = recording;
  for (let place = tailOf(recording); place < log.length; place += step) {
    const changed = Buffer.from(log);
    const byte = Math.min(log.length - 1, place + Math.floor(chance() * step));
    changed[byte]! ^= 1 << Math.floor(chance() * 8);
    tally.add(`bit of byte ${byte} of the log`, await examine(recording, { database, log: changed }));
  }
  return tally.figures;
}

/** The database file itself, after the log went into it: cut or with a bit flipped, once in every `step` bytes. */
export async function fileDamage(recording: Recording, step: number, seed: number): Promise<DamageFigures> {
  const chance = random(seed);
  const whole = `${recording.path}.whole`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(whole + suffix, { force: true });
  writeFileSync(whole, recording.database);
  writeFileSync(`${whole}-wal`, recording.log);
  const file = new Database(whole);
  file.pragma('wal_checkpoint(truncate)');
  file.close();
  const database = readFileSync(whole);
  const tally = new Tally();
  const log = Buffer.alloc(0);
  for (let place = 0; place < database.length; place += step) {
    const changed = Buffer.from(database);
    const byte = Math.min(database.length - 1, place + Math.floor(chance() * step));
    changed[byte]! ^= 1 << Math.floor(chance() * 8);
    tally.add(`bit of byte ${byte} of the file`, await examine(recording, { database: changed, log }));
    if (place % 512 === 0) tally.add(`file cut at ${place}`, await examine(recording, { database: database.subarray(0, place), log }));
  }
  return tally.figures;
}

const sector = 512;

/**
 * Power failures: up to an acknowledged request the log was synced; of what was written after it, any sector may have
 * reached the disk, or not, or in part. What was acknowledged has to be there, and nothing that never was.
 */
export async function crashes(recording: Recording, number: number, seed: number): Promise<DamageFigures> {
  const chance = random(seed);
  const tally = new Tally();
  const { database, log, moments } = recording;
  for (let crash = 0; crash < number; crash++) {
    const acknowledged = Math.floor(chance() * (moments.length - 1));
    const synced = moments[acknowledged]!.logLength;
    const further = moments[Math.min(moments.length - 1, acknowledged + 1 + Math.floor(chance() * 3))]!.logLength;
    const left = Buffer.from(log.subarray(0, further));
    const share = chance();
    for (let place = synced; place < further; place += sector) {
      if (chance() < share) continue;
      const end = Math.min(further, place + sector);
      if (chance() < 0.5) left.fill(0, place, end);
      else for (let byte = place; byte < end; byte++) left[byte] = Math.floor(chance() * 256);
    }
    const length = chance() < 0.5 ? further : synced + Math.floor(chance() * (further - synced));
    tally.add(`crash ${crash} after request ${acknowledged}`, await examine(recording, { database, log: left.subarray(0, length) }, acknowledged));
  }
  return tally.figures;
}

/** The last five entries of the log themselves: every bit of them flipped, and every cut of them, one at a time. */
export async function recordDamage(recording: Recording, every: number): Promise<DamageFigures> {
  const tally = new Tally();
  const path = `${recording.path}.records`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  writeFileSync(path, recording.database);
  writeFileSync(`${path}-wal`, recording.log);
  const store = await openStore(path);
  const host = await openHost({ store, catalogue, clock, liveCases: 0 });
  const file = new Database(path);
  file.pragma('synchronous = off');
  const last = await store.reader.entries((await store.reader.head()).position - 5, 5);
  const write = file.prepare('update entries set body = cast(? as text) where position = ?');
  const readers = await Promise.all([...recording.moments.at(-1)!.cases.keys()].map(async (id) => [id, shown(await host.case(id))] as const));
  let number = 0;
  for (const { position, body, caseId } of last) {
    const bytes = Buffer.from(body);
    const damaged: Buffer[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      if (number++ % every) continue;
      const changed = Buffer.from(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      damaged.push(changed);
    }
    for (let length = 0; length < bytes.length; length++) if (number++ % every === 0) damaged.push(bytes.subarray(0, length));
    for (const changed of damaged) {
      write.run([changed, position]);
      const place = `entry ${position}`;
      try {
        if (caseId === '') {
          const other = await openHost({ store, catalogue, clock });
          await other.close();
        } else {
          for (const [id] of readers.filter(([each]) => each === caseId)) await host.case(id);
        }
        tally.add(place, { wrong: 'the change was not noticed' });
      } catch (error) {
        tally.add(place, error instanceof HostError ? 'refused' : { wrong: `an error without a name: ${String(error)}` });
      }
    }
    write.run([bytes, position]);
  }
  for (const [id, expected] of readers) if (shown(await host.case(id)) !== expected) tally.add(id, { wrong: 'the record was not put back' });
  file.close();
  await host.close();
  await store.close();
  return tally.figures;
}

