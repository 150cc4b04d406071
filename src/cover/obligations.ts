import type { AnyMachineSnapshot, AnyTransitionDefinition } from 'xstate';
import type { Behaviour } from '../explore/behaviour.js';
import type { AnyAct } from '../model/act.js';
import { judge, type Refused } from '../model/decide.js';
import { guardTree, leavesOf, transitionIds, transitionsOf } from '../model/guard-tree.js';
import type { Procedure } from '../model/procedure.js';
import { valuesOf as valuesToTry } from '../model/enumerate.js';
import { sampleActs } from '../model/samples.js';
import { conditionName, decisionOf, determining, isPreferred, valuesOf, type Condition, type Decision } from './conditions.js';
import { Configurations } from './configurations.js';
import { addLimits } from './limits.js';
import { Goals, meet } from './meet.js';
import { addRecorded } from './recorded.js';
import { refusingClauses, type ConditionPlace } from './refusing.js';
import { judgedStep, refusedStep, stateName, unforeseenStep, type Criterion, type Gap, type SuiteStep } from './suite.js';
import { byLeaf, tryUnforeseen } from './unforeseen.js';

/**
 * The suite for every day. It follows the definition, factor by factor, not the product of all states:
 *
 * - every transition fires, those that follow by themselves too;
 * - every condition of every guard alone keeps its transition from firing (modified condition/decision coverage, DO-178C), so
 *   that every clause is seen to refuse; where a guard has alternatives, each alone lets it fire too;
 * - every clause on which a refusal can rest alone is seen to refuse each type of act that it can refuse;
 * - a demand that names a post, a unit or another parameter refuses whoever the same demand elsewhere would let pass, and lets
 *   pass whoever it would refuse; and what another reading of an open point would turn is seen as it is read;
 * - what a transition lets pass is tried where the act is only put in order, and in the states beside;
 * - a demand whose breach does not stop the act is seen kept and broken;
 * - what is put in order is refused for that, where nothing else says the same;
 * - every limit just before, at and just after;
 * - what an act records is seen by another act that comes out otherwise for it;
 * - every act is tried where it is not foreseen, once for each innermost state of the chart.
 *
 * What no explored case can show (a condition that never fails alone, a transition that never fires) is told as a gap.
 */
export const obligations: Criterion = {
  name: 'obligations',
  says: {
    zh: '日常用：每个转移、每个条件单独不满足、每个期限与数额的两侧、每个不该出现的步骤',
    en: 'for every day: every transition, every condition failing alone, both sides of every limit, every act where it is not foreseen',
  },
  cover(behaviour, procedure) {
    const owed = new Owed(behaviour, procedure);
    owed.addTransitions();
    owed.addConditions();
    owed.addMisplaced();
    addLimits(owed.goals, behaviour, procedure, owed.configurations, owed.nameOf);
    addRecorded(owed.goals, behaviour, procedure, owed.configurations, owed.nameOf);
    tryUnforeseen(owed.goals, behaviour, procedure, byLeaf);
    return { ...meet(behaviour, owed.goals), gaps: owed.gaps() };
  },
};

/** At most so many configurations show the same refusal: more would only be more to choose from. */
const enoughPlaces = 32;
/** Of those, the nearest so many are asked what other readings of open points would come to. */
const enoughRead = 6;
/** Of configurations with the same state value, refused acts are looked for in the nearest so many. */
const enoughAlike = 100;

/** Whether a condition is the only reason, or the only one beside an order in the same guard. */
function isAlone(procedure: Procedure, { name }: Condition, { reasons }: Refused): boolean {
  const others = reasons.filter(({ rule }) => rule !== name);
  return reasons.length - others.length === 1 && (others.length === 0 || (others.length === 1 && procedure.rules[name]!.kind !== 'order' && procedure.rules[others[0]!.rule]!.kind === 'order'));
}

interface Shown {
  readonly name: string;
  readonly condition: Condition;
  readonly at: ConditionPlace;
}

/** What a refusal by one condition shows: that it alone refuses, and whom it refuses that other parameters would let pass. */
interface Naming {
  readonly alone: Shown;
  readonly misses: readonly { readonly other: unknown; readonly shown: Shown; readonly passed: string }[];
}

/** What the conditions come to, but for an order, which never holds: beside one, the others still tell the reasons. */
const permitted = ({ conditions }: Decision, values: readonly boolean[]): boolean[] => {
  const asIs = [...values];
  const others = conditions.every(({ rule }, index) => rule?.kind === 'order' || values[index]);
  return others ? asIs : asIs.map((value, index) => value || conditions[index]!.rule?.kind === 'order');
};

class Owed {
  readonly goals = new Goals();
  readonly configurations: Configurations;
  readonly nameOf: (transition: AnyTransitionDefinition) => string;
  /** By state: the edges that leave it. */
  readonly #from: number[][];
  /** Refusals by a condition that are only ever seen together with other reasons. */
  readonly #together = new Map<string, { readonly state: number; readonly act: AnyAct; readonly judged: Refused; readonly seen: boolean }>();
  /** The readings of open points. */
  readonly #readings: readonly { readonly point: string; readonly option: string }[];
  /** Tries by state and act. */
  readonly #tries = new Map<string, number>();
  readonly #onlyTogether = new Set<string>();
  /** By rule: the other parameters that it has somewhere in this machine. */
  readonly #parameters = new Map<string, Map<string, unknown>>();

  constructor(
    readonly behaviour: Behaviour,
    readonly procedure: Procedure,
  ) {
    this.configurations = new Configurations(procedure, behaviour);
    this.#readings = Object.entries(procedure.interpretations).flatMap(([point, { options }]) => Object.keys(options).map((option) => ({ point, option })));
    this.#from = behaviour.states.map(() => []);
    behaviour.edges.forEach(({ from }, edge) => this.#from[from]!.push(edge));
    const ids = transitionIds(procedure.machine);
    const prefix = `${procedure.machine.id}.`;
    this.nameOf = (transition) => {
      const id = ids.get(transition)!;
      return id.startsWith(prefix) ? id.slice(prefix.length) : id;
    };
    for (const transition of transitionsOf(procedure.machine)) {
      for (const { name, params } of leavesOf(guardTree(transition.guard))) {
        if (params === undefined) continue;
        const known = this.#parameters.get(name) ?? new Map<string, unknown>();
        this.#parameters.set(name, known.set(conditionName({ name, params } as Condition), params));
      }
    }
  }

  /** Every transition fires. */
  addTransitions(): void {
    const { behaviour, goals } = this;
    const ids = transitionIds(this.procedure.machine);
    const named = new Map([...ids].map(([transition, id]) => [id, this.nameOf(transition)]));
    const fires = (id: string) => `${named.get(id) ?? id} fires`;
    behaviour.edges.forEach(({ taken }, edge) => taken.forEach((id) => goals.byEdge(fires(id), edge)));
    const followers = [...ids].filter(([transition]) => !Object.hasOwn(this.procedure.acts.payloads, transition.eventType)).map(([, id]) => id);
    if (!followers.length) return;
    for (const opening of new Set(behaviour.openings)) {
      for (const id of this.configurations.following(undefined, undefined, behaviour.states[opening]!.input)) goals.byOpening(fires(id), opening);
    }
    const asked = new Set<string>();
    const ask = (edge: number) => {
      const { from, act } = behaviour.edges[edge]!;
      for (const id of this.configurations.following(from, behaviour.acts[act]!)) goals.byEdge(fires(id), edge);
    };
    const alike = (edge: number) => {
      const { from, to, taken } = behaviour.edges[edge]!;
      return `${this.configurations.keyOf(from)} ${taken.join()} ${this.configurations.keyOf(to)}`;
    };
    const later: number[] = [];
    behaviour.edges.forEach((_, edge) => {
      const key = alike(edge);
      if (asked.has(key)) later.push(edge);
      else {
        asked.add(key);
        ask(edge);
      }
    });
    const pairs = new Set<string>();
    for (const edge of later) {
      if (followers.every((id) => goals.has(fires(id)))) break;
      const { from, to } = behaviour.edges[edge]!;
      if (pairs.has(`${from} ${to}`)) continue;
      pairs.add(`${from} ${to}`);
      ask(edge);
    }
  }

  /** By state: how many others of the same value are nearer to an opening. */
  readonly #nearer: number[] = [];

  #isNear(state: number): boolean {
    return this.#nearer[state]! < enoughRead;
  }

  /** Every condition of every guard decides alone. */
  addConditions(): void {
    const { behaviour } = this;
    const alike = new Map<string, number>();
    const nearest = [...behaviour.states.keys()].sort((a, b) => behaviour.states[a]!.depth - behaviour.states[b]!.depth || a - b);
    for (const state of nearest) {
      const before = alike.get(this.configurations.keyOf(state)) ?? 0;
      this.#nearer[state] = before;
      alike.set(this.configurations.keyOf(state), before + 1);
    }
    behaviour.edges.forEach((_, edge) => this.#accepted(edge));
    for (const state of nearest) if (!behaviour.states[state]!.done && this.#nearer[state]! < enoughAlike) this.#refused(state);
    this.#addClauses();
    this.#addOrders(nearest);
    for (const [name, { state, act, judged }] of this.#together) {
      if (this.goals.has(name)) continue;
      this.goals.byTry([name], state, () => judgedStep(behaviour, state, act, judged));
      this.#onlyTogether.add(name);
    }
  }

  /** Every clause by which an act can be refused for one reason alone, does so: a rule may rest on another clause case by case. */
  #addClauses(): void {
    const { behaviour, goals } = this;
    behaviour.refusals.forEach(({ from, act: number, reasons: [reason, ...others] }, refusal) => {
      if (others.length || !reason) return;
      const act = behaviour.acts[number]!;
      // Standing in adds a clause of its own to those of a rule; otherwise a rule's clauses are seen as they stand together.
      const clauses = act.by.actingFor ? reason.clauses : [reason.clauses.join(' ')];
      const names = clauses.map((clause) => `${act.type} is refused by ${clause} alone`);
      const id = this.#tries.get(`${from} ${JSON.stringify(act)}`);
      if (id !== undefined) goals.alsoByTry(names, id);
      else if (names.some((name) => goals.ways(name) < enoughPlaces)) goals.byTry(names, from, () => refusedStep(behaviour, refusal));
    });
  }

  /** What an accepted act shows of the guards that were asked: kept and broken demands, and alternatives not taken. */
  #accepted(edge: number): void {
    const { from, act: number, to } = this.behaviour.edges[edge]!;
    const act = this.behaviour.acts[number]!;
    const snapshot = this.configurations.snapshot(from);
    const waiting = this.configurations.waitingIn(from, act.type);
    const asked = waiting.map((transition) => {
      const decision = decisionOf(this.procedure, transition);
      const values = valuesOf(decision, snapshot, act);
      return { transition, decision, values, enabled: decision.decide(values) };
    });
    for (const { transition, decision, values, enabled } of asked) {
      if (asked.some((other) => other.enabled && other.transition !== transition && isPreferred(other.transition, transition, waiting))) continue;
      if (enabled) {
        for (const { rule, name, params } of decision.conditions) {
          if (!rule || rule.breach === 'refuse') continue;
          const kept = rule.holds({ context: snapshot.context, event: act }, params);
          this.goals.byEdge(`${this.nameOf(transition)}: ${conditionName({ name, params } as Condition)} is ${kept ? 'kept' : 'broken'}`, edge);
        }
      }
      for (const index of determining(decision, values)) {
        const condition = decision.conditions[index]!;
        const what = conditionName(condition);
        if (this.#isNear(from)) for (const name of this.#told(condition, snapshot.context, act)) this.goals.byEdge(name, edge);
        if (enabled) for (const { other, passed } of this.#naming(transition)[index]!.misses) if (!condition.rule!.passes({ context: snapshot.context, event: act }, other)) this.goals.byEdge(passed, edge);
        if (enabled && decision.conjunctive) continue;
        this.goals.byEdge(`${this.nameOf(transition)}: ${what} alone ${enabled ? 'lets it fire' : 'keeps it from firing'}`, edge);
      }
    }
    this.#waitingByItself(edge, to, act);
  }

  /** A transition that follows by itself, and does not as yet: which condition alone holds it back. */
  #waitingByItself(edge: number, to: number, act: AnyAct): void {
    const snapshot = this.configurations.snapshot(to);
    const active = (snapshot as unknown as { readonly _nodes: readonly { readonly always?: readonly AnyTransitionDefinition[] }[] })._nodes;
    for (const { always = [] } of active) {
      for (const transition of always) {
        const decision = decisionOf(this.procedure, transition);
        const values = valuesOf(decision, snapshot, act);
        for (const index of determining(decision, values)) {
          this.goals.byEdge(`${this.nameOf(transition)}: ${conditionName(decision.conditions[index]!)} alone keeps it from firing`, edge);
        }
      }
    }
  }

  /** The sample acts, and those that are one fact away from an act that is accepted here. */
  *#actsToTry(state: number, type: string): Generator<AnyAct> {
    const { behaviour, procedure } = this;
    const { samples: { performers }, fieldSamples: fields = {} } = procedure;
    yield* sampleActs(procedure, this.configurations.snapshot(state).context, behaviour.states[state]!.now, performers, [type]);
    const seen = new Set<string>();
    for (const edge of this.#from[state]!) {
      const { act: number, taken } = behaviour.edges[edge]!;
      const act = behaviour.acts[number]!;
      if (act.type !== type || seen.has(taken.join())) continue;
      seen.add(taken.join());
      for (const by of performers) yield { ...act, by };
      for (const [name, schema] of Object.entries(procedure.acts.specs[type]!.fields)) {
        for (const value of fields[`${type}.${name}`] ?? fields[name] ?? valuesToTry(schema)) {
          const { [name]: _left, ...rest } = act;
          yield (value === undefined ? rest : { ...rest, [name]: value }) as AnyAct;
        }
      }
    }
  }

  /** What refused acts show in a state. */
  #refused(state: number): void {
    const { behaviour, procedure, goals } = this;
    const snapshot = this.configurations.snapshot(state);
    for (const type of this.configurations.foreseenIn(state)) {
      const waiting = this.configurations.waitingIn(state, type);
      const decisions = waiting.map((transition) => decisionOf(procedure, transition));
      const shownHere = new Set<string>();
      for (const act of this.#actsToTry(state, type)) {
        const values = decisions.map((decision) => valuesOf(decision, snapshot, act));
        if (decisions.some((decision, index) => decision.decide(values[index]!))) continue;
        const shows: Shown[] = [];
        waiting.forEach((transition, index) => {
          for (const one of determining(decisions[index]!, permitted(decisions[index]!, values[index]!))) this.#shown(transition, one, snapshot.context, act, shows, this.#isNear(state));
        });
        if (!shows.length) continue;
        const key = shows.map(({ name }) => name).join('\n');
        if (shownHere.has(key) || shows.every(({ name }) => goals.ways(name) >= enoughPlaces)) continue;
        const judged = judge(procedure, snapshot, act);
        if (judged.verdict !== 'refused') continue;
        // Where another transition refuses by the same clauses, nobody sees that the condition does.
        const clauses = refusingClauses(procedure, waiting, snapshot, act);
        const seen = shows.map(({ at }) => refusingClauses(procedure, waiting, snapshot, act, at) !== clauses);
        const alone = shows.filter(({ condition }, number) => seen[number] && (condition.rule?.kind === 'route' || isAlone(procedure, condition, judged)));
        shows.forEach(({ name }, number) => {
          const known = this.#together.get(name);
          if (!known || (seen[number] && !known.seen)) this.#together.set(name, { state, act, judged, seen: seen[number]! });
        });
        if (!alone.length) continue;
        shownHere.add(key);
        const names = [...alone.map(({ name }) => name), ...this.#ordersSeen(waiting, snapshot, act)];
        const id = goals.byTry(names, state, () => judgedStep(behaviour, state, act, judged));
        this.#tries.set(`${state} ${JSON.stringify(act)}`, id);
      }
    }
  }

  /**
   * Which orders an act that is refused shows: those without which it would not be foreseen, or would be refused by fewer clauses.
   * What an inner state says of the act overrides an order.
   */
  #ordersSeen(waiting: readonly AnyTransitionDefinition[], snapshot: AnyMachineSnapshot, act: AnyAct): string[] {
    const orders = waiting.filter((each) => decisionOf(this.procedure, each).conditions.some(({ rule }) => rule?.kind === 'order'));
    const open = orders.filter((order) => !waiting.some((other) => other.source !== order.source && isPreferred(other, order, waiting)));
    const clauses = refusingClauses(this.procedure, waiting, snapshot, act);
    return open
      .filter((order) => waiting.length === 1 || refusingClauses(this.procedure, waiting.filter((each) => each !== order), snapshot, act) !== clauses)
      .map((order) => `without ${this.nameOf(order)}, ${act.type} would come to something else`);
  }

  /** Every order is seen where nothing else says the same of the act. */
  #addOrders(nearest: readonly number[]): void {
    const { behaviour, procedure, configurations, goals } = this;
    for (const state of nearest) {
      if (behaviour.states[state]!.done || !this.#isNear(state)) continue;
      const snapshot = configurations.snapshot(state);
      for (const type of configurations.foreseenIn(state)) {
        const waiting = configurations.waitingIn(state, type);
        for (const act of sampleActs(procedure, snapshot.context, behaviour.states[state]!.now, procedure.samples.performers, [type])) {
          const names = this.#ordersSeen(waiting, snapshot, act).filter((name) => goals.ways(name) < enoughPlaces);
          const judged = names.length ? judge(procedure, snapshot, act) : undefined;
          if (judged?.verdict === 'refused') goals.byTry(names, state, () => judgedStep(behaviour, state, act, judged));
          // Whoever does it: an order refuses them all.
          break;
        }
      }
    }
  }

  #shown(transition: AnyTransitionDefinition, index: number, context: unknown, act: AnyAct, shows: Shown[], readings: boolean): void {
    const { alone, misses } = this.#naming(transition)[index]!;
    shows.push(alone);
    for (const { other, shown } of misses) if (alone.condition.rule!.passes({ context, event: act }, other)) shows.push(shown);
    if (readings) for (const name of this.#told(alone.condition, context as object, act)) shows.push({ ...alone, name });
  }

  readonly #names = new Map<AnyTransitionDefinition, readonly Naming[]>();

  /** What the refusals of each condition of a guard show, in words. */
  #naming(transition: AnyTransitionDefinition): readonly Naming[] {
    let known = this.#names.get(transition);
    if (!known) {
      known = decisionOf(this.procedure, transition).conditions.map((condition, index): Naming => {
        const at = { transition, index };
        const what = `${this.nameOf(transition)}: ${conditionName(condition)}`;
        return {
          alone: { name: `${what} alone keeps it from firing`, condition, at },
          misses: this.#others(condition).map((other) => {
            const instead = conditionName({ ...condition, params: other });
            return { other, shown: { name: `${what} refuses whom ${instead} lets pass`, condition, at }, passed: `${what} lets pass whom ${instead} refuses` };
          }),
        };
      });
      this.#names.set(transition, known);
    }
    return known;
  }

  /** The other parameters of a condition's rule. */
  #others({ name, params, rule }: Condition): unknown[] {
    if (!rule || rule.kind !== 'demand' || params === undefined) return [];
    const own = conditionName({ name, params } as Condition);
    return [...this.#parameters.get(name)!].filter(([key]) => key !== own).map(([, other]) => other);
  }

  /** Which readings of open points a condition's outcome tells from others: under those it would come out otherwise. */
  #told({ name, params, rule }: Condition, context: object, act: AnyAct): string[] {
    const { readings } = context as { readonly readings?: Readonly<Record<string, string>> };
    if (!rule || !readings) return [];
    const outcome = rule.passes({ context, event: act }, params);
    return this.#readings
      .filter(({ point, option }) => readings[point] !== option && rule.passes({ context: { ...context, readings: { ...readings, [point]: option } }, event: act }, params) !== outcome)
      .map(({ point, option }) => `${conditionName({ name, params } as Condition)} would ${outcome ? 'refuse' : 'let pass'} with ${point} read as ${option}`);
  }

  /**
   * An act that a transition would let pass does not do where the transition is not: where the act is foreseen only to be
   * put in order, and in the states beside the transition's own.
   */
  addMisplaced(): void {
    const { behaviour, procedure, goals, configurations } = this;
    const isOrder = (transition: AnyTransitionDefinition) => decisionOf(procedure, transition).conditions.some(({ rule }) => rule?.kind === 'order');
    const letPass = new Map<string, Map<string, AnyAct>>();
    for (const { taken, act } of behaviour.edges) {
      const { at: _at, ...stated } = behaviour.acts[act]!;
      for (const id of taken) {
        const known = letPass.get(id) ?? new Map<string, AnyAct>();
        if (known.size < enoughPlaces) letPass.set(id, known.set(JSON.stringify(stated), behaviour.acts[act]!));
      }
    }
    const all = [...transitionIds(procedure.machine)].filter(([, id]) => letPass.has(id));
    const beside = new Map(all.map(([transition]) => [transition, Object.values(transition.source.parent?.states ?? {}).filter((node) => node !== transition.source)]));
    behaviour.states.forEach(({ done, now, value }, state) => {
      if (done) return;
      const active = configurations.activeIn(state);
      const shown = new Map<string, { readonly act: AnyAct; readonly names: Set<string> }>();
      for (const [transition, id] of all) {
        const { eventType: type } = transition;
        const waiting = configurations.waitingIn(state, type);
        if (waiting.includes(transition)) continue;
        const names = [
          ...waiting.filter(isOrder).map((order) => `${this.nameOf(order)} refuses what ${this.nameOf(transition)} lets pass`),
          ...beside.get(transition)!.filter((node) => active.has(node.id)).map((node) => `${this.nameOf(transition)} does not fire in ${node.id}`),
        ];
        if (names.every((name) => goals.ways(name) >= enoughPlaces)) continue;
        const snapshot = configurations.snapshot(state);
        const holds = (each: AnyTransitionDefinition, act: AnyAct) => decisionOf(procedure, each).decide(valuesOf(decisionOf(procedure, each), snapshot, act));
        for (const known of letPass.get(id)!.values()) {
          const act = { ...known, at: now };
          if (!holds(transition, act) || waiting.some((each) => holds(each, act))) continue;
          const key = JSON.stringify(act);
          const entry = shown.get(key) ?? { act, names: new Set(waiting.length ? [] : byLeaf(value, type)) };
          names.forEach((name) => entry.names.add(name));
          shown.set(key, entry);
          break;
        }
      }
      for (const [key, { act, names }] of shown) {
        const id = this.#tries.get(`${state} ${key}`);
        if (id !== undefined) goals.alsoByTry([...names], id);
        else this.#tries.set(`${state} ${key}`, goals.byTry([...names], state, () => this.#notAccepted(state, act)));
      }
    });
  }

  #notAccepted(state: number, act: AnyAct): SuiteStep {
    const judged = judge(this.procedure, this.configurations.snapshot(state), act);
    if (judged.verdict === 'accepted') throw new TypeError(`${act.type} was to be refused in ${stateName(this.behaviour.states[state]!.value)}: its guard is not pure`);
    return judged.verdict === 'refused' ? judgedStep(this.behaviour, state, act, judged) : unforeseenStep(this.behaviour, state, act);
  }

  /** What the definition has and no explored case shows. */
  gaps(): Gap[] {
    const gaps: Gap[] = [];
    const firing = new Set(this.goals.names);
    for (const transition of transitionsOf(this.procedure.machine)) {
      const name = this.nameOf(transition);
      const { conditions } = decisionOf(this.procedure, transition);
      const forbids = conditions.some(({ rule }) => rule?.kind === 'order');
      if (!forbids && !firing.has(`${name} fires`)) gaps.push({ what: `${name} fires`, says: { zh: '样例中从未触发', en: 'no sample case makes it fire' } });
      if (!Object.hasOwn(this.procedure.acts.payloads, transition.eventType)) continue;
      for (const condition of conditions) {
        const what = `${name}: ${conditionName(condition)} alone keeps it from firing`;
        const breach = condition.rule?.breach;
        if (breach === 'stand' || breach === 'warn') continue;
        if (!firing.has(what)) gaps.push({ what, says: { zh: '样例中从未单独不满足', en: 'in no sample case does it fail alone' } });
        else if (this.#onlyTogether.has(what)) gaps.push({ what, says: { zh: '总是与其他理由一起拒绝', en: 'it refuses only together with other reasons' } });
      }
    }
    return gaps;
  }
}
