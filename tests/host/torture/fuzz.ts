import { catalogue } from '../../../machines/catalogue.js';
import { auditLog, HostError, openHost, openStore } from '../../../src/host/index.js';
import type { AnyAct } from '../../../src/model/act.js';
import { canonicalJson } from '../../../src/host/canonical.js';
import { decide, foreseen, type Verdict } from '../../../src/model/decide.js';
import type { Performer } from '../../../src/model/performer.js';
import type { Procedure } from '../../../src/model/procedure.js';
import { samplePayloads } from '../../../src/model/samples.js';
import { begin, machineSnapshot, restore, type Snapshot } from '../../../src/model/snapshot.js';
import { check, type Step } from '../../../src/verify/index.js';
import { pick, random } from './chance.js';

export interface FuzzFigures {
  readonly acts: number;
  readonly histories: number;
  readonly verdicts: Readonly<Record<string, number>>;
  /** Acts over which a decision failed. */
  readonly crashes: readonly string[];
  /** Acts that were accepted though XState's own `can` says no, or the other way round. */
  readonly disagreeing: readonly string[];
  /** Histories that were accepted and break a property written from the text. */
  readonly brokenProperties: Readonly<Record<string, number>>;
  /** Cases whose replay came to something else. */
  readonly notReplayed: number;
  readonly seconds: number;
}

type Chance = () => number;

const junk: readonly unknown[] = [undefined, null, '', 0, -1, 1e308, true, [], {}, 'x'.repeat(5000), '\u0000', '__proto__', 'mayor', ['mayor'], { $ne: 1 }, '2025-11-03T09:00:00+08:00', Number.NaN, '💥', '\ud800'];
const types: readonly unknown[] = ['', '*', 'xstate.stop', 'xstate.init', 'xstate.done.state.x', 'xstate.error.actor.x', '__proto__', 'constructor', 'toString', 7, null, undefined, {}];

/** An act that may be right, or wrong in some way: its type, a fact, who, when. */
function fuzzed(chance: Chance, procedure: Procedure, now: string, known: readonly string[]): { readonly act: unknown; readonly isPlain: boolean } {
  const type = pick(chance, chance() < 0.8 ? known : Object.keys(procedure.acts.payloads));
  const payloads = samplePayloads(procedure, type);
  const act: Record<string, unknown> = { ...(payloads.length ? pick(chance, payloads) : {}), type, by: pick(chance, procedure.samples.performers), at: later(now, chance() < 0.9 ? 0 : chance() * 90) };
  if (chance() < 0.8) return { act, isPlain: true };
  const name = pick(chance, Object.keys(act));
  switch (Math.floor(chance() * 6)) {
    case 0:
      act[name] = pick(chance, junk);
      break;
    case 1:
      delete act[name];
      break;
    case 2:
      act[pick(chance, ['extra', '__proto__', 'constructor', 'ground'])] = pick(chance, junk);
      break;
    case 3:
      act['type'] = pick(chance, types);
      break;
    case 4:
      act['by'] = { ...(act['by'] as Performer), [pick(chance, ['officer', 'post', 'unit', 'actingFor', 'power'])]: pick(chance, junk) };
      break;
    default:
      act['at'] = chance() < 0.5 ? later(now, -chance() * 90) : pick(chance, junk);
  }
  return { act: chance() < 0.01 ? pick(chance, junk) : act, isPlain: false };
}

/** An act that the case takes, if one is soon found: so that histories go deep. */
function takenOne(chance: Chance, procedure: Procedure, snapshot: Snapshot, now: string): { readonly act: unknown; readonly isPlain: boolean } | undefined {
  const known = foreseen(machineSnapshot(procedure, snapshot));
  for (let attempt = 0; attempt < 40; attempt++) {
    const type = pick(chance, known);
    const act = { ...pick(chance, samplePayloads(procedure, type)), type, by: pick(chance, procedure.samples.performers), at: now };
    if (decide(procedure, snapshot, act).verdict === 'accepted') return { act, isPlain: true };
  }
  return undefined;
}

const later = (now: string, hours: number): string => new Date(Date.parse(now) + Math.round(hours * 60) * 60_000).toISOString();

/** Random acts on every procedure, well-formed and not, decided without a host. */
export function fuzz(options: { readonly acts: number; readonly seed: number }): FuzzFigures {
  const began = performance.now();
  const chance = random(options.seed);
  const verdicts: Record<string, number> = { accepted: 0, refused: 0, unforeseen: 0, malformed: 0 };
  const crashes: string[] = [];
  const disagreeing: string[] = [];
  const brokenProperties: Record<string, number> = {};
  let notReplayed = 0;
  let histories = 0;
  let acts = 0;
  const share = Math.ceil(options.acts / catalogue.procedures.length);
  for (const procedure of catalogue.procedures) {
    const stamps = new Set(procedure.samples.performers.map(canonicalJson));
    for (let tried = 0; tried < share; ) {
      histories++;
      let snapshot = begin(procedure, pick(chance, procedure.samples.inputs));
      let isStamped = true;
      const steps: Step[] = [];
      let now = procedure.samples.start;
      // What was refused here is often tried again; a history ends when its case does, or after so many acts.
      for (let number = 0; number < 150 && tried < share && snapshot.status === 'active'; number++, tried++, acts++) {
        const current = machineSnapshot(procedure, snapshot);
        const { act, isPlain } = (chance() < 0.1 && takenOne(chance, procedure, snapshot, now)) || fuzzed(chance, procedure, now, foreseen(current));
        try {
          const verdict = decide(procedure, snapshot, act);
          verdicts[verdict.verdict]!++;
          if (isPlain && verdict.verdict !== 'malformed' && disagrees(verdict, snapshot, current.can(act as never))) disagreeing.push(`${procedure.id}: ${JSON.stringify(act)} is ${verdict.verdict}`);
          if (verdict.verdict !== 'accepted') continue;
          snapshot = verdict.snapshot;
          now = verdict.act.at;
          isStamped &&= stamps.has(canonicalJson(verdict.act.by));
          steps.push({ act: verdict.act, verdict: { deviations: verdict.deviations.map(({ clause }) => clause), warnings: verdict.warnings.map(({ clause }) => clause) } });
        } catch (error) {
          if (crashes.length < 20) crashes.push(`${procedure.id}: ${JSON.stringify(act)}: ${String(error)}`);
        }
      }
      // A performer whom no register gives, such as a mayor of a department, is told by different marks in the rules and in the properties.
      for (const { property } of !isStamped ? [] : check(procedure.properties, { input: snapshot.input, steps, ended: snapshot.status === 'done' })) brokenProperties[`${procedure.id}/${property}`] = (brokenProperties[`${procedure.id}/${property}`] ?? 0) + 1;
      if (!replays(procedure, snapshot)) notReplayed++;
    }
  }
  return { acts, histories, verdicts, crashes, disagreeing: disagreeing.slice(0, 20), brokenProperties, notReplayed, seconds: Math.round((performance.now() - began) / 1000) };
}

/** XState's `can` says no of an act that is taken and changes nothing. */
const disagrees = (verdict: Verdict, before: Snapshot, can: boolean): boolean =>
  verdict.verdict === 'accepted' ? !can && JSON.stringify(verdict.state) !== JSON.stringify(before.state) : can;

function replays(procedure: Procedure, snapshot: Snapshot): boolean {
  const restored = restore(procedure, JSON.parse(JSON.stringify(snapshot)));
  return JSON.stringify(restored.state) === JSON.stringify(snapshot.state) && JSON.stringify(machineSnapshot(procedure, restored).context) === JSON.stringify(machineSnapshot(procedure, snapshot).context);
}

export interface HostFuzzFigures {
  readonly acts: number;
  readonly verdicts: Readonly<Record<string, number>>;
  /** Errors that have no name. */
  readonly crashes: readonly string[];
  readonly entries: number;
  readonly findings: number;
  readonly seconds: number;
}

/** Random acts through a host, by officers of the register; then the whole log is audited, every case replayed. */
export async function hostFuzz(address: string, options: { readonly acts: number; readonly seed: number }): Promise<HostFuzzFigures> {
  const began = performance.now();
  const chance = random(options.seed);
  const store = await openStore(address);
  let now = '2025-11-03T09:00:00+08:00';
  const host = await openHost({ store, catalogue, clock: { now: () => now }, liveCases: 20 });
  const verdicts: Record<string, number> = { accepted: 0, refused: 0, unforeseen: 0, malformed: 0 };
  const crashes: string[] = [];
  const cases: { id: string; procedure: Procedure }[] = [];
  let acts = 0;
  while (acts < options.acts) {
    now = later(now, chance() < 0.02 ? -chance() * 24 : chance() * 0.02);
    if (cases.length < 40 || chance() < 0.01) {
      const procedure = pick(chance, catalogue.procedures);
      const opened = await host.start({ procedure: procedure.id, input: pick(chance, procedure.samples.inputs), by: 'office-staff' });
      if (opened.verdict === 'started') cases.push({ id: opened.case, procedure });
      if (cases.length > 60) cases.shift();
    }
    // Several at a time, so that they share transactions.
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const { id, procedure } = pick(chance, cases);
        const { snapshot } = await host.case(id);
        const known = foreseen(machineSnapshot(procedure, snapshot));
        const { act } = (known.length && chance() < 0.2 && takenOne(chance, procedure, snapshot, now)) || fuzzed(chance, procedure, now, known.length ? known : Object.keys(procedure.acts.payloads));
        const { by, at, ...payload } = (typeof act === 'object' && act !== null ? act : { by: undefined, at: undefined }) as AnyAct;
        const performer = (typeof by === 'object' && by !== null ? by : {}) as Partial<Performer>;
        const officer = typeof performer.officer === 'string' ? performer.officer : 'mayor';
        acts++;
        try {
          const stated: unknown = chance() < 0.02 ? act : payload;
          const outcome = await host.perform({ case: id, by: officer, payload: stated, ...(chance() < 0.1 ? { as: pick(chance, ['in-person', 'presiding', 'ab-counterpart', 'entrusted']) } : {}), ...(at && chance() < 0.1 ? { key: `${acts}` } : {}) });
          verdicts[outcome.verdict]!++;
        } catch (error) {
          if (error instanceof HostError) verdicts[error.code] = (verdicts[error.code] ?? 0) + 1;
          else if (crashes.length < 20) crashes.push(String(error));
        }
      }),
    );
  }
  const { findings, entries } = await auditLog(store, { catalogue });
  await host.close();
  await store.close();
  return { acts, verdicts, crashes, entries, findings: findings.length, seconds: Math.round((performance.now() - began) / 1000) };
}
