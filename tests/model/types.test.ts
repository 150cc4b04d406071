import { expect, test } from 'vitest';
import { leave } from '../../machines/leave/index.js';
import { modelGovernment } from '../../machines/government/model-government.js';
import { available } from '../../src/model/available.js';
import { decide } from '../../src/model/decide.js';
import { perform } from '../../src/model/perform.js';
import type { Procedure } from '../../src/model/procedure.js';
import { begin } from '../../src/model/snapshot.js';

const at = '2025-11-07T16:00:00+08:00';
const capacities = modelGovernment.capacities('vice-mayor-c', at);
const by = capacities[0]!;
const opened = begin(leave, { applicant: 'vice-mayor-c', kind: 'deputy-mayor', counterpartAway: false, plannedReturn: '2025-11-12T09:00:00+08:00' });

test('acts and clauses are typed for each procedure', () => {
  const applied = decide(leave, opened, { type: 'APPLY', beforehand: true, by, at });
  expect(applied.verdict).toBe('accepted');

  // @ts-expect-error a field that the act does not have
  expect(decide(leave, opened, { type: 'APPLY', beforehand: true, extra: 1, by, at }).verdict).toBe('malformed');
  // @ts-expect-error a field of the wrong kind
  expect(decide(leave, opened, { type: 'APPLY', beforehand: 'yes', by, at }).verdict).toBe('malformed');
  // @ts-expect-error no act of this procedure
  expect(decide(leave, opened, { type: 'SIGN_ISSUE', by, at }).verdict).toBe('malformed');
  // @ts-expect-error an act without its stamp
  expect(decide(leave, opened, { type: 'APPLY', beforehand: true }).verdict).toBe('malformed');
  // @ts-expect-error a payload brings no stamp
  expect(perform(leave, opened, { type: 'APPLY', beforehand: true, by }, { capacities, at }).verdict).toBe('malformed');

  const refused = decide(leave, opened, { type: 'CONSENT', beforehand: true, by, at });
  if (refused.verdict !== 'refused') throw new Error(`expected a refusal, not ${refused.verdict}`);
  const { clause } = refused.reasons[0];
  expect(clause).toBe('93s2');
  // @ts-expect-error no clause of these rules
  expect(clause === '999').toBe(false);

  const types = available(leave, opened, capacities, at).map(({ act }) => act);
  expect(types).toContain('APPLY');
  // @ts-expect-error no act of this procedure
  expect(types.includes('SIGN_ISSUE')).toBe(false);
});

test('where it is not known which procedure it is, anything may be put to it', () => {
  const any: Procedure = leave;
  expect(decide(any, opened, 'nonsense').verdict).toBe('malformed');
});
