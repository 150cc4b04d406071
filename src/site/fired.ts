import { begin } from '../model/snapshot.js';
import { historyTo, type Behaviour } from '../explore/behaviour.js';
import { Configurations } from '../cover/configurations.js';
import type { AnyAct } from '../model/act.js';
import type { Procedure } from '../model/procedure.js';
import { openingSteps } from './steps.js';

/** A shortest way to a step: how the case opens, and the acts of which the last takes it. */
export interface Way {
  readonly input: Readonly<Record<string, unknown>>;
  readonly acts: readonly AnyAct[];
}

/** Every step that some explored case takes, those that follow by themselves included, by id, with a shortest way to it. */
export function firedIn(procedure: Procedure, behaviour: Behaviour): Map<string, Way> {
  const configurations = new Configurations(procedure, behaviour);
  const { states, edges, acts, inputs } = behaviour;
  const found = new Map<string, { readonly depth: number; readonly way: () => Way }>();
  const note = (id: string, depth: number, way: () => Way): void => {
    const known = found.get(id);
    if (!known || depth < known.depth) found.set(id, { depth, way });
  };
  for (const input of inputs) for (const id of openingSteps(procedure, begin(procedure, input, behaviour.interpretations))) note(id, 0, () => ({ input, acts: [] }));
  const asked = new Set<string>();
  for (const { from, to, taken, act } of edges) {
    const { depth, input } = states[from]!;
    const way = (): Way => ({ input: inputs[input]!, acts: [...historyTo(behaviour, from), acts[act]!] });
    for (const id of taken) note(id, depth + 1, way);
    // What follows by itself depends on where the act comes from and leads to.
    const key = `${configurations.keyOf(from)} ${taken.join()} ${configurations.keyOf(to)} ${depth}`;
    if (asked.has(key)) continue;
    asked.add(key);
    for (const id of configurations.following(from, acts[act]!)) note(id, depth + 1, way);
  }
  return new Map([...found].map(([id, { way }]) => [id, way()]));
}
