import type { SuiteStep } from './suite.js';

/** Edges that are taken one right after the other, and perhaps an act that is tried in the end. */
export interface Stretch {
  readonly edges: readonly [number, ...number[]];
  readonly step?: () => SuiteStep;
}

/**
 * What a suite has to show, and where it can be shown: by taking one of some edges, by trying an act in a state that it
 * leaves as it is, by beginning at an opening, or by a stretch of acts that follow each other. One showing is enough.
 */
export class Goals {
  readonly names: string[] = [];
  /** By goal: the edges, tries, openings and stretches that show it. */
  readonly edges: number[][] = [];
  readonly tries: number[][] = [];
  readonly openings: number[][] = [];
  readonly stretches: Stretch[][] = [];
  /** By try: where, and the step. */
  readonly states: number[] = [];
  readonly steps: (() => SuiteStep)[] = [];
  readonly #index = new Map<string, number>();

  /** The number of a goal by name; it is added when it is new. */
  of(name: string): number {
    let goal = this.#index.get(name);
    if (goal === undefined) {
      goal = this.names.push(name) - 1;
      this.#index.set(name, goal);
      this.edges.push([]);
      this.tries.push([]);
      this.openings.push([]);
      this.stretches.push([]);
    }
    return goal;
  }

  has(name: string): boolean {
    return this.#index.has(name);
  }

  byEdge(name: string, edge: number): void {
    this.edges[this.of(name)]!.push(edge);
  }

  /** What shows only when nothing comes between: the last act would show nothing in the same state come to otherwise. */
  byStretch(name: string, stretch: Stretch): void {
    const [edge, ...more] = stretch.edges;
    if (!more.length && !stretch.step) this.byEdge(name, edge);
    else this.stretches[this.of(name)]!.push(stretch);
  }

  byOpening(name: string, opening: number): void {
    this.openings[this.of(name)]!.push(opening);
  }

  /** One try that shows several goals; gives its number. */
  byTry(names: readonly string[], state: number, step: () => SuiteStep): number {
    this.states.push(state);
    const id = this.steps.push(step) - 1;
    this.alsoByTry(names, id);
    return id;
  }

  /** A try that is there already shows more goals. */
  alsoByTry(names: readonly string[], id: number): void {
    for (const name of names) {
      const known = this.tries[this.of(name)]!;
      if (!known.includes(id)) known.push(id);
    }
  }

  /** How many ways of showing a goal are known. */
  ways(name: string): number {
    const goal = this.#index.get(name);
    return goal === undefined ? 0 : this.edges[goal]!.length + this.tries[goal]!.length + this.openings[goal]!.length + this.stretches[goal]!.length;
  }
}
