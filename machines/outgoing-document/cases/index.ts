import type { ProcedureCase } from '../../../src/model/case.js';
export const cases: readonly ProcedureCase[] = [];
