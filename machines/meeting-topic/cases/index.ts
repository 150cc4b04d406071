import type { ProcedureCase } from '../../../src/model/case.js';
import { coordination } from './coordination.js';
import { majorDecision } from './major-decision.js';
import { slip } from './slip.js';

export const cases: readonly ProcedureCase[] = [...slip, ...coordination, ...majorDecision];
