import { childrenOf, type Chart, type ChartState, type ChartTransition } from './chart.js';

/** Transitions that are drawn as one arrow, or as one row inside a state. */
export interface Merged {
  readonly source: string;
  /** The state it points to; for a row that stays in its state, the state itself. */
  readonly target: string;
  /** One entry a label: transitions that differ in nothing but who may do them. */
  readonly labels: readonly (readonly ChartTransition[])[];
  readonly automatic: boolean;
}

export interface Drawing {
  readonly arrows: readonly Merged[];
  /** Acts that leave the state as it is, enter it anew, or lead to a state around or within it. */
  readonly rows: readonly Merged[];
}

/**
 * Decides what is drawn once. An act that every inner state of a frame offers with the same outcome leaves the frame as
 * one arrow; several transitions between the same two states share an arrow.
 */
export function drawingOf(chart: Chart): Drawing {
  const ancestry = ancestryOf(chart);
  const within = (inner: string, outer: string): boolean => inner === outer || ancestry(inner).includes(outer);
  const lifted = lift(chart, within);
  const single = chart.transitions
    .filter((transition) => !lifted.some(({ members }) => members.includes(transition)))
    .map((transition) => ({ source: transition.source, members: [transition] }));
  const arrows = new Map<string, { source: string; target: string; labels: ChartTransition[][]; automatic: boolean }>();
  const rows: Merged[] = [];
  for (const { source, members } of [...lifted, ...single]) {
    const first = members[0]!;
    const automatic = first.kind !== 'act';
    for (const target of first.targets.length ? first.targets : [source]) {
      if (within(source, target) || within(target, source)) {
        rows.push({ source, target, labels: [members], automatic });
        continue;
      }
      const key = JSON.stringify([source, target, automatic]);
      const arrow = arrows.get(key);
      const alike = arrow?.labels.find(([other]) => outcomeOf(other!) === outcomeOf(first));
      if (alike) alike.push(...members);
      else if (arrow) arrow.labels.push([...members]);
      else arrows.set(key, { source, target, labels: [[...members]], automatic });
    }
  }
  return { arrows: [...arrows.values()], rows };
}

/** The ids of a state's ancestors, nearest first. */
export function ancestryOf(chart: Chart): (id: string) => readonly string[] {
  const parents = new Map(chart.states.map(({ id, parent }) => [id, parent]));
  const known = new Map<string, readonly string[]>();
  const ancestry = (id: string): readonly string[] => {
    const found = known.get(id);
    if (found) return found;
    const parent = parents.get(id);
    const list = parent === undefined ? [] : [parent, ...ancestry(parent)];
    known.set(id, list);
    return list;
  };
  return ancestry;
}

interface Lifted {
  readonly source: string;
  readonly members: ChartTransition[];
}

function lift(chart: Chart, within: (inner: string, outer: string) => boolean): Lifted[] {
  const children = childrenOf(chart);
  const leaves = (state: ChartState): ChartState[] => {
    const inner = children.get(state.id) ?? [];
    return inner.length ? inner.flatMap(leaves) : state.kind === 'atomic' ? [state] : [];
  };
  const taken = new Set<ChartTransition>();
  const found: Lifted[] = [];
  for (const frame of chart.states) {
    if (frame.parent === undefined || !children.has(frame.id)) continue;
    const groups = new Map<string, ChartTransition[]>();
    for (const transition of chart.transitions) {
      const { source, targets, kind } = transition;
      if (taken.has(transition) || kind !== 'act' || !targets.length || source === frame.id || !within(source, frame.id)) continue;
      if (targets.some((target) => within(target, frame.id) || within(frame.id, target))) continue;
      const key = outcomeOf(transition);
      groups.set(key, [...(groups.get(key) ?? []), transition]);
    }
    for (const members of groups.values()) {
      const everywhere = leaves(frame).every((leaf) => members.some(({ source }) => within(leaf.id, source)));
      if (members.length < 2 || !everywhere) continue;
      for (const member of members) taken.add(member);
      found.push({ source: frame.id, members });
    }
  }
  return found;
}

/** What a transition comes to, apart from who does it and under which clause. */
function outcomeOf({ act, targets, title, reenter, conditions, deadlines }: ChartTransition): string {
  return JSON.stringify([act, targets, title, reenter, conditions.filter(({ kind }) => kind === 'route').map(({ name, params }) => [name, params]), deadlines]);
}
