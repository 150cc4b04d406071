import type { Command } from 'commander';
import type { AnyStateMachine } from 'xstate';
import type { Context } from './command.js';
import { json, say, table } from './terminal.js';

const countStates = (node: AnyStateMachine['root']): number => Object.values(node.states).reduce((sum, child) => sum + 1 + countStates(child as AnyStateMachine['root']), 0);

/** `list`: the procedures and their size. */
export function list(program: Command, { catalogue, io }: Context): void {
  program
    .command('list')
    .description('list the procedures')
    .option('--json', 'as JSON')
    .option('--language <language>', 'zh or en', 'zh')
    .action(({ json: asJson, language }) => {
      const rows = catalogue.procedures.map(({ id, title, articles, machine, acts, rules }) => ({
        id,
        title,
        articles,
        states: countStates(machine.root),
        acts: Object.keys(acts.specs).length,
        rules: Object.keys(rules).length,
      }));
      if (asJson) return json(io, rows);
      const head = language === 'en' ? ['PROCEDURE', 'TITLE', 'STATES', 'ACTS', 'RULES', 'ARTICLES'] : ['程序', '名称', '状态', '行为', '规则', '条文'];
      const lines = rows.map((row) => [row.id, say(language, row.title), String(row.states), String(row.acts), String(row.rules), row.articles.join(', ')]);
      for (const line of table([head, ...lines])) io.out(line);
    });
}
