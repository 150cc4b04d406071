import { titlesOf } from '../../model/act.js';
import { account, type AccountedClause } from '../../model/accounting.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Deadline } from '../../model/deadline.js';
import type { Interpretation } from '../../model/interpretation.js';
import type { Procedure } from '../../model/procedure.js';
import type { Text } from '../../model/text.js';
import { chartOf, type Chart } from '../chart/chart.js';

/** A field of an act: its titles and those of its values. */
export interface SiteField {
  readonly name: string;
  readonly title: Text;
  readonly options: readonly Text[];
}

export interface SiteProcedure {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly group: Text;
  readonly articles: readonly number[];
  readonly chart: Chart;
  /** What is stated with each act. */
  readonly fields: Readonly<Record<string, readonly SiteField[]>>;
  readonly deadlines: readonly Omit<Deadline, 'due'>[];
  readonly interpretations: Readonly<Record<string, Interpretation>>;
}

/** Everything that the analysts' page shows, as data. */
export interface Site {
  readonly edition: string;
  readonly title: Text;
  readonly procedures: readonly SiteProcedure[];
  readonly clauses: readonly AccountedClause[];
}

/** The data of the analysts' page. */
export const siteOf = (catalogue: Catalogue): Site => ({
  edition: catalogue.register.edition,
  title: catalogue.register.title,
  procedures: catalogue.procedures.map((procedure) => procedureOf(procedure, catalogue)),
  clauses: account(catalogue).clauses,
});

function procedureOf(procedure: Procedure, catalogue: Catalogue): SiteProcedure {
  const { id, title, summary, group, articles, acts, deadlines, interpretations } = procedure;
  const fields = Object.entries(acts.specs).map(([type, spec]) => {
    const shown = Object.entries(spec.fields).map(([name, schema]): SiteField => {
      const titles = titlesOf(schema);
      return { name, title: titles?.title ?? { zh: name, en: name }, options: Object.values(titles?.options ?? {}) };
    });
    return [type, shown] as const;
  });
  return {
    id,
    title,
    summary,
    group,
    articles,
    chart: chartOf(procedure, catalogue),
    fields: Object.fromEntries(fields),
    deadlines: deadlines.map(({ due: _due, ...data }) => data),
    interpretations,
  };
}
