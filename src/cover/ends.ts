import type { Behaviour } from '../explore/behaviour.js';
import { transitionIds, transitionsOf } from '../model/guard-tree.js';
import type { Procedure } from '../model/procedure.js';
import { caseFrom } from './graph.js';
import { stateName, type Criterion, type Gap } from './suite.js';

/** More pairs of a state and a way to it than this are not followed up. */
const mostWays = 200_000;

/**
 * Every final state is come to by every distinct way of deciding.
 *
 * A transition decides when another one leads from the same state of the chart elsewhere (another outcome, another route,
 * another act). A way is the set of deciding transitions that a history takes, in whatever order, until it ends. Steps that
 * lead back are left out, so that a way has no loops: a step leads back when every way to the configuration that it leaves
 * comes through the one that it leads to (a back edge, by dominators: Hecht and Ullman 1972); nor does a history come to one
 * configuration twice. So there are finitely many ways. Each is shown by a shortest history, and no history shows two: the suite is the smallest.
 */
export const ends: Criterion = {
  name: 'ends',
  says: { zh: '以每种不同的决定方式到达每个终点', en: 'every end is come to by every distinct way of deciding' },
  cover(behaviour, procedure) {
    const { found, complete } = waysToEnds(behaviour, procedure);
    const cases = found.map(({ opening, edges, decisions }) => {
      const made = caseFrom(behaviour, opening, edges.map((edge) => ({ edge })));
      return { ...made, name: `${made.name} by ${decisions.join(', ') || 'no decision'}` };
    });
    const gaps: Gap[] = complete ? [] : [{ what: 'ways', says: { zh: `方式过多，只列出前${mostWays}步内找到的`, en: `there are too many ways: those found within ${mostWays} steps are shown` } }];
    return { cases, lowerBound: cases.reduce((sum, { steps }) => sum + steps.length, 0), gaps };
  },
};

interface Way {
  readonly opening: number;
  readonly edges: readonly number[];
  readonly decisions: readonly string[];
}

function waysToEnds(behaviour: Behaviour, procedure: Procedure): { readonly found: readonly Way[]; readonly complete: boolean } {
  const deciding = decidingTransitions(procedure);
  const leadsBack = backEdges(behaviour);
  const keys = behaviour.states.map(({ value }) => JSON.stringify(value));
  const out: number[][] = behaviour.states.map(() => []);
  behaviour.edges.forEach(({ from, to }, edge) => {
    if (from !== to && !leadsBack(edge)) out[from]!.push(edge);
  });
  const nodes: { readonly state: number; readonly taken: bigint; readonly via: number; readonly before: number }[] = [];
  const known = new Set<string>();
  const add = (state: number, taken: bigint, via: number, before: number) => {
    const key = `${state} ${taken}`;
    if (known.has(key)) return;
    known.add(key);
    nodes.push({ state, taken, via, before });
  };
  for (const opening of new Set(behaviour.openings)) add(opening, 0n, -1, -1);
  const ways = new Set<string>();
  const found: Way[] = [];
  let at = 0;
  for (; at < nodes.length && at < mostWays; at++) {
    const { state, taken } = nodes[at]!;
    if (behaviour.states[state]!.done) {
      const way = `${stateName(behaviour.states[state]!.value)} ${taken}`;
      if (ways.has(way)) continue;
      ways.add(way);
      const edges: number[] = [];
      let node = nodes[at]!;
      for (; node.via >= 0; node = nodes[node.before]!) edges.push(node.via);
      found.push({ opening: node.state, edges: edges.reverse(), decisions: [...deciding].filter(([, bit]) => taken & bit).map(([id]) => id) });
      continue;
    }
    const behind = new Set<string>();
    for (let node = nodes[at]!; ; node = nodes[node.before]!) {
      if (keys[node.state] !== keys[state]) behind.add(keys[node.state]!);
      if (node.before < 0) break;
    }
    for (const edge of out[state]!) {
      if (behind.has(keys[behaviour.edges[edge]!.to]!)) continue;
      const more = behaviour.edges[edge]!.taken.reduce((set, id) => set | (deciding.get(id) ?? 0n), taken);
      add(behaviour.edges[edge]!.to, more, edge, at);
    }
  }
  return { found, complete: at === nodes.length };
}

/** The transitions beside which another leads elsewhere, each with a bit of its own. */
function decidingTransitions(procedure: Procedure): Map<string, bigint> {
  const ids = transitionIds(procedure.machine);
  const acts = transitionsOf(procedure.machine).filter(({ eventType, target }) => target?.length && Object.hasOwn(procedure.acts.payloads, eventType));
  const targetsOf = ({ target }: (typeof acts)[number]) => (target ?? []).map(({ id }) => id).join();
  const deciding = acts.filter((each) => acts.some((other) => other.source === each.source && targetsOf(other) !== targetsOf(each)));
  return new Map(deciding.map((each, bit) => [ids.get(each)!, 1n << BigInt(bit)]));
}

/** Whether an edge leads back, by the dominators of each opening's state values (Cooper, Harvey and Kennedy 2001). */
function backEdges(behaviour: Behaviour): (edge: number) => boolean {
  const numbers = new Map<string, number>();
  const valueOf = behaviour.states.map(({ value, input }) => {
    const key = `${input} ${JSON.stringify(value)}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
    return numbers.get(key)!;
  });
  const next: Set<number>[] = Array.from({ length: numbers.size + 1 }, () => new Set());
  for (const opening of behaviour.openings) next[0]!.add(valueOf[opening]!);
  for (const { from, to } of behaviour.edges) next[valueOf[from]!]!.add(valueOf[to]!);
  const order: number[] = [];
  const rank = new Map<number, number>();
  const entered = new Set<number>([0]);
  const stack: { readonly node: number; readonly rest: number[] }[] = [{ node: 0, rest: [...next[0]!] }];
  while (stack.length) {
    const { node, rest } = stack[stack.length - 1]!;
    const to = rest.shift();
    if (to === undefined) {
      rank.set(node, order.push(node) - 1);
      stack.pop();
    } else if (!entered.has(to)) {
      entered.add(to);
      stack.push({ node: to, rest: [...next[to]!] });
    }
  }
  const before: number[][] = next.map(() => []);
  next.forEach((targets, node) => targets.forEach((to) => before[to]!.push(node)));
  const dominator = new Map<number, number>([[0, 0]]);
  const meetOf = (a: number, b: number): number => {
    while (a !== b) {
      if (rank.get(a)! < rank.get(b)!) a = dominator.get(a)!;
      else b = dominator.get(b)!;
    }
    return a;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of [...order].reverse()) {
      if (node === 0) continue;
      const closest = before[node]!.filter((each) => dominator.has(each)).reduce(meetOf);
      if (dominator.get(node) === closest) continue;
      dominator.set(node, closest);
      changed = true;
    }
  }
  const dominates = (a: number, b: number): boolean => {
    for (let node = b; ; node = dominator.get(node)!) {
      if (node === a) return true;
      if (node === 0) return false;
    }
  };
  return (edge) => {
    const { from, to } = behaviour.edges[edge]!;
    return valueOf[from] !== valueOf[to] && dominates(valueOf[to]!, valueOf[from]!);
  };
}
