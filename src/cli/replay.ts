import type { Command } from 'commander';
import type { Finding, Verdict } from '../model/decide.js';
import { play } from '../model/perform.js';
import { historyFrom } from '../model/read-history.js';
import type { Language } from '../model/text.js';
import { governmentFrom, procedureNamed, readings, readJson } from './arguments.js';
import type { Context } from './command.js';
import { paint, say, type Io } from './terminal.js';

const shown = ({ clause, says, remedy, strength, ground }: Finding) => ({ clause, says, remedy, strength, ...(ground === undefined ? {} : { ground }) });

/** A verdict as data, one line. */
export function verdictLine(verdict: Verdict) {
  return {
    verdict: verdict.verdict,
    state: verdict.state,
    clauses: verdict.clauses,
    reasons: verdict.verdict === 'refused' ? verdict.reasons.map(shown) : [],
    warnings: verdict.warnings.map(shown),
    deviations: verdict.deviations.map(shown),
    ...(verdict.verdict === 'malformed' ? { issues: verdict.issues } : {}),
    ...(verdict.verdict === 'unforeseen' ? { foreseen: verdict.foreseen } : {}),
  };
}

/** `replay`: plays a history and gives the verdict on each act. */
export function replay(program: Command, { catalogue, io, exit }: Context): void {
  program
    .command('replay')
    .description('play a history of acts and give the verdict on each; exit code 1 when an act was not accepted')
    .argument('<procedure>')
    .argument('<file>', 'a history as JSON ("-": standard input)')
    .option('--government <file>', 'what is different in the register of officers, as JSON')
    .option('--interpretation <name=value>', 'another reading of an open point (may be repeated)', readings)
    .option('--json', 'one line of JSON an act')
    .option('--language <language>', 'zh or en', 'zh')
    .action(async (name: string, file: string, { government: register, interpretation, json: asJson, language }) => {
      const procedure = procedureNamed(catalogue, name);
      const government = await governmentFrom(io, catalogue, register);
      const history = historyFrom(await readJson(io, file), name);
      const chosen = { ...history, interpretations: { ...history.interpretations, ...interpretation } };
      let all = true;
      let number = 0;
      for (const { stated, verdict } of play(procedure, government, chosen)) {
        number++;
        all &&= verdict.verdict === 'accepted';
        if (asJson) io.out(JSON.stringify(verdictLine(verdict)));
        else describe(io, language, number, stated.type, verdict);
      }
      exit(all ? 0 : 1);
    });
}

const words = {
  accepted: { zh: '接受', en: 'accepted' },
  refused: { zh: '拒绝', en: 'refused' },
  unforeseen: { zh: '此时无此步骤', en: 'not foreseen' },
  malformed: { zh: '格式有误', en: 'malformed' },
} as const;
const colours = { accepted: 'green', refused: 'red', unforeseen: 'yellow', malformed: 'magenta' } as const;

function describe(io: Io, language: Language, number: number, type: string, verdict: Verdict): void {
  const clauses = verdict.clauses.length ? `  [${verdict.clauses.join(', ')}]` : '';
  io.out(`${number}. ${type}  ${paint(io, colours[verdict.verdict], say(language, words[verdict.verdict]))}${clauses}  → ${JSON.stringify(verdict.state)}`);
  const lines = (sign: string, findings: readonly Finding[]) => {
    for (const { clause, says, remedy } of findings) io.out(`   ${sign} ${clause}: ${say(language, says)} → ${say(language, remedy)}`);
  };
  if (verdict.verdict === 'refused') lines('✗', verdict.reasons);
  lines('⚠', verdict.warnings);
  lines('≠', verdict.deviations);
  if (verdict.verdict === 'malformed') for (const { path, message } of verdict.issues) io.out(`   ✗ ${path}: ${message}`);
}
