import { describe, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { historyOfTwin, statedActs, type ProcedureCase } from '../../src/model/case.js';
import type { Verdict } from '../../src/model/decide.js';
import { guardTree, leavesOf, transitionsOf } from '../../src/model/guard-tree.js';
import { play } from '../../src/model/perform.js';
import type { Procedure } from '../../src/model/procedure.js';
import { check } from '../../src/verify/check.js';
import { underContract } from './under-contract.js';

const unique = (clauses: readonly string[]) => [...new Set(clauses)].sort();
const describeVerdict = (verdict: Verdict) =>
  verdict.verdict === 'refused'
    ? `refused by ${verdict.reasons.map(({ rule, clauses }) => `${rule} [${clauses.join()}]`).join(', ')}`
    : verdict.verdict === 'malformed'
      ? `malformed: ${verdict.issues.map(({ path, message }) => `${path} ${message}`).join('; ')}`
      : verdict.verdict;

describe.each(underContract)('%s', (_id, procedure) => {
  /** Rules and parameters that refused, or were deviated from, in some hand-written case. */
  const broken = new Set<string>();

  test('has at least 12 histories, and cases with names of their own', () => {
    expect(procedure.cases.length + procedure.cases.flatMap(({ twins }) => twins ?? []).length).toBeGreaterThanOrEqual(12);
    expect(new Set(procedure.cases.map(({ id }) => id)).size).toBe(procedure.cases.length);
  });

  describe.each(procedure.cases.map((example) => [example.id, example] as const))('%s', (_name, example) => {
    test('comes out as written', () => {
      const played = [...play(procedure, catalogue.government, { ...example, acts: statedActs(example) })];
      played.forEach(({ verdict, stated }, index) => {
        const expected = example.acts[index]!.expect ?? {};
        expect(verdict.verdict, `act ${index} ${stated.type}: ${describeVerdict(verdict)}`).toBe(expected.verdict ?? 'accepted');
        if (expected.clauses) expect(unique(verdict.clauses), `act ${index} ${stated.type}`).toEqual(unique(expected.clauses));
        expect(unique(verdict.deviations.map(({ clause }) => clause)), `deviations of act ${index} ${stated.type}`).toEqual(unique(expected.deviations ?? []));
        expect(unique(verdict.warnings.map(({ clause }) => clause)), `warnings of act ${index} ${stated.type}`).toEqual(unique(expected.warnings ?? []));
        for (const { rule } of [...verdict.deviations, ...verdict.warnings]) broken.add(rule);
        note(procedure, verdict, broken);
      });
      if (example.ends !== undefined) expect(played.at(-1)?.snapshot.state).toEqual(example.ends);
      expect(violations(procedure, played)).toEqual([]);
    });

    for (const twin of example.twins ?? []) {
      test(`twin: ${twin.title.en}`, () => {
        const history = historyOfTwin(example, twin);
        const played = [...play(procedure, catalogue.government, { ...history, acts: history.acts.slice(0, twin.at + 1) })];
        played.slice(0, twin.at).forEach(({ verdict, stated }, index) => {
          const expected = matching(example, stated.type, index)?.verdict ?? 'accepted';
          expect(verdict.verdict, `act ${index} ${stated.type}: ${describeVerdict(verdict)}`).toBe(expected);
        });
        const last = played[twin.at]!;
        expect(last.verdict.verdict, `act ${twin.at} ${last.stated.type}: ${describeVerdict(last.verdict)}`).toBe(twin.verdict ?? 'refused');
        if (twin.clauses) expect(unique(last.verdict.clauses), describeVerdict(last.verdict)).toEqual(unique(twin.clauses));
        note(procedure, last.verdict, broken);
      });
    }
  });

  test('has a case against every rule, for each of its parameters', () => {
    const needed = new Set(
      transitionsOf(procedure.machine).flatMap(({ guard }) =>
        leavesOf(guardTree(guard)).flatMap(({ name, params }) => (procedure.rules[name]!.kind === 'route' ? [] : [ruleKey(name, params)])),
      ),
    );
    expect([...needed].filter((key) => !broken.has(key) && !broken.has(key.split(' ')[0]!))).toEqual([]);
  });
});

/** A rule with the parameters that tell its uses apart. */
function ruleKey(name: string, params: unknown): string {
  if (params === undefined) return name;
  return `${name} ${Object.entries(params as Record<string, unknown>).map(([key, value]) => `${key}=${String(value)}`).join(' ')}`;
}

function note(procedure: Procedure, verdict: Verdict, broken: Set<string>): void {
  if (verdict.verdict !== 'refused') return;
  for (const reason of verdict.reasons) {
    // A finding tells its rule, clause and words; the uses of the rule that say just this are the ones seen.
    for (const { guard } of transitionsOf(procedure.machine)) {
      for (const { name, params } of leavesOf(guardTree(guard))) {
        if (name !== reason.rule) continue;
        if (params === undefined) broken.add(name);
        else if (sameWords(procedure, name, params, reason)) broken.add(ruleKey(name, params));
      }
    }
  }
}

function sameWords(procedure: Procedure, name: string, params: unknown, reason: { readonly says: { readonly en: string }; readonly clause: string }): boolean {
  const args = { context: { facts: {}, readings: {} }, event: { type: '', by: { officer: '', post: '' } } };
  const rule = procedure.rules[name]!;
  return rule.saysOf(params, args).en === reason.says.en && rule.clausesOf(params, args)[0] === reason.clause;
}

function matching(example: ProcedureCase, type: string, index: number) {
  return (example.acts[index]?.type === type ? example.acts[index] : undefined)?.expect;
}

function violations(procedure: Procedure, played: ReturnType<typeof play> extends Generator<infer P> ? readonly P[] : never) {
  const last = played.at(-1)?.snapshot;
  if (!last || Object.keys(last.interpretations).some((name) => last.interpretations[name] !== procedure.interpretations[name]!.default)) return [];
  const steps = played.flatMap(({ verdict }) =>
    verdict.verdict === 'accepted'
      ? [{ act: verdict.act, verdict: { deviations: verdict.deviations.map(({ clause }) => clause), warnings: verdict.warnings.map(({ clause }) => clause) } }]
      : [],
  );
  return check(procedure.properties, { input: last.input, steps, ended: last.status === 'done' });
}
