import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getAdjacencyMap } from 'xstate/graph';
import { catalogue } from '../../machines/catalogue.js';
import { explore, exploreMachine } from '../../src/explore/explore.js';
import { models, type ModelName } from './models.js';

/**
 * Compares the explorer with XState's `getAdjacencyMap` and with Spin's compiled breadth-first verifier on the same
 * models, each run in a process of its own. `npm run bench:explore -- --large` also explores one and ten million
 * configurations. Results go to `tests/bench/explore.json` and `tests/bench/README.md`.
 */

type Tool = 'guicheng' | 'getAdjacencyMap' | 'Spin';

interface Run {
  readonly tool: Tool;
  readonly configurations: number;
  /** Accepted events; unknown for getAdjacencyMap, which does not tell them from refused ones. */
  readonly transitions?: number;
  readonly ms: number;
  /** Processor time, which other work on the machine does not lengthen; all threads together. */
  readonly cpuMs?: number;
  /** The same once more in the same process, where code is loaded and partly compiled; the better of two. */
  readonly again?: { readonly ms: number; readonly cpuMs: number };
  /** For Spin: making and compiling the verifier. */
  readonly compileMs?: number;
  /** The most memory that the process held. */
  readonly peakMB: number;
  readonly asked?: number;
  readonly fallbacks?: number;
  readonly bytesAState?: number;
  readonly bytesAnEdge?: number;
  /** Why the run gives no result. */
  readonly missing?: string;
}

interface Row {
  readonly model: ModelName;
  readonly regions: number;
  readonly size: number;
  readonly runs: readonly Run[];
}

const here = fileURLToPath(import.meta.url);
const peak = () => Math.round(process.resourceUsage().maxRSS / 1024);

/** How long something takes, by the clock and of processor time, which counts all threads of the process. */
function timed<T>(work: () => T): { readonly result: T; readonly ms: number; readonly cpuMs: number } {
  const began = performance.now();
  const busy = process.cpuUsage();
  const result = work();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(busy);
  return { result, ms, cpuMs: (user + system) / 1000 };
}

/** One run, in a process of its own: the first there, and for all but the largest models two more. */
function measure(tool: Tool, name: ModelName, regions: number, size: number): Run {
  const once = () => {
    const { machine, events } = models[name](regions, size);
    if (tool === 'getAdjacencyMap') return { states: Object.keys(getAdjacencyMap(machine as never, { events: events as never, limit: Number.POSITIVE_INFINITY })).length };
    return exploreMachine(machine, events, { maxStates: 100_000_000 }).figures;
  };
  const { result, ms, cpuMs } = timed(once);
  const common = { tool, configurations: result.states, ms, cpuMs, peakMB: peak() };
  const most = tool === 'getAdjacencyMap' ? 20_000 : 200_000;
  const more = result.states > most ? [] : [timed(once), timed(once)];
  const [best] = more.sort((a, b) => a.cpuMs - b.cpuMs);
  const again = best ? { again: { ms: best.ms, cpuMs: best.cpuMs } } : {};
  if (!('edges' in result)) return { ...common, ...again };
  const { edges, asked, fallbacks, bytes } = result;
  return { ...common, ...again, transitions: edges, asked, fallbacks, bytesAState: bytes.states / result.states, bytesAnEdge: bytes.edges / edges };
}

const capMs = 600_000;

/** The run with the middle time of several. */
function middle(runs: readonly Run[]): Run {
  return [...runs].sort((a, b) => a.ms - b.ms)[Math.floor(runs.length / 2)]!;
}

function inProcess(tool: Exclude<Tool, 'Spin'>, name: ModelName, regions: number, size: number, times: number): Run {
  const none = (missing: string): Run => ({ tool, configurations: 0, ms: Number.NaN, peakMB: 0, missing });
  const runs: Run[] = [];
  for (let time = 0; time < times; time++) {
    const child = spawnSync(process.execPath, ['--max-old-space-size=12000', here, 'run', tool, name, String(regions), String(size)], { encoding: 'utf8', timeout: capMs, maxBuffer: 1 << 26 });
    if (child.signal === 'SIGTERM') return none(`no result within ${capMs / 1000} s`);
    if (child.status !== 0) return none((child.stderr.match(/.*(?:Error|FATAL).*/) ?? ['failed'])[0]!);
    runs.push(JSON.parse(child.stdout) as Run);
  }
  return middle(runs);
}

const has = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

function spin(name: ModelName, regions: number, size: number, times: number): Run {
  const none = (missing: string): Run => ({ tool: 'Spin', configurations: 0, ms: Number.NaN, peakMB: 0, missing });
  for (const needed of ['spin', 'gcc']) if (!has(needed)) return none(`skipped: ${needed} is not installed (Debian: apt-get install ${needed})`);
  const folder = mkdtempSync(join(tmpdir(), 'guicheng-bench-'));
  try {
    const model = models[name](regions, size);
    writeFileSync(join(folder, 'model.pml'), model.promela);
    const began = performance.now();
    execFileSync('spin', ['-a', 'model.pml'], { cwd: folder });
    execFileSync('gcc', ['-O2', '-DBFS', '-DSAFETY', '-DNOREDUCE', '-DMEMLIM=16000', '-o', 'pan', 'pan.c'], { cwd: folder });
    const compileMs = performance.now() - began;
    const slots = Math.max(18, Math.ceil(Math.log2(size ** regions * 2)));
    const runs = Array.from({ length: times }, (): Run => {
      const start = performance.now();
      const output = execFileSync('sh', ['-c', `./pan -w${slots}; times`], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
      const ms = performance.now() - start;
      const figure = (pattern: RegExp) => Number((pattern.exec(output) ?? [])[1]);
      const spent = [...output.slice(output.lastIndexOf('\n', output.length - 2)).matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000, 0);
      return { tool: 'Spin', cpuMs: spent, configurations: figure(/(\d+) states, stored/), transitions: figure(/(\d+) transitions/), ms, compileMs, peakMB: Math.round(figure(/([\d.]+)\s+total actual memory/)) };
    });
    return middle(runs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : 0 });

function table(rows: readonly Row[]): string[] {
  const lines = ['| model | configurations | tool | ms | times the explorer | processor ms | times | peak MB | computed by XState |', '| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |'];
  for (const { model, regions, size, runs } of rows) {
    const own = runs.find(({ tool }) => tool === 'guicheng')!;
    for (const run of runs) {
      const shown = `| ${model} ${regions}×${size} `;
      if (run.missing !== undefined) lines.push(`${shown}| | ${run.tool} | ${run.missing} | | | | | |`);
      else {
        const compile = run.compileMs === undefined ? '' : ` (+ ${number(run.compileMs)} to compile)`;
        const times = run === own ? '1' : `${number(run.ms / own.ms)}${run.compileMs === undefined ? '' : ` (${number((run.ms + run.compileMs) / own.ms)})`}`;
        const asked = run.asked === undefined ? '' : `${number(run.asked)} of ${number(run.transitions!)} (${((run.asked / run.transitions!) * 100).toFixed(3)} %)`;
        lines.push(`${shown}| ${number(run.configurations)} | ${run.tool} | ${number(run.ms)}${compile} | ${times} | ${number(run.cpuMs!)} | ${run === own ? '1' : number(run.cpuMs! / own.cpuMs!)} | ${number(run.peakMB)} | ${asked} |`);
      }
    }
  }
  return lines;
}

/** What exploring takes once more in a process that has done it before. */
function againTable(rows: readonly Row[]): string[] {
  const lines = ['| model | configurations | tool | processor ms, first | again | times the explorer, first | again |', '| --- | ---: | --- | ---: | ---: | ---: | ---: |'];
  for (const { model, regions, size, runs } of rows) {
    const own = runs.find(({ tool }) => tool === 'guicheng')!;
    for (const { tool, configurations, cpuMs, again } of runs) {
      if (!again || !own.again) continue;
      const times = (ours: number, theirs: number) => (tool === 'guicheng' ? '1' : number(theirs / ours));
      lines.push(`| ${model} ${regions}×${size} | ${number(configurations)} | ${tool} | ${number(cpuMs!)} | ${number(again.cpuMs)} | ${times(own.cpuMs!, cpuMs!)} | ${times(own.again.cpuMs, again.cpuMs)} |`);
    }
  }
  return lines;
}

function procedures(): { readonly figures: readonly object[]; readonly lines: readonly string[] } {
  const figures = catalogue.procedures.map((procedure) => {
    const began = performance.now();
    const { figures: found, tried } = explore(procedure);
    return { procedure: procedure.id, ms: performance.now() - began, tried, ...found };
  });
  const lines = figures.map(({ procedure, ms, tried, states, edges, asked }) => `| ${procedure} | ${number(states)} | ${number(edges)} | ${number(tried.accepted + tried.refused)} | ${number(asked)} | ${number(ms)} |`);
  return { figures, lines: ['| procedure | states | accepted | acts tried | computed by XState | ms |', '| --- | ---: | ---: | ---: | ---: | ---: |', ...lines] };
}

function main(): void {
  const large = process.argv.includes('--large');
  const plan: readonly (readonly [ModelName, number, number, number])[] = [
    // A few hundredths of a second depend most on what else the machine does: more runs.
    ['flat', 4, 10, 11],
    ['bound', 4, 8, 11],
    ['flat', 5, 10, 3],
    ['bound', 5, 9, 3],
    ...(large ? ([['flat', 6, 10, 1], ['flat', 7, 10, 1]] as const) : []),
  ];
  const rows = plan.map(([model, regions, size, times]): Row => {
    const small = size ** regions <= 200_000;
    const runs: Run[] = [inProcess('guicheng', model, regions, size, times), ...(small ? [inProcess('getAdjacencyMap', model, regions, size, size ** regions > 20_000 ? 1 : times)] : []), spin(model, regions, size, times)];
    for (const run of runs) process.stderr.write(`${model} ${regions}×${size} ${JSON.stringify(run)}\n`);
    const found = new Set(runs.filter(({ missing }) => missing === undefined).map(({ configurations }) => configurations));
    if (found.size > 1) throw new Error(`the tools disagree on ${model} ${regions}×${size}: ${[...found].join(', ')} configurations`);
    return { model, regions, size, runs };
  });
  const real = procedures();
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
  const largest = rows.at(-1)!.runs[0]!;
  const page = [
    '# How fast exploring is',
    '',
    'Written by `npm run bench:explore` (with `--large` for a million configurations and more). Every run is a process of its own, its start not counted;',
    'the middle one of several is shown. “Times the explorer”: how many times as long the tool takes, in brackets for Spin with making and compiling its verifier.',
    `Measured on ${machine}; other work shared the machine, so read the ratios, and rather those of processor time.`,
    '',
    ...table(rows),
    '',
    'The figures above are those of the first exploration in a process, most of which loads and compiles code when the model is small. Once more in the same process, the better of two:',
    '',
    ...againTable(rows),
    '',
    `States take ${number(largest.bytesAState ?? Number.NaN)} bytes each at ${number(largest.configurations)} configurations; edges take ${number(largest.bytesAnEdge ?? Number.NaN)} bytes each beside them.`,
    '',
    'The procedures of the catalogue, one after another in one process. Their acts differ more than their states: who acts, in which capacity, and what is stated.',
    '',
    ...real.lines,
    '',
  ];
  const folder = new URL(import.meta.url.includes('/dist/') ? '../../../tests/bench/' : './', import.meta.url);
  writeFileSync(new URL('explore.json', folder), `${JSON.stringify({ machine, rows, procedures: real.figures }, null, 2)}\n`);
  writeFileSync(new URL('README.md', folder), page.join('\n'));
  process.stdout.write(readFileSync(new URL('README.md', folder), 'utf8'));
}

if (process.argv[2] === 'run') {
  const [tool, name, regions, size] = process.argv.slice(3) as [Tool, ModelName, string, string];
  process.stdout.write(JSON.stringify(measure(tool, name, Number(regions), Number(size))));
} else main();
