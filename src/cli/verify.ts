import type { Command } from 'commander';
import type { AnyAct } from '../model/act.js';
import type { Procedure } from '../model/procedure.js';
import type { Language } from '../model/text.js';
import { verify as verifyBehaviour, type Counterexample, type Verified } from '../verify/verify.js';
import { procedureNamed, readings } from './arguments.js';
import type { Context } from './command.js';
import { exploreAloud } from './explore.js';
import { json, paint, say, type Io } from './terminal.js';

/** `verify`: whether the properties of procedures hold over everything that their sample cases can come to. */
export function verify(program: Command, { catalogue, io, exit }: Context): void {
  program
    .command('verify')
    .description('check the properties over every history of the sample cases; exit code 1 when one is broken')
    .argument('[procedure]', 'all procedures unless given')
    .option('--interpretation <name=value>', 'another reading of an open point (may be repeated)', readings)
    .option('--json', 'as JSON')
    .option('--language <language>', 'zh or en', 'zh')
    .action((name: string | undefined, { interpretation, json: asJson, language }) => {
      const procedures = name === undefined ? catalogue.procedures : [procedureNamed(catalogue, name)];
      const all = procedures.map((procedure) => {
        const known = Object.entries((interpretation ?? {}) as Record<string, string>).filter(([point]) => name !== undefined || point in procedure.interpretations);
        const { behaviour } = exploreAloud(io, procedure, { interpretations: Object.fromEntries(known) });
        const results = verifyBehaviour(procedure.properties, behaviour);
        if (!asJson) describe(io, language, procedure, behaviour.states.length, results);
        return results.map((result) => ({ procedure: procedure.id, ...lineOf(result) }));
      });
      if (asJson) json(io, all.flat());
      exit(all.flat().every(({ holds }) => holds) ? 0 : 1);
    });
}

function lineOf({ property, holds, complete, counterexample }: Verified) {
  return { property: property.id, clauses: property.clauses, holds, complete, ...(counterexample ? { counterexample } : {}) };
}

const words = {
  hold: { zh: '条性质成立', en: 'properties hold' },
  over: { zh: '个状态的全部经过', en: 'states, over every history' },
  open: { zh: '未能查遍', en: 'not everything could be looked at' },
  broken: { zh: '← 在此违反', en: '← breaks it' },
  ended: { zh: '案件结束，仍欠此项', en: 'the case ends without it' },
  opening: { zh: '开始', en: 'opening' },
} as const;

function describe(io: Io, language: Language, procedure: Procedure, states: number, results: readonly Verified[]): void {
  const kept = results.filter(({ holds }) => holds);
  io.out(`${procedure.id}: ${kept.length}/${results.length} ${say(language, words.hold)} (${states} ${say(language, words.over)})`);
  for (const { property, complete } of kept) if (!complete) io.out(`  ? ${property.id}: ${say(language, words.open)}`);
  for (const { property, counterexample } of results) {
    if (!counterexample) continue;
    io.out(`  ${paint(io, 'red', '✗')} ${property.id} [${property.clauses.join(', ')}] ${say(language, property.says)}`);
    for (const line of historyLines(procedure, counterexample, language)) io.out(`    ${line}`);
  }
}

/** A counterexample act by act: who did what, and where it goes wrong. */
export function historyLines(procedure: Procedure, { input, steps, at, each, ended }: Counterexample, language: Language): string[] {
  const about = each === undefined ? '' : `  (${JSON.stringify(each)})`;
  return [
    `${say(language, words.opening)}: ${JSON.stringify(input)}${about}`,
    ...steps.map(({ act, verdict }, index) => {
      const reports = [...verdict.deviations.map((clause) => `≠ ${clause}`), ...verdict.warnings.map((clause) => `⚠ ${clause}`)];
      return `${index + 1}. ${actLine(procedure, act, language)}${reports.length ? `  ${reports.join(' ')}` : ''}${index === at ? `  ${say(language, words.broken)}` : ''}`;
    }),
    ...(at === steps.length && ended ? [say(language, words.ended)] : []),
  ];
}

function actLine(procedure: Procedure, { type, by, at, ...facts }: AnyAct, language: Language): string {
  const title = procedure.acts.specs[type]?.title;
  const who = by.actingFor ? `${by.officer} (${by.actingFor.basis}: ${by.actingFor.officer})` : by.officer;
  const stated = Object.keys(facts).length ? ` ${JSON.stringify(facts)}` : '';
  return `${at}  ${who}  ${title ? `${say(language, title)} ` : ''}${type}${stated}`;
}
