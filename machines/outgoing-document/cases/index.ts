import type { ProcedureCase } from '../../../src/model/case.js';
import { chains } from './chains.js';
import { preparation } from './preparation.js';

export const cases: readonly ProcedureCase[] = [...preparation, ...chains];
