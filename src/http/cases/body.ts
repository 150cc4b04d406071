import type { RequestContext } from '../parts.js';
import { badRequest, ProblemError } from '../problems/problems.js';

/** Deeper nesting is no statement of facts. */
const deepest = 32;

/**
 * The body of a request as JSON. Throws {@link ProblemError}: `unsupported-media-type` for anything but JSON in UTF-8,
 * `too-large`, `bad-request` for what is no JSON, is nested too deeply, or is not UTF-8.
 */
export async function jsonOf(c: RequestContext, limit: number): Promise<unknown> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json *(; *charset="?utf-8"? *)?$/i.test(type)) throw new ProblemError('unsupported-media-type');
  if (c.req.header('content-encoding') !== undefined) throw new ProblemError('unsupported-media-type', { detail: { zh: '请求内容不得压缩。', en: 'Send the request uncompressed.' } });
  const bytes = await bytesOf(c, limit);
  let words: string;
  try {
    words = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw badRequest('请求内容不是有效的 UTF-8。', 'The body is not valid UTF-8.');
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

/** Reads no more than it may, whatever length a request claims to have. */
async function bytesOf(c: RequestContext, limit: number): Promise<Buffer> {
  const tooLarge = (): ProblemError => new ProblemError('too-large', { detail: { zh: `最多 ${limit} 字节。`, en: `At most ${limit} bytes.` }, headers: { Connection: 'close' } });
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge();
  const parts: Uint8Array[] = [];
  let length = 0;
  const { body } = c.req.raw;
  if (body) {
    for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
      length += part.length;
      if (length > limit) throw tooLarge();
      parts.push(part);
    }
  }
  return Buffer.concat(parts);
}

function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}
