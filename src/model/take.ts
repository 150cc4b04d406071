import { createActor, type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine, type AnyTransitionDefinition, type EventObject } from 'xstate';

/** What a machine makes of an event: the transitions that it takes for it, none where it takes none, and where they lead. */
export interface Taken {
  readonly transitions: readonly AnyTransitionDefinition[];
  /** Those that follow by themselves (`always`, `done`), in order. */
  readonly following: readonly AnyTransitionDefinition[];
  readonly next: AnyMachineSnapshot;
}

interface Stage {
  readonly scope: AnyActorScope;
  /** The transitions of each microstep; the first are those of the event itself. */
  microsteps: (readonly AnyTransitionDefinition[])[];
}

const stages = new WeakMap<AnyStateMachine, Stage>();

/**
 * Lets XState take an event in a configuration. The same as XState's own `transition`, which makes a throwaway actor for every
 * event; here one idle actor a machine stands for all of them, and tells by its inspection events which transitions were
 * taken, so that guards are asked once.
 */
export function take(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: EventObject): Taken {
  const stage = stageOf(machine);
  const next = machine.transition(snapshot as never, event, stage.scope as never) as AnyMachineSnapshot;
  // Children that a machine has spawned are registered with the idle actor; the next event finds a fresh one.
  for (const _child in next.children) {
    stages.delete(machine);
    break;
  }
  const [transitions = [], ...following] = stage.microsteps;
  return { transitions, following: following.flat(), next };
}

/** The transitions that a machine takes by itself when it opens. */
export function takenToOpen(machine: AnyStateMachine, input: unknown): readonly AnyTransitionDefinition[] {
  const stage = stageOf(machine);
  machine.getInitialSnapshot(stage.scope as never, input as never);
  stages.delete(machine);
  return stage.microsteps.flat();
}

function stageOf(machine: AnyStateMachine): Stage {
  let stage = stages.get(machine);
  if (!stage) stages.set(machine, (stage = stageFor(machine)));
  stage.microsteps = [];
  return stage;
}

function stageFor(machine: AnyStateMachine): Stage {
  const self = createActor(machine);
  const idle = (): void => {};
  const watch = (event: { type: string; _transitions: readonly AnyTransitionDefinition[] }): void => {
    if (event.type === '@xstate.microstep') stage.microsteps.push(event._transitions);
  };
  const system = { ...self.system, _sendInspectionEvent: watch };
  const scope = { self, system, id: '', sessionId: '', logger: idle, defer: idle, stopChild: idle, emit: idle, actionExecutor: idle } as unknown as AnyActorScope;
  const stage: Stage = { scope, microsteps: [] };
  return stage;
}
