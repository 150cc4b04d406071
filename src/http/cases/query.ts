import type { z } from 'zod';
import type { RequestContext } from '../parts.js';
import { badRequest } from '../problems/problems.js';

/** The query of a request, as its schema says. Throws `ProblemError` for what is unknown, comes twice, or does not fit. */
export function queryOf<S extends z.ZodObject>(c: RequestContext, schema: S): z.output<S> {
  const given = [...new URL(c.req.url).searchParams];
  const names = given.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw badRequest(`查询参数 ${twice} 出现了两次。`, `The query parameter ${twice} comes twice.`);
  const unknown = names.find((name) => !Object.hasOwn(schema.shape, name));
  if (unknown !== undefined) {
    const known = Object.keys(schema.shape).join(', ');
    throw badRequest(`没有查询参数 ${unknown}；可用的有：${known || '无'}。`, `There is no query parameter ${unknown}; known here: ${known || 'none'}.`);
  }
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const list = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw badRequest(`查询参数有误（${list}）。`, `The query does not fit: ${list}.`);
}

/** The header that leads to the next part of a list. */
export function linkToNext(c: RequestContext, next: string | undefined): void {
  if (next === undefined) return;
  const url = new URL(c.req.url);
  url.searchParams.set('cursor', next);
  c.header('Link', `<${url.pathname}${url.search}>; rel="next"`);
}

/** The idempotency key, written plainly or as a quoted string (RFC 8941). */
export function keyOf(c: RequestContext): string | undefined {
  const header = c.req.header('idempotency-key');
  const [, quoted] = /^"((?:[^"\\]|\\["\\])*)"$/.exec(header ?? '') ?? [];
  const key = quoted?.replace(/\\(["\\])/g, '$1') ?? header;
  if (key !== undefined && !/^[\x20-\x7e]{1,200}$/.test(key)) throw badRequest('Idempotency-Key 应为 1–200 个可打印的 ASCII 字符。', 'Idempotency-Key is 1 to 200 printable ASCII characters.');
  return key;
}
