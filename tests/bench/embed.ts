import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { createActor, transition, type AnyMachineSnapshot } from 'xstate';
import { catalogue } from '../../machines/catalogue.js';
import type { AnyAct } from '../../src/model/act.js';
import { decide } from '../../src/model/decide.js';
import { play } from '../../src/model/perform.js';
import type { Procedure } from '../../src/model/procedure.js';
import { begin, machineSnapshot, type Snapshot } from '../../src/model/snapshot.js';

/**
 * What a verdict costs beside the bare machine: every accepted act of the hand-written cases, decided again and again. `bare` is
 * `machine.transition` with an idle actor made once, `public` is XState's `transition()`. Microseconds of processor time; the
 * median of the rounds, the three taking turns within each.
 */
interface Step {
  readonly snapshot: Snapshot;
  readonly act: AnyAct;
  readonly machine: AnyMachineSnapshot;
}

function stepsOf(procedure: Procedure): Step[] {
  return procedure.cases.flatMap((history) => {
    let snapshot = begin(procedure, history.input, history.interpretations);
    return [...play(procedure, catalogue.government, history)].flatMap(({ verdict }) => {
      if (verdict.verdict !== 'accepted') return [];
      const step = { snapshot, act: verdict.act, machine: machineSnapshot(procedure, snapshot) };
      snapshot = verdict.snapshot;
      return [step];
    });
  });
}

const rounds = 15;
const inRound = 6000;

function microseconds(steps: readonly Step[], run: (step: Step) => unknown): number {
  const times = Math.ceil(inRound / steps.length);
  const began = process.cpuUsage();
  for (let time = 0; time < times; time++) for (const step of steps) run(step);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / (times * steps.length);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const measured = catalogue.procedures.map((procedure) => {
  const steps = stepsOf(procedure);
  const { machine } = procedure;
  const self = createActor(machine);
  const idle = (): void => {};
  const scope = { self, system: self.system, id: '', sessionId: '', logger: idle, defer: idle, stopChild: idle, emit: idle, actionExecutor: idle };
  const ways = {
    decide: ({ snapshot, act }: Step) => decide(procedure, snapshot, act),
    bare: ({ machine: at, act }: Step) => machine.transition(at as never, act, scope as never),
    public: ({ machine: at, act }: Step) => transition(machine, at as never, act),
  };
  const seen: Record<keyof typeof ways, number[]> = { decide: [], bare: [], public: [] };
  for (let round = 0; round < rounds; round++) for (const way of Object.keys(ways) as (keyof typeof ways)[]) seen[way].push(microseconds(steps, ways[way]));
  const [decided, bare, through] = [median(seen.decide), median(seen.bare), median(seen.public)];
  return { procedure: procedure.id, acts: steps.length, decide: decided, bare, public: through, timesBare: decided / bare, timesPublic: decided / through };
});

const total = (figure: 'decide' | 'bare' | 'public') => measured.reduce((sum, each) => sum + each[figure] * each.acts, 0);
const all = { timesBare: total('decide') / total('bare'), timesPublic: total('decide') / total('public') };
const row = (cells: readonly (string | number)[]) => `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell)).join(' | ')} |`;
const page = [
  '# What a verdict costs',
  '',
  'Written by `npm run bench:embed`: accepted acts of the hand-written cases, in microseconds of processor time. “Bare” is `machine.transition` with an idle actor made once,',
  `“public” XState’s own \`transition()\`. ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}; read the ratios.`,
  '',
  row(['procedure', 'acts', 'decide µs', 'bare µs', 'public µs', 'times bare', 'times public']),
  row(['---', '---:', '---:', '---:', '---:', '---:', '---:']),
  ...measured.map((each) => row([each.procedure, String(each.acts), each.decide, each.bare, each.public, each.timesBare, each.timesPublic])),
  row(['**all acts**', String(measured.reduce((sum, { acts }) => sum + acts, 0)), '', '', '', all.timesBare, all.timesPublic]),
  '',
].join('\n');

const folder = new URL('../../../tests/bench/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL('embed.json', folder), `${JSON.stringify({ measured, all }, null, 1)}\n`);
await writeFile(new URL('EMBED.md', folder), page);
console.log(page);
