import type { Behaviour } from '../explore/behaviour.js';
import { caseFrom, type Item } from './graph.js';
import type { Covering, SuiteCase, SuiteStep } from './suite.js';
import { tours, type Graph, type Walk } from './tour.js';

/**
 * What a suite has to show, and where it can be shown: by taking one of some edges, by trying an act in a state that it
 * leaves as it is, or by beginning at an opening. One showing is enough.
 */
export class Goals {
  readonly names: string[] = [];
  /** By goal: the edges, tries and openings that show it. */
  readonly edges: number[][] = [];
  readonly tries: number[][] = [];
  readonly openings: number[][] = [];
  /** By try: where, and the step. */
  readonly states: number[] = [];
  readonly steps: (() => SuiteStep)[] = [];
  /** By edge and goal: the step to try right after the edge. */
  readonly after = new Map<string, () => SuiteStep>();
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
    }
    return goal;
  }

  has(name: string): boolean {
    return this.#index.has(name);
  }

  byEdge(name: string, edge: number): void {
    this.edges[this.of(name)]!.push(edge);
  }

  /** An edge shows a goal by a try right after it: in the same state come to otherwise, the try would show nothing. */
  byEdgeAndTry(name: string, edge: number, step: () => SuiteStep): void {
    this.byEdge(name, edge);
    this.after.set(`${edge} ${name}`, step);
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
      if (known.at(-1) !== id) known.push(id);
    }
  }

  /** How many ways of showing a goal are known. */
  ways(name: string): number {
    const goal = this.#index.get(name);
    return goal === undefined ? 0 : this.edges[goal]!.length + this.tries[goal]!.length + this.openings[goal]!.length;
  }
}

/** What is taken, tried and begun to show every goal. */
interface Choice {
  readonly edges: ReadonlySet<number>;
  readonly tries: readonly number[];
  readonly openings: ReadonlySet<number>;
}

interface Plan {
  readonly choice: Choice;
  readonly walks: readonly Walk[];
  readonly cost: number;
}

/** Rounds in which a target is given up for others nearer to the walks. */
const exchanges = 24;

/**
 * Histories that show every goal, with few acts, and a bound below which no histories can.
 *
 * Which states to visit is a group covering problem, and hard; so walks first grow greedily by what they newly show an act,
 * then the fewest tries and edges on them are kept (greedy set cover, Chvátal 1979) and joined by exact tours ({@link tours}),
 * until nothing is saved any more. `also` names what an edge shows besides, which costs nothing: where acts differ in that
 * alone, each way of taking it is used in turn.
 *
 * The bound adds two: an act that is tried shows at most so many goals; and where states of one value count as one, every
 * history still is a walk of the same length, so an exact tour of that smaller graph is never longer.
 */
export function meet(behaviour: Behaviour, goals: Goals): Covering {
  const task = new Task(behaviour, goals);
  let best = task.settle(task.grow());
  for (let round = 0, at = 0; round < exchanges; round++) {
    const without = task.exchangeable(best, at);
    if (without === undefined) break;
    const tried = task.settle(task.visited(best), without);
    if (tried && tried.cost < best!.cost) {
      best = tried;
      at = 0;
    } else at++;
  }
  return { cases: task.casesOf(best!), lowerBound: task.lowerBound() };
}

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
  }

  /** Walks grown greedily: each time on to where an act shows most that is new, from where the walk is or from an opening. */
  grow(): Visited {
    const { behaviour, goals } = this;
    const open = new Set(goals.names.keys());
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

  /** Keeps the least that shows everything on the visited states, and tours it exactly, as long as that saves an act. */
  settle(visited: Visited, without?: number): Plan;
  settle(visited: Visited, without: number): Plan | undefined;
  settle(visited: Visited, without?: number): Plan | undefined {
    let best: Plan | undefined;
    for (let seen = visited; ; ) {
      const choice = this.#choose(seen, without);
      if (!choice) return undefined;
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

  /** The state, the n-th deepest, that is visited for tries alone and might be given up. */
  exchangeable(plan: Plan | undefined, nth: number): number | undefined {
    if (!plan) return undefined;
    const ends = new Set([...plan.choice.edges].flatMap((edge) => [this.behaviour.edges[edge]!.from, this.behaviour.edges[edge]!.to]));
    const states = [...new Set(plan.choice.tries.map((id) => this.goals.states[id]!))].filter((state) => !ends.has(state));
    return states.sort((a, b) => this.behaviour.states[b]!.depth - this.behaviour.states[a]!.depth || a - b)[nth];
  }

  /** Edges, openings and tries that show every goal, visited ones where there are any. */
  #choose(visited: Visited, without = -1): Choice | undefined {
    const { goals, behaviour } = this;
    const open = new Set(goals.names.keys());
    const count = (met: readonly number[]) => met.reduce((sum, goal) => sum + (open.has(goal) ? 1 : 0), 0);
    const close = (met: readonly number[]) => met.forEach((goal) => open.delete(goal));
    const openings = new Set<number>();
    const edges = new Set<number>();
    const near = (edge: number) => (visited.steps.has(`${behaviour.edges[edge]!.from} ${behaviour.edges[edge]!.to}`) ? 1 : 0);
    const byEdge = [...open].filter((goal) => goals.edges[goal]!.length && !goals.tries[goal]!.length && !goals.openings[goal]!.length);
    byEdge.sort((a, b) => goals.edges[a]!.length - goals.edges[b]!.length || a - b);
    for (const goal of byEdge) {
      if (!open.has(goal)) continue;
      let best = -1;
      let worth = -1;
      for (const edge of goals.edges[goal]!) {
        const depth = behaviour.states[behaviour.edges[edge]!.from]!.depth;
        const score = near(edge) * 1e6 + count(this.#goalsOfEdge.get(edge)!) * 1e3 - depth;
        if (score > worth || best < 0) [best, worth] = [edge, score];
      }
      edges.add(best);
      close(this.#goalsOfEdge.get(best)!);
    }
    for (const goal of open) {
      if (!goals.openings[goal]!.length) continue;
      const opening = goals.openings[goal]!.find((each) => visited.openings.has(each)) ?? goals.openings[goal]![0]!;
      openings.add(opening);
      close(this.#goalsOfOpening.get(opening)!);
    }
    const needed = new Set<number>([...openings, ...[...edges].flatMap((edge) => [behaviour.edges[edge]!.from, behaviour.edges[edge]!.to])]);
    const tries: number[] = [];
    const take = (id: number) => {
      tries.push(id);
      needed.add(goals.states[id]!);
      close(this.#goalsOfTry[id]!);
    };
    const rank = (id: number) => {
      const state = goals.states[id]!;
      return state === without ? -1e9 : count(this.#goalsOfTry[id]!) * 1e4 + (needed.has(state) ? 5e3 : visited.states.has(state) ? 2e3 : 0) - behaviour.states[state]!.depth;
    };
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
      if (worth < -1e8) return undefined;
      take(best);
    }
    return { edges, tries: this.#irredundant(tries), openings };
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

  /** Exact tours of what was chosen. */
  #tour(choice: Choice): Plan {
    const { behaviour, goals } = this;
    const edgeOf: number[] = [];
    const wanted = new Set<number>();
    for (const edges of this.#between.values()) {
      const required = edges.filter((edge) => choice.edges.has(edge));
      for (const edge of required.length ? required : edges.slice(0, 1)) {
        if (required.length) wanted.add(edgeOf.length);
        edgeOf.push(edge);
      }
    }
    const graph: Graph = {
      nodes: behaviour.states.length,
      openings: [...new Set(behaviour.openings)],
      edges: edgeOf.map((edge) => ({ from: behaviour.edges[edge]!.from, to: behaviour.edges[edge]!.to })),
    };
    const nodes = new Set(choice.tries.map((id) => goals.states[id]!));
    const { walks } = tours(graph, { edges: wanted, nodes });
    const named = walks.map(({ opening, edges }) => ({ opening, edges: edges.map((edge) => edgeOf[edge]!) }));
    return { choice, walks: named, cost: choice.tries.length + named.reduce((sum, { edges }) => sum + edges.length, 0) };
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
    const all = [...walks, ...idle.map((opening): Walk => ({ opening, edges: [] }))];
    for (const { opening } of all) fresh(this.#goalsOfOpening.get(opening) ?? []);
    return all.map(({ opening, edges }) => {
      const items = triesIn(opening);
      for (const edge of edges) {
        const shows = fresh(this.#goalsOfEdge.get(edge) ?? []);
        const steps = shows.flatMap((name) => goals.after.get(`${edge} ${name}`) ?? []);
        items.push({ edge, shows }, ...steps.map((step) => ({ step: step() })), ...triesIn(behaviour.edges[edge]!.to));
      }
      return caseFrom(behaviour, opening, items);
    });
  }

  /** No histories that show every goal have fewer acts. */
  lowerBound(): number {
    const { behaviour, goals } = this;
    const tryOnly = (goal: number) => !goals.edges[goal]!.length && !goals.openings[goal]!.length;
    const edgeOnly = (goal: number) => !goals.tries[goal]!.length && !goals.openings[goal]!.length;
    const tried = fewestTries(goals.tries.map((ids, goal) => (tryOnly(goal) ? ids : [])), goals.steps.length);

    const valueOf: number[] = [];
    const values = new Map<string, number>();
    for (const { value } of behaviour.states) {
      const key = JSON.stringify(value);
      if (!values.has(key)) values.set(key, values.size);
      valueOf.push(values.get(key)!);
    }
    const arcs = new Map<string, { readonly from: number; readonly to: number; need: number }>();
    const arcOf = (edge: number) => `${valueOf[behaviour.edges[edge]!.from]} ${valueOf[behaviour.edges[edge]!.to]}`;
    behaviour.edges.forEach(({ from, to }, edge) => {
      if (!arcs.has(arcOf(edge))) arcs.set(arcOf(edge), { from: valueOf[from]!, to: valueOf[to]!, need: 0 });
    });
    const nodes = new Set<number>();
    goals.names.forEach((_, goal) => {
      if (edgeOnly(goal) && goals.edges[goal]!.length) {
        const places = new Set(goals.edges[goal]!.map(arcOf));
        if (places.size > 1) return;
        const most = goals.edges[goal]!.reduce((size, edge) => Math.max(size, this.#goalsOfEdge.get(edge)!.filter(edgeOnly).length), 1);
        arcs.get([...places][0]!)!.need += 1 / most;
      } else if (tryOnly(goal) && goals.tries[goal]!.length) {
        const places = new Set(goals.tries[goal]!.map((id) => valueOf[goals.states[id]!]!));
        if (places.size === 1) nodes.add([...places][0]!);
      }
    });
    const edges: { from: number; to: number }[] = [];
    const wanted = new Set<number>();
    for (const { from, to, need } of arcs.values()) {
      const times = Math.max(1, up(need));
      for (let time = 0; time < times; time++) {
        if (need > 0) wanted.add(edges.length);
        edges.push({ from, to });
      }
    }
    const openings = [...new Set(behaviour.openings.map((opening) => valueOf[opening]!))];
    return tried + tours({ nodes: values.size, openings, edges }, { edges: wanted, nodes }).lowerBound;
  }
}

/**
 * So many tries at least show every goal that has any: a packing of weights on goals, of which no try shows more than 1 in
 * all (the dual of the covering problem). Weights begin equal among the goals of the largest try that shows them, or at
 * nothing, and are then raised one by one as far as the tries leave room; the better of the two counts.
 */
function fewestTries(triesOf: readonly (readonly number[])[], tries: number): number {
  const sizes = new Int32Array(tries);
  for (const ids of triesOf) for (const id of ids) sizes[id]!++;
  const largest = triesOf.map((ids) => ids.reduce((most, id) => Math.max(most, sizes[id]!), 1));
  const order = [...triesOf.keys()].filter((goal) => triesOf[goal]!.length);
  order.sort((a, b) => largest[a]! - largest[b]! || triesOf[a]!.length - triesOf[b]!.length || a - b);
  const packed = (begin: (goal: number) => number): number => {
    const room = new Float64Array(tries).fill(1);
    let sum = 0;
    const put = (goal: number, weight: number) => {
      sum += weight;
      for (const id of triesOf[goal]!) room[id]! -= weight;
    };
    for (const goal of order) put(goal, begin(goal));
    for (const goal of order) put(goal, Math.max(0, triesOf[goal]!.reduce((least, id) => Math.min(least, room[id]!), 1)));
    return up(sum);
  };
  return Math.max(packed((goal) => 1 / largest[goal]!), packed(() => 0));
}

/** The next whole number, with room for what adding fractions loses. */
const up = (sum: number): number => Math.ceil(sum - 1e-6);

function append<K>(map: Map<K, number[]>, key: K, member: number): void {
  const known = map.get(key);
  if (known) known.push(member);
  else map.set(key, [member]);
}
