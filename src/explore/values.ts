import { epoch, isInstant } from '../model/instant.js';

/** Why a value is not plain data, and where in it. */
export interface NotPlain {
  readonly path: string;
  readonly what: string;
}

/** A frozen copy of plain data; `undefined` members are left out. Gives {@link NotPlain} for anything that JSON cannot hold. */
export function plainCopy(value: unknown, path = '', outer: readonly unknown[] = []): { readonly value: unknown } | NotPlain {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || value === undefined) return { value };
  if (typeof value === 'number') return Number.isFinite(value) ? { value: value === 0 ? 0 : value } : { path, what: String(value) };
  if (typeof value !== 'object') return { path, what: `a ${typeof value}` };
  if (outer.includes(value)) return { path, what: 'a cycle' };
  const inside = [...outer, value];
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    for (let index = 0; index < value.length; index++) {
      const member = plainCopy(value[index], `${path}[${index}]`, inside);
      if ('what' in member) return member;
      copy.push(member.value);
    }
    return { value: Object.freeze(copy) };
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return { path, what: `a ${(value as object).constructor?.name ?? 'foreign object'}` };
  const copy: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const member = plainCopy(inner, `${path}.${name}`, inside);
    if ('what' in member) return member;
    if (member.value !== undefined) Object.defineProperty(copy, name, { value: member.value, enumerable: true });
  }
  return { value: Object.freeze(copy) };
}

const instantsIn = (value: unknown): boolean => {
  if (typeof value === 'string') return isInstant(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(instantsIn);
};

/**
 * The values that one part of a context takes, numbered from 1; 0 stands for its absence. A value that holds moments has a
 * second number for each moment at which it is looked at: that of the same value with moments counted from then.
 */
export class Values {
  readonly #values: unknown[] = [undefined];
  readonly #timed: boolean[] = [false];
  readonly #numbers = new Map<string, number>();
  readonly #relative = new Map<string, number>();
  readonly #absolute = new Map<string, number>();
  /** Whether any value holds a moment. */
  timed = false;

  constructor(readonly name: string) {}

  /** How many values there are, absence included. */
  get size(): number {
    return this.#values.length;
  }

  at(number: number): unknown {
    return this.#values[number];
  }

  /** The number of a frozen plain value. */
  numberOf(value: unknown): number {
    if (value === undefined) return 0;
    return this.#intern(JSON.stringify(value), value);
  }

  #intern(key: string, value: unknown): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#values.length;
    const isTimed = !key.startsWith('@') && instantsIn(value);
    this.#numbers.set(key, number);
    this.#values.push(value);
    this.#timed.push(isTimed);
    if (isTimed) this.timed = true;
    return number;
  }

  /** The number that stands for a value at a moment, and for the same value at another moment as far from it. */
  relative(number: number, moment: number, now: string): number {
    if (!this.#timed[number]) return number;
    const at = `${number} ${moment}`;
    let found = this.#relative.get(at);
    if (found === undefined) {
      const base = epoch(now);
      const offsets = (_name: string, value: unknown) => (typeof value === 'string' && isInstant(value) ? epoch(value) - base : value);
      found = this.#intern(`@${JSON.stringify(this.#values[number], offsets)}`, undefined);
      this.#relative.set(at, found);
      const back = `${found} ${moment}`;
      if (!this.#absolute.has(back)) this.#absolute.set(back, number);
    }
    return found;
  }

  /** The number of the value for which another stands at a moment. */
  absolute(number: number, moment: number): number {
    return this.#absolute.get(`${number} ${moment}`) ?? number;
  }
}
