import type { CaseSummary, Outcome } from '../../host/host.js';
import { demandedVersion, etagOf, isKnown } from './conditional.js';
import { jsonOf } from './body.js';
import { openCase, ProceduresOfCases, titlesIn } from './open-cases.js';
import { operations } from '../document/operations.js';
import type { Handler, Parts } from '../parts.js';
import { ProblemError } from '../problems/problems.js';
import { keyOf, linkToNext, queryOf } from './query.js';
import { startRequestSchema } from '../document/schemas.js';

/** The operations on cases. Who acts is the officer who is signed in; nothing else in a request can say so. */
export function caseOperations({ host, catalogue, metrics, limits, requireVersion = false }: Parts) {
  const procedures = new ProceduresOfCases(host);
  const titles = titlesIn(catalogue);
  const summaryOf = ({ id, ...summary }: CaseSummary) => {
    const { procedure, edition, structure, version, state, status, startedBy, startedAt, changedAt } = summary;
    return { case: id, procedure, title: titles.procedure(procedure), edition, structure, version, state, status, startedBy, startedAt, changedAt };
  };

  return {
    async startCase(c) {
      queryOf(c, operations.startCase.query);
      const key = keyOf(c);
      const request = startRequestSchema.safeParse(await jsonOf(c, limits.body));
      if (!request.success) throw malformed(request.error.issues.map(({ path, message }) => ({ code: 'facts', path: path.join('.'), message })));
      const { procedure, input, interpretations } = request.data;
      const outcome = await host.start({ procedure, input, by: c.get('officer'), ...(interpretations ? { interpretations } : {}), ...(key === undefined ? {} : { key }) }, { signal: c.get('signal') });
      metrics.verdicts.inc({ procedure, verdict: outcome.verdict });
      if (outcome.verdict === 'malformed') throw malformed(outcome.issues.map((issue) => ({ ...issue, path: `input${issue.path && '.'}${issue.path}` })));
      const { verdict, case: id, version, state, repeated } = outcome;
      procedures.note(id, procedure);
      c.header('Location', `/cases/${encodeURIComponent(id)}`);
      c.header('ETag', etagOf(version));
      return c.json({ verdict, case: id, version, procedure, state, repeated }, 201);
    },

    async searchCases(c) {
      const { cursor, limit, ...query } = queryOf(c, operations.searchCases.query);
      const page = await host.search({ ...defined(query), officer: c.get('officer') }, { ...defined({ cursor, limit }), signal: c.get('signal') });
      linkToNext(c, page.next);
      return c.json({ items: page.items.map(summaryOf), ...defined({ next: page.next }) });
    },

    async readCase(c) {
      queryOf(c, operations.readCase.query);
      const id = await openCase(c, host);
      const view = await host.case(id, { signal: c.get('signal') });
      c.header('ETag', etagOf(view.version));
      if (isKnown(c, view.version)) return c.body(null, 304);
      const { input, interpretations } = view.snapshot;
      return c.json({ ...summaryOf(view), input, interpretations, dues: view.dues, hash: view.hash });
    },

    async performAct(c) {
      const { as } = queryOf(c, operations.performAct.query);
      const version = demandedVersion(c, requireVersion);
      const key = keyOf(c);
      const id = await openCase(c, host);
      const outcome = await host.perform({ case: id, payload: await jsonOf(c, limits.body), by: c.get('officer'), ...defined({ as, version, key }) }, { signal: c.get('signal') });
      metrics.verdicts.inc({ procedure: await procedures.of(id), verdict: outcome.verdict });
      c.header('ETag', etagOf(outcome.version));
      if (outcome.verdict !== 'accepted') throw notAccepted(outcome);
      const { verdict, state, clauses, warnings, deviations, entry, repeated } = outcome;
      return c.json({ verdict, case: id, version: outcome.version, state, clauses, warnings, deviations, by: entry.act.by, at: entry.at, repeated });
    },

    async readAvailable(c) {
      queryOf(c, operations.readAvailable.query);
      const id = await openCase(c, host);
      const { version, procedure } = await host.case(id, { signal: c.get('signal') });
      const acts = await host.available(id, c.get('officer'), { signal: c.get('signal') });
      return c.json({ case: id, version, items: acts.map(({ act, ...others }) => ({ act, title: titles.act(procedure, act), ...others })) });
    },

    async readHistory(c) {
      const page = queryOf(c, operations.readHistory.query);
      const id = await openCase(c, host);
      // Read before the entries: a tag may be older than what it stands on, never newer.
      const { version } = await host.case(id, { signal: c.get('signal') });
      c.header('ETag', etagOf(version));
      if (isKnown(c, version)) return c.body(null, 304);
      const { items, next } = await host.history(id, { ...defined(page), signal: c.get('signal') });
      linkToNext(c, next);
      return c.json({ items, ...defined({ next }) });
    },

    async readInbox(c) {
      const page = queryOf(c, operations.readInbox.query);
      const { items, next, pending } = await host.inbox(c.get('officer'), { ...defined(page), signal: c.get('signal') });
      linkToNext(c, next);
      const shown = items.map(({ case: id, procedure, acts, ...others }) => ({
        case: id,
        procedure,
        title: titles.procedure(procedure),
        ...others,
        acts: acts.map((each) => ({ ...each, title: titles.act(procedure, each.act) })),
      }));
      return c.json({ items: shown, pending, ...defined({ next }) });
    },
  } satisfies Partial<Record<keyof typeof operations, Handler>>;
}

type Issues = readonly { readonly code: string; readonly path: string; readonly message: string }[];

const malformed = (issues: Issues): ProblemError => new ProblemError('malformed', { members: { verdict: 'malformed', issues } });

/** An act that was not accepted, with everything that is to be said of it. */
function notAccepted(outcome: Exclude<Outcome, { verdict: 'accepted' }>): ProblemError {
  const { verdict, case: id, version, state, clauses, repeated } = outcome;
  const members = { verdict, case: id, version, state, clauses, repeated };
  if (outcome.verdict === 'unforeseen') return new ProblemError('unforeseen', { members: { ...members, foreseen: outcome.foreseen } });
  if (outcome.verdict === 'malformed') return new ProblemError('malformed', { members: { ...members, issues: outcome.issues } });
  const { reasons } = outcome;
  const detail = {
    zh: reasons.map(({ clause, says, remedy }) => `${clause}：${says.zh}（${remedy.zh}）`).join('；'),
    en: reasons.map(({ clause, says, remedy }) => `${clause}: ${says.en} (${remedy.en})`).join('; '),
  };
  return new ProblemError('refused', { detail, members: { ...members, reasons } });
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The members that have a value. */
const defined = <T extends object>(given: T): Defined<T> => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>;
