import type { AnyMachineSnapshot, AnyTransitionDefinition } from 'xstate';
import type { AnyAct } from '../../model/act.js';
import { judge } from '../../model/decide.js';
import { transitionIds } from '../../model/guard-tree.js';
import { sampleActs } from '../../model/samples.js';
import { decisionOf, isOrder, isPreferred, valuesOf } from '../conditions.js';
import { judgedStep, stateName, unforeseenStep, type SuiteStep } from '../suite.js';
import { byLeaf } from '../unforeseen.js';
import { enoughPlaces, type Owed } from './owed.js';
import { refusingClauses } from './refusing.js';

/**
 * The goals that a refusal shows of orders: without them the act would not be foreseen, or would be refused by fewer clauses.
 * What an inner state says of the act overrides an order.
 */
export function ordersSeen(owed: Owed, waiting: readonly AnyTransitionDefinition[], snapshot: AnyMachineSnapshot, act: AnyAct): string[] {
  const orders = waiting.filter((each) => isOrder(owed.procedure, each));
  const open = orders.filter((order) => !waiting.some((other) => other.source !== order.source && isPreferred(other, order, waiting)));
  const clauses = refusingClauses(owed.procedure, waiting, snapshot, act);
  return open
    .filter((order) => waiting.length === 1 || refusingClauses(owed.procedure, waiting.filter((each) => each !== order), snapshot, act) !== clauses)
    .map((order) => `without ${owed.nameOf(order)}, ${act.type} would come to something else`);
}

/** Every order is seen where nothing else says the same of the act. */
export function addOrders(owed: Owed): void {
  const { behaviour, procedure, configurations } = owed;
  for (const state of owed.nearest) {
    if (behaviour.states[state]!.done || !owed.isNear(state)) continue;
    const snapshot = configurations.snapshot(state);
    for (const type of configurations.foreseenIn(state)) {
      const waiting = configurations.waitingIn(state, type);
      // Whoever does it: an order refuses them all.
      const [act] = sampleActs(procedure, snapshot.context, behaviour.states[state]!.now, procedure.samples.performers, [type]);
      const names = act ? ordersSeen(owed, waiting, snapshot, act).filter((name) => owed.wants([name])) : [];
      if (act && names.length) tryRefused(owed, names, state, act);
    }
  }
}

/**
 * An act that a transition would let pass does not do where the transition is not: where the act is foreseen only to be
 * put in order, and in the states beside the transition's own.
 */
export function addMisplaced(owed: Owed): void {
  const { behaviour, procedure, configurations, nameOf } = owed;
  const letPass = actsLetPass(owed);
  const all = [...transitionIds(procedure.machine)].filter(([, id]) => letPass.has(id));
  const beside = new Map(all.map(([transition]) => [transition, Object.values(transition.source.parent?.states ?? {}).filter((node) => node !== transition.source)]));
  behaviour.states.forEach(({ done, now, value }, state) => {
    if (done) return;
    const active = configurations.activeIn(state);
    for (const [transition, id] of all) {
      const { eventType: type } = transition;
      const waiting = configurations.waitingIn(state, type);
      if (waiting.includes(transition)) continue;
      const names = [
        ...waiting.filter((each) => isOrder(procedure, each)).map((order) => `${nameOf(order)} refuses what ${nameOf(transition)} lets pass`),
        ...beside.get(transition)!.filter((node) => active.has(node.id)).map((node) => `${nameOf(transition)} does not fire in ${node.id}`),
      ];
      if (!owed.wants(names)) continue;
      const snapshot = configurations.snapshot(state);
      const holds = (each: AnyTransitionDefinition, act: AnyAct) => decisionOf(procedure, each).decide(valuesOf(decisionOf(procedure, each), snapshot, act));
      for (const known of letPass.get(id)!) {
        const act = { ...known, at: now };
        if (!holds(transition, act) || waiting.some((each) => holds(each, act))) continue;
        owed.tryAct([...names, ...(waiting.length ? [] : byLeaf(value, type))], state, act, () => notAccepted(owed, state, act));
        break;
      }
    }
  });
}

/** So many places show that an order refuses otherwise than a transition would. */
const enoughOtherwise = 4;

/** Where no act shows that an order refuses what a transition lets pass, some act shows that they refuse by other clauses. */
export function addRefusedOtherwise(owed: Owed): void {
  const { behaviour, procedure, goals, configurations, nameOf } = owed;
  const letPass = actsLetPass(owed);
  const all = [...transitionIds(procedure.machine)];
  for (const [order] of all.filter(([each]) => isOrder(procedure, each))) {
    const { eventType: type, source } = order;
    for (const [transition, id] of all) {
      if (transition.eventType !== type || !letPass.has(id) || goals.has(`${nameOf(order)} refuses what ${nameOf(transition)} lets pass`)) continue;
      const name = `${nameOf(order)} refuses otherwise than ${nameOf(transition)} would`;
      const instead = { ...transition, source } as AnyTransitionDefinition;
      for (const state of owed.nearest) {
        if (goals.ways(name) >= enoughOtherwise) break;
        const waiting = configurations.waitingIn(state, type);
        if (!owed.isNear(state) || !waiting.includes(order)) continue;
        const snapshot = configurations.snapshot(state);
        const replaced = waiting.map((each) => (each === order ? instead : each));
        for (const act of sampleActs(procedure, snapshot.context, behaviour.states[state]!.now, procedure.samples.performers, [type])) {
          if (refusingClauses(procedure, replaced, snapshot, act) === refusingClauses(procedure, waiting, snapshot, act)) continue;
          tryRefused(owed, [name], state, act);
          break;
        }
      }
    }
  }
}

/** By transition: acts that it lets pass somewhere, without their moments. */
function actsLetPass({ behaviour }: Owed): Map<string, readonly AnyAct[]> {
  const letPass = new Map<string, Map<string, AnyAct>>();
  for (const { taken, act } of behaviour.edges) {
    const { at: _at, ...stated } = behaviour.acts[act]!;
    for (const id of taken) {
      const known = letPass.get(id) ?? new Map<string, AnyAct>();
      if (known.size < enoughPlaces) letPass.set(id, known.set(JSON.stringify(stated), behaviour.acts[act]!));
    }
  }
  return new Map([...letPass].map(([id, acts]) => [id, [...acts.values()]]));
}

function tryRefused(owed: Owed, names: readonly string[], state: number, act: AnyAct): void {
  const judged = judge(owed.procedure, owed.configurations.snapshot(state), act);
  if (judged.verdict === 'refused') owed.tryAct(names, state, act, () => judgedStep(owed.behaviour, state, act, judged));
}

function notAccepted({ behaviour, procedure, configurations }: Owed, state: number, act: AnyAct): SuiteStep {
  const judged = judge(procedure, configurations.snapshot(state), act);
  if (judged.verdict === 'accepted') throw new TypeError(`${act.type} was to be refused in ${stateName(behaviour.states[state]!.value)}: its guard is not pure`);
  return judged.verdict === 'refused' ? judgedStep(behaviour, state, act, judged) : unforeseenStep(behaviour, state, act);
}
