import type { z } from 'zod';

/**
 * Values to try for a schema: every member of an enum, both booleans, each literal, the bounds of a number, lists of none
 * and of one. A schema that cannot be enumerated gives one plain value; a procedure's samples may say better ones.
 */

/** More combinations than this are not tried all together: then one field at a time leaves its first value. */
const productLimit = 32;

interface Definition {
  readonly type: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly format?: string;
}

export type FieldSamples = (name: string) => readonly unknown[] | undefined;

/** Values to try for one schema. */
export function valuesOf(schema: z.ZodType, samples: FieldSamples = () => undefined): readonly unknown[] {
  const definition = schema._zod.def as unknown as Definition;
  switch (definition.type) {
    case 'enum':
      return Object.values(definition.entries!);
    case 'literal':
      return definition.values!;
    case 'boolean':
      return [true, false];
    case 'optional':
      return [undefined, ...valuesOf(definition.innerType!, samples)];
    case 'nullable':
      return [null, ...valuesOf(definition.innerType!, samples)];
    case 'default':
    case 'readonly':
      return valuesOf(definition.innerType!, samples);
    case 'union':
      return definition.options!.flatMap((option) => valuesOf(option, samples));
    case 'object':
      return combinations(definition.shape!, samples);
    case 'array': {
      const members = valuesOf(definition.element!, samples);
      return [[], ...members.slice(0, 1).map((member) => [member])];
    }
    case 'number':
      return [...new Set([bound(schema, 'minimum') ?? 1, bound(schema, 'maximum') ?? 1])];
    case 'string':
      return ['x'];
    default:
      throw new TypeError(`no sample values for a schema of type "${definition.type}": give some in the procedure's fieldSamples`);
  }
}

function bound(schema: z.ZodType, side: 'minimum' | 'maximum'): number | undefined {
  const value = (schema._zod as { bag?: Record<string, unknown> }).bag?.[side];
  return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
}

/** Objects to try: every combination of the fields' values, or one departure at a time from the first values. */
export function combinations(shape: Readonly<Record<string, z.ZodType>>, samples: FieldSamples = () => undefined): Record<string, unknown>[] {
  const fields = Object.entries(shape).map(([name, schema]) => [name, samples(name) ?? valuesOf(schema, samples)] as const);
  const size = fields.reduce((product, [, values]) => product * values.length, 1);
  if (size <= productLimit) {
    return fields.reduce<Record<string, unknown>[]>(
      (made, [name, values]) => made.flatMap((start) => values.map((value) => withField(start, name, value))),
      [{}],
    );
  }
  const first = fields.reduce<Record<string, unknown>>((made, [name, values]) => withField(made, name, values[0]), {});
  return [first, ...fields.flatMap(([name, values]) => values.slice(1).map((value) => withField(first, name, value)))];
}

function withField(start: Record<string, unknown>, name: string, value: unknown): Record<string, unknown> {
  if (value !== undefined) return { ...start, [name]: value };
  const { [name]: _left, ...rest } = start;
  return rest;
}
