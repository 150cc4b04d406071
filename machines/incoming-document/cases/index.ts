import type { ProcedureCase } from '../../../src/model/case.js';
import { endorsement } from './endorsement.js';
import { followUp } from './follow-up.js';
import { intake } from './intake.js';
import { outOfTurn } from './out-of-turn.js';

export const cases: readonly ProcedureCase[] = [...intake, ...endorsement, ...followUp, ...outOfTurn];
