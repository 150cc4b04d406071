import type { Snapshot } from '../../src/model/snapshot.js';
import type { Facts } from './acts.js';

/** Nobody knows when whoever is away will be back before they are. */
const untilFurtherNotice = '9999-12-31T23:59:59+08:00';

/**
 * What a leave case puts onto the register: the applicant is away from the act of leaving on, however long it was planned
 * for, and off the register with the act of returning.
 */
export function absenceOf({ acts, input }: Snapshot): { readonly absences: readonly { readonly officer: string; readonly from: string; readonly to: string }[] } | undefined {
  const left = acts.find(({ type }) => type === 'LEAVE');
  if (!left || acts.some(({ type }) => type === 'RETURN')) return undefined;
  return { absences: [{ officer: (input as Facts).applicant, from: left.at, to: untilFurtherNotice }] };
}
