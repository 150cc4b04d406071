import type { Command } from 'commander';
import { z } from 'zod';
import { titlesOf } from '../model/act.js';
import type { Language } from '../model/text.js';
import { procedureNamed } from './arguments.js';
import type { Context } from './command.js';
import { json, paint, say } from './terminal.js';

/** `describe`: how to write a history of a procedure: its opening facts, its acts, the officers and the open points. */
export function describe(program: Command, { catalogue, io }: Context): void {
  program
    .command('describe')
    .description('tell how to write a history: opening facts, acts and their fields, officers, open points')
    .argument('<procedure>')
    .option('--json', 'as JSON, with JSON Schemas')
    .option('--language <language>', 'zh or en', 'zh')
    .action((name: string, { json: asJson, language }) => {
      const procedure = procedureNamed(catalogue, name);
      const { id, title, summary, input, acts, interpretations, deadlines, samples } = procedure;
      const example = samples.inputs[0];
      if (asJson) {
        return json(io, {
          id,
          title,
          summary,
          input: { schema: z.toJSONSchema(input, { unrepresentable: 'any' }), fields: fieldsOf(input.shape), example },
          acts: Object.entries(acts.specs).map(([type, spec]) => ({
            type,
            title: spec.title,
            schema: z.toJSONSchema(acts.payloads[type]!, { unrepresentable: 'any' }),
            fields: fieldsOf(spec.fields),
          })),
          officers: catalogue.government.officers,
          interpretations,
          deadlines: deadlines.map(({ due: _due, ...data }) => data),
        });
      }
      io.out(paint(io, 'bold', `${id}  ${say(language, title)}`));
      io.out(say(language, summary));
      io.out('\ninput');
      for (const line of linesOf(input.shape, language)) io.out(line);
      io.out(`  e.g. ${JSON.stringify(example)}`);
      io.out('\nacts');
      for (const [type, spec] of Object.entries(acts.specs)) {
        io.out(`  ${type}  ${say(language, spec.title)}`);
        for (const line of linesOf(spec.fields, language)) io.out(`  ${line}`);
      }
      io.out('\ninterpretations');
      for (const [point, { question, options, default: usual }] of Object.entries(interpretations)) {
        io.out(`  ${point}  ${say(language, question)}`);
        for (const [option, words] of Object.entries(options)) io.out(`    ${option === usual ? '*' : ' '} ${option}  ${say(language, words)}`);
      }
      io.out('\nofficers');
      for (const officer of catalogue.government.officers) io.out(`  ${officer.id}  ${say(language, officer.title)}`);
    });
}

const fieldsOf = (fields: Readonly<Record<string, z.ZodType>>) => Object.fromEntries(Object.entries(fields).map(([field, schema]) => [field, titlesOf(schema)]));

function linesOf(fields: Readonly<Record<string, z.ZodType>>, language: Language): string[] {
  return Object.entries(fields).flatMap(([field, schema]) => {
    const titles = titlesOf(schema);
    const optional = schema.safeParse(undefined).success ? '?' : '';
    const options = Object.entries(titles?.options ?? {}).map(([option, words]) => `      ${option}  ${say(language, words)}`);
    const kind = titles?.options ? '' : `: ${String((z.toJSONSchema(schema, { unrepresentable: 'any' }) as { type?: string }).type ?? 'value')}`;
    return [`  ${field}${optional}${kind}  ${titles ? say(language, titles.title) : ''}`, ...options];
  });
}
