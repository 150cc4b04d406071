import type { Command } from 'commander';
import { judgeProcedure, type Judgement } from '../judge/judge.js';
import type { Effect, Witness } from '../judge/witness.js';
import type { Language, Text } from '../model/text.js';
import { procedureNamed, wholeNumber } from './arguments.js';
import type { Context } from './command.js';
import { json, say, table, type Io } from './terminal.js';

/** `judge`: which mistakes in a procedure its properties and hand-written cases catch. */
export function judge(program: Command, { catalogue, io, exit }: Context): void {
  program
    .command('judge')
    .description('plant mistakes in a procedure one by one and tell which ones its properties and hand-written cases catch')
    .argument('<procedure>')
    .option('--sample <number>', 'only so many mutants, evenly spread', wholeNumber)
    .option('--json', 'as JSON')
    .option('--language <language>', 'zh or en', 'zh')
    .action((name: string, { sample, json: asJson, language }) => {
      const procedure = procedureNamed(catalogue, name);
      let told = performance.now();
      const judgement = judgeProcedure(procedure, {
        government: catalogue.government,
        ...(sample === undefined ? {} : { sample }),
        progress(done, of) {
          if (!io.isTerminal || performance.now() - told < 1000) return;
          told = performance.now();
          io.err(`… ${done}/${of}`);
        },
      });
      if (asJson) json(io, judgement);
      else describe(io, language, judgement);
      if (judgement.brokenAnyway.length || !judgement.casesHold) exit(1);
    });
}

const words = {
  mutants: { zh: '变异', en: 'mutants' },
  equivalent: { zh: '等价', en: 'equivalent' },
  killed: { zh: '发现', en: 'killed' },
  byProperties: { zh: '由性质发现', en: 'by properties' },
  byCases: { zh: '由案例发现', en: 'by cases' },
  survivors: { zh: '无人发现', en: 'survivors' },
  share: { zh: '非等价的发现率', en: 'of those that are not equivalent' },
  anyway: { zh: '程序本身就不满足的性质（不参与评判）', en: 'properties that the procedure itself breaks (they judge nothing)' },
  casesFail: { zh: '程序本身就通不过手写案例（不参与评判）', en: 'the hand-written cases fail on the procedure itself (they judge nothing)' },
} as const;

const effects: Readonly<Record<Effect, Text>> = {
  'accepts-more': { zh: '多接受', en: 'accepts more' },
  'accepts-less': { zh: '少接受', en: 'accepts less' },
  'reports-otherwise': { zh: '提示或偏离不同', en: 'reports otherwise' },
  'leads-elsewhere': { zh: '转到别处', en: 'leads elsewhere' },
  'refuses-otherwise': { zh: '拒绝的理由不同', en: 'refuses otherwise' },
};

const verdictWords = ({ verdict, clauses, state }: Witness['was']): string => `${verdict}${clauses.length ? ` [${clauses.join(', ')}]` : ''} ${JSON.stringify(state)}`;

function describe(io: Io, language: Language, judgement: Judgement): void {
  const { mutants, equivalent, killed, byProperties, byCases, share, operators, survivors, brokenAnyway, casesHold } = judgement;
  const term = (name: keyof typeof words) => say(language, words[name]);
  io.out(`${judgement.procedure}: ${mutants} ${term('mutants')}, ${equivalent} ${term('equivalent')}, ${killed} ${term('killed')} (${(100 * share).toFixed(1)}% ${term('share')})`);
  io.out(`${byProperties} ${term('byProperties')}, ${byCases} ${term('byCases')}, ${survivors.length} ${term('survivors')}`);
  const rows = Object.entries(operators).map(([operator, figures]) => [operator, ...[figures.mutants, figures.equivalent, figures.killed].map(String)]);
  for (const row of table([['', term('mutants'), term('equivalent'), term('killed')], ...rows])) io.out(`  ${row}`);
  for (const { operator, what, where, clause, witness } of survivors) {
    io.out(`✗ ${clause}  ${where}  ${operator}: ${say(language, what)}`);
    if (!witness) continue;
    const acts = witness.acts.map(({ type, by }) => `${type} (${by.officer})`);
    io.out(`    ${say(language, effects[witness.effect])}: ${acts.join(', ')}: ${verdictWords(witness.was)} → ${verdictWords(witness.is)}`);
  }
  if (brokenAnyway.length) io.out(`${term('anyway')}: ${brokenAnyway.join(', ')}`);
  if (!casesHold) io.out(term('casesFail'));
}
