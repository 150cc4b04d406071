import { explore } from '../../src/explore/explore.js';
import type { Behaviour } from '../../src/explore/behaviour.js';
import type { Procedure } from '../../src/model/procedure.js';

const behaviours = new Map<string, Behaviour>();

/** A procedure's behaviour, explored once in each test file. */
export function behaviourOf(procedure: Procedure, interpretations: Readonly<Record<string, string>> = {}): Behaviour {
  const key = `${procedure.id} ${JSON.stringify(interpretations)}`;
  let behaviour = behaviours.get(key);
  if (!behaviour) behaviours.set(key, (behaviour = explore(procedure, { interpretations })));
  return behaviour;
}
