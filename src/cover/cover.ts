import type { Behaviour } from '../explore/behaviour.js';
import type { Procedure } from '../model/procedure.js';
import { boundaries } from './boundaries.js';
import { ends } from './ends.js';
import { obligations } from './obligations.js';
import { refusals } from './refusals.js';
import { states } from './states.js';
import type { Criterion, Suite } from './suite.js';
import { transitionPairs } from './transition-pairs.js';
import { transitions } from './transitions.js';
import { unforeseen } from './unforeseen.js';

/** Every criterion; the first is the one for every day. */
export const criteria: readonly Criterion[] = [obligations, states, transitions, transitionPairs, ends, refusals, boundaries, unforeseen];

/** A criterion by name. Throws a `RangeError` that names those there are. */
export function criterionNamed(name: string): Criterion {
  const found = criteria.find((criterion) => criterion.name === name);
  if (!found) throw new RangeError(`unknown criterion "${name}": choose one of ${criteria.map((each) => each.name).join(', ')}`);
  return found;
}

/** A suite for a criterion of a procedure and its behaviour. The same behaviour gives the same suite. */
export function cover(behaviour: Behaviour, criterion: Criterion, procedure: Procedure): Suite {
  const { cases, lowerBound, gaps = [] } = criterion.cover(behaviour, procedure);
  const acts = cases.reduce((total, { steps }) => total + steps.length, 0);
  return {
    procedure: behaviour.procedure,
    criterion: criterion.name,
    interpretations: behaviour.interpretations,
    histories: cases.length,
    acts,
    lowerBound,
    optimal: acts === lowerBound,
    gaps,
    cases,
  };
}
