import { transitionIds } from '../model/guard-tree.js';
import type { Procedure } from '../model/procedure.js';
import { guardMutants } from './guards.js';
import { spread, type Mutant, type MutantOptions, type Workshop } from './mutant.js';
import type { StateNode } from './rebuild.js';
import { ruleMutants } from './rules.js';
import { stateMutants, transitionMutants } from './transitions.js';

/**
 * Mutants of a procedure: each has one mistake that somebody could make who writes the rules down (DeMillo, Lipton and
 * Sayward 1978). They are made from the rules as data: guards, transitions, strengths, limits and readings. The same
 * procedure gives the same mutants in the same order.
 */
export function mutantsOf(procedure: Procedure, options: MutantOptions = {}): { readonly mutants: readonly Mutant[]; readonly invalid: number } {
  const { roles = [], swaps = 3, siblings = 3, sample } = options;
  const all = [...everyMutant({ procedure, roles, swaps, siblings })];
  const chosen = sample === undefined ? all : spread(all, sample);
  const mutants = chosen.filter(isPossible);
  return { mutants, invalid: chosen.length - mutants.length };
}

function* everyMutant(workshop: Workshop): Generator<Mutant> {
  const { procedure } = workshop;
  for (const transition of transitionIds(procedure.machine).keys()) {
    yield* guardMutants(workshop, transition);
    yield* transitionMutants(workshop, transition);
  }
  for (const node of nodesOf(procedure.machine.root)) yield* stateMutants(workshop, node);
  for (const name of Object.keys(procedure.rules)) yield* ruleMutants(workshop, name);
  yield* readingMutants(workshop);
}

const nodesOf = (node: StateNode): StateNode[] => [node, ...Object.values(node.states).flatMap((child) => nodesOf(child as StateNode))];

/** Another reading of an open point, taken for the usual one. */
function* readingMutants({ procedure }: Workshop): Generator<Mutant> {
  for (const [name, point] of Object.entries(procedure.interpretations)) {
    for (const option of Object.keys(point.options)) {
      if (option === point.default) continue;
      yield {
        operator: 'interpretation-flipped',
        what: { zh: `${name} 按 ${option} 理解`, en: `${name} is read as ${option}` },
        where: name,
        clause: point.clauses[0] ?? '',
        touches: { extent: 'everything', acts: [] },
        apply: () => ({ ...procedure, interpretations: { ...procedure.interpretations, [name]: { ...point, default: option } } }),
      };
    }
  }
}

/** Whether XState can build it. */
function isPossible({ apply }: Mutant): boolean {
  try {
    apply();
    return true;
  } catch {
    return false;
  }
}
