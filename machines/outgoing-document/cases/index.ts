import type { ProcedureCase } from '../../../src/model/case.js';
import { chains } from './chains.js';
import { departments } from './departments.js';
import { instead } from './instead.js';
import { preparation } from './preparation.js';

export const cases: readonly ProcedureCase[] = [...preparation, ...chains, ...departments, ...instead];
