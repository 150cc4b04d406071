import type { Chart, ChartState, ChartTransition } from 'guicheng/export';
import { useEffect, useState } from 'preact/hooks';
import { script } from './load.js';

type Parts = typeof import('../engine.js');

declare global {
  var guichengEngine: Parts | undefined;
}

/** A place in some procedure that rests on a clause. */
export interface Resting {
  readonly procedure: string;
  readonly id: string;
  readonly element: ChartTransition | ChartState;
  readonly state: boolean;
}

/** The engine, with what the page derives from it once. */
export interface Engine extends Parts {
  readonly charts: ReadonlyMap<string, Chart>;
  /** Every step and state by the clause on which it rests. */
  readonly resting: ReadonlyMap<string, readonly Resting[]>;
}

let ready: Engine | undefined;
let loading: Promise<Engine> | undefined;

/** After the first view stands. */
const soon = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

/** Loads the engine once, as soon as the first view stands. */
export function loadEngine(): Promise<Engine> {
  loading ??= soon().then(() => script('engine.js')).then(() => {
    ready = prepared(globalThis.guichengEngine!);
    return ready;
  });
  return loading;
}

function prepared(parts: Parts): Engine {
  const charts = new Map(parts.catalogue.procedures.map((procedure) => [procedure.id, parts.chartOf(procedure, parts.catalogue)]));
  const resting = new Map<string, Resting[]>();
  const rest = (clauses: readonly string[], entry: Resting) => {
    for (const clause of new Set(clauses)) resting.set(clause, [...(resting.get(clause) ?? []), entry]);
  };
  for (const [procedure, chart] of charts) {
    for (const element of chart.states) rest(element.clauses, { procedure, id: element.id, element, state: true });
    for (const element of chart.transitions) rest(clausesOfStep(element), { procedure, id: element.id, element, state: false });
  }
  return { ...parts, charts, resting };
}

/** The clauses of a step: its own, those of its rules, and those of the limits that it is measured against. */
export const clausesOfStep = ({ clauses, conditions, deadlines }: ChartTransition): string[] => [
  ...new Set([...clauses, ...conditions.flatMap((condition) => condition.clauses), ...deadlines.flatMap((deadline) => deadline.clauses)]),
];

/** Why the engine could not be loaded, if so. */
export function useEngineFailure(): string | undefined {
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    loadEngine().catch((error: Error) => setFailure(error.message));
  }, []);
  return failure;
}

/** The engine once it is there. */
export function useEngine(): Engine | undefined {
  const [engine, setEngine] = useState(ready);
  useEffect(() => {
    let wanted = true;
    if (!engine) loadEngine().then((loaded) => wanted && setEngine(loaded), () => {});
    return () => {
      wanted = false;
    };
  }, [engine]);
  return engine;
}
