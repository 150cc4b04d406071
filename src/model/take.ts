import { createActor, type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine, type AnyTransitionDefinition, type EventObject } from 'xstate';

/** What a machine makes of an event: the transitions that it takes for it, none where it takes none, and where they lead. */
export interface Taken {
  readonly transitions: readonly AnyTransitionDefinition[];
  readonly next: AnyMachineSnapshot;
}

interface Stage {
  readonly scope: AnyActorScope;
  /** The transitions of the first microstep, which are those of the event itself. */
  first: readonly AnyTransitionDefinition[] | undefined;
}

const stages = new WeakMap<AnyStateMachine, Stage>();

/**
 * Lets XState take an event in a configuration. The same as XState's own `transition`, which makes a throwaway actor for every
 * event; here one idle actor a machine stands for all of them, and tells by its inspection events which transitions were
 * taken, so that guards are asked once.
 */
export function take(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: EventObject): Taken {
  let stage = stages.get(machine);
  if (!stage) stages.set(machine, (stage = stageFor(machine)));
  stage.first = undefined;
  const next = machine.transition(snapshot as never, event, stage.scope as never) as AnyMachineSnapshot;
  // Children that a machine has spawned are registered with the idle actor; the next event finds a fresh one.
  for (const _child in next.children) {
    stages.delete(machine);
    break;
  }
  return { transitions: stage.first ?? [], next };
}

function stageFor(machine: AnyStateMachine): Stage {
  const self = createActor(machine);
  const idle = (): void => {};
  const watch = (event: { type: string; _transitions: readonly AnyTransitionDefinition[] }): void => {
    if (event.type === '@xstate.microstep') stage.first ??= event._transitions;
  };
  const system = { ...self.system, _sendInspectionEvent: watch };
  const scope = { self, system, id: '', sessionId: '', logger: idle, defer: idle, stopChild: idle, emit: idle, actionExecutor: idle } as unknown as AnyActorScope;
  const stage: Stage = { scope, first: undefined };
  return stage;
}
