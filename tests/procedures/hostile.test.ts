import { describe, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { decide } from '../../src/model/decide.js';
import { stamp } from '../../src/model/form.js';
import { samplePayloads } from '../../src/model/samples.js';
import { begin, restore, SnapshotError, type Snapshot, type SnapshotErrorCode } from '../../src/model/snapshot.js';
import { explore } from '../../src/explore/explore.js';
import { historyTo } from '../../src/explore/behaviour.js';
import { underContract } from './under-contract.js';

const thrown = (run: () => unknown): SnapshotErrorCode | 'none' => {
  try {
    run();
    return 'none';
  } catch (error) {
    if (error instanceof SnapshotError) return error.code;
    throw error;
  }
};

describe.each(underContract)('%s', (_id, procedure) => {
  const opening = begin(procedure, procedure.samples.inputs[0]);
  const by = procedure.samples.performers[0]!;
  const at = procedure.samples.start;
  const codesOf = (act: unknown, snapshot: Snapshot = opening) => {
    const verdict = decide(procedure, snapshot, act);
    return verdict.verdict === 'malformed' ? verdict.issues.map(({ code }) => code) : verdict.verdict;
  };

  test.each([
    ['xstate.init', 'engine-event'],
    ['xstate.stop', 'engine-event'],
    ['xstate.done.actor.x', 'engine-event'],
    ['xstate.error.actor.x', 'engine-event'],
    ['xstate.after.1.x', 'engine-event'],
    ['xstate.done.state.x', 'engine-event'],
    ['*', 'wildcard'],
    ['ANY.*', 'wildcard'],
    ['', 'empty-type'],
    ['constructor', 'unknown-act'],
    ['__proto__', 'unknown-act'],
    ['toString', 'unknown-act'],
  ])('an act of type %j is malformed: %s', (type, code) => {
    expect(codesOf({ type, by, at })).toEqual([code]);
  });

  test.each([[undefined], [null], [1], ['ACT'], [[]], [{}], [{ type: 1 }], [{ type: null }], [new Date(0)]])('%j is not an act', (act) => {
    expect(codesOf(act)).toEqual(['not-an-act']);
  });

  test('unknown fields, forged performers and wrong moments are malformed for every act', () => {
    for (const type of Object.keys(procedure.acts.payloads)) {
      const payload = samplePayloads(procedure, type)[0]!;
      expect(codesOf({ ...payload, type, by, at, surprise: true }), type).toEqual(['facts']);
      expect(codesOf({ ...payload, type, by, at, ['xstate']: {} }), type).toEqual(['facts']);
      expect(codesOf({ ...payload, type, by: 'mayor', at }), type).toEqual(['by']);
      expect(codesOf({ ...payload, type, by: { ...by, power: 'all' }, at }), type).toEqual(['by']);
      expect(codesOf({ ...payload, type, by, at: 'yesterday' }), type).toEqual(['at']);
      expect(codesOf({ ...payload, type, by, at: '2025-11-03T09:00:00' }), type).toEqual(['at']);
      expect(codesOf({ ...payload, type }), type).toEqual(['by', 'at']);
    }
  });

  test('a payload that brings its own performer or moment is refused at the stamp', () => {
    for (const type of Object.keys(procedure.acts.payloads)) {
      const payload = samplePayloads(procedure, type)[0]!;
      for (const [name, value] of [['by', by], ['at', at]] as const) {
        const stamped = stamp({ ...payload, type, [name]: value }, { by, at });
        expect('issues' in stamped && stamped.issues.map(({ code, path }) => [code, path])).toEqual([['stamped-field', name]]);
      }
      expect('act' in stamp({ ...payload, type }, { by, at })).toBe(true);
    }
  });

  test('forged, foreign and outdated snapshots are refused by name', () => {
    const behaviour = explore(procedure, { inputs: procedure.samples.inputs.slice(0, 1) });
    const deepest = behaviour.states.reduce((best, state, index) => (state.depth > behaviour.states[best]!.depth ? index : best), 0);
    let snapshot = begin(procedure, behaviour.inputs[0]);
    for (const act of historyTo(behaviour, deepest)) {
      const verdict = decide(procedure, snapshot, act);
      if (verdict.verdict !== 'accepted') throw new Error(`${act.type} was ${verdict.verdict}`);
      snapshot = verdict.snapshot;
    }
    const stored = () => JSON.parse(JSON.stringify(snapshot)) as Snapshot;
    expect(restore(procedure, stored()).state).toEqual(snapshot.state);
    expect(codesOf({ type: '', by, at }, stored())).toEqual(['empty-type']);
    for (const state of ['__proto__', 'constructor', {}, [], '', null, opening.state, 'gone']) {
      expect(thrown(() => restore(procedure, { ...stored(), state })), JSON.stringify(state)).toBe('forged');
    }
    expect(thrown(() => restore(procedure, { ...stored(), status: snapshot.status === 'done' ? 'active' : 'done' }))).toBe('forged');
    expect(thrown(() => restore(procedure, { ...stored(), acts: stored().acts.slice(1) }))).toBe('forged');
    expect(thrown(() => restore(procedure, { ...stored(), acts: [...stored().acts, ...stored().acts] }))).toBe('forged');
    expect(thrown(() => restore(procedure, { ...stored(), acts: stored().acts.map((act) => ({ ...act, by: { officer: 'x', post: 'outsider' } })) }))).toBe('forged');
    expect(thrown(() => restore(procedure, { ...stored(), acts: [{ type: 'xstate.stop', by, at }] }))).toBe('forged');
    expect(thrown(() => restore(procedure, { ...stored(), input: {} }))).toBe('forged');
    expect(thrown(() => restore(procedure, { ...stored(), interpretations: { nonsense: 'x' } }))).toBe('forged');
    expect(thrown(() => restore(procedure, { ...stored(), procedure: 'another' }))).toBe('other-procedure');
    expect(thrown(() => restore(procedure, { ...stored(), structure: '0' }))).toBe('outdated');
    expect(thrown(() => restore(procedure, { ...stored(), edition: 'work-rules-2017' }))).toBe('outdated');
    for (const nonsense of [undefined, null, 1, 'x', [], {}, { acts: [] }]) {
      expect(thrown(() => restore(procedure, nonsense)), JSON.stringify(nonsense)).toBe('not-a-snapshot');
      expect(thrown(() => decide(procedure, nonsense as never, {}))).toBe('not-a-snapshot');
    }
    for (const other of catalogue.procedures) if (other !== procedure) expect(thrown(() => decide(other, snapshot, {}))).toBe('other-procedure');
  });

  test('a decision changes nothing, and a snapshot cannot be changed', () => {
    const before = JSON.stringify(opening);
    for (const type of Object.keys(procedure.acts.payloads)) decide(procedure, opening, { ...samplePayloads(procedure, type)[0], type, by, at });
    expect(JSON.stringify(opening)).toBe(before);
    expect(Object.isFrozen(opening) && Object.isFrozen(opening.acts)).toBe(true);
  });

  test('nothing is back-dated', () => {
    const { edges, acts, states } = explore(procedure, { inputs: procedure.samples.inputs.slice(0, 1) });
    const first = edges.find(({ from }) => states[from]!.depth === 0)!;
    const verdict = decide(procedure, begin(procedure, procedure.samples.inputs[0]), acts[first.act]!);
    if (verdict.verdict !== 'accepted') throw new Error(verdict.verdict);
    expect(codesOf({ ...acts[first.act]!, at: '2020-01-01T00:00:00+08:00' }, verdict.snapshot)).toEqual(['back-dated']);
  });
});
