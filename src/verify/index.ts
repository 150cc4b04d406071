export { check, type Violation } from './check.js';
export type { Step, Trace } from './history.js';
