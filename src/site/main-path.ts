import { transitionIds } from '../model/guard-tree.js';
import { statedActs, type ProcedureCase } from '../model/case.js';
import type { Government } from '../model/government.js';
import type { Procedure } from '../model/procedure.js';
import { begin, machineSnapshot, type Snapshot } from '../model/snapshot.js';
import { playSteps } from './history.js';
import { openingSteps } from './steps.js';

/**
 * The ordinary course of a procedure from its opening to its proper end: ids of steps and states in the order in which they
 * are taken and entered. It is that of the hand-written case which the procedure names (`ordinary`), else of the first one
 * that runs under the default readings and the plain register, whose acts are all accepted with nothing to report, and that
 * comes to an end; without any, it is empty. Throws a `RangeError` when the named case does not exist or does not do so.
 */
export function mainPathOf(procedure: Procedure, government: Government): string[] {
  const { ordinary, cases } = procedure;
  if (ordinary !== undefined) {
    const path = pathOf(procedure, government, cases.find(({ id }) => id === ordinary));
    if (!path) throw new RangeError(`${procedure.id}: "ordinary" names "${ordinary}", which is no case whose acts are all accepted and that ends: name another`);
    return path;
  }
  for (const each of cases) {
    const path = pathOf(procedure, government, each);
    if (path) return path;
  }
  return [];
}

function pathOf(procedure: Procedure, government: Government, each: ProcedureCase | undefined): string[] | undefined {
  if (!each || each.interpretations || each.government || each.acts.some(({ expect }) => expect)) return undefined;
  const played = playSteps(procedure, government, { input: each.input, acts: statedActs(each) });
  if (played.at(-1)?.after.status !== 'done' || played.some(({ verdict }) => verdict.verdict !== 'accepted')) return undefined;
  const ids = transitionIds(procedure.machine);
  const targets = new Map([...ids].map(([transition, id]) => [id, (transition.target ?? []).map((node) => node.id)]));
  const opened = begin(procedure, each.input);
  const path = new Set<string>();
  const take = (steps: readonly string[], after: Snapshot): void => {
    for (const step of steps) for (const id of [step, ...targets.get(step)!]) path.add(id);
    for (const id of active(procedure, after)) path.add(id);
  };
  take(openingSteps(procedure, opened), opened);
  for (const { verdict, after } of played) take(verdict.steps, after);
  return [...path].filter((id) => id !== procedure.machine.id);
}

function active(procedure: Procedure, snapshot: Snapshot): string[] {
  const { _nodes: nodes } = machineSnapshot(procedure, snapshot) as unknown as { readonly _nodes: readonly { readonly id: string; readonly order: number }[] };
  return [...nodes].sort((a, b) => a.order - b.order).map(({ id }) => id);
}
