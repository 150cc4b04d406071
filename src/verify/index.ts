export { check, type Violation } from './check.js';
export type { Step, Trace } from './history.js';
export { verify, type Counterexample, type Verified, type VerifyOptions } from './verify.js';
