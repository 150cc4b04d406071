import type { Text } from 'guicheng';
import type { Engine } from '../shell/engine.js';

export type Schema = Parameters<Engine['titlesOf']>[0];

/** How a field is asked for. */
export type Kind =
  | { readonly kind: 'choice'; readonly options: readonly (readonly [value: string, title: Text])[] }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number'; readonly least: number | undefined; readonly most: number | undefined }
  | { readonly kind: 'moment' }
  | { readonly kind: 'text'; readonly longest: number | undefined }
  | { readonly kind: 'list'; readonly of: Kind };

export interface Field {
  readonly name: string;
  readonly title: Text;
  readonly optional: boolean;
  readonly kind: Kind;
}

interface Definition {
  readonly type: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly format?: string;
}

/** Reads the fields of a schema: what is asked, in which form. */
export const fieldsOf = (engine: Engine, shape: Readonly<Record<string, Schema>>): Field[] =>
  Object.entries(shape).map(([name, schema]) => {
    const { type } = schema._zod.def as Definition;
    return { name, title: engine.titlesOf(schema)?.title ?? { zh: name, en: name }, optional: type === 'optional' || type === 'default', kind: kindOf(engine, schema) };
  });

function kindOf(engine: Engine, schema: Schema): Kind {
  const definition = schema._zod.def as Definition;
  const { refersTo, posts, options } = engine.titlesOf(schema) ?? {};
  const bag = (schema._zod as { bag?: Record<string, unknown> }).bag ?? {};
  const bound = (name: string): number | undefined => (typeof bag[name] === 'number' ? bag[name] : undefined);
  switch (definition.type) {
    case 'optional':
    case 'default':
    case 'nullable':
    case 'readonly':
      return kindOf(engine, definition.innerType!);
    case 'array':
      return { kind: 'list', of: kindOf(engine, definition.element!) };
    case 'enum':
      return { kind: 'choice', options: Object.values(definition.entries!).map((value) => [value, options?.[value] ?? { zh: value, en: value }]) };
    case 'boolean':
      return { kind: 'boolean' };
    case 'number':
      return { kind: 'number', least: bound('minimum'), most: bound('maximum') };
    default:
      if (refersTo) {
        const { officers, units } = engine.catalogue.government;
        const known = refersTo === 'unit' ? units : officers.filter((officer) => !posts || officer.posts.some(({ post }) => posts.includes(post)));
        return { kind: 'choice', options: known.map(({ id, title }) => [id, title]) };
      }
      return definition.format === 'datetime' || bag['format'] === 'datetime' ? { kind: 'moment' } : { kind: 'text', longest: bound('maximum') };
  }
}

/** Values to begin with: what was given, and for the rest what an empty form means. */
export function startingValues(fields: readonly Field[], given: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ name, kind, optional }) => {
      if (Object.hasOwn(given, name) && given[name] !== undefined) return [[name, given[name]]];
      if (optional) return [];
      if (kind.kind === 'boolean') return [[name, false]];
      if (kind.kind === 'list') return [[name, []]];
      return [];
    }),
  );
}
