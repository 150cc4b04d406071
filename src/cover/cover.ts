import type { Behaviour } from '../explore/behaviour.js';
import { refusals } from './refusals.js';
import { states } from './states.js';
import type { Criterion, Suite } from './suite.js';
import { transitions } from './transitions.js';

/** Every criterion by name. */
export const criteria: readonly Criterion[] = [states, transitions, refusals];

/** A suite of a behaviour for a criterion. The same behaviour gives the same suite. */
export function cover(behaviour: Behaviour, criterion: Criterion): Suite {
  const { cases, lowerBound } = criterion.cover(behaviour);
  const acts = cases.reduce((total, { steps }) => total + steps.length, 0);
  return {
    procedure: behaviour.procedure,
    criterion: criterion.name,
    interpretations: behaviour.interpretations,
    histories: cases.length,
    acts,
    lowerBound,
    optimal: acts === lowerBound,
    cases,
  };
}
