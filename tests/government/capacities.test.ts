import { describe, expect, test } from 'vitest';
import { modelGovernment, modelRegister } from '../../machines/government/model-government.js';
import { governmentOf } from '../../machines/government/register.js';
import { fills, type Role } from '../../machines/government/roles.js';
import { GovernmentError } from '../../src/model/government.js';

const from = '2025-11-10T00:00:00+08:00';
const to = '2025-11-12T00:00:00+08:00';
const during = '2025-11-11T09:00:00+08:00';
const bases = (officer: string, at: string, overlay: unknown = {}) =>
  modelGovernment.with(overlay).capacities(officer, at).map(({ actingFor }) => (actingFor ? `${actingFor.basis} for ${actingFor.officer}` : 'in person'));

describe('capacities', () => {
  test.each([
    ['vice-mayor-b', during, { absences: [{ officer: 'vice-mayor-a', from, to }] }, ['in person', 'ab-counterpart for vice-mayor-a']],
    ['vice-mayor-b', from, { absences: [{ officer: 'vice-mayor-a', from, to }] }, ['in person', 'ab-counterpart for vice-mayor-a']],
    ['vice-mayor-b', '2025-11-12T00:00:01+08:00', { absences: [{ officer: 'vice-mayor-a', from, to }] }, ['in person']],
    ['vice-mayor-c', during, { absences: [{ officer: 'vice-mayor-a', from, to }] }, ['in person']],
    ['executive-vice-mayor', during, { absences: [{ officer: 'mayor', from, to }] }, ['in person', 'presiding for mayor']],
    ['executive-vice-mayor', during, { absences: [{ officer: 'mayor', from, to }, { officer: 'executive-vice-mayor', from, to }] }, ['in person']],
    ['vice-mayor-b', during, { absences: [{ officer: 'vice-mayor-a', from, to }, { officer: 'vice-mayor-b', from, to }] }, ['in person']],
    ['vice-mayor-a', during, { absences: [{ officer: 'mayor', from, to }] }, ['in person']],
    ['vice-mayor-c', during, { grants: [{ id: 'g', grantor: 'mayor', grantee: 'vice-mayor-c', acts: ['X'], from, to }] }, ['in person', 'entrusted for mayor']],
    ['housing-deputy', during, { absences: [{ officer: 'housing-head', from, to }], actingHeads: [{ unit: 'housing', officer: 'housing-deputy', from, to }] }, ['in person', 'acting-head for housing-head']],
    ['housing-deputy', during, { actingHeads: [{ unit: 'housing', officer: 'housing-deputy', from, to }] }, ['in person']],
    ['housing-deputy', during, { absences: [{ officer: 'housing-head', from, to }, { officer: 'housing-deputy', from, to }], actingHeads: [{ unit: 'housing', officer: 'housing-deputy', from, to }] }, ['in person']],
  ])('of %s at %s', (officer, at, overlay, expected) => {
    expect(bases(officer, at, overlay)).toEqual(expected);
  });

  test('an unknown officer gets the nearest name', () => {
    expect(() => modelGovernment.capacities('vice-mayer-a', during)).toThrow(/did you mean "vice-mayor-a"/);
  });
  test.each([
    [{ absences: [{ officer: 'nobody', from, to }] }, /absences\.0\.officer: "nobody"/],
    [{ absences: [{ officer: 'mayor', from }] }, /absences\.0\.to/],
    [{ holidays: [] }, /holidays/],
    [{ absences: [{ officer: 'mayor', from: to, to: from }] }, /absences\.0\.to: ends before it begins/],
    [[], /register does not fit/],
    [{ abPairs: [['vice-mayor-a', 'ghost']] }, /abPairs\.0: "ghost"/],
  ])('a register that does not fit is named: %j', (overlay, message) => {
    expect(() => modelGovernment.with(overlay)).toThrow(GovernmentError);
    expect(() => modelGovernment.with(overlay)).toThrow(message);
  });
  test('the model register is sound, and nobody in it has an id twice', () => {
    expect(() => governmentOf(modelRegister)).not.toThrow();
    expect(new Set(modelRegister.officers.map(({ id }) => id)).size).toBe(modelRegister.officers.length);
    expect(new Set(modelRegister.units.map(({ id }) => id)).size).toBe(modelRegister.units.length);
  });
});

describe('roles', () => {
  const facts = { leadUnit: 'housing', concerned: ['finance'] };
  const fillsAt = (role: Role, officer: string, readings = {}, overlay: unknown = {}, act = 'SIGN_ISSUE') =>
    modelGovernment.with(overlay).capacities(officer, during).some((performer) => fills(role, performer, act, facts, readings));

  test.each<[Role, string, boolean]>([
    ['mayor', 'mayor', true],
    ['mayor', 'executive-vice-mayor', false],
    ['deputy-in-charge', 'vice-mayor-a', true],
    ['deputy-in-charge', 'vice-mayor-c', false],
    ['deputy-in-charge', 'mayor', false],
    ['lead-head', 'housing-head', true],
    ['lead-head', 'housing-deputy', false],
    ['lead-head', 'finance-head', false],
    ['concerned-head', 'finance-head', true],
    ['concerned-head', 'commerce-head', false],
    ['office', 'office-staff', true],
    ['office', 'vice-mayor-a', false],
    ['leader', 'office-director', false],
    ['leader', 'vice-mayor-d', true],
    ['proposer', 'dongyuan-staff', true],
    ['proposer', 'resident', false],
    ['proposer', 'housing-planning-section-head', false],
  ])('%s is filled by %s: %s', (role, officer, expected) => {
    expect(fillsAt(role, officer)).toBe(expected);
  });

  const mayorAway = { absences: [{ officer: 'mayor', from, to }] };
  const grant = (grantee: string, acts: string[]) => ({ ...mayorAway, grants: [{ id: 'g', grantor: 'mayor', grantee, acts, from, to }] });
  test.each<[string, string, object, object, boolean]>([
    ['presiding is not signing', 'executive-vice-mayor', {}, mayorAway, false],
    ['unless it is read so', 'executive-vice-mayor', { 'acting-for-mayor': 'presiding' }, mayorAway, true],
    ['a written authorisation that names the act', 'executive-vice-mayor', {}, grant('executive-vice-mayor', ['SIGN_ISSUE']), true],
    ['one while the mayor is here', 'executive-vice-mayor', {}, { ...grant('executive-vice-mayor', ['SIGN_ISSUE']), absences: [] }, false],
    ['one that names another act', 'executive-vice-mayor', {}, grant('executive-vice-mayor', ['VET_SIGN']), false],
    ['one to somebody whom the mayor may not entrust', 'housing-staff', {}, grant('housing-staff', ['SIGN_ISSUE']), false],
    ['none is enough when it is read so', 'executive-vice-mayor', { 'acting-for-mayor': 'never' }, grant('executive-vice-mayor', ['SIGN_ISSUE']), false],
  ])('in the mayor’s place: %s', (_, officer, readings, overlay, expected) => {
    expect(fillsAt('mayor', officer, readings, overlay)).toBe(expected);
  });
  test('nobody else’s authorisation makes a signature', () => {
    const overlay = { grants: [{ id: 'g', grantor: 'office-director', grantee: 'housing-staff', acts: ['SIGN_ISSUE'], from, to }] };
    expect(fillsAt('office-director', 'housing-staff', {}, overlay)).toBe(false);
  });
});
