import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
let project: string;

/** Packs the project, as it would be published, and installs it into an empty one. */
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'guicheng-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', project], { cwd: root });
  const [packed] = Object.values(JSON.parse(stdout.slice(stdout.search(/[[{]/))) as Record<string, { filename: string }>);
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'embedding', private: true, type: 'module' }));
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${packed!.filename}`], { cwd: project });
}, 170_000);
afterAll(() => rm(project, { recursive: true, force: true }));

const node = async (...args: string[]) => (await run(process.execPath, args, { cwd: project })).stdout;
const tsc = (...args: string[]) => run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...args], { cwd: project });
const strict = ['--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--module', 'nodenext', '--skipLibCheck'];

test.each(['README.md', 'README.zh-CN.md'])('the example of %s compiles against the package and prints what it says', async (readme) => {
  const text = await readFile(join(root, readme), 'utf8');
  const [, code, output] = /```ts\n([\s\S]*?)```\n+```text\n([\s\S]*?)```/.exec(text) ?? [];
  expect(code).toMatch(/from 'guicheng/);
  await writeFile(join(project, 'example.ts'), code!);
  await tsc(...strict, 'example.ts');
  expect(await node('example.js')).toBe(output);
});

test('an application that names what is not there does not compile', async () => {
  await writeFile(
    join(project, 'wrong.ts'),
    "import { begin, type Payload } from 'guicheng';\nimport { outgoingDocument } from 'guicheng/procedures/outgoing-document';\nbegin(outgoingDocument);\noutgoingDocument.acts.specs.NO_SUCH_ACT;\n",
  );
  const failed = await tsc(...strict, '--noEmit', 'wrong.ts').then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
  expect(failed).toMatch(/Payload/);
  expect(failed).toMatch(/NO_SUCH_ACT/);
  expect(failed).toMatch(/Expected 2-3 arguments/);
});

test('every entry of the package is there, with types', async () => {
  const { exports } = JSON.parse(await readFile(join(project, 'node_modules/guicheng/package.json'), 'utf8')) as { exports: Record<string, unknown> };
  const names = Object.keys(exports).map((name) => name.replace('*', 'outgoing-document')).filter((name) => !name.endsWith('.json') && name !== './vitest');
  expect(names.length).toBeGreaterThan(5);
  await writeFile(join(project, 'entries.ts'), names.map((name, index) => `import * as e${index} from '${name.replace('.', 'guicheng')}';\nif (!Object.keys(e${index}).length) throw new Error('${name}');\n`).join(''));
  await tsc(...strict, 'entries.ts');
  expect(await node('entries.js')).toBe('');
});

test('a suite is one line in a test file, for who has vitest; nobody else needs it', async () => {
  const imported = `import('guicheng/vitest').then(() => 'there', ({ message }) => message).then(console.log)`;
  expect(await node('--input-type=module', '--eval', imported)).toMatch(/Cannot find package 'vitest'/);
  await symlink(join(root, 'node_modules/vitest'), join(project, 'node_modules/vitest'));
  await writeFile(
    join(project, 'leave.test.js'),
    "import { meetingLeave } from 'guicheng/procedures/meeting-leave/tested';\nimport { testProcedure } from 'guicheng/vitest';\ntestProcedure(meetingLeave, { criterion: 'ends' });\n",
  );
  const told = await node(join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=json');
  expect(JSON.parse(told)).toMatchObject({ success: true, numFailedTests: 0 });
  expect(told).toContain('meeting-leave: ends history 1, ');
});

test('the command line runs from the package', async () => {
  const { stdout } = await run('npx', ['--no-install', 'guicheng', 'list', '--json'], { cwd: project });
  expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toContain('outgoing-document');
  const drawn = await run('npx', ['--no-install', 'guicheng', 'draw', 'outgoing-document', '--format', 'mermaid'], { cwd: project });
  expect(drawn.stdout).toContain('stateDiagram-v2');
});

test('the package carries no tests, no rules text and no machine path', async () => {
  const { stdout } = await run('find', ['node_modules/guicheng', '-type', 'f'], { cwd: project });
  const files = stdout.trim().split('\n');
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => /\.test\.|\/tests\//.test(file))).toEqual([]);
  expect(files).toContain('node_modules/guicheng/dist/visualizations/viewer/index.html');
});
