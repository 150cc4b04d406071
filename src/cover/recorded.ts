import { transition, type AnyMachineSnapshot, type AnyStateMachine, type AnyTransitionDefinition } from 'xstate';
import type { Behaviour } from '../explore/behaviour.js';
import type { AnyAct } from '../model/act.js';
import { judge } from '../model/decide.js';
import { transitionIds } from '../model/guard-tree.js';
import type { Procedure } from '../model/procedure.js';
import { sampleActs } from '../model/samples.js';
import { decisionOf, valuesOf } from './conditions.js';
import type { Configurations } from './configurations.js';
import type { Goals } from './meet.js';
import { judgedStep } from './suite.js';

/** Of acts that record something, so many are looked at until some show it, and so many ways of showing it are enough. */
const enoughLooks = 60;
const enoughWays = 8;

/**
 * What a transition records is seen to matter (a definition and a use of it, Rapps and Weyuker 1985): after the act, another is
 * accepted, or refused, that would not be if nothing had been recorded. What shows in the state that the act leads to needs no more.
 */
export function addRecorded(goals: Goals, behaviour: Behaviour, procedure: Procedure, configurations: Configurations, nameOf: (transition: AnyTransitionDefinition) => string): void {
  const { machine } = procedure;
  const byId = new Map([...transitionIds(machine)].map(([each, id]) => [id, each]));
  const leaving: number[][] = behaviour.states.map(() => []);
  behaviour.edges.forEach(({ from }, edge) => leaving[from]!.push(edge));
  const silent = new Map<string, AnyStateMachine>();
  const looks = new Map<string, number>();
  /** Accepted acts that show a goal, for those that no refused one shows. */
  const accepted: [goal: string, edge: number][] = [];
  behaviour.edges.forEach(({ from, to, act: number, taken }, edge) => {
    for (const id of taken) {
      const fired = byId.get(id)!;
      for (const name of actionsOf(fired, machine)) {
        const goal = `${nameOf(fired)}: what ${name} records is seen`;
        const looked = looks.get(goal) ?? 0;
        if (looked >= enoughLooks || goals.ways(goal) >= enoughWays) continue;
        looks.set(goal, looked + 1);
        const without = silent.get(name) ?? (machine.provide({ actions: { [name]: () => {} } } as never) as AnyStateMachine);
        silent.set(name, without);
        const after = configurations.snapshot(to);
        const other = transition(without, transplanted(without, configurations.snapshot(from)) as never, behaviour.acts[number]!)[0] as AnyMachineSnapshot;
        if (after.status !== 'active' || JSON.stringify(other.value) !== JSON.stringify(after.value) || JSON.stringify(other.context) === JSON.stringify(after.context)) continue;
        const unrecorded = { ...after, context: other.context } as AnyMachineSnapshot;
        const fires = (snapshot: AnyMachineSnapshot, act: AnyAct) =>
          configurations.waitingIn(to, act.type).some((each) => decisionOf(procedure, each).decide(valuesOf(decisionOf(procedure, each), snapshot, act)));
        // A refusal is tried right after the act; what is accepted is taken where the state is come to, by whatever way.
        const refused = firstOf(sampleActs(procedure, after.context, behaviour.states[to]!.now, procedure.samples.performers, [...configurations.foreseenIn(to)]), (act) => fires(unrecorded, act) && !fires(after, act));
        const judged = refused && judge(procedure, after, refused);
        if (judged?.verdict === 'refused') goals.byEdgeAndTry(goal, edge, () => judgedStep(behaviour, to, refused!, judged));
        else {
          const shown = leaving[to]!.find((next) => !fires(unrecorded, behaviour.acts[behaviour.edges[next]!.act]!));
          if (shown !== undefined) accepted.push([goal, shown]);
        }
      }
    }
  });
  const tried = new Set(goals.names);
  for (const [goal, edge] of accepted) if (!tried.has(goal)) goals.byEdge(goal, edge);
}

function firstOf(acts: Iterable<AnyAct>, wanted: (act: AnyAct) => boolean): AnyAct | undefined {
  for (const act of acts) if (wanted(act)) return act;
  return undefined;
}

/** The names of a transition's own actions that the machine implements. */
function actionsOf({ actions }: AnyTransitionDefinition, { implementations }: AnyStateMachine): string[] {
  const names = (actions as readonly unknown[]).map((action) => (typeof action === 'string' ? action : ((action as { readonly type?: string }).type ?? '')));
  return [...new Set(names)].filter((name) => Object.hasOwn(implementations.actions, name));
}

/** A snapshot as another machine with the same states has it. */
function transplanted(machine: AnyStateMachine, { value, context, historyValue }: AnyMachineSnapshot): AnyMachineSnapshot {
  const history = Object.entries(historyValue as Record<string, readonly { readonly id: string }[]>).map(([id, nodes]) => [id, nodes.map((node) => machine.getStateNodeById(node.id))]);
  return machine.resolveState({ value, context, historyValue: Object.fromEntries(history) } as never) as AnyMachineSnapshot;
}
