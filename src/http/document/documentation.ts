import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { problemKinds, type ProblemName } from '../problems/problem-kinds.js';
import { readStaticFile, type StaticFile } from '../static-files.js';

/** Pages for people: the interface's own documentation, and what each kind of problem means. They ask no other server for anything. */

export const docsPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
export const docsFiles = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'] as const;

export const docsPage = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>规程 Guicheng: HTTP</title>
    <link rel="icon" href="docs/favicon-32x32.png" />
    <link rel="stylesheet" href="docs/swagger-ui.css" />
    <script defer src="docs/swagger-ui-bundle.js"></script>
    <script defer src="docs/start.js"></script>
  </head>
  <body>
    <div id="docs"></div>
    <noscript>本页需要 JavaScript；文档本身在 <a href="openapi.json">openapi.json</a>。 <span lang="en">This page needs JavaScript; the document itself is openapi.json.</span></noscript>
  </body>
</html>
`;

export const docsScript = "SwaggerUIBundle({ url: 'openapi.json', dom_id: '#docs', validatorUrl: null, deepLinking: true, docExpansion: 'list', defaultModelsExpandDepth: 0 });\n";

/** A file of Swagger UI, from its package on this machine. */
export async function docsFile(name: (typeof docsFiles)[number]): Promise<StaticFile> {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  return readStaticFile(join(folder, name));
}

export const problemPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page that the `type` of a problem leads to; `undefined` for a kind that there is not. */
export function problemPage(name: string): string | undefined {
  if (!Object.hasOwn(problemKinds, name)) return undefined;
  const { status, title, remedy } = problemKinds[name as ProblemName];
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title.zh} · ${title.en}</title>
    <style>body { font: 1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; color-scheme: light dark; }</style>
  </head>
  <body>
    <h1>${title.zh}</h1>
    <p>${remedy.zh}</p>
    <div lang="en">
      <h2>${title.en}</h2>
      <p>${remedy.en}</p>
    </div>
    <p><code>/problems/${name}</code> · HTTP ${status}</p>
  </body>
</html>
`;
}
