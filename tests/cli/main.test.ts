import { describe, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { main } from '../../src/cli/main.js';
import { criteria } from '../../src/cover/cover.js';
import type { Io } from '../../src/cli/terminal.js';

const files: Record<string, string> = {
  'good.json': JSON.stringify({
    input: { ...catalogue.procedures.find(({ id }) => id === 'outgoing-document')!.samples.inputs[0], concerned: [] },
    acts: [
      { type: 'DRAFT', by: 'housing-staff', at: '2025-11-03T09:00:00+08:00' },
      { type: 'GIVE_OPINION', by: 'housing-head', at: '2025-11-03T10:00:00+08:00', explicit: true },
    ],
  }),
  'broken.json': '{ "input": ',
  'no-acts.json': '{ "input": {} }',
  'register.json': JSON.stringify({ absences: [{ officer: 'vice-mayor-a', from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' }] }),
  'bad-register.json': '{ "absences": [{ "officer": "nobody", "from": "2025-11-01T00:00:00+08:00", "to": "2025-11-30T00:00:00+08:00" }] }',
  'text.txt': '第一章 总则\n第一条 借书须持证。\n第二条 还书须按时。\n',
};
const change = (name: string, edit: (history: { input: Record<string, unknown>; acts: Record<string, unknown>[] } & Record<string, unknown>) => void): string => {
  const history = JSON.parse(files['good.json']!) as Parameters<typeof edit>[0];
  edit(history);
  files[name] = JSON.stringify(history);
  return name;
};

async function run(...args: string[]): Promise<{ code: number; out: string; err: string; written: Record<string, string> }> {
  const out: string[] = [];
  const err: string[] = [];
  const written: Record<string, string> = {};
  const io: Io = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
    readFile: (path) => (files[path] === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(files[path])),
    writeFile: async (path, content) => void (written[path] = content),
  };
  const code = await main(catalogue, '1.2.3', args, io);
  return { code, out: out.join('\n'), err: err.join('\n'), written };
}
const data = async (...args: string[]): Promise<any> => JSON.parse((await run(...args)).out);

test('list', async () => {
  const rows = await data('list', '--json');
  expect(rows.map(({ id }: { id: string }) => id)).toEqual(catalogue.procedures.map(({ id }) => id));
  for (const row of rows) expect(row).toEqual({ id: expect.any(String), title: { zh: expect.any(String), en: expect.any(String) }, articles: expect.any(Array), states: expect.any(Number), acts: expect.any(Number), rules: expect.any(Number) });
  expect((await run('list', '--language', 'en')).out).toMatch(/outgoing-document +Issuing a document/);
});

test('clauses, alone and beside a text', async () => {
  const { edition, articles, clauses, unaccounted } = await data('clauses', '--json');
  expect([edition, articles, unaccounted]).toEqual([catalogue.register.edition, 95, []]);
  expect(clauses.find(({ id }: { id: string }) => id === '72(1)')).toMatchObject({ article: 72, strength: 'HARD', modelledBy: expect.arrayContaining(['outgoing-document']) });
  expect(clauses.find(({ id }: { id: string }) => id === '2')).toMatchObject({ modelledBy: [], omitted: { zh: expect.any(String), en: expect.any(String) } });
  const { source } = await data('clauses', '--source', 'text.txt', '--json');
  expect(source).toMatchObject({ chapters: 1, articles: 2, items: 0 });
  expect(source.mismatches).toContain('72(1): the text has no article 72');
  expect((await run('clauses', '--source', 'text.txt')).out).toContain('借书须持证');
  expect((await run('clauses', '--source', 'good.json')).code).toBe(2);
});

describe('replay', () => {
  test('gives a line an act and exits 0 when all were accepted', async () => {
    const { code, out } = await run('replay', 'outgoing-document', 'good.json', '--json');
    const lines = out.split('\n').map((line) => JSON.parse(line) as object);
    expect(code).toBe(0);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toEqual({ verdict: 'accepted', state: expect.anything(), clauses: expect.any(Array), reasons: [], warnings: [], deviations: [] });
  });

  test('exits 1 when one was not, with the reason, and goes on', async () => {
    const { code, out } = await run('replay', 'outgoing-document', change('refused.json', ({ acts }) => (acts[1]!['by'] = 'housing-deputy')), '--json');
    const lines = out.split('\n').map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(lines[1]).toMatchObject({ verdict: 'refused', clauses: ['74s1'], reasons: [{ clause: '74s1', says: { zh: expect.any(String) }, remedy: { en: expect.any(String) } }] });
    expect((await run('replay', 'outgoing-document', 'refused.json', '--language', 'en')).out).toMatch(/2\. GIVE_OPINION +refused +\[74s1\]/);
  });

  test('tells malformed and unforeseen acts apart', async () => {
    const { out } = await run('replay', 'outgoing-document', change('odd.json', ({ acts }) => acts.push({ type: 'COSIGN', by: 'mayor' }, { type: 'CLOSE', by: 'mayor' }, { type: 'DRAFT', by: 'mayor', extra: 1 })), '--json');
    expect(out.split('\n').slice(2).map((line) => JSON.parse(line).verdict)).toEqual(['unforeseen', 'malformed', 'malformed']);
  });

  test('reads another register and other readings', async () => {
    change('counterpart.json', (history) => Object.assign(history, { acts: [{ type: 'DRAFT', by: { officer: 'vice-mayor-b', as: 'ab-counterpart' } }] }));
    expect((await run('replay', 'outgoing-document', 'counterpart.json', '--government', 'register.json')).code).toBe(1);
    expect((await run('replay', 'outgoing-document', 'good.json', '--interpretation', 'party-report=anytime')).code).toBe(0);
  });

  test.each([
    ['missing.json', /cannot read missing\.json/],
    ['broken.json', /broken\.json is not JSON/],
    ['no-acts.json', /acts: /],
    [change('input.json', ({ input }) => delete input['normative']), /normative/],
    [change('officer.json', ({ acts }) => (acts[0]!['by'] = 'housing-staf')), /did you mean "housing-staff"/],
    [change('other.json', (history) => (history['procedure'] = 'leave')), /is of "leave"/],
    [change('key.json', (history) => (history['surprise'] = 1)), /surprise/],
    [change('by.json', ({ acts }) => delete acts[0]!['by']), /acts\.0\.by/],
  ])('%s: exits 2 and says where and what', async (file, message) => {
    const { code, err } = await run('replay', 'outgoing-document', file);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test.each([
    [['--government', 'bad-register.json'], /absences\.0\.officer: "nobody"/],
    [['--interpretation', 'party-report'], /NAME=VALUE/],
    [['--interpretation', 'party-report=never'], /choose one of/],
    [['--interpretation', 'none=x'], /unknown interpretation/],
    [['--language', 'fr'], /zh or en/],
  ])('%j: exits 2', async (options, message) => {
    const { code, err } = await run('replay', 'outgoing-document', 'good.json', ...options);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

test('describe tells how to write a history', async () => {
  const { input, acts, officers } = await data('describe', 'outgoing-document', '--json');
  expect(input.schema.properties.normative.type).toBe('boolean');
  expect(acts.map(({ type }: { type: string }) => type)).toContain('SIGN_ISSUE');
  expect(officers.map(({ id }: { id: string }) => id)).toContain('vice-mayor-a');
  const signing = acts.find(({ type }: { type: string }) => type === 'SIGN_ISSUE');
  expect(signing.performers.map(({ en }: { en: string }) => en)).toContain('the mayor');
  expect(signing.where.length).toBeGreaterThan(1);
  expect((await run('describe', 'outgoing-document', '--language', 'en')).out).toMatch(/explicit: boolean/);
  const { out } = await run('describe', 'meeting-leave', '--language', 'en');
  expect(out).toMatch(/SIT_IN .*\(the stand-in\)\n +in: \S/);
});

test('describe tells who acts also where rules say so in words', async () => {
  const { out } = await run('describe', 'meeting-topic', '--language', 'en');
  expect(out).toMatch(/TAKE_UP_TOPIC .*\(the meeting on the topic \/ whoever calls and chairs it\)/);
  expect(out).toMatch(/COORDINATE_AT_SPECIAL_MEETING .*\(a special meeting \/ the mayor who calls it/);
});

test('explore, and stopping early', async () => {
  expect(await data('explore', 'outgoing-document', '--json')).toMatchObject({ states: expect.any(Number), edges: expect.any(Number), refusals: expect.any(Number), ms: expect.any(Number), complete: true });
  expect(await data('explore', 'outgoing-document', '--json', '--max-states', '10')).toMatchObject({ complete: false, stopped: 'states' });
  expect((await run('explore', 'outgoing-document', '--max-states', '0')).code).toBe(2);
});

test('cover in JSON and as a plan for people', async () => {
  const suite = await data('cover', 'outgoing-document', '--criterion', 'transitions', '--format', 'json');
  expect(suite).toMatchObject({ criterion: 'transitions', histories: suite.cases.length, optimal: true, lowerBound: suite.acts });
  const plan = (await run('cover', 'outgoing-document', '--criterion', 'refusals', '--language', 'en')).out;
  expect(plan).toContain('| No. | When | Who | Does | States | Expected |');
  expect(plan).toMatch(/\*\*refused\*\* \[72\(1\)\]/);
});

test('cover takes obligations unless told otherwise, writes every form, and help names every criterion', async () => {
  const suite = await data('cover', 'meeting-leave', '--json');
  expect(suite).toMatchObject({ criterion: 'obligations', gaps: expect.any(Array) });
  const table = (await run('cover', 'meeting-leave', '--format', 'csv', '--criterion', 'boundaries')).out;
  expect(table).toMatch(/^\uFEFF用例,用例名称[^\n]*\r\n[^]*\r$/);
  const feature = (await run('cover', 'meeting-leave', '--format', 'gherkin', '--criterion', 'ends', '--language', 'en')).out;
  expect(feature).toMatch(/^# language: en\nFeature: /);
  for (const command of ['cover', 'conformance']) {
    const { out } = await run(command, '--help');
    for (const { name, says } of criteria) expect(out).toMatch(new RegExp(`^ +${name} +${says.en}`, 'm'));
  }
});

test('draw to standard output and to a file', async () => {
  expect((await run('draw', 'outgoing-document', '--format', 'mermaid')).out).toMatch(/^(---|stateDiagram-v2)/);
  const { written, out } = await run('draw', 'outgoing-document', '-o', 'chart.svg');
  expect(out).toBe('');
  expect(written['chart.svg']).toMatch(/^<svg/);
});

test.each([
  [['replay', 'outgoing-documnt', 'good.json'], /did you mean "outgoing-document"/],
  [['explore', 'x'], /unknown procedure "x"/],
  [['cover', 'outgoing-document', '--criterion', 'transition'], /did you mean "transitions"/],
  [['cover', 'outgoing-document', '--format', 'pdf'], /Allowed choices/],
  [['conformance', 'outgoing-document'], /required option '--url/],
  [['exlore', 'outgoing-document'], /Did you mean explore/],
  [['list', '--jsn'], /Did you mean --json/],
  [['view', '--port', 'abc'], /--port is a number/],
])('%j: exits 2 with a suggestion', async (args, message) => {
  const { code, err } = await run(...args);
  expect(code).toBe(2);
  expect(err).toMatch(message);
});

test('--help and --version work everywhere', async () => {
  expect(await run('--version')).toMatchObject({ code: 0, out: '1.2.3' });
  expect((await run('--help')).out).toMatch(/Usage: guicheng/);
  for (const command of ['list', 'describe', 'clauses', 'replay', 'explore', 'cover', 'conformance', 'draw', 'view']) {
    const { code, out } = await run(command, '--help');
    expect([code, out.startsWith(`Usage: guicheng ${command}`)]).toEqual([0, true]);
    expect(await run(command, '--version')).toMatchObject({ code: 0, out: '1.2.3' });
  }
});
