import type { Behaviour } from '../explore/behaviour.js';
import { explore } from '../explore/explore.js';
import type { SiteReading, SiteVerdict } from '../export/site/detail.js';
import { historyOfTwin, statedActs, type History } from '../model/case.js';
import type { Government } from '../model/government.js';
import type { Procedure } from '../model/procedure.js';
import { differences } from './differences.js';
import { firedIn, type Way } from './fired.js';
import { historyOf, playSteps } from './history.js';

/** For every reading that does not hold by default: what it makes possible and impossible, and what comes out otherwise. */
export function readingsOf(procedure: Procedure, government: Government, byDefault: Behaviour): SiteReading[] {
  const usual = firedIn(procedure, byDefault);
  return Object.entries(procedure.interpretations).flatMap(([point, { options, default: usualReading }]) =>
    Object.keys(options)
      .filter((reading) => reading !== usualReading)
      .map((reading) => readingOf(procedure, government, byDefault, usual, point, reading)),
  );
}

/** Acts that differ in the same way may be refused by other clauses; so many of them are looked at. */
const enoughTries = 8;

function readingOf(procedure: Procedure, government: Government, byDefault: Behaviour, usual: ReadonlyMap<string, Way>, point: string, reading: string): SiteReading {
  const chosen = { [point]: reading };
  const behaviour = explore(procedure, { interpretations: chosen });
  const fired = firedIn(procedure, behaviour);
  const appears = [...fired.keys()].filter((step) => !usual.has(step));
  const disappears = [...usual.keys()].filter((step) => !fired.has(step));
  const example = (step: string, { input, acts }: Way, interpretations?: History['interpretations']) => ({ step, history: historyOf(government, input, acts, interpretations) });
  const changes = new Changes(procedure, government, chosen);
  const tries = new Map<string, number>();
  for (const { input, acts, kind } of differences(byDefault, behaviour)) {
    const tried = tries.get(kind) ?? 0;
    if (tried >= enoughTries) continue;
    tries.set(kind, tried + 1);
    changes.try(historyOf(government, input, acts));
  }
  if (!changes.found.length) for (const history of handWritten(procedure, chosen)) changes.try(history);
  return {
    point,
    reading,
    appears,
    disappears,
    examples: [...appears.map((step) => example(step, fired.get(step)!, chosen)), ...disappears.map((step) => example(step, usual.get(step)!))],
    changes: changes.found,
  };
}

/** Hand-written histories under a reading, without the reading: where no sample case tells it from another. */
function handWritten(procedure: Procedure, chosen: Readonly<Record<string, string>>): History[] {
  const underReading = ({ interpretations = {} }: History) => Object.entries(chosen).every(([point, reading]) => interpretations[point] === reading);
  const all = procedure.cases.flatMap((each) => [{ ...each, acts: statedActs(each) }, ...(each.twins ?? []).map((twin) => historyOfTwin(each, twin))]);
  return all.filter(underReading).map(({ input, acts, government }) => ({ input, acts, ...(government === undefined ? {} : { government }) }));
}

/** Collects histories whose last act comes to something else under a reading; the first of each kind. */
class Changes {
  readonly found: { readonly history: History; readonly was: SiteVerdict; readonly is: SiteVerdict }[] = [];
  readonly #kinds = new Set<string>();

  constructor(
    readonly procedure: Procedure,
    readonly government: Government,
    readonly chosen: Readonly<Record<string, string>>,
  ) {}

  /** Keeps a history up to the first act that comes to something else, unless one of that kind is there. */
  try(history: History): void {
    const play = (interpretations: History['interpretations']) => playSteps(this.procedure, this.government, { ...history, ...(interpretations ? { interpretations } : {}) }).map(({ verdict }) => verdict);
    const [was, is] = [play(undefined), play(this.chosen)];
    const at = was.findIndex((verdict, index) => JSON.stringify(verdict) !== JSON.stringify(is[index]));
    if (at < 0) return;
    // What follows by itself after the act's own step is no kind of its own.
    const kind = JSON.stringify([history.acts[at]!.type, ...[was[at]!, is[at]!].map(({ verdict, clauses, steps }) => [verdict, clauses, steps[0] ?? ''])]);
    if (this.#kinds.has(kind)) return;
    this.#kinds.add(kind);
    this.found.push({ history: { ...history, acts: history.acts.slice(0, at + 1) }, was: was[at]!, is: is[at]! });
  }
}
