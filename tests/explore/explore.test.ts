import { describe, expect, test } from 'vitest';
import { transition } from 'xstate';
import { catalogue } from '../../machines/catalogue.js';
import { historyTo } from '../../src/explore/behaviour.js';
import { explore } from '../../src/explore/explore.js';
import { sampleActs } from '../../src/model/samples.js';
import { begin, machineSnapshot } from '../../src/model/snapshot.js';

describe.each(catalogue.procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_id, procedure) => {
  const behaviour = explore(procedure);

  test('every edge is what XState does, along a shortest history', () => {
    const snapshots = behaviour.openings.map((opening) => [opening, machineSnapshot(procedure, begin(procedure, behaviour.inputs[behaviour.states[opening]!.input]))] as const);
    const at = new Map(snapshots);
    behaviour.states.forEach(({ via, value, depth }, index) => {
      if (via >= 0) {
        const { from, act } = behaviour.edges[via]!;
        at.set(index, transition(procedure.machine, at.get(from)! as never, behaviour.acts[act]! as never)[0] as never);
        expect(depth).toBe(behaviour.states[from]!.depth + 1);
      }
      expect(at.get(index)!.value).toEqual(value);
      expect(historyTo(behaviour, index)).toHaveLength(depth);
    });
    for (const { from, to, act } of behaviour.edges) {
      const [next] = transition(procedure.machine, at.get(from)! as never, behaviour.acts[act]! as never);
      expect(next.value).toEqual(behaviour.states[to]!.value);
    }
    for (const { from, act } of behaviour.refusals) {
      const before = at.get(from)!;
      expect(before.can(behaviour.acts[act]! as never)).toBe(false);
    }
  });

  test('counts what XState accepts and refuses among the samples of the first opening', () => {
    const one = explore(procedure, { inputs: procedure.samples.inputs.slice(0, 1) });
    const snapshot = machineSnapshot(procedure, begin(procedure, procedure.samples.inputs[0]));
    const accepted = [...sampleActs(procedure, snapshot.context, procedure.samples.start, procedure.samples.performers)].filter((act) => snapshot.can(act as never));
    const first = one.edges.filter(({ from }) => from === 0);
    expect(first.map(({ act }) => JSON.stringify(one.acts[act])).sort()).toEqual(accepted.map((act) => JSON.stringify(act)).sort());
  });

  test('is the same every time', () => {
    expect(JSON.stringify(explore(procedure))).toBe(JSON.stringify(behaviour));
  });
});
