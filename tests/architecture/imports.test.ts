import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { expect, test } from 'vitest';

const configuration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string; comment: string }[]; options: object };

const sources = (folder: string): number =>
  readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true }).filter((file) => String(file).endsWith('.ts')).length;

const run = async (rules: object[]): Promise<ICruiseResult> => {
  const { output } = await cruise(['src', 'machines'], { ...configuration.options, validate: true, ruleSet: { forbidden: rules } } as never);
  return output as ICruiseResult;
};

test('imports keep their direction, and every module was seen', async () => {
  const result = await run(configuration.forbidden);
  const own = result.modules.filter(({ source }) => /^(src|machines)\/.*\.ts$/.test(source));
  expect(own.length).toBe(sources('src') + sources('machines'));
  expect(own.length).toBeGreaterThan(50);
  const imports = own.flatMap(({ dependencies }) => dependencies);
  expect(imports.length).toBeGreaterThan(own.length);
  expect(imports.filter(({ couldNotResolve, module }) => couldNotResolve && !module.startsWith('node:')).map(({ module }) => module)).toEqual([]);
  expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  for (const { name, comment } of configuration.forbidden) expect(comment, name).toMatch(/\.$/);
});

test('a ban that is broken is found', async () => {
  const result = await run([{ name: 'none', severity: 'error', from: { path: '^src/cli/' }, to: { path: '^src/model/' } }]);
  expect(result.summary.violations.length).toBeGreaterThan(5);
});
