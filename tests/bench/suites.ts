import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { catalogue } from '../../machines/catalogue.js';
import { cover, criterionNamed } from '../../src/cover/cover.js';
import { explore } from '../../src/explore/explore.js';
import { judgeSuites, type SuiteJudgement } from '../../src/judge/suites.js';
import type { Effect } from '../../src/judge/witness.js';
import { shortestPathSuite } from '../cover/shortest-paths.js';

/**
 * Runs the everyday suite of every procedure, its transition tour, and the suite that `createTestModel` makes against all mutants of
 * it: how many of the mistakes does each find? Results go to `tests/bench/suites.json` and `tests/bench/SUITES.md`.
 */

const here = fileURLToPath(import.meta.url);

interface Judged {
  readonly procedure: string;
  readonly lowerBound: number;
  readonly suites: readonly SuiteJudgement[];
  readonly seconds: number;
}

function measure(id: string): Judged {
  const began = performance.now();
  const procedure = catalogue.procedures.find((each) => each.id === id)!;
  const behaviour = explore(procedure);
  const suites = [...['obligations', 'transitions'].map((name) => cover(behaviour, criterionNamed(name), procedure)), shortestPathSuite(behaviour)];
  const judged = judgeSuites(procedure, suites);
  return { procedure: id, lowerBound: suites[0]!.lowerBound, suites: judged, seconds: Math.round((performance.now() - began) / 1000) };
}

const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)}%`);
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const effects: readonly Effect[] = ['accepts-more', 'accepts-less', 'reports-otherwise', 'refuses-otherwise', 'leads-elsewhere'];
const different = ({ mutants, equivalent }: SuiteJudgement) => mutants - equivalent;

function figures(judged: readonly SuiteJudgement[]): (string | number)[] {
  const total = (count: (each: SuiteJudgement) => number) => judged.reduce((sum, each) => sum + count(each), 0);
  const killed = total((each) => each.killed);
  return [
    total(({ acts }) => acts),
    `${killed} of ${total(different)}`,
    percent(killed, total(different)),
    percent(total(({ byVerdicts }) => byVerdicts), total(different)),
    ...effects.map((effect) => `${total((each) => each.effects[effect]?.killed ?? 0)} of ${total((each) => each.effects[effect]?.mutants ?? 0)}`),
  ];
}

function page(all: readonly Judged[]): string {
  const criteria = all[0]!.suites.map(({ criterion }) => criterion);
  const lines = all.flatMap(({ procedure, suites }) => suites.map((suite) => row([procedure, suite.criterion, ...figures([suite])])));
  const totals = criteria.map((criterion, at) => row(['**all**', criterion, ...figures(all.map(({ suites }) => suites[at]!))]));
  const everyday = all.map(({ suites }) => suites[0]!);
  return [
    '# Suites judged by mutants',
    '',
    'Made by `npm run bench:suites`. Each mutant stands for a system that gets one rule of a procedure wrong; a suite kills it when some act of the suite comes to another',
    'verdict, other clauses or another state than the suite says. The suites are made of the procedure and judged by all of its mutants but those that are proven equivalent.',
    '`createTestModel` is XState’s own: a shortest path to every state and across every edge, all of them run. The mutants by the worst that they do: they accept what should be refused, refuse what',
    'should be accepted, report other deviations or warnings, refuse for other reasons (or as not foreseen), or only name states otherwise.',
    '',
    row(['procedure', 'suite', 'acts', 'killed', 'share', 'by verdicts and states alone', ...effects.map((effect) => effect.replace('-', ' '))]),
    row(['---', '---', ...effects.map(() => '---:'), '---:', '---:', '---:', '---:']),
    ...lines,
    ...totals,
    '',
    '## What the everyday suite does not find',
    '',
    ...everyday.flatMap(({ procedure, survivors }) => [`### ${procedure}`, '', ...(survivors.length ? survivors.map(({ witness, clause, where, what }) => `- ${witness?.effect ?? 'not seen wholly'}: ${clause}, \`${where}\`: ${what.en}`) : ['Nothing.']), '']),
  ].join('\n');
}

async function main(): Promise<void> {
  const waiting = catalogue.procedures.map(({ id }) => id).filter((id) => process.argv.length < 3 || process.argv.includes(id));
  const judged = new Map<string, Judged>();
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const output = await new Promise<string>((done, failed) => execFile(process.execPath, [here, 'run', id!], { maxBuffer: 2 ** 28 }, (error, stdout) => (error ? failed(error) : done(stdout))));
      const one = JSON.parse(output) as Judged;
      judged.set(one.procedure, one);
      for (const suite of one.suites) console.log([one.procedure, suite.criterion, ...figures([suite]), suite.holds ? '' : 'DOES NOT HOLD', `${one.seconds} s`].join('  '));
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), waiting.length) }, work));
  const all = catalogue.procedures.flatMap(({ id }) => judged.get(id) ?? []);
  const folder = new URL(import.meta.url.includes('/dist/') ? '../../../tests/bench/' : './', import.meta.url);
  if (all.length < catalogue.procedures.length) return;
  writeFileSync(new URL('suites.json', folder), `${JSON.stringify(all, null, 1)}\n`);
  writeFileSync(new URL('SUITES.md', folder), `${page(all).trimEnd()}\n`);
}

if (process.argv[2] === 'run') process.stdout.write(JSON.stringify(measure(process.argv[3]!)));
else await main();
