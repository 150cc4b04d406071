import type { ProcedureCase } from '../../../src/model/case.js';
import { bodiesWithin } from './bodies-within.js';
import { direct } from './direct.js';
import { paper } from './paper.js';
import { receipt } from './receipt.js';

export const cases: readonly ProcedureCase[] = [...paper, ...receipt, ...direct, ...bodiesWithin];
