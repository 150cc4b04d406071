import type { Command } from 'commander';
import { z } from 'zod';
import { titlesOf } from '../model/act.js';
import type { Catalogue } from '../model/catalogue.js';
import { guardTree, leavesOf, transitionsOf } from '../model/guard-tree.js';
import { clock } from '../model/performer.js';
import type { Procedure } from '../model/procedure.js';
import type { Language, Text } from '../model/text.js';
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
            performers: performersOf(catalogue, procedure, type),
            schema: z.toJSONSchema(acts.payloads[type]!, { unrepresentable: 'any' }),
            fields: fieldsOf(spec.fields),
          })),
          officers: [...catalogue.government.officers, { id: clock.officer, title: theClock, posts: [{ post: clock.post }], counterparts: [] }],
          units: catalogue.government.units,
          capacities: ['in-person', ...catalogue.government.bases],
          government: z.toJSONSchema(catalogue.government.overlay, { unrepresentable: 'any' }),
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
        const performers = performersOf(catalogue, procedure, type).map((role) => say(language, role));
        io.out(`  ${type}  ${say(language, spec.title)}${performers.length ? `  (${performers.join(' / ')})` : ''}`);
        for (const line of linesOf(spec.fields, language)) io.out(`  ${line}`);
      }
      io.out('\ninterpretations');
      for (const [point, { question, options, default: usual }] of Object.entries(interpretations)) {
        io.out(`  ${point}  ${say(language, question)}`);
        for (const [option, words] of Object.entries(options)) io.out(`    ${option === usual ? '*' : ' '} ${option}  ${say(language, words)}`);
      }
      io.out('\nofficers');
      for (const { id: officer, title: name, posts, counterparts } of catalogue.government.officers) {
        const held = posts.map(({ post, unit, portfolio }) => [post, unit, portfolio && `in charge of ${portfolio.join(', ') || 'nothing'}`].filter(Boolean).join(' '));
        const paired = counterparts.length ? `; AB counterpart of ${counterparts.join(', ')}` : '';
        io.out(`  ${officer}  ${say(language, name)}  [${held.join('; ')}${paired}]`);
      }
      io.out(`  ${clock.officer}  ${say(language, theClock)}`);
      io.out(`\ncapacities ("as")\n  in-person, ${catalogue.government.bases.join(', ')}`);
      io.out('\nregister (--government FILE, or "government" in the history); lists are added to those of the model government');
      io.out('  { "absences": [{ "officer", "from", "to" }], "grants": [{ "id", "grantor", "grantee", "acts": ["SIGN_ISSUE"], "from", "to" }],');
      io.out('    "actingHeads": [{ "unit", "officer", "from", "to" }] }   moments as 2025-11-03T09:00:00+08:00');
      io.out('  an acting head acts while the head’s absence is registered too');
    });
}

const theClock: Text = { zh: '时钟（宣布时限已过）', en: 'the clock, which announces that a limit has passed' };

/** Whom the guards of an act let act where it may be done: by the roles that they name, else in the words of their rules. */
function performersOf({ roleTitle }: Catalogue, { machine, rules }: Procedure, type: string): Text[] {
  const guards = transitionsOf(machine).filter(({ eventType }) => eventType === type).map(({ guard }) => leavesOf(guardTree(guard)));
  const real = guards.filter((leaves) => leaves.every(({ name }) => rules[name]?.kind !== 'order'));
  const roles = real.flat().flatMap(({ params }) => {
    const role = (params as { role?: unknown } | undefined)?.role;
    return typeof role === 'string' ? [role] : [];
  });
  const named = [...new Set(roles)].flatMap((role) => roleTitle(role) ?? []);
  const worded = [...new Set(real.flat().map(({ name }) => name))].flatMap((name) => rules[name]?.performers ?? []);
  return [...new Map([...named, ...worded].map((title) => [title.zh, title])).values()];
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
