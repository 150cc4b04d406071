import { z } from 'zod';
import { titlesOf } from '../../model/act.js';
import type { EmbeddedProcedure } from '../../model/procedure.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A zod schema of facts as JSON Schema 2020-12, with the titles of fields and choices in both languages: `title` for a
 * reader, `x-title`, `x-options` and `x-refers-to` for a form.
 */
export function factsSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, {
    io: 'input',
    // What cannot be written as JSON Schema is checked by the server all the same.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const titles = titlesOf(zodSchema as unknown as z.ZodType);
      if (!titles) return;
      jsonSchema.title = `${titles.title.zh} / ${titles.title.en}`;
      jsonSchema['x-title'] = { zh: titles.title.zh, en: titles.title.en };
      if (titles.options) jsonSchema['x-options'] = titles.options;
      if (titles.refersTo) jsonSchema['x-refers-to'] = titles.refersTo;
    },
  });
  return plain;
}

/** The schemas of what may be stated in a procedure: the facts of its opening, and of each act. */
export interface ProcedureSchemas {
  readonly input: JsonSchema;
  readonly acts: Readonly<Record<string, JsonSchema>>;
}

const known = new WeakMap<EmbeddedProcedure, ProcedureSchemas>();

export function schemasOf(procedure: EmbeddedProcedure): ProcedureSchemas {
  let schemas = known.get(procedure);
  if (!schemas) {
    schemas = {
      input: factsSchema(procedure.input),
      acts: Object.fromEntries(
        Object.entries(procedure.acts.payloads).map(([type, payload]) => {
          const { zh, en } = procedure.acts.specs[type]!.title;
          return [type, { ...factsSchema(payload), title: `${zh} / ${en}`, 'x-title': { zh, en } }];
        }),
      ),
    };
    known.set(procedure, schemas);
  }
  return schemas;
}
