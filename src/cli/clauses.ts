import type { Command } from 'commander';
import { account } from '../model/accounting.js';
import type { Register } from '../model/clause.js';
import { parseSource, sentencesOf, type Source } from '../source/parse.js';
import type { Context } from './command.js';
import { readText } from './arguments.js';
import { json, paint, say } from './terminal.js';

/** `clauses`: every clause in our words, where it is modelled, and beside it the text itself when a copy is given. */
export function clauses(program: Command, { catalogue, io }: Context): void {
  program
    .command('clauses')
    .description('list every clause of the rules, where it is modelled or why it is not')
    .option('--source <file>', 'the official text as plain text, to be shown beside our words ("-": standard input)')
    .option('--json', 'as JSON')
    .option('--language <language>', 'zh or en', 'zh')
    .action(async ({ source: path, json: asJson, language }) => {
      const accounting = account(catalogue);
      const source = path === undefined ? undefined : parseSource(await readText(io, path));
      const mismatches = source ? compare(catalogue.register, source) : [];
      if (asJson) {
        const counted = source && {
          chapters: source.chapters.length,
          articles: source.articles.length,
          items: source.articles.reduce((sum, { items }) => sum + items.length, 0),
          mismatches,
        };
        return json(io, { ...accounting, ...(counted ? { source: counted } : {}) });
      }
      for (const { id, strength, says, modelledBy, omitted, article } of accounting.clauses) {
        io.out(`${paint(io, 'bold', id)}  ${strength}  ${say(language, says)}`);
        if (modelledBy.length) io.out(`    → ${modelledBy.join(', ')}`);
        else if (omitted) io.out(paint(io, 'dim', `    – ${say(language, omitted)}`));
        const words = source && textOf(source, article, catalogue.register.clauses[id]!.span);
        if (words !== undefined) io.out(paint(io, 'cyan', `    ｜${words.replaceAll('\n', '')}`));
      }
      io.out('');
      io.out(`${accounting.edition}: ${accounting.articles} articles, ${accounting.clauses.length} clauses, ${accounting.unaccounted.length} unaccounted for`);
      if (source) io.out(`source: ${source.chapters.length} chapters, ${source.articles.length} articles, ${mismatches.length} mismatches`);
      for (const mismatch of mismatches) io.out(`  ${mismatch}`);
    });
}

function textOf(source: Source, article: number, span: readonly [number, number]): string | undefined {
  const found = source.articles.find(({ number }) => number === article);
  return found && span[1] <= found.sentences.length ? sentencesOf(found, span) : undefined;
}

/** Where a text and the register of clauses do not fit each other. */
function compare(register: Register, source: Source): string[] {
  const found: string[] = [];
  const entries = Object.entries(register.clauses);
  for (const [id, { article, span }] of entries) {
    const inText = source.articles.find(({ number }) => number === article);
    if (!inText) found.push(`${id}: the text has no article ${article}`);
    else if (span[1] > inText.sentences.length) found.push(`${id}: article ${article} has ${inText.sentences.length} sentences, not ${span[1]}`);
  }
  for (const { number, items, sentences } of source.articles) {
    const ours = entries.filter(([, clause]) => clause.article === number);
    if (!ours.length) found.push(`article ${number} of the text is not in the register`);
    for (const item of items) if (!Object.hasOwn(register.clauses, `${number}(${item.number})`)) found.push(`item ${number}(${item.number}) of the text is not in the register`);
    for (const [id] of ours) {
      const item = /\((\d+)\)$/.exec(id)?.[1];
      if (item !== undefined && !items.some((each) => each.number === Number(item))) found.push(`${id}: the text has no such item`);
    }
    sentences.forEach((_, index) => {
      if (!ours.some(([, { span }]) => span[0] <= index + 1 && index + 1 <= span[1])) found.push(`sentence ${index + 1} of article ${number} is in no clause`);
    });
  }
  return found;
}
