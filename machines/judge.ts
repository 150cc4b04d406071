import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Judgement } from '../src/judge/judge.js';
import { catalogue } from './catalogue.js';
import { explanations } from './survivors.js';

/**
 * Judges every procedure, as many at a time as the machine has cores, and writes what comes out to `tests/bench/`. The exit
 * code is 1 when a procedure keeps less than 99 of 100 mistakes from passing, or an explanation has no survivor any more.
 */
const command = fileURLToPath(new URL('guicheng.js', import.meta.url));
const folder = new URL('../../tests/bench/', import.meta.url);
const goal = 0.99;

type Timed = Judgement & { readonly seconds: number };

const judged = new Map<string, Timed>();
const waiting = catalogue.procedures.map(({ id }) => id);

async function work(): Promise<void> {
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const began = performance.now();
    const output = await new Promise<string>((done, failed) =>
      execFile(process.execPath, [command, 'judge', id!, '--json'], { maxBuffer: 2 ** 28 }, (error, stdout) => (stdout ? done(stdout) : failed(error ?? new Error(`${id}: no output`)))),
    );
    const seconds = Math.round((performance.now() - began) / 1000);
    judged.set(id, { ...(JSON.parse(output) as Judgement), seconds });
    console.log(line(judged.get(id)!).join('  '));
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
const line = ({ procedure, mutants, equivalent, killed, byProperties, byCases, survivors, share, seconds }: Timed): string[] => [
  procedure, ...[mutants, equivalent, killed, byProperties, byCases, survivors.length].map(String), percent(share), `${seconds} s`,
];
const explained = new Set<string>();
/** Why a survivor is left as it is, if that is known. */
function why(procedure: string, where: string, what: string): string {
  const found = explanations.find((each) => each.procedure === procedure && each.where === where && each.what === what);
  if (found) explained.add(found.why);
  return found ? `. ${found.why}` : '';
}
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

await Promise.all(Array.from({ length: Math.min(availableParallelism(), waiting.length) }, work));

const all = catalogue.procedures.map(({ id }) => judged.get(id)!);
const total = (count: (judgement: Judgement) => number) => all.reduce((sum, judgement) => sum + count(judgement), 0);
const share = total(({ killed }) => killed) / total(({ mutants, equivalent }) => mutants - equivalent);
const operators = [...new Set(all.flatMap((judgement) => Object.keys(judgement.operators)))].sort().map((operator) => {
  const of = (figure: 'mutants' | 'equivalent' | 'killed') => total((judgement) => judgement.operators[operator as keyof Judgement['operators']]?.[figure] ?? 0);
  return [operator, String(of('mutants')), String(of('equivalent')), String(of('killed')), String(of('mutants') - of('equivalent') - of('killed'))];
});
const totals = [total(({ mutants }) => mutants), total(({ equivalent }) => equivalent), total(({ killed }) => killed), total(({ byProperties }) => byProperties), total(({ byCases }) => byCases), total(({ survivors }) => survivors.length)];
const page = [
  '# Judged by mutants',
  '',
  'Made by `npm run judge`. Each mutant is a procedure with one mistake in it. Properties and hand-written cases, neither made from the machine, catch it or not;',
  'a mutant that is proven to come to the same verdicts is equivalent and cannot be caught.',
  '',
  row(['procedure', 'mutants', 'equivalent', 'killed', 'by properties', 'by cases', 'survivors', 'killed of those not equivalent', 'time']),
  row(['---', '---:', '---:', '---:', '---:', '---:', '---:', '---:', '---:']),
  ...all.map((judgement) => row(line(judgement))),
  row(['**all**', ...totals.map(String), percent(share), '']),
  '',
  row(['mistake', 'mutants', 'equivalent', 'killed', 'survivors']),
  row(['---', '---:', '---:', '---:', '---:']),
  ...operators.map(row),
  '',
  ...(total(({ survivors }) => survivors.length)
    ? [
        '## Survivors',
        '',
        'Each with the worst that it does: `accepts-more` what should be refused, `accepts-less`, `reports-otherwise` (deviations, warnings), `refuses-otherwise` (nothing but the',
        'reasons of a refusal, or whether the act is foreseen, differs) or `leads-elsewhere` (nothing but names of states differs). The history is in `judge.json`.',
        'Why one is left as it is stands behind it, from `machines/survivors.ts`.',
        '',
      ]
    : []),
  ...all.flatMap(({ procedure, survivors }) => (survivors.length ? [`### ${procedure}`, '', ...survivors.map(({ clause, where, what, witness }) => `- ${witness?.effect ?? 'not seen wholly'}: ${clause}, \`${where}\`: ${what.en}${why(procedure, where, what.en)}`), ''] : [])),
].join('\n');

await mkdir(folder, { recursive: true });
await writeFile(new URL('judge.json', folder), `${JSON.stringify(all, null, 1)}\n`);
await writeFile(new URL('JUDGE.md', folder), `${page.trimEnd()}\n`);
console.log(`${percent(share)} killed; tests/bench/JUDGE.md`);
const stale = explanations.filter((each) => !explained.has(each.why));
for (const { procedure, where, what } of stale) console.error(`machines/survivors.ts explains a mistake that does not survive: ${procedure}, ${where}: ${what}; take it out`);
process.exitCode = !stale.length && all.every((judgement) => judgement.share >= goal && judgement.casesHold && !judgement.brokenAnyway.length) ? 0 : 1;
