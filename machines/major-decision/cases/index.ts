import type { ProcedureCase } from '../../../src/model/case.js';
import { approval } from './approval.js';
import { decision } from './decision.js';
import { preparation } from './preparation.js';
import { tooEarly } from './too-early.js';

export const cases: readonly ProcedureCase[] = [...preparation, ...tooEarly, ...decision, ...approval];
