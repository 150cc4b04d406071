import type { ProcedureCase } from '../../../src/model/case.js';
import { absences } from './absences.js';
import { standingIn } from './standing-in.js';

export const cases: readonly ProcedureCase[] = [...absences, ...standingIn];
