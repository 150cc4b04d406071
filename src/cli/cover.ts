import { Option, type Command } from 'commander';
import { cover as coverBehaviour, criteria } from '../cover/cover.js';
import { planOf } from '../cover/markdown.js';
import { procedureNamed, readings, unknownName } from './arguments.js';
import type { Context } from './command.js';
import { exploreAloud } from './explore.js';
import { json } from './terminal.js';

/** `cover`: a suite of histories that meets a criterion. */
export function cover(program: Command, { catalogue, io }: Context): void {
  program
    .command('cover')
    .description(`make a suite of histories for a criterion (${criteria.map(({ name }) => name).join(', ')})`)
    .argument('<procedure>')
    .option('--criterion <name>', 'what has to be covered', 'transitions')
    .addOption(new Option('--format <format>', 'json, or markdown for people').choices(['json', 'markdown']).default('markdown'))
    .option('--interpretation <name=value>', 'another reading of an open point (may be repeated)', readings)
    .option('--json', 'the same as --format json')
    .option('--language <language>', 'zh or en', 'zh')
    .action((name: string, { criterion: wanted, format, json: asJson, interpretation, language }) => {
      const procedure = procedureNamed(catalogue, name);
      const criterion = criteria.find((each) => each.name === wanted);
      if (!criterion) throw unknownName('criterion', wanted, criteria.map((each) => each.name));
      const { behaviour } = exploreAloud(io, procedure, interpretation ? { interpretations: interpretation } : {});
      const suite = coverBehaviour(behaviour, criterion, procedure);
      if (asJson || format === 'json') return json(io, suite);
      io.out(planOf(procedure, suite, language, (officer) => catalogue.government.officers.find(({ id }) => id === officer)?.title[language as 'zh' | 'en']));
    });
}
