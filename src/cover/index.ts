export { cover, criteria, criterionNamed } from './cover.js';
export { forms, type Form, type FormName, type FormOptions } from './forms/index.js';
export { coverMachine, MachineError, type MachineCriterion, type MachineHistory, type MachineSuite, type MachineSuiteOptions } from './machine.js';
export { leafStates, stateName, type Covering, type Criterion, type Gap, type Suite, type SuiteCase, type SuiteStep } from './suite.js';
