import type { Procedure, Verdict } from 'guicheng';
import type { Chart } from 'guicheng/export';
import type { Engine } from '../shell/engine.js';

type Snapshot = ReturnType<Engine['begin']>;

/** The ids of the innermost states of a state value, as XState writes them. What the chart does not know is left out. */
export function statesAt(chart: Chart, value: unknown): string[] {
  const child = (parent: string, key: string): string | undefined => chart.states.find((state) => state.parent === parent && state.key === key)?.id;
  const walk = (parent: string, inner: unknown, depth: number): string[] => {
    if (depth > 50) return [];
    if (typeof inner === 'string') return [child(parent, inner)].filter((id) => id !== undefined);
    if (typeof inner !== 'object' || inner === null) return [];
    return Object.keys(inner).flatMap((key) => {
      const id = child(parent, key);
      if (id === undefined) return [];
      const deeper = walk(id, (inner as Record<string, unknown>)[key], depth + 1);
      return deeper.length ? deeper : [id];
    });
  };
  return walk(chart.root, value, 0);
}

/** The ids of the steps that an accepted act takes. */
export function stepsTaken(engine: Engine, procedure: Procedure, before: Snapshot, verdict: Verdict): string[] {
  if (verdict.verdict !== 'accepted') return [];
  const taken = procedure.machine.getTransitionData(engine.machineSnapshot(procedure, before) as never, verdict.act) as readonly { eventType: string; source: { id: string; transitions: Map<string, unknown[]> } }[];
  return taken.map((definition) => `${definition.source.id}/${definition.eventType}/${(definition.source.transitions.get(definition.eventType) ?? []).indexOf(definition)}`);
}
