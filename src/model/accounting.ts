import { titlesOf } from './act.js';
import type { Catalogue } from './catalogue.js';
import { clauseTitle, type Clause } from './clause.js';
import { clausesOf } from './decide.js';
import { guardTree, leavesOf, transitionsOf } from './guard-tree.js';
import type { Procedure, StateMeta } from './procedure.js';
import type { Text } from './text.js';

/** A clause and where it is modelled, or why it is not. */
export interface AccountedClause extends Pick<Clause, 'article' | 'strength' | 'says'> {
  readonly id: string;
  readonly title: Text;
  readonly modelledBy: readonly string[];
  readonly omitted?: Text;
}

export interface Accounting {
  readonly edition: string;
  readonly articles: number;
  readonly clauses: readonly AccountedClause[];
  /** Clauses that no procedure models and for which no reason is given. */
  readonly unaccounted: readonly string[];
}

/** The clauses on which a procedure rests: those its states, transitions, rules, limits, choices and hand-written cases cite. */
export function citedBy(procedure: Procedure): ReadonlySet<string> {
  const cited = new Set<string>();
  const add = (clauses: readonly string[] | undefined) => clauses?.forEach((clause) => cited.add(clause));
  const visit = (node: Procedure['machine']['root']): void => {
    add((node.meta as StateMeta | undefined)?.clauses);
    for (const child of Object.values(node.states)) visit(child as typeof node);
  };
  visit(procedure.machine.root);
  for (const transition of transitionsOf(procedure.machine)) {
    add(clausesOf(transition));
    for (const { params } of leavesOf(guardTree(transition.guard))) {
      const clause = (params as { clause?: string } | undefined)?.clause;
      if (clause !== undefined) cited.add(clause);
    }
  }
  for (const { clauses } of procedure.deadlines) add(clauses);
  for (const fields of [procedure.input.shape, ...Object.values(procedure.acts.specs).map((spec) => spec.fields)]) {
    for (const schema of Object.values(fields)) {
      for (const { clause } of Object.values(titlesOf(schema)?.options ?? {})) if (clause !== undefined) cited.add(clause);
    }
  }
  for (const { acts, twins } of procedure.cases) {
    for (const { expect } of acts) [expect?.clauses, expect?.deviations, expect?.warnings].forEach(add);
    for (const { clauses } of twins ?? []) add(clauses);
  }
  return cited;
}

/** Accounts for every clause of the rules. */
export function account({ register, procedures }: Catalogue): Accounting {
  const cited = procedures.map((procedure) => [procedure.id, citedBy(procedure)] as const);
  const clauses = Object.entries(register.clauses).map(([id, { article, strength, says, omitted, planned }]): AccountedClause => {
    const modelledBy = cited.filter(([, set]) => set.has(id)).map(([procedure]) => procedure);
    const reason = omitted ?? (planned ? { zh: `待建：${planned.join('、')}`, en: `planned: ${planned.join(', ')}` } : undefined);
    return { id, title: clauseTitle(id), article, strength, says, modelledBy, ...(modelledBy.length || !reason ? {} : { omitted: reason }) };
  });
  return {
    edition: register.edition,
    articles: new Set(clauses.map(({ article }) => article)).size,
    clauses,
    unaccounted: clauses.filter(({ modelledBy, omitted }) => !modelledBy.length && !omitted).map(({ id }) => id),
  };
}
