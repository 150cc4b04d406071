import type { Command } from 'commander';
import { cover, criteria } from '../cover/cover.js';
import { explore } from '../explore/explore.js';
import { judgeProcedure, type Judgement, type Survivor } from '../judge/judge.js';
import { judgeSuite, type SuiteJudgement } from '../judge/suites.js';
import type { Effect, Witness } from '../judge/witness.js';
import type { Language, Text } from '../model/text.js';
import { procedureNamed, wholeNumber } from './arguments.js';
import type { Context } from './command.js';
import { criterionOf } from './cover.js';
import { json, say, table, type Io } from './terminal.js';

/** `judge`: which mistakes in a procedure its properties and hand-written cases catch, or a suite made of it. */
export function judge(program: Command, { catalogue, io, exit }: Context): void {
  program
    .command('judge')
    .description('plant mistakes in a procedure one by one and tell which ones its properties and hand-written cases catch')
    .argument('<procedure>')
    .option('--sample <number>', 'only so many mutants, evenly spread', wholeNumber)
    .option('--suite <criterion>', `judge the suite of a criterion instead, as one judges another system by it: ${criteria.map((each) => each.name).join(', ')}`)
    .option('--json', 'as JSON')
    .option('--language <language>', 'zh or en', 'zh')
    .action((name: string, { sample, suite, json: asJson, language }) => {
      const procedure = procedureNamed(catalogue, name);
      const criterion = suite === undefined ? undefined : criterionOf(suite);
      let told = performance.now();
      const options = {
        ...(sample === undefined ? {} : { sample }),
        progress(done: number, of: number) {
          if (!io.isTerminal || performance.now() - told < 1000) return;
          told = performance.now();
          io.err(`… ${done}/${of}`);
        },
      };
      if (criterion) {
        const judged = judgeSuite(procedure, cover(explore(procedure), criterion, procedure), options);
        if (asJson) json(io, judged);
        else describeSuite(io, language, judged);
        if (!judged.holds) exit(1);
        return;
      }
      const judgement = judgeProcedure(procedure, { government: catalogue.government, ...options });
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
  acts: { zh: '个步骤', en: 'acts' },
  byVerdicts: { zh: '只凭裁定与状态即可发现', en: 'of them by verdicts and states alone' },
  suiteFails: { zh: '程序本身就通不过该套件（不能用来评判）', en: 'the procedure itself fails the suite (it judges nothing)' },
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
  describeSurvivors(io, language, survivors);
  if (brokenAnyway.length) io.out(`${term('anyway')}: ${brokenAnyway.join(', ')}`);
  if (!casesHold) io.out(term('casesFail'));
}

function describeSuite(io: Io, language: Language, judged: SuiteJudgement): void {
  const term = (name: keyof typeof words) => say(language, words[name]);
  io.out(`${judged.procedure}, ${judged.criterion}: ${judged.acts} ${term('acts')}; ${judged.mutants} ${term('mutants')}, ${judged.equivalent} ${term('equivalent')}, ${judged.killed} ${term('killed')} (${(100 * judged.share).toFixed(1)}% ${term('share')}), ${judged.byVerdicts} ${term('byVerdicts')}`);
  const rows = Object.entries(judged.effects).map(([effect, { mutants, killed }]) => [say(language, effects[effect as Effect]), String(mutants), String(killed)]);
  for (const row of table([['', term('mutants'), term('killed')], ...rows])) io.out(`  ${row}`);
  describeSurvivors(io, language, judged.survivors);
  if (!judged.holds) io.out(term('suiteFails'));
}

function describeSurvivors(io: Io, language: Language, survivors: readonly Survivor[]): void {
  for (const { operator, what, where, clause, witness } of survivors) {
    io.out(`✗ ${clause}  ${where}  ${operator}: ${say(language, what)}`);
    if (!witness) continue;
    const acts = witness.acts.map(({ type, by }) => `${type} (${by.officer})`);
    io.out(`    ${say(language, effects[witness.effect])}: ${acts.join(', ')}: ${verdictWords(witness.was)} → ${verdictWords(witness.is)}`);
  }
}
