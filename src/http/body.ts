import type { Context } from 'hono';
import { badRequest, ProblemError } from './problems.js';

/** Deeper nesting is no statement of facts. */
const deepest = 32;

/**
 * The body of a request as JSON. Throws {@link ProblemError}: `unsupported-media-type` for anything but JSON in UTF-8,
 * `bad-request` for what is no JSON, is nested too deeply, or is not UTF-8.
 */
export async function jsonOf(c: Context): Promise<unknown> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json *(; *charset="?utf-8"? *)?$/i.test(type)) throw new ProblemError('unsupported-media-type');
  if (c.req.header('content-encoding') !== undefined) throw new ProblemError('unsupported-media-type', { detail: { zh: '请求内容不得压缩。', en: 'Send the request uncompressed.' } });
  let words: string;
  try {
    words = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await c.req.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw badRequest('请求内容不是有效的 UTF-8。', 'The body is not valid UTF-8.');
    throw error;
  }
  let value: unknown;
  try {
    value = JSON.parse(words) as unknown;
  } catch (error) {
    throw badRequest(`请求内容不是有效的 JSON（${(error as Error).message}）。`, `The body is not valid JSON: ${(error as Error).message}`);
  }
  if (isTooDeep(value)) throw badRequest(`请求内容嵌套超过 ${deepest} 层。`, `The body is nested deeper than ${deepest} levels.`);
  return value;
}

function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}
