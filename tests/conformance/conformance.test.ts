import { afterEach, describe, expect, test } from 'vitest';
import { outgoingDocument } from '../../machines/outgoing-document/index.js';
import { catalogue } from '../../machines/catalogue.js';
import { main } from '../../src/cli/main.js';
import type { Io } from '../../src/cli/terminal.js';
import { AdapterError, type Adapter } from '../../src/conformance/adapter.js';
import { conformance, conformanceOf } from '../../src/conformance/conformance.js';
import { httpAdapter } from '../../src/conformance/http-adapter.js';
import { cover } from '../../src/cover/cover.js';
import { obligations } from '../../src/cover/obligations.js';
import { transitions } from '../../src/cover/transitions.js';
import { decide } from '../../src/model/decide.js';
import type { Procedure } from '../../src/model/procedure.js';
import { begin, type Snapshot } from '../../src/model/snapshot.js';
import { behaviourOf } from '../procedures/explored.js';
import { exampleAdapter, serveExample, type Mistake, type Served } from './example-system.js';

const procedure = outgoingDocument as unknown as Procedure;
const suite = cover(behaviourOf(procedure), obligations, procedure);

let served: Served | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

test('a system that follows the rules shows no disagreement, over HTTP', async () => {
  served = await serveExample();
  const report = await conformanceOf(procedure, suite, httpAdapter(served.url));
  expect(report.disagreements).toEqual([]);
  expect([report.conforms, report.compared, report.acts]).toEqual([true, suite.acts, suite.acts]);
  expect(served.requests()).toBe(suite.histories * 2 + suite.acts);
});

const planted: readonly (readonly [Mistake, string, unknown])[] = [
  ['office-staff-vets-letters', 'VET_SIGN', { signature: { 'letter-chain': 'vetting' } }],
  ['closes-what-is-not-filed', 'CLOSE_FILE', 'released'],
  ['signs-what-is-not-vetted', 'SIGN_ISSUE', { signature: { 'formal-chain': 'vetting' } }],
];

test('three planted violations are all found, each by a history that shows it and is as short as it can be', async () => {
  const mistakes = planted.map(([mistake]) => mistake);
  const report = await conformanceOf(procedure, suite, exampleAdapter(mistakes));
  expect(report.conforms).toBe(false);
  expect(report.compared).toBe(suite.acts);
  const lengths = report.disagreements.map(({ acts }) => acts.length);
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  for (const [, type, before] of planted) {
    const shown = report.disagreements.filter(({ acts, before: state }) => acts.at(-1)!.type === type && JSON.stringify(state) === JSON.stringify(before));
    expect(shown.length, type).toBeGreaterThan(0);
  }
  for (const { input, acts, expected, actual, before } of report.disagreements) {
    expect(planted.map(([, type, state]) => `${type} ${JSON.stringify(state)}`)).toContain(`${acts.at(-1)!.type} ${JSON.stringify(before)}`);
    expect([expected.verdict, actual.verdict]).toEqual(['refused', 'accepted']);
    let snapshot: Snapshot = begin(procedure, input);
    acts.forEach((act, index) => {
      const verdict = decide(procedure, snapshot, act);
      expect(verdict.verdict).toBe(index === acts.length - 1 ? 'refused' : 'accepted');
      if (verdict.verdict === 'accepted') snapshot = verdict.snapshot;
    });
    expect(snapshot.state).toEqual(before);
  }
});

test.each(planted)('%s alone is found', async (mistake, type, before) => {
  const { disagreements } = await conformanceOf(procedure, suite, exampleAdapter([mistake]));
  expect(disagreements.length).toBeGreaterThan(0);
  for (const found of disagreements) expect([found.acts.at(-1)!.type, found.before]).toEqual([type, before]);
});

/** The rules themselves behind the interface of another system, with an answer changed. */
function mirror(change: (verdict: string, type: string, state: unknown) => string = (verdict) => verdict, shown: (state: unknown) => unknown = (state) => state): Adapter {
  let snapshot: Snapshot;
  return {
    start: async (input, interpretations) => void (snapshot = begin(procedure, input, interpretations)),
    async perform(act) {
      const before = snapshot.state;
      const verdict = decide(procedure, snapshot, act);
      if (verdict.verdict === 'accepted') snapshot = verdict.snapshot;
      return change(verdict.verdict, act.type, before) as never;
    },
    state: async () => shown(snapshot.state),
  };
}

describe('an adapter', () => {
  test('that tells only accepted from rejected, and no state, is enough', async () => {
    const report = await conformanceOf(procedure, suite, mirror((verdict) => (verdict === 'accepted' ? verdict : 'rejected'), () => undefined));
    expect([report.conforms, report.compared]).toEqual([true, suite.acts]);
  });

  test('that refuses what the rules accept is found, and what comes after it is not compared', async () => {
    const report = await conformanceOf(procedure, suite, mirror((verdict, type) => (type === 'RELEASE' && verdict === 'accepted' ? 'refused' : verdict)));
    expect(report.disagreements).toHaveLength(1);
    expect(report.disagreements[0]).toMatchObject({ expected: { verdict: 'accepted' }, actual: { verdict: 'refused' }, before: 'signed' });
    expect(report.compared).toBeLessThan(suite.acts);
  });

  test('in another state than it should be is found by the act that led there, shortest first', async () => {
    const report = await conformanceOf(procedure, suite, mirror(undefined, (state) => (state === 'released' ? 'filed' : state)));
    const [first] = report.disagreements;
    expect(first).toMatchObject({ before: 'signed', expected: { state: 'released' }, actual: { state: 'filed' } });
    expect(first!.says.en).toBe('RELEASE by office-director: the rules say released, the system says filed'.replace('office-director', first!.acts.at(-1)!.by.officer));
  });

  test('that fails on an act or opening is a disagreement; one that is not there ends the run', async () => {
    const failing = mirror();
    const report = await conformanceOf(procedure, suite, { ...failing, perform: (act) => (act.type === 'TAKE_UP' ? Promise.reject(new Error('out of paper')) : failing.perform(act)) });
    expect(report.disagreements.map(({ actual }) => actual.verdict)).toContain('failed');
    expect(report.disagreements[0]!.says.en).toContain('out of paper');
    const closed = await conformanceOf(procedure, suite, { ...failing, start: () => Promise.reject(new Error('closed on Mondays')) });
    expect(closed.disagreements[0]).toMatchObject({ acts: [], actual: { verdict: 'failed', message: 'closed on Mondays' } });
    const gone = httpAdapter('http://127.0.0.1:9/base', { timeout: 2000 });
    await expect(conformanceOf(procedure, suite, gone)).rejects.toThrow(AdapterError);
  });

  test('can be cancelled, tells its progress, and takes a criterion by name', async () => {
    const done: number[] = [];
    const { criterion, interpretations } = await conformance(procedure, mirror(), {
      criterion: 'transitions',
      interpretations: { 'party-report': 'anytime' },
      explore: { inputs: procedure.samples.inputs.slice(0, 2) },
      progress: (number) => done.push(number),
    });
    expect([criterion, interpretations]).toEqual([transitions.name, { 'party-report': 'anytime' }]);
    expect(done.length).toBeGreaterThan(1);
    await expect(conformanceOf(procedure, suite, mirror(), { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    await expect(conformance(procedure, mirror(), { criterion: 'everything' })).rejects.toThrow(/choose one of obligations/);
  });
});

describe('the HTTP adapter', () => {
  const answering = (status: number, body: string) => httpAdapter('http://system.test/', { fetch: async () => new Response(body, { status }) });
  const act = { type: 'DRAFT', by: { officer: 'x', post: 'y' }, at: '2025-11-03T09:00:00+08:00' };
  const started = async (answers: readonly (readonly [number, string])[]) => {
    const queue = [...answers];
    const adapter = httpAdapter('http://system.test/a/', {
      headers: { authorization: 'Bearer t' },
      fetch: async (place, init) => {
        sent.push(`${init?.method} ${String(place)} ${new Headers(init?.headers).get('authorization')}`);
        const [status, body] = queue.shift()!;
        return new Response(body, { status });
      },
    });
    await adapter.start({}, {});
    return adapter;
  };
  const sent: string[] = [];

  test('sends what its protocol says', async () => {
    const adapter = await started([[201, '{"case":"7/8"}'], [200, '{"verdict":"refused"}'], [409, '{}'], [200, '{"state":"s"}']]);
    expect(await adapter.perform(act)).toBe('refused');
    expect(await adapter.perform(act)).toBe('rejected');
    expect(await adapter.state()).toBe('s');
    const telling = await started([[201, '{"case":1,"state":"o"}'], [200, '{"verdict":"accepted","state":{"a":"b"}}']]);
    expect(await telling.state()).toBe('o');
    await telling.perform(act);
    expect(await telling.state()).toEqual({ a: 'b' });
    sent.splice(4);
    expect(sent).toEqual(['POST http://system.test/a/cases', 'POST http://system.test/a/cases/7%2F8/acts', 'POST http://system.test/a/cases/7%2F8/acts', 'GET http://system.test/a/cases/7%2F8'].map((line) => `${line} Bearer t`));
  });

  test.each([
    [500, 'down', Error, /answered 500/],
    [404, '{}', Error, /opening was answered with 404/],
    [200, 'hello', AdapterError, /no JSON object: hello/],
    [200, '{}', AdapterError, /has to answer \{ "case"/],
  ] as const)('an opening answered with %s %s', async (status, body, kind, message) => {
    const opening = answering(status, body).start({}, {});
    await expect(opening).rejects.toThrow(message);
    await expect(opening).rejects.toBeInstanceOf(kind);
  });

  test('an answer that is no verdict, a case that is not open, and a base that is no address', async () => {
    await expect((await started([[201, '{"case":1}'], [200, '{"verdict":"maybe"}']])).perform(act)).rejects.toThrow(AdapterError);
    await expect((await started([[201, '{"case":1}'], [400, '{}']])).perform(act)).rejects.toThrow(/answered with 400/);
    await expect(answering(200, '{}').perform(act)).rejects.toThrow(/call start/);
    expect(() => httpAdapter('ftp://x')).toThrow(AdapterError);
    expect(() => httpAdapter('nowhere')).toThrow(/no HTTP address/);
  });
});

describe('the command', () => {
  const run = async (...args: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const io: Io = { out: (line) => out.push(line), err: (line) => err.push(line), isTerminal: false, readFile: () => Promise.reject(new Error('none')), writeFile: async () => {} };
    const code = await main(catalogue, '1.2.3', args, io);
    return { code, out: out.join('\n'), err: err.join('\n') };
  };

  test('exits 0 on a system that follows the rules and 1 on one that does not, with the histories', async () => {
    served = await serveExample();
    const good = await run('conformance', 'outgoing-document', '--url', served.url, '--criterion', 'ends', '--json');
    expect([good.code, JSON.parse(good.out).conforms]).toEqual([0, true]);
    await served.close();
    served = await serveExample(planted.map(([mistake]) => mistake));
    const bad = await run('conformance', 'outgoing-document', '--url', served.url, '--language', 'en');
    expect(bad.code).toBe(1);
    expect(bad.out).toMatch(/^\d\d histories, \d+ acts compared, \d disagreements\n\n1\. /);
    expect(bad.out).toMatch(/\d\. CLOSE_FILE by \S+: the rules say refused \[29\], the system says accepted/);
    for (const [, type] of planted) expect(bad.out).toMatch(new RegExp(`^\\d\\. ${type} by .*the system says accepted`, 'm'));
  });

  test('needs an address, and says when nobody answers there', async () => {
    expect((await run('conformance', 'outgoing-document')).err).toMatch(/--url/);
    const { code, err } = await run('conformance', 'template', '--url', 'http://127.0.0.1:9');
    expect([code, /unknown procedure/.test(err)]).toEqual([2, true]);
    const gone = await run('conformance', 'leave', '--url', 'nowhere', '--criterion', 'states');
    expect([gone.code, /no HTTP address/.test(gone.err)]).toEqual([2, true]);
    expect((await run('conformance', 'leave', '--url', 'http://127.0.0.1:9', '--header', 'x')).err).toMatch(/NAME=VALUE/);
  });
});
