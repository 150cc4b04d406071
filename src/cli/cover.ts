import { Option, type Command } from 'commander';
import { cover as coverBehaviour, criteria } from '../cover/cover.js';
import { forms, type FormName } from '../cover/forms/index.js';
import type { Criterion } from '../cover/suite.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Language } from '../model/text.js';
import { procedureNamed, readings, unknownName } from './arguments.js';
import type { Context } from './command.js';
import { exploreAloud } from './explore.js';
import { table, type Io } from './terminal.js';

/** The criteria with what each asks for, as help shows them. */
export const criteriaHelp = (): string => ['', 'Criteria:', ...table(criteria.map(({ name, says }) => [`  ${name}`, `${says.en} (${says.zh})`]))].join('\n');

/** A criterion by name. Throws `UsageError` with the nearest known name. */
export function criterionOf(wanted: string): Criterion {
  const criterion = criteria.find((each) => each.name === wanted);
  if (!criterion) throw unknownName('criterion', wanted, criteria.map((each) => each.name));
  return criterion;
}

/** The names of officers, in a language. */
export const namesIn = (catalogue: Catalogue, language: Language) => (officer: string): string | undefined =>
  catalogue.government.officers.find(({ id }) => id === officer)?.title[language];

/** Puts a written text out; its own last line break is the line's. */
export const put = (io: Io, content: string): void => io.out(content.replace(/\n$/, ''));

/** `cover`: a suite of histories that meets a criterion. */
export function cover(program: Command, { catalogue, io }: Context): void {
  program
    .command('cover')
    .description('make the smallest suite of histories that meets a criterion')
    .argument('<procedure>')
    .option('--criterion <name>', 'what has to be covered, see below', criteria[0]!.name)
    .addOption(new Option('--format <format>', 'markdown or gherkin for people, csv for spreadsheets, json for programs').choices(Object.keys(forms)).default('markdown'))
    .option('--interpretation <name=value>', 'another reading of an open point (may be repeated)', readings)
    .option('--json', 'the same as --format json')
    .option('--language <language>', 'zh or en', 'zh')
    .addHelpText('after', criteriaHelp())
    .action((name: string, { criterion: wanted, format, json: asJson, interpretation, language }) => {
      const procedure = procedureNamed(catalogue, name);
      const criterion = criterionOf(wanted);
      const { behaviour } = exploreAloud(io, procedure, interpretation ? { interpretations: interpretation } : {});
      const suite = coverBehaviour(behaviour, criterion, procedure);
      put(io, forms[asJson ? 'json' : (format as FormName)](procedure, suite, { language, nameOf: namesIn(catalogue, language) }));
    });
}
