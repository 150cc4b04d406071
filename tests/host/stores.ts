import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { openHost, openStore, type Host, type HostOptions, type Store, type StoreOptions } from '../../src/host/index.js';
import { startServer, whyNone, type Server } from './postgresql.js';

/** Where a test may keep stores: addresses of stores that do not exist yet. */
export interface Place {
  readonly kind: Store['kind'];
  address(): Promise<string>;
}

/** A folder of the tests' own, gone after them. */
export function scratch(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'guicheng-host-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let number = 0;
  return () => join(folder, `store-${++number}.db`);
}

/**
 * Runs the same tests over both stores. Where PostgreSQL is not installed, its part says so and is left out; where `CI` is
 * set, it fails instead.
 */
export function overBothStores(tests: (place: Place) => void): void {
  describe('sqlite', () => {
    const file = scratch();
    tests({ kind: 'sqlite', address: async () => file() });
  });
  describe('postgresql', () => {
    const missing = whyNone();
    if (missing) {
      test(`is left out: ${missing}`, () => expect(process.env['CI'], missing).toBeFalsy());
      return;
    }
    let server: Promise<Server> | undefined;
    afterAll(async () => (await server)?.stop());
    tests({ kind: 'postgresql', address: async () => (await (server ??= startServer())).database() });
  });
}

/** A clock that stands still until it is set. */
export class TestClock {
  constructor(public time = '2025-11-07T16:00:00+08:00') {}
  now = (): string => this.time;
  /** Moves it by hours, either way. */
  move(hours: number): void {
    this.time = new Date(Date.parse(this.time) + hours * 3_600_000).toISOString();
  }
}

export interface Opened {
  readonly host: Host;
  readonly store: Store;
  readonly clock: TestClock;
  readonly address: string;
  close(): Promise<void>;
}

/** A host on a store; both are closed with `close`. */
export async function open(address: string, options: Partial<HostOptions> & { readonly storeOptions?: StoreOptions; readonly clock?: TestClock } = {}): Promise<Opened> {
  const { storeOptions, clock = new TestClock(), ...others } = options;
  const store = await openStore(address, storeOptions);
  const host = await openHost({ store, catalogue, clock, ...others });
  return {
    host,
    store,
    clock,
    address,
    async close() {
      await host.close();
      await store.close();
    },
  };
}

/** The facts of a deputy mayor's leave. */
export const leaveFacts = { applicant: 'vice-mayor-c', kind: 'deputy-mayor', counterpartAway: false, plannedReturn: '2025-11-12T09:00:00+08:00' } as const;

/** Opens a case, and gives its id. */
export async function begun(host: Host, procedure = 'leave', input: unknown = leaveFacts, by = 'vice-mayor-c'): Promise<string> {
  const outcome = await host.start({ procedure, input, by });
  if (outcome.verdict !== 'started') throw new Error(JSON.stringify(outcome.issues));
  return outcome.case;
}

/** Performs acts that have to be accepted. */
export async function done(host: Host, id: string, ...acts: readonly (readonly [by: string, payload: Record<string, unknown>])[]): Promise<void> {
  for (const [by, payload] of acts) {
    const outcome = await host.perform({ case: id, by, payload });
    if (outcome.verdict !== 'accepted') throw new Error(`${String(payload['type'])} by ${by}: ${JSON.stringify(outcome)}`);
  }
}

export const apply = ['vice-mayor-c', { type: 'APPLY', beforehand: true }] as const;
export const consent = ['mayor', { type: 'CONSENT', beforehand: true }] as const;
export const goAway = ['vice-mayor-c', { type: 'LEAVE' }] as const;
export const comeBack = ['vice-mayor-c', { type: 'RETURN' }] as const;
