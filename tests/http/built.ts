import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));

const newest = (folder: string): number =>
  Math.max(...readdirSync(join(root, folder), { recursive: true }).map((file) => statSync(join(root, folder, String(file))).mtimeMs));

/** The command line as it is built; built first where the sources are newer. */
export async function builtCommand(): Promise<string> {
  const command = join(root, 'dist/machines/guicheng.js');
  const built = statSync(command, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < Math.max(newest('src'), newest('machines'))) await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], { cwd: root });
  return command;
}
