export { judgeProcedure, type Judgement, type JudgeOptions, type Survivor } from './judge.js';
export type { Mutant, MutantOptions, Operator, Touch } from './mutant.js';
export { mutantsOf } from './mutants.js';
export type { Effect, Witness } from './witness.js';
export { judgeSuite, judgeSuites, type Kills, type SuiteJudgement, type SuiteJudgeOptions } from './suites.js';
