import type { Text } from '../../model/text.js';
import { text } from '../../model/text.js';
import type { Chart, ChartTransition } from '../chart/chart.js';
import { drawingOf } from '../chart/drawing.js';
import { Targets } from './targets.js';

/** One way in which a step comes out. */
export interface Outcome {
  /** Transitions that differ in nothing but who may take them. */
  readonly members: readonly ChartTransition[];
  /** The states in which the case then waits further on. */
  readonly on: readonly string[];
  /** The states that it goes back to, or stays in. */
  readonly back: readonly string[];
  /** States from which nothing further is drawn. */
  readonly rests: readonly string[];
}

/** A step as somebody takes it: one box. */
export interface FlowStep {
  readonly id: string;
  /** The state in which it waits; the root for a step that is open at any time. */
  readonly state: string;
  readonly lane: Text;
  readonly title: Text;
  readonly members: readonly ChartTransition[];
  /** The title of the stage throughout which it may be taken. */
  readonly throughout?: Text;
  readonly outcomes: readonly Outcome[];
}

/** Who does what, and after what. */
export interface Flow {
  readonly steps: readonly FlowStep[];
  /** By state: how many steps have to come before it at the most. */
  readonly columns: ReadonlyMap<string, number>;
  readonly openings: readonly string[];
  readonly ends: readonly string[];
  readonly targets: Targets;
}

const nobody = text('未点名', 'nobody named');

/**
 * Reads a chart as steps that follow each other. What leads back is told apart, so that the rest runs one way. A step that
 * several inner states share is shown in the one where the main path (ids in order) takes it, else in the first.
 */
export function flowOf(chart: Chart, main: readonly string[] = []): Flow {
  const targets = new Targets(chart);
  const drafts = draftsOf(chart, targets, main);
  const waiting = new Set(drafts.map(({ state }) => state));
  const stops = (id: string) => waiting.has(id) || targets.isEnd(id);
  const edges = drafts.flatMap(({ state, outcomes }) => outcomes.flatMap(({ to }) => to.filter(stops).map((target) => ({ from: state, to: target }))));
  const isBack = backward(chart, edges);
  const place = new Map(chart.states.map(({ id }, index) => [id, index]));
  const steps = drafts.map(({ outcomes, ...step }): FlowStep => ({
    ...step,
    outcomes: outcomes.map(({ members, to, entered }) => {
      const resting = entered.filter((id) => !stops(id));
      const isEarlier = (id: string) => place.get(id)! < place.get(step.state)!;
      return {
        members,
        on: to.filter((id) => stops(id) && !isBack(step.state, id)),
        back: [...to.filter((id) => stops(id) && id !== step.state && isBack(step.state, id)), ...resting.filter(isEarlier)],
        rests: resting.filter((id) => !isEarlier(id)),
      };
    }),
  }));
  const openings = targets.openings().filter(stops);
  const columns = columnsOf(steps, openings);
  return { steps, columns, openings, ends: [...columns.keys()].filter((id) => targets.isEnd(id)), targets };
}

type Draft = Omit<FlowStep, 'outcomes'> & { readonly outcomes: { readonly members: readonly ChartTransition[]; readonly to: readonly string[]; readonly entered: readonly string[] }[] };

function draftsOf(chart: Chart, targets: Targets, main: readonly string[]): Draft[] {
  const drafts = new Map<string, Draft>();
  const { arrows, rows } = drawingOf(chart);
  const seen = new Set<string>();
  const all = [...arrows, ...rows].filter(({ automatic }) => !automatic).flatMap(({ source, labels }) => labels.map((members) => ({ source, members })));
  for (const { source, members } of all) {
    const first = members[0]!;
    if (seen.has(first.id)) continue;
    seen.add(first.id);
    const state = source === chart.root ? source : (passedBefore(all.filter((other) => other.source === source).flatMap((other) => other.members), source, targets, main) ?? targets.entry(source)[0]!);
    const throughout = source === state || source === chart.root ? undefined : targets.state(source).title;
    const lane = first.lane ?? nobody;
    const to = first.targets.length ? first.targets.flatMap((target) => targets.settle(target)) : targets.following(source).flatMap((target) => targets.settle(target));
    // What a state that goes on by itself leads to is no place where the step ends.
    const entered = first.targets.flatMap((target) => targets.entry(target)).filter((id) => to.includes(id));
    const key = JSON.stringify([source, first.act, lane, first.title]);
    const draft = drafts.get(key);
    if (draft) drafts.set(key, { ...draft, members: [...draft.members, ...members], outcomes: [...draft.outcomes, { members, to, entered }] });
    else drafts.set(key, { id: first.id, state, lane, title: first.title, members, ...(throughout ? { throughout } : {}), outcomes: [{ members, to, entered }] });
  }
  const order = new Map(chart.states.map(({ id }, index) => [id, index]));
  return [...drafts.values()].sort((a, b) => order.get(a.state)! - order.get(b.state)!);
}

/** The innermost state within a frame that the main path comes to last before it takes the first of some steps. */
function passedBefore(members: readonly ChartTransition[], frame: string, targets: Targets, main: readonly string[]): string | undefined {
  const at = main.findIndex((id) => members.some((member) => member.id === id));
  return main.slice(0, Math.max(at, 0)).findLast((id) => (id === frame || id.startsWith(`${frame}.`)) && !id.includes('/') && targets.state(id).kind === 'atomic' && targets.entry(id)[0] === id);
}

interface Follows {
  readonly from: string;
  readonly to: string;
}

/** Whether a step leads back: to a state that stands earlier in the machine, and from which its own can be reached again. */
function backward(chart: Chart, edges: readonly Follows[]): (from: string, to: string) => boolean {
  const place = new Map(chart.states.map(({ id }, index) => [id, index]));
  const next = new Map<string, Set<string>>();
  for (const { from, to } of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  const reached = new Map<string, ReadonlySet<string>>();
  const from = (start: string): ReadonlySet<string> => {
    const known = reached.get(start);
    if (known) return known;
    const found = new Set([start]);
    for (const id of found) for (const follower of next.get(id) ?? []) found.add(follower);
    reached.set(start, found);
    return found;
  };
  return (source, target) => place.get(target)! <= place.get(source)! && from(target).has(source);
}

/** The longest way from an opening to each state; a state that is only come back to stands before what follows it. */
function columnsOf(steps: readonly FlowStep[], openings: readonly string[]): Map<string, number> {
  const edges = steps.flatMap(({ state, outcomes }) => outcomes.flatMap(({ on }) => on.map((to) => ({ from: state, to }))));
  const columns = new Map(openings.map((id) => [id, 0]));
  const spread = (): void => {
    for (let moved = true; moved; ) {
      moved = false;
      for (const { from, to } of edges) {
        const column = columns.get(from);
        if (column === undefined || (columns.get(to) ?? -1) > column) continue;
        columns.set(to, column + 1);
        moved = true;
      }
    }
  };
  spread();
  for (const { state } of steps) {
    if (columns.has(state)) continue;
    const later = edges.filter(({ from, to }) => from === state && columns.has(to)).map(({ to }) => columns.get(to)!);
    columns.set(state, Math.max(0, Math.min(...(later.length ? later : [1])) - 1));
    spread();
  }
  return columns;
}
