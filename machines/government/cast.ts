import { addHours, type Instant } from '../../src/model/instant.js';
import type { Performer } from '../../src/model/performer.js';
import { modelGovernment } from './model-government.js';

/** The moment at which explored cases begin: a Monday morning, a working day. */
export const start: Instant = '2025-11-03T09:00:00+08:00';

const own = (officer: string): Performer => modelGovernment.capacities(officer, start)[0]!;

/** An officer in a capacity that arises only while somebody is away or has given a grant. */
function standingIn(officer: string, basis: string, register: unknown): Performer {
  const found = modelGovernment
    .with(register)
    .capacities(officer, start)
    .find((performer) => performer.actingFor?.basis === basis);
  if (!found) throw new TypeError(`${officer} does not stand in by ${basis} here`);
  return found;
}

const span = { from: addHours(start, -1), to: addHours(start, 24 * 365) };

/** Officers of the model government in their own posts. */
export const inPerson = (...officers: readonly string[]): Performer[] => officers.map(own);

/** Vice mayor B while vice mayor A, the other of the pair, is away. */
export const counterpart = standingIn('vice-mayor-b', 'ab-counterpart', { absences: [{ officer: 'vice-mayor-a', ...span }] });
/** The executive vice mayor while the mayor is away. */
export const presiding = standingIn('executive-vice-mayor', 'presiding', { absences: [{ officer: 'mayor', ...span }] });
/** A department's deputy who heads it, as registered, while its head is away. */
export const actingHead = (unit: string): Performer =>
  standingIn(`${unit}-deputy`, 'acting-head', { absences: [{ officer: `${unit}-head`, ...span }], actingHeads: [{ unit, officer: `${unit}-deputy`, ...span }] });
/** The executive vice mayor with the mayor's written authorisation for some acts, while the mayor is away. */
export const granted = (...acts: readonly string[]): Performer =>
  standingIn('executive-vice-mayor', 'entrusted', { absences: [{ officer: 'mayor', ...span }], grants: [{ id: 'grant-1', grantor: 'mayor', grantee: 'executive-vice-mayor', acts, ...span }] });
