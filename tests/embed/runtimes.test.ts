import { createContext, Script } from 'node:vm';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** Bundles a script against the sources, as an application for an edge runtime would against the package. */
async function bundle(contents: string): Promise<{ code: string; inputs: string[] }> {
  const resolveDir = fileURLToPath(new URL('.', import.meta.url));
  const { outputFiles, metafile } = await build({ stdin: { contents, resolveDir, loader: 'ts' }, bundle: true, write: false, format: 'iife', platform: 'neutral', mainFields: ['module', 'main'], conditions: ['import'], metafile: true, logLevel: 'silent' });
  return { code: outputFiles[0]!.text, inputs: Object.keys(metafile.inputs) };
}

test('a procedure decides where there is nothing but the language: no Node, no browser', async () => {
  const { code, inputs } = await bundle(`
    import { available, begin, perform, restore } from '../../src/index.js';
    import { leave } from '../../machines/leave/procedure.js';
    const at = '2025-11-07T16:00:00+08:00';
    const capacities = [{ officer: 'vice-mayor-c', post: 'vice-mayor', portfolio: [] }];
    const trip = begin(leave, { applicant: 'vice-mayor-c', kind: 'deputy-mayor', counterpartAway: false, plannedReturn: '2025-11-12T09:00:00+08:00' });
    const asked = perform(leave, trip, { type: 'APPLY', beforehand: true }, { capacities, at });
    const again = restore(leave, JSON.parse(JSON.stringify(asked.snapshot)));
    const left = perform(leave, again, { type: 'LEAVE' }, { capacities, at });
    globalThis.outcome = JSON.stringify([asked.verdict, left.verdict, left.reasons.map(({ clause }) => clause), available(leave, again, capacities, at).map(({ act }) => act).length > 0]);
  `);
  const sandbox: { outcome?: string } = createContext({});
  new Script(code).runInContext(sandbox as never);
  expect(JSON.parse(sandbox.outcome!)).toEqual(['accepted', 'refused', ['93s2'], true]);
  expect(inputs.filter((path) => /machines\/(outgoing-document|government\/(model-government|cast)|.*\/(properties|cases))/.test(path))).toEqual([]);
});
