import type { Behaviour } from '../explore/behaviour.js';
import type { AnyAct } from '../model/act.js';
import type { Procedure } from '../model/procedure.js';
import { samplePayloads } from '../model/samples.js';
import { Configurations } from './configurations.js';
import { Goals } from './goals.js';
import { meet } from './meet.js';
import { leafStates, stateName, unforeseenStep, type Criterion } from './suite.js';

/** Every act is tried in every state of the chart that knows nothing of it. */
export const unforeseen: Criterion = {
  name: 'unforeseen',
  says: { zh: '在每个不知道某步骤的状态里试该步骤', en: 'every act is tried in every state that knows nothing of it' },
  cover(behaviour, procedure) {
    const goals = new Goals();
    tryUnforeseen(goals, behaviour, procedure, new Configurations(procedure, behaviour), (value, type) => [`${type} is not foreseen in ${stateName(value)}`]);
    return meet(behaviour, goals);
  },
};

/** Once for each innermost state of the chart: where regions run side by side, one act serves several. */
export const byLeaf = (value: unknown, type: string): string[] => leafStates(value).map((leaf) => `${type} is not foreseen in ${leaf}`);

/** Adds tries of every act where no transition waits for it; `naming` says what such a try shows. */
export function tryUnforeseen(goals: Goals, behaviour: Behaviour, procedure: Procedure, configurations: Configurations, naming: (value: unknown, type: string) => readonly string[]): void {
  const types = Object.keys(procedure.acts.payloads);
  const likely = likelyActs(behaviour, procedure);
  behaviour.states.forEach(({ value, now }, state) => {
    const known = configurations.foreseenIn(state);
    for (const type of types) {
      if (known.has(type)) continue;
      const act = likely.get(type)!;
      goals.byTry(naming(value, type), state, () => unforeseenStep(behaviour, state, { ...act, at: now }));
    }
  });
}

/** For each type the act that a lax system would most easily let pass: one that is accepted somewhere, by whoever may do it there. */
function likelyActs(behaviour: Behaviour, procedure: Procedure): Map<string, AnyAct> {
  const likely = new Map<string, AnyAct>();
  for (const { act } of behaviour.edges) {
    const known = behaviour.acts[act]!;
    if (!likely.has(known.type)) likely.set(known.type, known);
  }
  for (const type of Object.keys(procedure.acts.payloads)) {
    if (likely.has(type)) continue;
    likely.set(type, { ...samplePayloads(procedure, type)[0], type, by: procedure.samples.performers[0]!, at: procedure.samples.start });
  }
  return likely;
}
