import { docsPage, docsPolicy } from './document/documentation.js';
import { openApiOf } from './document/openapi.js';
import { operations } from './document/operations.js';
import type { Handler, Parts } from './parts.js';
import { isLocal } from './sign-in/peer.js';
import { schemasOf } from './document/procedure-schemas.js';
import { ProblemError } from './problems/problems.js';
import { queryOf } from './cases/query.js';

/** The operations that are about the service, and about no case. */
export function serviceOperations({ host, catalogue, auth, metrics, publicMetrics = false, version = '0' }: Parts) {
  let document: string | undefined;
  let procedures: string | undefined;
  return {
    async checkHealth(c) {
      await host.check({ signal: c.get('signal') });
      c.header('Cache-Control', 'no-store');
      return c.json({ status: 'ok' });
    },
    readDocument(c) {
      document ??= JSON.stringify(openApiOf({ catalogue, ways: auth, version }));
      return c.body(document, 200, { 'Content-Type': 'application/json; charset=utf-8' });
    },
    readDocs(c) {
      return c.body(docsPage, 200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': docsPolicy });
    },
    async readMetrics(c) {
      if (!publicMetrics && !isLocal(c)) throw new ProblemError('only-here');
      return c.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType, 'Cache-Control': 'no-store' });
    },
    listProcedures(c) {
      queryOf(c, operations.listProcedures.query);
      procedures ??= JSON.stringify({
        items: catalogue.procedures.map((procedure) => {
          const { id, title, summary, group, edition, articles, interpretations } = procedure;
          const { input, acts } = schemasOf(procedure);
          const described = Object.entries(acts).map(([type, schema]) => [type, { title: procedure.acts.specs[type]!.title, schema }]);
          return { procedure: id, title, summary, group, edition, articles, input, acts: Object.fromEntries(described), interpretations };
        }),
      });
      return c.body(procedures, 200, { 'Content-Type': 'application/json' });
    },
  } satisfies Partial<Record<keyof typeof operations, Handler>>;
}
