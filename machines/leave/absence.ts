import { isAfter, shift } from '../../src/model/instant.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import type { Facts } from './acts.js';

/** Nobody knows when whoever is away will be back before they are. */
const untilFurtherNotice = '9999-12-31T23:59:59+08:00';

/**
 * What a leave case puts onto the register: the applicant is away from the act of leaving to the act of returning, however
 * long it was planned for. From the moment of the return on they are back.
 */
export function absenceOf({ acts, input }: Snapshot): { readonly absences: readonly { readonly officer: string; readonly from: string; readonly to: string }[] } | undefined {
  const left = acts.find(({ type }) => type === 'LEAVE');
  if (!left) return undefined;
  const returned = acts.find(({ type }) => type === 'RETURN');
  // A span holds to its last instant, so it ends just before the return.
  const to = returned ? shift(returned.at, -1) : untilFurtherNotice;
  return { absences: isAfter(left.at, to) ? [] : [{ officer: (input as Facts).applicant, from: left.at, to }] };
}
