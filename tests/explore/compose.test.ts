import { describe, expect, test } from 'vitest';
import { inPerson, presiding } from '../../machines/government/cast.js';
import { leave } from '../../machines/leave/index.js';
import { outgoingDocument } from '../../machines/outgoing-document/index.js';
import { composeProcedures, type PartState } from '../../src/explore/compose.js';
import { historyTo } from '../../src/explore/behaviour.js';
import { explore } from '../../src/explore/explore.js';
import type { Procedure } from '../../src/model/procedure.js';
import { decide } from '../../src/model/decide.js';
import { begin } from '../../src/model/snapshot.js';

const parts = { leave: leave as unknown as Procedure, document: outgoingDocument as unknown as Procedure };
const staff = inPerson('housing-staff', 'housing-head', 'office-staff', 'office-director', 'vice-mayor-a', 'executive-vice-mayor');
const mayor = inPerson('mayor');
const facts = outgoingDocument.samples.inputs[0]!;
const inputs = [{ leave: { ...leave.samples.inputs[0]!, applicant: 'mayor', kind: 'mayor' }, document: { ...facts, concerned: [] } }];

const isAway = ({ value }: PartState) => JSON.stringify(value).includes('"away"');
const standsIn = ({ context }: PartState) => (context as { standIns: readonly string[] }).standIns.includes('presiding');

/** The mayor signs unless away; meanwhile only whoever is recorded as presiding acts in the mayor's place. */
const performers = (states: Readonly<Record<string, PartState>>, part: string) => {
  const { leave: mayors } = states;
  if (part === 'leave' || !isAway(mayors!)) return [...staff, ...mayor];
  return [...staff, ...(standsIn(mayors!) ? [presiding] : [])];
};

describe('leave and a document under way at the same time', () => {
  const together = composeProcedures({ parts, performers, inputs });
  const partOf = (act: number) => together.acts[act]!['procedure'];

  test('are interleaved: each part does what it does alone', () => {
    expect(together.complete).toBe(true);
    const alone = explore(parts.document, { inputs: [inputs[0]!.document], performers: [...staff, ...mayor] });
    const valuesAlone = new Set(alone.states.map(({ value }) => JSON.stringify(value)));
    const values = new Set(together.states.map(({ value }) => JSON.stringify((value as { document: unknown }).document)));
    for (const value of valuesAlone) expect(values).toContain(value);
    expect(together.states.length).toBeGreaterThan(alone.states.length * 3);
    for (const { from, to, act } of together.edges) {
      const other = partOf(act) === 'leave' ? 'document' : 'leave';
      const [before, after] = [from, to].map((state) => (together.states[state]!.value as Record<string, unknown>)[other]);
      expect(after).toEqual(before);
    }
  });

  test('who acts in one is decided by the other', () => {
    const awayAt = (state: number) => isAway({ value: (together.states[state]!.value as { leave: unknown }).leave, context: {}, done: false });
    const tried = [...together.edges, ...together.refusals].filter(({ act }) => partOf(act) === 'document').map(({ from, act }) => ({ away: awayAt(from), act: together.acts[act]! }));
    const byMayor = tried.filter(({ act }) => act.by.officer === 'mayor');
    const byStandIn = tried.filter(({ act }) => act.by.actingFor);
    expect(byMayor.some(({ act }) => act.type === 'SIGN_ISSUE')).toBe(true);
    expect(byMayor.filter(({ away }) => away)).toEqual([]);
    expect(byStandIn.length).toBeGreaterThan(0);
    expect(byStandIn.filter(({ away }) => !away)).toEqual([]);
    // Presiding does not reach what the rules give to the mayor by name: such a document waits for the mayor's return.
    expect(together.edges.filter(({ from, act }) => awayAt(from) && together.acts[act]!.type === 'SIGN_ISSUE')).toEqual([]);
  });

  test('every history is one that each procedure accepts by itself', () => {
    const last = together.states.length - 1;
    for (const state of [last, Math.floor(last / 2), Math.floor(last / 3)]) {
      for (const [name, procedure] of Object.entries(parts)) {
        let snapshot = begin(procedure, inputs[0]![name as 'leave']);
        for (const { procedure: of, ...act } of historyTo(together, state)) {
          if (of !== name) continue;
          const verdict = decide(procedure, snapshot, act);
          expect(verdict.verdict).toBe('accepted');
          if (verdict.verdict === 'accepted') snapshot = verdict.snapshot;
        }
        expect(snapshot.state).toEqual((together.states[state]!.value as Record<string, unknown>)[name]);
      }
    }
  });

  test('limits hold, and the result says which', () => {
    const all = { parts, performers: () => staff, inputs };
    expect(composeProcedures({ ...all, maxStates: 5 })).toMatchObject({ complete: false, stopped: 'states' });
    expect(composeProcedures({ ...all, signal: AbortSignal.abort() })).toMatchObject({ complete: false, stopped: 'cancelled' });
    expect(composeProcedures({ ...all, maxBytes: 1 })).toMatchObject({ complete: false, stopped: 'memory', figures: { edges: 0 } });
    expect(composeProcedures({ ...all, goOn: () => 'time' })).toMatchObject({ complete: false, stopped: 'time' });
    expect(composeProcedures({ ...all, goOn: () => false })).toMatchObject({ complete: false, stopped: 'cancelled' });
    const growing = composeProcedures({ ...all, maxValues: 1 });
    expect(growing).toMatchObject({ complete: false, stopped: 'context', growing: { key: expect.stringMatching(/^(leave|document)\./), values: expect.any(Number) } });
  });

  test('progress is told, an abort on the way ends it, and a partial result is whole as far as it goes', () => {
    const told: number[] = [];
    const controller = new AbortController();
    const goOn = (explored: number) => {
      told.push(explored);
      if (told.length === 3) controller.abort();
      return true;
    };
    const part = composeProcedures({ parts, performers, inputs, goOn, signal: controller.signal });
    expect(part.stopped).toBe('cancelled');
    expect(told).toHaveLength(3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(part.states.length).toBeGreaterThan(128);
    expect(part.states).toEqual(together.states.slice(0, part.states.length));
    expect(part.edges).toEqual(together.edges.slice(0, part.edges.length));
    expect(part.refusals).toEqual(together.refusals.slice(0, part.refusals.length));
    const { states, edges } = together.figures.bytes;
    const most = Math.floor((states + edges) / 2);
    const half = composeProcedures({ parts, performers, inputs, maxBytes: most });
    expect(half.stopped).toBe('memory');
    expect(half.states.length).toBeGreaterThan(64);
    expect(half.states.length).toBeLessThan(together.states.length);
  });
});
