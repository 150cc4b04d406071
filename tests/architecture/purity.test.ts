import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const filesIn = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true })
    .map((file) => `${folder}/${String(file)}`)
    .filter((file) => file.endsWith('.ts'));
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

const everything = [...filesIn('src'), ...filesIn('machines')];
const outside = /^src\/(cli|host|http)\/|^machines\/[^/]+\.ts$/;

test('nothing but the command line, host and server reads the wall clock or chance', () => {
  const pure = everything.filter((file) => !outside.test(file));
  expect(pure.length).toBeGreaterThan(40);
  for (const file of pure) expect(read(file).match(/\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bMath\.random\b|\bsetTimeout\b|\bprocess\./g), file).toBeNull();
});

test('the toolkit names no procedure', () => {
  const slugs = readdirSync(new URL('machines', root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['government', 'work-rules'].includes(entry.name))
    .map(({ name }) => name);
  expect(slugs.length).toBeGreaterThanOrEqual(1);
  for (const file of filesIn('src')) for (const slug of slugs.filter((name) => name.includes('-'))) expect(read(file), file).not.toContain(slug);
});

test('files are kebab-case and there is no room for odds and ends', () => {
  for (const file of everything) {
    expect(file).toMatch(/^[a-z0-9-]+(\/[a-z0-9-]+)*\.ts$/);
    expect(file).not.toMatch(/(utils?|helpers?|common|misc)/);
  }
});
