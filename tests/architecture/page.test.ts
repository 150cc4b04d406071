import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, type ModuleItem } from '@swc/core';
import { expect, test } from 'vitest';

/** dependency-cruiser does not read TSX; so the page's imports are read here, with the same parser. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const page = join(root, 'visualizations/viewer');
const files = readdirSync(page, { recursive: true }).map(String).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')).sort();
const entries = Object.keys((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object }).exports).map((entry) => entry.replace(/^\./, 'guicheng'));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const sourceOf = (item: ModuleItem): { source?: { value: string } | null; typeOnly?: boolean } => item as never;
const imports = files.flatMap((from): Import[] => {
  const { body } = parseSync(readFileSync(join(page, from), 'utf8'), { syntax: 'typescript', tsx: from.endsWith('x') });
  return body.flatMap((item) => {
    const { source, typeOnly = false } = sourceOf(item);
    return source ? [{ from, to: source.value, typeOnly }] : [];
  });
});
const resolved = ({ from, to }: Import): string | undefined => {
  const path = normalize(join(dirname(from), to)).replace(/\.js$/, '');
  return files.find((file) => file === `${path}.ts` || file === `${path}.tsx`);
};

test('the page imports the package by its public entries, as an embedding application does, and nothing of its insides', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(200);
  const own = imports.filter(({ to }) => to.startsWith('.') && !to.endsWith('.css'));
  expect(own.filter((each) => !resolved(each))).toEqual([]);
  const others = imports.filter(({ to }) => !to.startsWith('.'));
  const build = /^(build\/|vite\.config\.ts$)/;
  const allowed = ({ from, to }: Import) => entries.includes(to) || ['preact', 'preact/hooks', 'virtual:site'].includes(to) || (build.test(from) && (to === 'vite' || to.startsWith('node:')));
  expect(others.filter((each) => !allowed(each))).toEqual([]);
});

test('the first view does not wait for the engine: of the package it loads only words and the style of drawings', () => {
  const first = imports.filter(({ from, to, typeOnly }) => !typeOnly && !/^(build\/|engine\.ts$|vite\.config)/.test(from) && to.startsWith('guicheng'));
  expect(first.length).toBeGreaterThan(10);
  for (const { from, to } of first) {
    const code = readFileSync(join(page, from), 'utf8');
    const names = [...code.matchAll(/import \{([^}]*)\} from '(guicheng[^']*)'/g)].filter(([, , entry]) => entry === to).flatMap(([, list]) => list!.split(',').map((name) => name.trim()).filter((name) => name && !name.startsWith('type ')));
    expect(names.filter((name) => !['text', 'styleSheet'].includes(name)), from).toEqual([]);
  }
});

test('the page has no cycles', () => {
  const next = new Map(files.map((file) => [file, imports.filter(({ from, typeOnly }) => from === file && !typeOnly).flatMap((each) => resolved(each) ?? [])]));
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    expect(way, [...way, file].join(' → ')).not.toContain(file);
    if (done.has(file)) return;
    for (const each of next.get(file)!) visit(each, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});
