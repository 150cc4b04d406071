import type { Command } from 'commander';
import { z } from 'zod';
import { chartOf } from '../export/chart/chart.js';
import { titlesOf } from '../model/act.js';
import type { Catalogue } from '../model/catalogue.js';
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
      const doing = doingsOf(procedure, catalogue);
      if (asJson) {
        return json(io, {
          id,
          title,
          summary,
          input: { schema: z.toJSONSchema(input, { unrepresentable: 'any' }), fields: fieldsOf(input.shape), example },
          acts: Object.entries(acts.specs).map(([type, spec]) => ({
            type,
            title: spec.title,
            ...doing(type),
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
        const { performers, where } = doing(type);
        const by = performers.map((role) => say(language, role)).join(' / ');
        io.out(`  ${type}  ${say(language, spec.title)}${by ? `  (${by})` : ''}`);
        const places = where.map((state) => say(language, state)).join(language === 'zh' ? '；' : '; ');
        io.out(`      ${language === 'zh' ? '办理环节：' : 'in: '}${places || say(language, nowhere)}`);
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

const nowhere: Text = { zh: '无（总是被拒绝）', en: 'no state: it is always refused' };
const theClock: Text = { zh: '时钟（宣布时限已过）', en: 'the clock, which announces that a limit has passed' };

interface Doing {
  /** Whom the guards of an act let act, by title. */
  readonly performers: readonly Text[];
  /** The states in which the act may be done. */
  readonly where: readonly Text[];
}

/** Who may do each type of act, and where, as the chart shows it. */
function doingsOf(procedure: Procedure, catalogue: Catalogue): (type: string) => Doing {
  const { states, transitions, root, title } = chartOf(procedure, catalogue);
  const titles = new Map(states.map((state) => [state.id, state.id === root ? title : state.title]));
  const distinct = (texts: readonly Text[]) => [...new Map(texts.map((each) => [each.en, each])).values()];
  return (type) => {
    const done = transitions.filter(({ act }) => act === type);
    return { performers: distinct(done.flatMap(({ performers }) => performers)), where: distinct(done.flatMap(({ source }) => titles.get(source) ?? [])) };
  };
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
