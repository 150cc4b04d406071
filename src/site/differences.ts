import type { Behaviour, Edge } from '../explore/behaviour.js';
import type { AnyAct } from '../model/act.js';
import { epoch } from '../model/instant.js';
import { moved } from '../verify/residue.js';
import type { Way } from './fired.js';

/** The acts of a behaviour by what they are, so that acts of two behaviours can be compared. */
function edgesOf({ edges, acts, states }: Behaviour): Map<string, Edge>[] {
  const keys = acts.map((act) => JSON.stringify(act));
  const from = states.map(() => new Map<string, Edge>());
  for (const edge of edges) from[edge.from]!.set(keys[edge.act]!, edge);
  return from;
}

const outcome = ({ taken, deviations, warnings }: Edge): string => JSON.stringify([taken, deviations.map(({ clause }) => clause), warnings.map(({ clause }) => clause)]);

/**
 * Walks two behaviours of one procedure side by side, breadth first over the acts that both accept alike, and yields the
 * histories after which one of them accepts an act that the other does not, or accepts it otherwise: shorter ones first.
 * `kind` tells apart which act it is, and what it comes to in each where it is accepted.
 */
export function* differences(one: Behaviour, other: Behaviour): Generator<Way & { readonly kind: string }> {
  const [ones, others] = [edgesOf(one), edgesOf(other)];
  interface Pair {
    readonly a: number;
    readonly b: number;
    readonly input: Way['input'];
    readonly acts: readonly AnyAct[];
    /** By how many milliseconds the case runs later than the explored state. */
    readonly later: number;
  }
  const queue: Pair[] = one.openings.map((a, index) => ({ a, b: other.openings[index]!, input: one.inputs[index]!, acts: [], later: 0 }));
  const seen = new Set(queue.map(({ a, b }) => `${a} ${b}`));
  for (const { a, b, input, acts, later } of queue) {
    const [here, there] = [ones[a]!, others[b]!];
    for (const key of new Set([...here.keys(), ...there.keys()])) {
      const [edge, twin] = [here.get(key), there.get(key)];
      const [behaviour, first] = edge ? [one, edge] : [other, twin!];
      const act = moved<AnyAct>(behaviour.acts[first.act]!, later);
      if (!edge || !twin || outcome(edge) !== outcome(twin)) yield { input, acts: [...acts, act], kind: `${act.type} ${edge && outcome(edge)} ${twin && outcome(twin)}` };
      if (!edge || !twin) continue;
      const pair = `${edge.to} ${twin.to}`;
      if (seen.has(pair)) continue;
      seen.add(pair);
      queue.push({ a: edge.to, b: twin.to, input, acts: [...acts, act], later: later + epoch(one.acts[edge.act]!.at) - epoch(one.states[edge.to]!.now) });
    }
  }
}
