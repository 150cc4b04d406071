/** Ask a procedure: what may be done now, by whom, and if not, why not. Works in browsers and edge runtimes. */
export { act, choice, defineActs, field, titlesOf, type ActOf, type ActSpec, type Acts, type AnyAct, type PayloadOf, type Stamp } from './model/act.js';
export { account, citedBy, type AccountedClause, type Accounting } from './model/accounting.js';
export { available, type Availability } from './model/available.js';
export { historyOfTwin, statedActs, type Expectation, type History, type ProcedureCase, type StatedAct, type StatedPerformer, type Twin } from './model/case.js';
export type { Catalogue } from './model/catalogue.js';
export { clauseTitle, type Clause, type Register, type Strength } from './model/clause.js';
export type { Deadline } from './model/deadline.js';
export { decide, stamp, type Accepted, type Finding, type Issue, type Malformed, type Refused, type Unforeseen, type Verdict } from './model/decide.js';
export { GovernmentError, type Government } from './model/government.js';
export { InterpretationError, type Interpretation, type Interpretations, type Readings } from './model/interpretation.js';
export { addHours, addMinutes, epoch, isAfter, type Instant } from './model/instant.js';
export { capacitiesOf, perform, play } from './model/perform.js';
export { clock, type Performer, type Standing } from './model/performer.js';
export { defineProcedure, type BaseContext, type MachineInput, type Procedure, type Samples, type StateMeta, type TransitionMeta } from './model/procedure.js';
export type { Condition, Pattern, Property, Ref } from './model/property.js';
export { guardsOf, rulesFor, type Breach, type Rule, type Rules } from './model/rule.js';
export { begin, InputError, machineSnapshot, restore, SnapshotError, type Snapshot } from './model/snapshot.js';
export { text, type Language, type Text } from './model/text.js';
