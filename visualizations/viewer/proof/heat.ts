import type { Chart } from 'guicheng/export';
import type { Marks } from '../diagram/diagram.js';

/** Steps by how often a suite takes them: never, once or twice, up to nine times, more often. */
export function heatOf({ transitions }: Chart, covers: Readonly<Record<string, number>>): Marks {
  const grade = (id: string): number => {
    const count = Object.hasOwn(covers, id) ? covers[id]! : 0;
    return count >= 10 ? 3 : count >= 3 ? 2 : count >= 1 ? 1 : 0;
  };
  return Object.fromEntries([0, 1, 2, 3].map((each) => [`heat-${each}`, new Set(transitions.filter(({ id }) => grade(id) === each).map(({ id }) => id))]));
}
