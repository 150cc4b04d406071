import type { AnyAct } from '../model/act.js';
import { idsOfTransitions } from '../model/guard-tree.js';
import type { Procedure } from '../model/procedure.js';
import { machineSnapshot, type Snapshot } from '../model/snapshot.js';
import { take, takenToOpen } from '../model/take.js';

/** Ids of the steps that an accepted act takes, in order: its own and those that follow by themselves. */
export function stepsOf(procedure: Procedure, before: Snapshot, act: AnyAct): string[] {
  const { transitions, following } = take(procedure.machine, machineSnapshot(procedure, before), act);
  return idsOfTransitions(procedure.machine, [...transitions, ...following]);
}

/** Ids of the steps that are taken by themselves when a case opens. */
export function openingSteps(procedure: Procedure, opened: Snapshot): string[] {
  const { facts, readings } = machineSnapshot(procedure, opened).context as { facts: unknown; readings: unknown };
  return idsOfTransitions(procedure.machine, takenToOpen(procedure.machine, { facts, readings }));
}
