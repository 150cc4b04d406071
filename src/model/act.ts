import { z } from 'zod';
import type { Instant } from './instant.js';
import type { Performer } from './performer.js';
import type { Text } from './text.js';

/** A value of a choice: its titles, and the clause that names it, if one does. */
export interface Option extends Text {
  readonly clause?: string;
}

/** The titles of a field, and of its values when it is a choice. */
export interface FieldTitles {
  readonly title: Text;
  readonly options?: Readonly<Record<string, Option>>;
  /** The field names an officer or a unit of the register. */
  readonly refersTo?: 'officer' | 'unit';
  /** The posts of which the officer holds one. */
  readonly posts?: readonly string[];
}

/** Kept beside the schemas, so that forms and plans can show them. */
const titles = z.registry<FieldTitles>();

/** Gives a field its Chinese and English title. The schema may be shared: each field has a copy with a title of its own. */
export function field<S extends z.ZodType>(zh: string, en: string, schema: S): S {
  const own = schema.clone() as S;
  titles.add(own, { title: { zh, en } });
  return own;
}

/** A field that names an officer or a unit of the register, by id; an officer in one of some posts, where these are given. */
export function reference(refersTo: 'officer' | 'unit', zh: string, en: string, posts?: readonly string[]) {
  const schema = z.string().min(1);
  titles.add(schema, { title: { zh, en }, refersTo, ...(posts ? { posts } : {}) });
  return schema;
}

/** A field that takes one of some named values, each with its titles: `choice('结论', 'Outcome', { lawful: text('合法', 'lawful') })`. */
export function choice<const O extends Readonly<Record<string, Option>>>(zh: string, en: string, options: O) {
  const schema = z.enum(Object.keys(options) as [keyof O & string, ...(keyof O & string)[]]);
  titles.add(schema, { title: { zh, en }, options });
  return schema;
}

/** The titles of a field; optional and default wrappers are looked through, and so are lists for what their members are. */
export function titlesOf(schema: z.ZodType): FieldTitles | undefined {
  const own = titles.get(schema);
  const { innerType, element } = schema._zod.def as { innerType?: z.ZodType; element?: z.ZodType };
  const inner = innerType ?? element;
  const deeper = inner && titlesOf(inner);
  return own && deeper ? { ...deeper, ...own } : (own ?? deeper);
}

export type Fields = Readonly<Record<string, z.ZodType>>;

/** One kind of act: its title and what is stated with it, field by field. */
export interface ActSpec<F extends Fields = Fields> {
  readonly title: Text;
  readonly fields: F;
}

/** Describes one kind of act. */
export const act = <const F extends Fields = Record<never, never>>(zh: string, en: string, fields?: F): ActSpec<F> => ({
  title: { zh, en },
  fields: fields ?? ({} as F),
});

type Flat<T> = { [K in keyof T]: T[K] } & {};

/** What a user states: the type of the act and its fields. */
export type PayloadOf<S extends Readonly<Record<string, ActSpec>>> = {
  [K in keyof S & string]: Flat<{ type: K } & z.output<z.ZodObject<S[K]['fields'], z.core.$strict>>>;
}[keyof S & string];

/** What a host adds: who acts, in which capacity, and when. */
export interface Stamp {
  readonly by: Performer;
  readonly at: Instant;
}

/** The acts of a procedure: payload and stamp. */
export type ActOf<S extends Readonly<Record<string, ActSpec>>> = PayloadOf<S> extends infer P ? (P extends object ? Flat<P & Stamp> : never) : never;

export interface AnyAct extends Stamp {
  readonly type: string;
  readonly [fact: string]: unknown;
}

/** The acts of a procedure: titles, and one strict schema for each kind. */
export interface Acts<S extends Readonly<Record<string, ActSpec>> = Readonly<Record<string, ActSpec>>> {
  readonly specs: S;
  /** Schemas of the payloads by type; each refuses unknown fields. */
  readonly payloads: Readonly<Record<keyof S & string, z.ZodObject>>;
  /** The payloads as one discriminated union. */
  readonly union: z.ZodDiscriminatedUnion;
}

/** Fields that only a host may fill. */
export const stamped: readonly string[] = ['by', 'at'];

/** Collects the acts of a procedure. Names are upper case and say what is done to what: `SIGN_ISSUE`. */
export function defineActs<const S extends Readonly<Record<string, ActSpec>>>(specs: S): Acts<S> {
  const payloads = Object.fromEntries(
    Object.entries(specs).map(([type, spec]) => {
      for (const name of [...stamped, 'type']) {
        if (name in spec.fields) throw new TypeError(`act ${type}: the field "${name}" is reserved; rename it`);
      }
      return [type, z.strictObject({ type: z.literal(type), ...spec.fields })];
    }),
  ) as unknown as Record<keyof S & string, z.ZodObject>;
  const members = Object.values(payloads) as [z.ZodObject, ...z.ZodObject[]];
  return { specs, payloads, union: z.discriminatedUnion('type', members as never) as unknown as z.ZodDiscriminatedUnion };
}
