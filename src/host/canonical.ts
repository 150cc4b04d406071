/** JSON in one canonical form (RFC 8785): members sorted by UTF-16 code units, no white space, numbers as ECMAScript writes them. */

/** What cannot be written as JSON: a function, a bigint, a cycle, a number that is not finite. `path` says where. */
export class CanonicalError extends TypeError {
  override readonly name = 'CanonicalError';
}

/** Deeper values than this are refused rather than run out of stack. */
const depthLimit = 200;

/** The canonical JSON of a value. Members that are `undefined` are left out. Throws {@link CanonicalError}. */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new CanonicalError(`${value} is no number of JSON`);
      return JSON.stringify(value);
    case 'object':
      break;
    default:
      throw new CanonicalError(`a ${typeof value} is no value of JSON`);
  }
  if (value === null) return 'null';
  if (depth === depthLimit) throw new CanonicalError(`nested more than ${depthLimit} deep`);
  if (Array.isArray(value)) return `[${value.map((member) => write(member ?? null, depth + 1)).join(',')}]`;
  const { toJSON } = value as { toJSON?: unknown };
  if (typeof toJSON === 'function') throw new CanonicalError('an object with toJSON is no plain value');
  let members = '';
  for (const name of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) members += `${members && ','}${JSON.stringify(name)}:${write(member, depth + 1)}`;
  }
  return `{${members}}`;
}
