import { transitionIds } from '../model/guard-tree.js';
import { Configurations } from './configurations.js';
import { addLimits } from './limits.js';
import { Goals } from './goals.js';
import { meet } from './meet.js';
import type { Criterion } from './suite.js';

/** Every limit is met just before, at and just after. */
export const boundaries: Criterion = {
  name: 'boundaries',
  says: { zh: '每个期限和数额：之前、恰好、之后', en: 'every limit just before, at and just after' },
  cover(behaviour, procedure) {
    const goals = new Goals();
    const ids = transitionIds(procedure.machine);
    addLimits(goals, behaviour, procedure, new Configurations(procedure, behaviour), (transition) => ids.get(transition)!);
    return meet(behaviour, goals);
  },
};
