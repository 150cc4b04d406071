import type { Behaviour } from '../explore/behaviour.js';
import type { SiteProperty } from '../export/site/detail.js';
import type { Government } from '../model/government.js';
import type { Procedure } from '../model/procedure.js';
import { verify } from '../verify/verify.js';
import { historyOf } from './history.js';

/** The properties of a procedure, each with whether a behaviour keeps it. */
export const propertiesOf = (procedure: Procedure, government: Government, behaviour: Behaviour): SiteProperty[] =>
  verify(procedure.properties, behaviour).map(({ property: { id, says, clauses }, holds, complete, counterexample }) => ({
    id,
    says,
    clauses,
    holds,
    complete,
    ...(counterexample ? { counterexample: historyOf(government, counterexample.input, counterexample.steps.map(({ act }) => act), behaviour.interpretations) } : {}),
  }));
