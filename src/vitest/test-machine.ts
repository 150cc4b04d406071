import { describe, expect, test } from 'vitest';
import { createActor, type AnyMachineSnapshot, type AnyStateMachine, type EventObject } from 'xstate';
import { coverMachine, type MachineSuiteOptions } from '../cover/machine.js';
import { stateName } from '../cover/suite.js';

export interface TestMachineOptions<E extends EventObject = EventObject> extends MachineSuiteOptions<E> {
  /** What must hold after every event; it throws, or uses `expect`, where it does not. */
  readonly check?: (snapshot: AnyMachineSnapshot, history: readonly E[]) => void;
  /** Another system that does the same: every event is sent to it, and its state is compared where it shows one. */
  readonly system?: {
    readonly start: () => Promise<void>;
    readonly send: (event: E) => Promise<void>;
    readonly state: () => Promise<unknown>;
  };
}

/**
 * Registers the suite of a plain XState machine, without acts or rules of ours, as tests: the given events are explored,
 * and each history of the exact tours runs on an actor. Throws `MachineError` for a machine that cannot be explored.
 *
 * ```ts
 * import { testMachine } from 'guicheng/vitest';
 * testMachine(trafficLight, { events: [{ type: 'TICK' }], check: (snapshot) => expect(snapshot.context.cars).toBeGreaterThanOrEqual(0) });
 * ```
 */
export function testMachine<E extends EventObject>(machine: AnyStateMachine, options: TestMachineOptions<E>): void {
  const suite = coverMachine(machine, options);
  const { check, system, input } = options;
  describe(`${machine.id}: ${suite.criterion}`, () => {
    test(`${suite.states} states, ${suite.histories.length} histories, ${suite.acts} events`, () => {
      expect(suite.acts).toBeGreaterThanOrEqual(suite.lowerBound);
    });
    suite.histories.forEach(({ opens, steps }, number) => {
      const end = stateName(steps.at(-1)?.value ?? opens);
      test.sequential(`history ${number + 1} to ${end}: ${steps.map(({ event }) => event.type).join(', ')}`, async () => {
        const actor = createActor(machine, { input: input as never }).start();
        const compare = async (value: unknown, index: number) => {
          expect(actor.getSnapshot().value).toEqual(value);
          check?.(actor.getSnapshot(), steps.slice(0, index).map(({ event }) => event));
          const state = await system?.state();
          if (state !== undefined) expect(state).toEqual(value);
        };
        try {
          await system?.start();
          await compare(opens, 0);
          for (const [index, { event, value }] of steps.entries()) {
            actor.send(event);
            await system?.send(event);
            await compare(value, index + 1);
          }
        } finally {
          actor.stop();
        }
      });
    });
  });
}
