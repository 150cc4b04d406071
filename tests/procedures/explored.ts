import { explore } from '../../src/explore/explore.js';
import type { Behaviour } from '../../src/explore/behaviour.js';
import type { Procedure } from '../../src/model/procedure.js';

const behaviours = new Map<string, Behaviour>();

/** A procedure's behaviour, explored once in each test file. */
export function behaviourOf(procedure: Procedure): Behaviour {
  let behaviour = behaviours.get(procedure.id);
  if (!behaviour) behaviours.set(procedure.id, (behaviour = explore(procedure)));
  return behaviour;
}
