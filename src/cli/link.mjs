import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';

// Puts the command where npx looks in this checkout; npm does so only for packages that are installed.
const commands = new URL('../../node_modules/.bin/', import.meta.url);
await mkdir(commands, { recursive: true });
if (process.platform === 'win32') {
  await writeFile(new URL('guicheng.cmd', commands), '@node "%~dp0\\..\\..\\dist\\machines\\guicheng.js" %*\r\n');
} else {
  await chmod(new URL('../../dist/machines/guicheng.js', import.meta.url), 0o755);
  await rm(new URL('guicheng', commands), { force: true });
  await symlink('../../dist/machines/guicheng.js', new URL('guicheng', commands));
}
