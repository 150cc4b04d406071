import { expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { scratch, TestClock } from '../host/stores.js';
import { serveOn } from './served.js';

const place = scratch();
const casesOfEach = 6;

/** What a hand-written case says of each act is what an application gets to hear, the officers signed in one after another. */
test.each(catalogue.procedures.map((procedure) => [procedure.id, procedure] as const))('%s: hand-written cases come to the same over HTTP', async (id, procedure) => {
  const clock = new TestClock();
  const served = await serveOn(place(), { hostOptions: { clock }, limits: { requests: 100_000 } });
  let acts = 0;
  for (const example of procedure.cases.slice(0, casesOfEach)) {
    await served.host.register.change({ document: 'circumstances', overlay: example.government ?? null, by: 'tests' });
    clock.time = example.acts[0]!.at ?? procedure.samples.start;
    const opener = example.acts[0]!.by;
    const { status, body, text } = await served.ask('POST', '/cases', {
      as: typeof opener === 'string' ? opener : opener.officer,
      body: { procedure: id, input: example.input, ...(example.interpretations ? { interpretations: example.interpretations } : {}) },
    });
    expect(status, `${example.id}: ${text}`).toBe(201);
    for (const [index, { by, at, expect: expected = {}, ...payload }] of example.acts.entries()) {
      const wanted = expected.verdict ?? 'accepted';
      if (at !== undefined) clock.time = at;
      const { officer, as } = typeof by === 'string' ? { officer: by, as: undefined } : by;
      if (officer === 'clock') {
        await served.host.tick();
        expect((await served.host.history(body.case, { limit: 500 })).items.some((entry) => entry.kind === 'deadline' && entry.act?.type === payload.type), `${example.id}, act ${index + 1}`).toBe(true);
        continue;
      }
      const answer = await served.ask('POST', `/cases/${body.case}/acts${as === undefined ? '' : `?as=${as}`}`, { as: officer, body: payload });
      // Who is no part of a case is not told why an act of theirs would be refused.
      if (wanted !== 'accepted' && answer.body.type === '/problems/not-your-case') continue;
      expect(answer.body.verdict, `${example.id}, act ${index + 1} (${payload.type}): ${answer.text}`).toBe(wanted);
      if (expected.clauses) expect(new Set(answer.body.clauses), `${example.id}, act ${index + 1}`).toEqual(new Set(expected.clauses));
      acts++;
    }
    if (example.ends !== undefined) expect((await served.host.case(body.case)).state, example.id).toEqual(example.ends);
  }
  expect(acts).toBeGreaterThan(casesOfEach);
  await served.close();
});
