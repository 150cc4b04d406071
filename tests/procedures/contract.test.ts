import { describe, expect, test } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { catalogue } from '../../machines/catalogue.js';
import { titlesOf } from '../../src/model/act.js';
import { clausesOf } from '../../src/model/decide.js';
import { guardTree, leavesOf, transitionIds, transitionsOf } from '../../src/model/guard-tree.js';
import { historyOfTwin, statedActs, type History } from '../../src/model/case.js';
import { play } from '../../src/model/perform.js';
import type { Procedure, StateMeta } from '../../src/model/procedure.js';
import type { Text } from '../../src/model/text.js';
import { behaviourOf } from './explored.js';
import { underContract } from './under-contract.js';

type Node = AnyStateMachine['root'];

const nodesOf = (node: Node): Node[] => [node, ...Object.values(node.states).flatMap((child) => nodesOf(child as Node))];
const isBilingual = (title: Text | undefined): boolean => Boolean(title && /[一-鿿]/.test(title.zh) && /[a-z]/i.test(title.en));
const known = new Set(Object.keys(catalogue.register.clauses));
const ordersIn = (procedure: Procedure) => (transition: { guard?: unknown }) =>
  leavesOf(guardTree(transition.guard)).some(({ name }) => procedure.rules[name]?.kind === 'order');

test('the catalogue holds procedures', () => {
  expect(catalogue.procedures.length).toBeGreaterThanOrEqual(1);
  expect(new Set(catalogue.procedures.map(({ id }) => id)).size).toBe(catalogue.procedures.length);
});

describe.each(underContract)('%s', (id, procedure) => {
  const transitions = transitionsOf(procedure.machine);
  const nodes = nodesOf(procedure.machine.root);
  const behaviour = behaviourOf(procedure);

  test('has one slug and says what it is in both languages', () => {
    expect(procedure.machine.id).toBe(id);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const title of [procedure.title, procedure.summary, procedure.group]) expect(title, JSON.stringify(title)).toSatisfy(isBilingual);
    expect(procedure.edition).toBe(catalogue.register.edition);
  });

  test('names acts, fields and values in both languages', () => {
    for (const [type, spec] of Object.entries(procedure.acts.specs)) {
      expect(type).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      expect(spec.title, type).toSatisfy(isBilingual);
      for (const [name, schema] of [...Object.entries(spec.fields), ...Object.entries(procedure.input.shape)]) {
        const titles = titlesOf(schema);
        expect(titles?.title, `${type}.${name}`).toSatisfy(isBilingual);
        for (const [option, title] of Object.entries(titles?.options ?? {})) expect(title, `${type}.${name}.${option}`).toSatisfy(isBilingual);
      }
    }
  });

  test('gives every state a kebab-case name and a title in both languages', () => {
    for (const node of nodes) {
      expect(node.key).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
      expect((node.meta as StateMeta | undefined)?.title, node.id).toSatisfy(isBilingual);
    }
  });

  test('cites a known clause for every transition and every rule', () => {
    for (const transition of transitions) {
      const cited = clausesOf(transition);
      expect(cited.length, `${transition.source.id} on ${transition.eventType}`).toBeGreaterThan(0);
      for (const clause of cited) expect(known, `${transition.source.id} cites ${clause}`).toContain(clause);
      for (const { name, params } of leavesOf(guardTree(transition.guard))) {
        expect(procedure.rules[name], `${transition.source.id}: guard ${name}`).toBeDefined();
        const clause = (params as { clause?: string } | undefined)?.clause;
        if (clause !== undefined) expect(known, `${transition.source.id}: ${name}`).toContain(clause);
      }
    }
    for (const node of nodes) for (const clause of (node.meta as StateMeta).clauses ?? []) expect(known, node.id).toContain(clause);
    for (const { reasons } of behaviour.refusals) for (const reason of reasons) for (const clause of reason.clauses) expect(known, reason.rule).toContain(clause);
    for (const finding of behaviour.edges.flatMap(({ deviations, warnings }) => [...deviations, ...warnings])) expect(known).toContain(finding.clause);
    for (const { clauses, measures } of procedure.deadlines) {
      for (const clause of clauses) expect(known).toContain(clause);
      for (const type of measures) expect(procedure.acts.specs).toHaveProperty(type);
    }
    for (const property of procedure.properties) for (const clause of property.clauses) expect(known, property.id).toContain(clause);
  });

  test('explains every refusal in both languages, with a clause and a remedy', () => {
    for (const { reasons } of behaviour.refusals) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const { says, remedy, clause, rule } of reasons) {
        expect(says, rule).toSatisfy(isBilingual);
        expect(remedy, rule).toSatisfy(isBilingual);
        expect(clause, rule).not.toBe('');
      }
    }
  });

  test('has no rule that no guard uses, and no timers or invoked actors', () => {
    const used = new Set(transitions.flatMap(({ guard }) => leavesOf(guardTree(guard)).map(({ name }) => name)));
    expect([...used].sort()).toEqual(Object.keys(procedure.rules).sort());
    for (const node of nodes) {
      expect(node.invoke, node.id).toHaveLength(0);
      expect(node.after, node.id).toHaveLength(0);
    }
    for (const { eventType } of transitions) expect(String(eventType)).not.toContain('*');
  });

  test('handles every act in some state, and only acts', () => {
    const handled = new Set(transitions.map(({ eventType }) => String(eventType)).filter((type) => type !== '' && !type.startsWith('xstate.')));
    expect([...handled].sort()).toEqual(Object.keys(procedure.acts.specs).sort());
  });

  test('is explored completely', () => {
    expect(behaviour.complete).toBe(true);
    expect(behaviour.states.length).toBeGreaterThan(1);
  });

  test('comes to every state', () => {
    const visited = new Set<string>();
    for (const { value } of behaviour.states) for (const node of configuration(procedure.machine.root, value)) visited.add(node);
    // A state that an `always` leaves at once is never rested in; it is come to when one of its transitions is.
    const transient = nodes.filter((node) => node.always?.length && !node.always.some(({ guard }) => guard)).map((node) => node.id);
    expect(nodes.map((node) => node.id).filter((node) => !visited.has(node) && !transient.includes(node))).toEqual([]);
  });

  test('can end from every state, and does nothing after an end', () => {
    const finals = behaviour.states.flatMap(({ done }, index) => (done ? [index] : []));
    expect(finals.length).toBeGreaterThan(0);
    const into = new Map<number, number[]>();
    for (const { from, to } of behaviour.edges) into.set(to, [...(into.get(to) ?? []), from]);
    const canEnd = new Set(finals);
    for (const queue = [...finals]; queue.length; ) {
      for (const from of into.get(queue.pop()!) ?? []) {
        if (!canEnd.has(from)) queue.push(from);
        canEnd.add(from);
      }
    }
    expect(behaviour.states.flatMap(({ value }, index) => (canEnd.has(index) ? [] : [JSON.stringify(value)]))).toEqual([]);
    for (const { from } of behaviour.edges) expect(behaviour.states[from]!.done).toBe(false);
  });

  test('fires every transition, and refuses at every prohibition', () => {
    const isOrder = ordersIn(procedure);
    const fired = new Set(behaviour.edges.flatMap(({ taken }) => taken));
    const refusedIn = new Set<string>();
    const seen = new Set<string>();
    for (const { from, act } of behaviour.refusals) {
      const place = `${JSON.stringify(behaviour.states[from]!.value)} ${behaviour.acts[act]!.type}`;
      if (seen.has(place)) continue;
      seen.add(place);
      for (const node of configuration(procedure.machine.root, behaviour.states[from]!.value)) refusedIn.add(`${node} ${behaviour.acts[act]!.type}`);
    }
    for (const [transition, id] of transitionIds(procedure.machine)) {
      const type = String(transition.eventType);
      if (type === '' || type.startsWith('xstate.')) continue;
      expect(isOrder(transition) ? refusedIn.has(`${transition.source.id} ${type}`) : fired.has(id), id).toBe(true);
    }
  });

  test('reads every interpretation that it lists: some hand-written history comes out otherwise under it', () => {
    const histories = procedure.cases.flatMap((example) => [{ ...example, acts: statedActs(example) }, ...(example.twins ?? []).map((twin) => historyOfTwin(example, twin))]);
    const verdicts = (history: History) => {
      try {
        return [...play(procedure, catalogue.government, history)].map(({ verdict }) => [verdict.verdict, verdict.deviations.length, verdict.warnings.length]).join();
      } catch (error) {
        return String(error);
      }
    };
    for (const [name, { options, default: usual }] of Object.entries(procedure.interpretations)) {
      expect(catalogue.interpretations[name]).toBe(procedure.interpretations[name]);
      for (const option of Object.keys(options).filter((each) => each !== usual)) {
        const reads = (history: History) => {
          const chosen = (value: string) => ({ ...history, interpretations: { ...history.interpretations, [name]: value } });
          return verdicts(chosen(option)) !== verdicts(chosen(usual));
        };
        expect(histories.some(reads), `${name}=${option} changes nothing`).toBe(true);
      }
    }
  });
});

/** The ids of the states that a state value is in. */
function configuration(root: Node, value: unknown): string[] {
  const ids = [root.id];
  const visit = (node: Node, inner: unknown): void => {
    const entries = typeof inner === 'string' ? [[inner, undefined] as const] : Object.entries((inner ?? {}) as Record<string, unknown>);
    for (const [key, deeper] of entries) {
      const child = node.states[key] as Node;
      ids.push(child.id);
      visit(child, deeper);
    }
  };
  visit(root, value);
  return ids;
}
