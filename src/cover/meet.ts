import type { Behaviour } from '../explore/behaviour.js';
import { fewestActs } from './bound.js';
import type { Goals, Stretch } from './goals.js';
import { caseFrom, type Item } from './graph.js';
import type { Covering, SuiteCase } from './suite.js';
import { tours, type Graph } from './tour.js';

/** What is taken, tried and begun to show every goal. */
interface Choice {
  readonly edges: ReadonlySet<number>;
  readonly tries: readonly number[];
  readonly openings: ReadonlySet<number>;
  /** By goal: what is done in one go for it. */
  readonly stretches: ReadonlyMap<number, Stretch>;
}

interface PlannedWalk {
  readonly opening: number;
  readonly edges: readonly number[];
  /** By how many edges were taken: the goal whose stretch is done then. */
  readonly done: ReadonlyMap<number, number>;
}

interface Plan {
  readonly choice: Choice;
  readonly walks: readonly PlannedWalk[];
  readonly cost: number;
}

/** Rounds in which places are given up for others nearer to the walks. */
const exchanges = 160;

/**
 * Histories that show every goal, with few acts, and a bound below which no histories can.
 *
 * Which states to visit is a group covering problem, and hard; so walks first grow greedily by what they newly show an act,
 * then the fewest tries and edges on them are kept (greedy set cover, Chvátal 1979) and joined by exact tours ({@link tours}),
 * until nothing is saved any more. For the bound see {@link fewestActs}.
 */
export function meet(behaviour: Behaviour, goals: Goals): Covering {
  const task = new Task(behaviour, goals);
  let best = task.settle(task.grow(), none)!;
  let places = task.dispensable(best);
  for (let round = 0; round < exchanges && places.length; round++) {
    const tried = task.settle(task.visited(best), places.shift()!, best.choice);
    if (!tried || tried.cost >= best.cost) continue;
    best = tried;
    places = task.dispensable(best);
  }
  return { cases: task.casesOf(best), lowerBound: fewestActs(behaviour, goals) };
}

const none: ReadonlySet<number> = new Set();
/** Dearer than any way of showing a goal. */
const forbidden = 1e9;

/** What walks come past. */
interface Visited {
  readonly states: ReadonlySet<number>;
  readonly steps: ReadonlySet<string>;
  readonly openings: ReadonlySet<number>;
}

class Task {
  /** By place (`from to`): the edges there. */
  readonly #between = new Map<string, number[]>();
  readonly #out: { readonly to: number; readonly key: string }[][];
  readonly #goalsOfEdge = new Map<number, number[]>();
  readonly #goalsOfTry: number[][] = [];
  readonly #triesAt = new Map<number, number[]>();
  readonly #goalsOfOpening = new Map<number, number[]>();
  /** Goals that nothing but a stretch shows, those with the least choice first. */
  readonly #inOneGo: readonly number[];

  constructor(
    readonly behaviour: Behaviour,
    readonly goals: Goals,
  ) {
    this.#out = behaviour.states.map(() => []);
    behaviour.edges.forEach(({ from, to }, edge) => {
      const key = `${from} ${to}`;
      const known = this.#between.get(key);
      if (known) known.push(edge);
      else {
        this.#between.set(key, [edge]);
        this.#out[from]!.push({ to, key });
      }
    });
    goals.edges.forEach((edges, goal) => edges.forEach((edge) => append(this.#goalsOfEdge, edge, goal)));
    goals.steps.forEach(() => this.#goalsOfTry.push([]));
    goals.tries.forEach((tries, goal) => tries.forEach((id) => this.#goalsOfTry[id]!.push(goal)));
    goals.states.forEach((state, id) => append(this.#triesAt, state, id));
    goals.openings.forEach((openings, goal) => openings.forEach((opening) => append(this.#goalsOfOpening, opening, goal)));
    const others = (goal: number) => goals.edges[goal]!.length + goals.tries[goal]!.length + goals.openings[goal]!.length;
    const only = [...goals.names.keys()].filter((goal) => goals.stretches[goal]!.length && !others(goal));
    this.#inOneGo = only.sort((a, b) => goals.stretches[a]!.length - goals.stretches[b]!.length || a - b);
  }

  /** Walks grown greedily: each time on to where an act shows most that is new, from where the walk is or from an opening. */
  grow(): Visited {
    const { behaviour, goals } = this;
    const open = new Set(goals.names.keys());
    for (const goal of this.#inOneGo) open.delete(goal);
    const states = new Set<number>();
    const steps = new Set<string>();
    const openings = new Set<number>();
    const close = (met: readonly number[] | undefined) => met?.forEach((goal) => open.delete(goal));
    const visit = (state: number) => {
      states.add(state);
      for (const id of this.#triesAt.get(state) ?? []) close(this.#goalsOfTry[id]);
    };
    for (const [opening, met] of this.#goalsOfOpening) {
      if (!met.some((goal) => open.has(goal))) continue;
      openings.add(opening);
      close(met);
      visit(opening);
    }
    const count = (met: readonly number[] | undefined) => met?.reduce((sum, goal) => sum + (open.has(goal) ? 1 : 0), 0) ?? 0;
    let end = -1;
    while (open.size) {
      const gainAt = new Map<number, number>();
      const gainOn = new Map<string, number>();
      for (const goal of open) {
        for (const state of new Set(goals.tries[goal]!.map((id) => goals.states[id]!))) gainAt.set(state, (gainAt.get(state) ?? 0) + 1);
        for (const edge of goals.edges[goal]!) {
          const { from, to } = behaviour.edges[edge]!;
          const key = `${from} ${to}`;
          gainOn.set(key, Math.max(gainOn.get(key) ?? 0, count(this.#goalsOfEdge.get(edge))));
        }
      }
      const path = this.#richest(end, gainAt, gainOn);
      if (!path) break;
      if (path[0] !== end) openings.add(path[0]!);
      visit(path[0]!);
      for (let index = 1; index < path.length; index++) {
        const key = `${path[index - 1]} ${path[index]}`;
        steps.add(key);
        const edge = this.#between.get(key)!.reduce((most, each) => (count(this.#goalsOfEdge.get(each)) > count(this.#goalsOfEdge.get(most)) ? each : most));
        close(this.#goalsOfEdge.get(edge));
        visit(path[index]!);
      }
      end = path[path.length - 1]!;
    }
    return { states, steps, openings };
  }

  /** The shortest way to some state that gains most an act. */
  #richest(end: number, gainAt: ReadonlyMap<number, number>, gainOn: ReadonlyMap<string, number>): number[] | undefined {
    const size = this.behaviour.states.length;
    const distance = new Int32Array(size).fill(-1);
    const gain = new Float64Array(size);
    const via = new Int32Array(size).fill(-1);
    const queue: number[] = [];
    for (const source of end < 0 ? this.behaviour.openings : [end, ...this.behaviour.openings]) {
      if (distance[source] !== -1) continue;
      distance[source] = 0;
      gain[source] = gainAt.get(source) ?? 0;
      queue.push(source);
    }
    let best = -1;
    let score = 0;
    for (let at = 0; at < queue.length; at++) {
      const state = queue[at]!;
      const worth = gain[state]! / Math.max(0.5, distance[state]!);
      if (worth > score) [best, score] = [state, worth];
      for (const { to, key } of this.#out[state]!) {
        const through = gain[state]! + (gainAt.get(to) ?? 0) + (gainOn.get(key) ?? 0);
        if (distance[to] === -1) {
          distance[to] = distance[state]! + 1;
          queue.push(to);
        } else if (distance[to] !== distance[state]! + 1 || through <= gain[to]!) continue;
        gain[to] = through;
        via[to] = state;
      }
    }
    if (best < 0) return undefined;
    const path = [best];
    for (let state = via[best]!; state >= 0; state = via[state]!) path.unshift(state);
    return path;
  }

  /** Keeps the least that shows everything on the visited states, and tours it exactly, as long as that saves an act; if it can be shown without some states. */
  settle(visited: Visited, without: ReadonlySet<number>, kept?: Choice): Plan | undefined {
    let best: Plan | undefined;
    for (let seen = visited; ; ) {
      const choice = this.#choose(seen, without, best ? undefined : kept);
      // What is given up saves about an act a state: more tries than that are not worth a tour.
      if (!choice || (kept && choice.tries.length >= kept.tries.length + without.size)) return undefined;
      const plan = this.#tour(choice);
      if (best && plan.cost >= best.cost) return best;
      best = plan;
      seen = this.visited(plan);
    }
  }

  /** What the walks of a plan come past. */
  visited({ choice, walks }: Plan): Visited {
    const states = new Set<number>();
    const steps = new Set<string>();
    for (const opening of choice.openings) states.add(opening);
    for (const id of choice.tries) states.add(this.goals.states[id]!);
    for (const { opening, edges } of walks) {
      states.add(opening);
      for (const edge of edges) {
        const { from, to } = this.behaviour.edges[edge]!;
        states.add(to);
        steps.add(`${from} ${to}`);
      }
    }
    return { states, steps, openings: new Set([...choice.openings, ...walks.map(({ opening }) => opening)]) };
  }

  /** States that might be given up together: all that one walk alone comes past, or the last few of them. */
  dispensable({ walks }: Plan): ReadonlySet<number>[] {
    const passing = walks.map(({ opening, edges }) => [opening, ...edges.map((edge) => this.behaviour.edges[edge]!.to)]);
    const times = new Map<number, number>();
    for (const states of passing) for (const state of new Set(states)) times.set(state, (times.get(state) ?? 0) + 1);
    const own = passing.map((states) => [...new Set(states)].filter((state) => times.get(state) === 1)).filter((states) => states.length);
    own.sort((a, b) => a.length - b.length);
    const tails = [1, 2, 3, 5].flatMap((count) => own.filter((states) => states.length > count).map((states) => new Set(states.slice(-count))));
    const single = own.flatMap((states) => states.map((state) => new Set([state])));
    return [...own.map((states) => new Set(states)), ...tails, ...single];
  }

  /** Edges, openings and tries that show every goal, visited ones where there are any; what is kept is not chosen again. */
  #choose(visited: Visited, without: ReadonlySet<number>, kept?: Choice): Choice | undefined {
    const { goals, behaviour } = this;
    const open = new Set(goals.names.keys());
    const count = (met: readonly number[]) => met.reduce((sum, goal) => sum + (open.has(goal) ? 1 : 0), 0);
    const close = (met: readonly number[]) => met.forEach((goal) => open.delete(goal));
    const openings = new Set<number>();
    const edges = new Set<number>();
    const passes = (edge: number) => without.has(behaviour.edges[edge]!.from) || without.has(behaviour.edges[edge]!.to);
    const stretches = this.#stretchesNear(visited, passes);
    if (!stretches) return undefined;
    for (const [goal, stretch] of stretches) close([goal, ...this.#goalsAlong(stretch)]);
    const near = (edge: number) => (visited.steps.has(`${behaviour.edges[edge]!.from} ${behaviour.edges[edge]!.to}`) ? 1 : 0);
    for (const edge of kept?.edges ?? []) {
      if (passes(edge)) continue;
      edges.add(edge);
      close(this.#goalsOfEdge.get(edge)!);
    }
    const byEdge = [...open].filter((goal) => goals.edges[goal]!.length && !goals.tries[goal]!.length && !goals.openings[goal]!.length);
    byEdge.sort((a, b) => goals.edges[a]!.length - goals.edges[b]!.length || a - b);
    for (const goal of byEdge) {
      if (!open.has(goal)) continue;
      let best = -1;
      let worth = -forbidden;
      for (const edge of goals.edges[goal]!) {
        const depth = behaviour.states[behaviour.edges[edge]!.from]!.depth;
        const score = passes(edge) ? -forbidden : near(edge) * 1e6 + count(this.#goalsOfEdge.get(edge)!) * 1e3 - depth;
        if (score > worth) [best, worth] = [edge, score];
      }
      if (best < 0) return undefined;
      edges.add(best);
      close(this.#goalsOfEdge.get(best)!);
    }
    for (const goal of open) {
      if (!goals.openings[goal]!.length) continue;
      const opening = goals.openings[goal]!.find((each) => visited.openings.has(each)) ?? goals.openings[goal]![0]!;
      openings.add(opening);
      close(this.#goalsOfOpening.get(opening)!);
    }
    const taken = [...edges, ...[...stretches.values()].flatMap((stretch) => stretch.edges)];
    const needed = new Set<number>([...openings, ...taken.flatMap((edge) => [behaviour.edges[edge]!.from, behaviour.edges[edge]!.to])]);
    const tries: number[] = [];
    const take = (id: number) => {
      tries.push(id);
      needed.add(goals.states[id]!);
      close(this.#goalsOfTry[id]!);
    };
    const rank = (id: number) => {
      const state = goals.states[id]!;
      return without.has(state) ? -forbidden : count(this.#goalsOfTry[id]!) * 1e4 + (needed.has(state) ? 5e3 : visited.states.has(state) ? 2e3 : 0) - behaviour.states[state]!.depth;
    };
    for (const id of kept?.tries ?? []) if (!without.has(goals.states[id]!)) take(id);
    const byFewest = [...open].sort((a, b) => goals.tries[a]!.length - goals.tries[b]!.length || a - b);
    for (const goal of byFewest) {
      if (!open.has(goal)) continue;
      const candidates = goals.tries[goal]!;
      let best = candidates[0]!;
      let worth = rank(best);
      for (const id of candidates) {
        const score = rank(id);
        if (score > worth) [best, worth] = [id, score];
      }
      if (worth === -forbidden) return undefined;
      take(best);
    }
    return { edges, tries: this.#irredundant(tries), openings, stretches };
  }

  /** For each goal that only a stretch shows, the one that adds the fewest acts to what is visited, if there is one that may be taken. */
  #stretchesNear(visited: Visited, barred: (edge: number) => boolean): Map<number, Stretch> | undefined {
    const { goals, behaviour } = this;
    const adds = ({ edges }: Stretch) => {
      const { from } = behaviour.edges[edges[0]]!;
      return edges.some(barred) ? forbidden : edges.length + (visited.states.has(from) ? 0 : behaviour.states[from]!.depth);
    };
    const chosen = this.#inOneGo.map((goal) => [goal, goals.stretches[goal]!.reduce((least, each) => (adds(each) < adds(least) ? each : least))] as const);
    return chosen.some(([, stretch]) => adds(stretch) === forbidden) ? undefined : new Map(chosen);
  }

  #goalsAlong({ edges }: Stretch): number[] {
    return edges.flatMap((edge) => this.#goalsOfEdge.get(edge) ?? []);
  }

  /** Leaves out tries all of whose goals others show. */
  #irredundant(tries: readonly number[]): number[] {
    const times = new Map<number, number>();
    for (const id of tries) for (const goal of this.#goalsOfTry[id]!) times.set(goal, (times.get(goal) ?? 0) + 1);
    const kept = new Set(tries);
    for (const id of tries) {
      const met = this.#goalsOfTry[id]!;
      if (met.some((goal) => times.get(goal)! < 2 || this.goals.edges[goal]!.length || this.goals.openings[goal]!.length)) continue;
      kept.delete(id);
      for (const goal of met) times.set(goal, times.get(goal)! - 1);
    }
    return [...kept];
  }

  /** Exact tours of what was chosen. A stretch is a way through states of its own, which nothing else enters or leaves. */
  #tour(choice: Choice): Plan {
    const { behaviour, goals } = this;
    const edgeOf: number[] = [];
    const arcs: { from: number; to: number }[] = [];
    const wanted = new Set<number>();
    for (const edges of this.#between.values()) {
      const required = edges.filter((edge) => choice.edges.has(edge));
      for (const edge of required.length ? required : edges.slice(0, 1)) {
        if (required.length) wanted.add(edgeOf.length);
        edgeOf.push(edge);
        arcs.push({ from: behaviour.edges[edge]!.from, to: behaviour.edges[edge]!.to });
      }
    }
    const doneBy = new Map<number, number>();
    let last = behaviour.states.length;
    for (const [goal, { edges }] of choice.stretches) {
      edges.forEach((edge, index) => {
        const { from, to } = behaviour.edges[edge]!;
        const inside = index < edges.length - 1;
        if (!inside) doneBy.set(edgeOf.length, goal);
        wanted.add(edgeOf.length);
        edgeOf.push(edge);
        arcs.push({ from: index ? last - 1 : from, to: inside ? last++ : to });
      });
    }
    const graph: Graph = { nodes: last, openings: [...new Set(behaviour.openings)], edges: arcs };
    const nodes = new Set(choice.tries.map((id) => goals.states[id]!));
    const walks = tours(graph, { edges: wanted, nodes }).walks.map(({ opening, edges }): PlannedWalk => {
      const done = edges.flatMap((edge, index) => (doneBy.has(edge) ? [[index + 1, doneBy.get(edge)!] as const] : []));
      return { opening, edges: edges.map((edge) => edgeOf[edge]!), done: new Map(done) };
    });
    const tried = choice.tries.length + [...choice.stretches.values()].filter(({ step }) => step).length;
    return { choice, walks, cost: tried + walks.reduce((sum, { edges }) => sum + edges.length, 0) };
  }

  /** The cases of a plan, each try where its state is come to first. */
  casesOf({ choice, walks }: Plan): SuiteCase[] {
    const { behaviour, goals } = this;
    const waiting = new Map<number, number[]>();
    for (const id of choice.tries) append(waiting, goals.states[id]!, id);
    const unseen = new Set(goals.names.keys());
    const fresh = (met: readonly number[]) => met.filter((goal) => unseen.delete(goal)).map((goal) => goals.names[goal]!);
    const begun = new Set(walks.map(({ opening }) => opening));
    const passed = new Set(walks.flatMap(({ edges }) => edges.map((edge) => behaviour.edges[edge]!.to)));
    const resting = [...waiting.keys()].filter((state) => behaviour.openings.includes(state) && !passed.has(state));
    const idle = [...new Set([...choice.openings, ...resting])].filter((opening) => !begun.has(opening));
    const triesIn = (state: number): Item[] => {
      const items = (waiting.get(state) ?? []).map((id) => ({ step: { ...goals.steps[id]!(), shows: fresh(this.#goalsOfTry[id]!) } }));
      waiting.delete(state);
      return items;
    };
    const all = [...walks, ...idle.map((opening): PlannedWalk => ({ opening, edges: [], done: new Map() }))];
    for (const { opening } of all) fresh(this.#goalsOfOpening.get(opening) ?? []);
    return all.map(({ opening, edges, done }) => {
      const items = triesIn(opening);
      edges.forEach((edge, index) => {
        const goal = done.get(index + 1);
        const step = goal === undefined ? undefined : choice.stretches.get(goal)!.step?.();
        const inOneGo = goal === undefined ? [] : fresh([goal]);
        const shows = fresh(this.#goalsOfEdge.get(edge) ?? []);
        items.push({ edge, shows: step ? shows : [...inOneGo, ...shows] });
        if (step) items.push({ step: { ...step, shows: inOneGo } });
        items.push(...triesIn(behaviour.edges[edge]!.to));
      });
      return caseFrom(behaviour, opening, items);
    });
  }
}

function append<K>(map: Map<K, number[]>, key: K, member: number): void {
  const known = map.get(key);
  if (known) known.push(member);
  else map.set(key, [member]);
}
