import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { builtCommand } from './built.js';

const run = promisify(execFile);

/** The commands of the README's section on serving, block by block. */
async function blocks(readme: string, title: string): Promise<string[]> {
  const text = await readFile(new URL(`../../${readme}`, import.meta.url), 'utf8');
  const section = text.slice(text.indexOf(`## ${title}`)).split('\n## ')[0]!;
  return [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, commands]) => commands!);
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

test.each([
  ['README.md', 'Serving cases', /has to come first/],
  ['README.zh-CN.md', '案件服务', /须先完成/],
])('the commands of %s on serving cases work as written', async (readme, title, refused) => {
  const [command, folder, port] = await Promise.all([builtCommand(), mkdtemp(join(tmpdir(), 'guicheng-readme-')), freePort()]);
  const [first, second, ...others] = await blocks(readme, title);
  expect(others).toEqual([]);
  const keys = first!.split('\n')[0]!;
  const serve = first!.split('\n')[1]!.replace(/#.*/, '');
  expect(serve).toContain('npx guicheng serve');
  // The package is not installed here: its command stands for it, on a port that is free.
  const script = (commands: string): string => `set -eu\nnpx() { shift; node '${command}' "$@"; }\n${commands.replaceAll(':8080', `:${port}`)}`;
  await run('bash', ['-c', script(keys)], { cwd: folder });
  const server = spawn('bash', ['-c', `exec node '${command}' ${serve.replace('npx guicheng', '')} --port ${port}`], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const [line] = (await new Promise<Buffer>((resolve) => server.stdout.once('data', resolve))).toString().split('\n');
    expect(line).toBe(`http://127.0.0.1:${port}/`);
    const { stdout } = await run('bash', ['-c', script(second!)], { cwd: folder });
    const answers = stdout.trim().split('\n').map((each) => JSON.parse(each) as any);
    expect(answers.map(({ verdict, status }) => verdict ?? status)).toEqual(['started', 'refused', 'accepted', undefined, undefined]);
    expect(answers[1].detail).toMatch(refused);
    expect(answers[3].items).toHaveLength(2);
    expect(answers[4].items[0].case).toBe(answers[0].case);
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
});
