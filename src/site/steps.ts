import { createActor, type AnyTransitionDefinition } from 'xstate';
import type { AnyAct } from '../model/act.js';
import { transitionIds } from '../model/guard-tree.js';
import type { Procedure } from '../model/procedure.js';
import { machineSnapshot, type Snapshot } from '../model/snapshot.js';

interface Microstep {
  readonly type: string;
  readonly _transitions?: readonly AnyTransitionDefinition[];
}

/** Ids of the steps that an accepted act takes, in order: its own and those that follow by themselves. */
export function stepsOf(procedure: Procedure, before: Snapshot, act: AnyAct): string[] {
  const { found, inspect, watch } = watcher(procedure);
  const snapshot = procedure.machine.getPersistedSnapshot(machineSnapshot(procedure, before) as never);
  const actor = createActor(procedure.machine, { snapshot, input: undefined, inspect: inspect as never }).start();
  watch();
  actor.send(act);
  actor.stop();
  return [...found];
}

/** Ids of the steps that are taken by themselves when a case opens. */
export function openingSteps(procedure: Procedure, opened: Snapshot): string[] {
  const { found, inspect, watch } = watcher(procedure);
  const { facts, readings } = machineSnapshot(procedure, opened).context as { facts: unknown; readings: unknown };
  watch();
  createActor(procedure.machine, { input: { facts, readings } as never, inspect: inspect as never }).start().stop();
  return [...found];
}

function watcher({ machine }: Procedure) {
  const ids = transitionIds(machine);
  const found = new Set<string>();
  let watching = false;
  const inspect = ({ type, _transitions = [] }: Microstep): void => {
    if (!watching || type !== '@xstate.microstep') return;
    for (const taken of _transitions) {
      const id = ids.get(taken);
      if (id !== undefined) found.add(id);
    }
  };
  return { found, inspect, watch: () => void (watching = true) };
}
