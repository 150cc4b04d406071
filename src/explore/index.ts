export { historyTo, type Behaviour, type Edge, type ExploredState, type Refusal } from './behaviour.js';
export { explore, type ExploreOptions } from './explore.js';
