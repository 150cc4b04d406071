import { ExploreError } from './error.js';
import type { Places } from './recorder.js';
import { plainCopy, Values } from './values.js';

/** The components that hold a machine's context: one for each key, and for a part that is kept key by key, one for each key in it. */
export class ContextPlaces implements Places {
  readonly parts: { readonly key: string; readonly within?: string; readonly values: Values }[] = [];
  /** Whether a component was added since this was last set. */
  grown = false;
  readonly #numbers = new Map<string | undefined, Map<string, number>>();

  /** `first` is the number of the first component of the context; `split` names the parts that are kept key by key. */
  constructor(
    readonly first: number,
    readonly split: readonly string[],
  ) {}

  get size(): number {
    return this.first + this.parts.length;
  }

  isSplit(key: string): boolean {
    return this.split.includes(key);
  }

  componentOf(key: string, within?: string): number {
    const numbers = this.#numbers.get(within) ?? new Map<string, number>();
    let number = numbers.get(key);
    if (number === undefined) {
      number = this.size;
      this.#numbers.set(within, numbers.set(key, number));
      this.parts.push({ key, values: new Values(within === undefined ? key : `${within}.${key}`), ...(within === undefined ? {} : { within }) });
      this.grown = true;
    }
    return number;
  }

  componentsOf(within?: string): readonly number[] {
    return this.parts.flatMap((part, index) => (part.within === within ? [this.first + index] : []));
  }

  valuesOf(component: number): Values {
    return this.parts[component - this.first]!.values;
  }

  /** Writes a context into a row. Adds components for keys not seen before. Throws {@link ExploreError} for what is not plain data. */
  write(context: object, into: (component: number, value: number) => void, at: { readonly state?: unknown; readonly act?: string }): void {
    const number = (component: number, path: string, value: unknown): void => {
      const copy = plainCopy(value, path);
      if ('what' in copy) throw new ExploreError('context', copy.path, `the context holds ${copy.what} at "${copy.path}": a context holds plain data only`, at);
      into(component, this.valuesOf(component).numberOf(copy.value));
    };
    for (const component of this.componentsOf()) into(component, 0);
    for (const within of this.split) for (const component of this.componentsOf(within)) into(component, 0);
    for (const [key, value] of Object.entries(context)) {
      if (!this.isSplit(key)) number(this.componentOf(key), key, value);
      else if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ExploreError('context', key, `the context's "${key}" is not an object`, at);
      else for (const [inner, member] of Object.entries(value as object)) number(this.componentOf(inner, key), `${key}.${inner}`, member);
    }
  }

  /** The context that a row holds. */
  read(valueAt: (component: number) => number): object {
    const context: Record<string, unknown> = {};
    for (const within of this.split) context[within] = {};
    this.parts.forEach(({ key, within, values }, index) => {
      const number = valueAt(this.first + index);
      if (number === 0) return;
      const part = within === undefined ? context : (context[within] as Record<string, unknown>);
      Object.defineProperty(part, key, { value: values.at(number), enumerable: true, writable: true, configurable: true });
    });
    return context;
  }
}
