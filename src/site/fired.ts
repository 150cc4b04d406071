import { historyTo, type Behaviour } from '../explore/behaviour.js';
import { Configurations } from '../cover/configurations.js';
import type { AnyAct } from '../model/act.js';
import type { Procedure } from '../model/procedure.js';

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
  inputs.forEach((input, number) => configurations.takenToOpen(number).forEach((id) => note(id, 0, () => ({ input, acts: [] }))));
  edges.forEach(({ from, taken, act }, edge) => {
    const { depth, input } = states[from]!;
    const way = (): Way => ({ input: inputs[input]!, acts: [...historyTo(behaviour, from), acts[act]!] });
    for (const id of [...taken, ...configurations.followingEdge(edge)]) note(id, depth + 1, way);
  });
  return new Map([...found].map(([id, { way }]) => [id, way()]));
}
