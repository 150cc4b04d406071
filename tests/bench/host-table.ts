/** The figures of `host.json` as a page. Parts that were not run are left out. */
export function table(all: Readonly<Record<string, unknown>>): string {
  const rows: [string, string][] = [];
  const add = (name: string, what: string, shown: (figures: any) => string): void => {
    if (all[name] !== undefined) rows.push([what, shown(all[name])]);
  };
  const number = (value: number): string => value.toLocaleString('en-US');
  const damage = ({ copies, recovered, refused, wrong }: { copies: number; recovered: number; refused: number; wrong: unknown[] }): string =>
    `${number(copies)} copies: ${number(recovered)} opened at a whole state, ${number(refused)} refused by name, ${wrong.length} wrong`;
  const readyIn = ({ median, p99 }: { median: number; p99: number }): string => `${median} ms median, ${p99} ms at the 99th percentile`;

  add('kills', 'kill -9 at random moments, four clients, keyed retries', (f) => `${number(f.kills)} kills, ${number(f.acknowledged)} acts acknowledged: ${f.lost} lost, ${f.doubled} doubled, ${f.repeated} answered again by their key; ${f.findings} findings of the audit; ${f.seconds} s`);
  add('recovery', 'ready again after a kill', (f) => `${number(f.cases)} cases, ${f.kills} kills: ${readyIn(f.ready)}; replaying all of them, as an audit does: ${f.replaySeconds} s`);
  add('damage', 'every flipped bit and every cut of the last five records', (f) => damage(f.records));
  add('damage', 'the write-ahead log cut at every 29th byte of the last five transactions', (f) => damage(f.cuts));
  add('damage', 'one bit of every 29 bytes of it flipped', (f) => damage(f.logFlips));
  add('damage', 'the file itself, one bit of every 16 bytes flipped, and cut at every sector', (f) => damage(f.file));
  add('crashes', 'power failures: any sector after the last sync lost, zeroed or torn', damage);
  add('races', 'races to sign, with duplicates and reordering', (f) => `${number(f.races)} over ${f.clients} clients, ${number(f.requests)} requests: ${f.wrong} without exactly one winner, ${number(f.conflicts)} conflicts, ${number(f.repeated)} repeated; ${f.findings} findings; ${f.seconds} s`);
  add('deadlines', 'deadlines over jumps of the clock and restarts', (f) => `${number(f.steps)} steps, ${f.jumps} jumps, ${f.restarts} restarts, ${f.announced} announced (${f.actsOfClock} with an act of the clock): ${f.missed} missed, ${f.early} early, ${f.doubled} doubled`);
  add('fuzz', 'fuzzed acts over all procedures', (f) => `${number(f.acts)} in ${number(f.histories)} histories (${number(f.verdicts.accepted)} accepted): ${f.crashes.length} failures, ${f.disagreeing.length} at odds with XState, ${Object.keys(f.brokenProperties).length} properties broken, ${f.notReplayed} not replayed; ${f.seconds} s`);
  add('hostFuzz', 'fuzzed acts through a host', (f) => `${number(f.acts)} (${number(f.verdicts.accepted)} accepted, ${number(f.entries)} entries): ${f.crashes.length} errors without a name, ${f.findings} findings`);
  add('forgery', 'forged officer, capacity, engine event, lapsed delegation, repeated signature, another case', (f) => {
    const sum = (of: (each: any) => number): number => (f as any[]).reduce((total, each) => total + of(each), 0);
    return `${number(sum((each) => each.attempts))} attempts on ${sum((each) => each.acts)} of ${sum((each) => each.of)} kinds of act: ${sum((each) => each.accepted.length)} accepted`;
  });
  for (const [index, f] of ((all['throughput'] as any[] | undefined) ?? []).entries()) {
    void index;
    rows.push([`acts a second, ${f.store}, ${f.clients} client${f.clients > 1 ? 's' : ''}`, `${number(f.host)} beside ${number(f.bare)} bare commits: ${f.ratio}; with all inboxes brought up to date ${number(f.withInboxes)}: ${f.ratioWithInboxes}`]);
  }
  add('inbox', 'reading an inbox', (f) => `${number(f.openCases)} open cases, about ${number(f.rows)} rows: ${f.ms.median} ms median, ${f.ms.p99} ms at the 99th percentile, ${f.ms.most} ms at most; right after an act ${f.afterActMs.median} ms, ${f.afterActMs.p99} ms`);
  return [
    '# What a host withstands, and how fast it is',
    '',
    'Written by `npm run bench:host`; shorter runs of all but the last lines are among the tests. Measured on 2 × AMD EPYC, Node 20.20.2; other work shared',
    'the machine, so read the ratios. A bare commit writes the same entry and the same case record in a transaction of the same store, and decides nothing.',
    '',
    '| what | figures |',
    '| --- | --- |',
    ...rows.map(([what, figures]) => `| ${what} | ${figures} |`),
    '',
  ].join('\n');
}
