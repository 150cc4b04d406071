export { historyTo, type Behaviour, type Edge, type ExploredState, type Figures, type Refusal, type Stopped } from './behaviour.js';
export { composeProcedures, type Composition, type PartState } from './compose.js';
export { ExploreError, type ExploreErrorCode } from './error.js';
export { explore, exploreMachine, type ExploreOptions, type MachineOptions } from './explore.js';
export type { Limits } from './limits.js';
