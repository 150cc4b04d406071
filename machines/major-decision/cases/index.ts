import type { ProcedureCase } from '../../../src/model/case.js';
import { approval } from './approval.js';
import { decision } from './decision.js';
import { preparation } from './preparation.js';

export const cases: readonly ProcedureCase[] = [...preparation, ...decision, ...approval];
