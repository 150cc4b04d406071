import { describe, expect, test } from 'vitest';
import { outgoingDocument } from '../../machines/outgoing-document/index.js';
import { modelGovernment } from '../../machines/government/model-government.js';
import type { Procedure } from '../../src/model/procedure.js';
import { available, begin, decide, InputError, InterpretationError, perform, restore, text, type Snapshot } from '../../src/index.js';
import { nearest } from '../../src/model/nearest.js';
import { addHours, addMinutes, isAfter, shift } from '../../src/model/instant.js';

const procedure = outgoingDocument as unknown as Procedure;
const at = '2025-11-03T09:00:00+08:00';
const heating = { ...outgoingDocument.samples.inputs[0]!, concerned: [] };
const who = (officer: string) => ({ capacities: modelGovernment.capacities(officer, at), at });
const accepted = (snapshot: Snapshot, type: string, officer: string, facts = {}): Snapshot => {
  const verdict = perform(procedure, snapshot, { type, ...facts }, who(officer));
  if (verdict.verdict !== 'accepted') throw new Error(`${type}: ${verdict.verdict}`);
  return verdict.snapshot;
};
const drafted = accepted(begin(procedure, heating), 'DRAFT', 'housing-staff');

describe('a verdict', () => {
  test('of an accepted act carries its clauses and the next state', () => {
    const verdict = perform(procedure, drafted, { type: 'GIVE_OPINION', explicit: true }, who('housing-head'));
    expect(verdict).toMatchObject({ verdict: 'accepted', clauses: ['74s1'], warnings: [], deviations: [] });
    expect(verdict.state).toMatchObject({ preparation: { preparing: { endorsing: 'awaiting-seal' } } });
  });

  test('of a refused act names every rule that failed, and what would satisfy it', () => {
    const verdict = perform(procedure, drafted, { type: 'GIVE_OPINION', explicit: false }, who('housing-deputy'));
    expect(verdict.verdict === 'refused' && verdict.reasons.map(({ rule, clause }) => [rule, clause])).toEqual([
      ['performedBy', '74s1'],
      ['opinionIsExplicit', '74s1'],
    ]);
    expect(verdict.state).toEqual(drafted.state);
  });

  test('of an act that several regions forbid gives each region’s reason', () => {
    const normative = accepted(begin(procedure, { ...heating, normative: true, concerned: ['finance'] }), 'DRAFT', 'housing-staff');
    const verdict = perform(procedure, normative, { type: 'SUBMIT_DRAFT' }, who('housing-staff'));
    expect(verdict.clauses).toEqual(['74s1', '74s2', '74s3']);
  });

  test('of an act that the state does not know lists those it knows', () => {
    const verdict = perform(procedure, drafted, { type: 'COSIGN' }, who('housing-staff'));
    expect(verdict).toMatchObject({ verdict: 'unforeseen' });
    expect(verdict.verdict === 'unforeseen' && verdict.foreseen).toContain('GIVE_OPINION');
  });

  test('of a misspelt act suggests the nearest', () => {
    const verdict = perform(procedure, drafted, { type: 'VET_SING' }, who('mayor'));
    expect(verdict.verdict === 'malformed' && verdict.issues[0].message).toMatch(/did you mean VET_SIGN/);
  });

  test('is the same for a snapshot that went through JSON', () => {
    const stored = JSON.parse(JSON.stringify(drafted)) as Snapshot;
    const act = { type: 'AFFIX_SEAL', by: modelGovernment.capacities('housing-staff', at)[0], at };
    const strip = (verdict: ReturnType<typeof decide>) => JSON.stringify(verdict);
    expect(strip(decide(procedure, stored, act))).toBe(strip(decide(procedure, drafted, act)));
    expect(restore(procedure, stored)).toEqual(drafted);
  });
});

test('what is available to an officer, and why the rest is not', () => {
  const open = (officer: string) => available(procedure, drafted, modelGovernment.capacities(officer, at), at);
  const head = open('housing-head');
  expect(head.filter((each) => each.available).map(({ act }) => act).sort()).toEqual(['DRAFT', 'GIVE_OPINION']);
  const seal = head.find(({ act }) => act === 'AFFIX_SEAL');
  expect(seal && !seal.available && seal.reasons.map(({ clause }) => clause)).toEqual(['74s1']);
  expect(open('resident').some((each) => each.available)).toBe(false);
});

test('a case opens only with facts that fit and readings that exist', () => {
  expect(() => begin(procedure, { ...heating, normative: 'yes', extra: 1 })).toThrow(InputError);
  expect(() => begin(procedure, { ...heating, normative: 'yes' })).toThrow(/normative/);
  expect(() => begin(procedure, heating, { 'party-report': 'never' })).toThrow(InterpretationError);
  expect(() => begin(procedure, heating, { unknown: 'x' })).toThrow(/known here/);
  expect(text('甲', 'a')).toEqual({ zh: '甲', en: 'a' });
});

test('the nearest name is near', () => {
  expect(nearest('outgoing-documnet', ['outgoing-document', 'leave'])).toBe('outgoing-document');
  expect(nearest('zzzzzz', ['outgoing-document', 'leave'])).toBeUndefined();
  expect(nearest('x', [])).toBeUndefined();
});

test('instants move by hours and keep their offset', () => {
  expect(addHours('2025-11-04T10:00:00+08:00', 24)).toBe('2025-11-05T10:00:00+08:00');
  expect(addMinutes('2025-11-04T00:00:00-03:30', -1)).toBe('2025-11-03T23:59:00-03:30');
  expect(shift('2025-12-31T23:59:59Z', 1000)).toBe('2026-01-01T00:00:00Z');
  expect(isAfter('2025-11-04T10:00:00+08:00', '2025-11-04T02:00:00Z')).toBe(false);
});
