import { childrenOf, type Chart, type ChartState, type ChartTransition } from '../chart/chart.js';
import { ancestryOf } from '../chart/drawing.js';

/** Where steps lead, as somebody sees it who waits for the next step: states that nothing but a step leaves. */
export class Targets {
  readonly #states: ReadonlyMap<string, ChartState>;
  readonly #children: ReadonlyMap<string | undefined, readonly ChartState[]>;
  readonly #automatic = new Map<string, ChartTransition[]>();
  readonly ancestry: (id: string) => readonly string[];

  constructor(readonly chart: Chart) {
    this.#states = new Map(chart.states.map((state) => [state.id, state]));
    this.#children = childrenOf(chart);
    this.ancestry = ancestryOf(chart);
    for (const transition of chart.transitions) {
      if (transition.kind !== 'act') this.#automatic.set(transition.source, [...(this.#automatic.get(transition.source) ?? []), transition]);
    }
  }

  state(id: string): ChartState {
    return this.#states.get(id)!;
  }

  isEnd(id: string): boolean {
    const { kind, parent } = this.state(id);
    return kind === 'final' && parent === this.chart.root;
  }

  /** The innermost states in which a state begins; one for each parallel region. */
  entry(id: string): string[] {
    const { kind, initial } = this.state(id);
    if (kind === 'parallel') return (this.#children.get(id) ?? []).flatMap((region) => this.entry(region.id));
    return initial === undefined ? [id] : this.entry(initial);
  }

  /** The innermost states where cases may wait for their first step. */
  openings(): string[] {
    const first = this.entry(this.chart.root);
    const around = first
      .flatMap((leaf) => this.ancestry(leaf).flatMap((frame) => this.#following(frame, 'always')))
      .filter((target) => first.length === 1 || this.state(target).kind !== 'final');
    return unique([...first, ...around].flatMap((id) => this.settle(id)));
  }

  /** The innermost states that a step to a state comes to, with those that are entered by themselves after it. */
  settle(id: string, seen: ReadonlySet<string> = new Set()): string[] {
    if (seen.has(id)) return [];
    const known = new Set([...seen, id]);
    const leaves = this.entry(id);
    // Where several regions begin, one of them that is over at once does not end them all.
    const goesOn = (target: string) => leaves.length === 1 || this.state(target).kind !== 'final';
    return unique(
      leaves.flatMap((leaf) => {
        const next = this.following(leaf).filter(goesOn).flatMap((target) => this.settle(target, known));
        const passed = this.state(leaf).kind === 'final' && !this.isEnd(leaf) && next.length > 0;
        return passed ? next : [leaf, ...next];
      }),
    );
  }

  /** Where a state leads by itself: as soon as something holds, or when what is inside it has ended. */
  following(leaf: string): string[] {
    const { kind } = this.state(leaf);
    if (kind !== 'final') return this.#following(leaf, 'always');
    const [frame, around] = this.ancestry(leaf);
    const ended = frame === undefined ? [] : this.#following(frame, 'done');
    return ended.length || around === undefined || this.state(around).kind !== 'parallel' ? ended : this.#following(around, 'done');
  }

  readonly #following = (id: string, kind: 'always' | 'done'): string[] => (this.#automatic.get(id) ?? []).filter((each) => each.kind === kind).flatMap(({ targets }) => targets);
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
