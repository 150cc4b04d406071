import { transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { AnyAct } from '../../model/act.js';

/** What a machine implements: actions and guards by name. */
export interface Implementations {
  readonly actions?: Readonly<Record<string, unknown>>;
  readonly guards?: Readonly<Record<string, unknown>>;
}

/** What acts would come to if a machine implemented something else. */
export class Otherwise {
  readonly #machines = new Map<string, AnyStateMachine>();

  constructor(readonly machine: AnyStateMachine) {}

  /** The machine's own snapshot of where an act would lead; `name` tells implementations apart. */
  after(name: string, implementations: () => Implementations, snapshot: AnyMachineSnapshot, act: AnyAct): AnyMachineSnapshot {
    const other = this.#machines.get(name) ?? (this.machine.provide(implementations() as never) as AnyStateMachine);
    this.#machines.set(name, other);
    return transplanted(this.machine, transition(other, transplanted(other, snapshot) as never, act)[0] as AnyMachineSnapshot);
  }
}

/** A snapshot as another machine with the same states has it. */
function transplanted(machine: AnyStateMachine, { value, context, historyValue }: AnyMachineSnapshot): AnyMachineSnapshot {
  const history = Object.entries(historyValue as Record<string, readonly { readonly id: string }[]>).map(([id, nodes]) => [id, nodes.map((node) => machine.getStateNodeById(node.id))]);
  return machine.resolveState({ value, context, historyValue: Object.fromEntries(history) } as never) as AnyMachineSnapshot;
}
