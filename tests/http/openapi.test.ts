import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { historyOfTwin, statedActs, type History } from '../../src/model/case.js';
import { operations } from '../../src/http/document/operations.js';
import { problemKinds } from '../../src/http/index.js';
import { scratch } from '../host/stores.js';
import { serveOn, type Served } from './served.js';

type Json = any;
const place = scratch();
let served: Served;
let document: Json;
beforeAll(async () => {
  served = await serveOn(place());
  document = served.documented.document;
});
afterAll(() => served.close());

/** Every object of the document, with where it stands. */
function* places(value: Json, path = '#'): Generator<readonly [path: string, value: Json]> {
  if (typeof value !== 'object' || value === null) return;
  yield [path, value];
  for (const [name, each] of Object.entries(value)) yield* places(each, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

test('the document has the form of OpenAPI 3.1, and every reference in it leads somewhere', () => {
  expect(document).toMatchObject({ openapi: '3.1.0', info: { title: expect.any(String), version: '1.2.3' } });
  const all = new Map(places(document));
  let references = 0;
  for (const [path, value] of all) {
    if (typeof value.$ref === 'string') {
      references++;
      expect(all.has(value.$ref), `${path}: ${value.$ref}`).toBe(true);
    }
    expect(Object.keys(value).filter((name) => name === '$id' || name === '$schema'), path).toEqual([]);
  }
  expect(references).toBeGreaterThan(200);
  for (const name of Object.keys(document.components.schemas)) expect(name).toMatch(/^[\w.-]+$/);
  const ids = new Set<string>();
  for (const [path, item] of Object.entries<Json>(document.paths)) {
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const [method, operation] of Object.entries<Json>(item)) {
      expect(['get', 'post']).toContain(method);
      expect(ids.has(operation.operationId)).toBe(false);
      ids.add(operation.operationId);
      expect(document.tags.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(operation.tags));
      const described = operation.parameters ?? [];
      expect(described.filter((each: Json) => each.in === 'path').map((each: Json) => [each.name, each.required])).toEqual(parameters.map((name) => [name, true]));
      for (const { name, schema, in: where } of described) expect([typeof name, typeof schema, ['path', 'query', 'header'].includes(where)], path).toEqual(['string', 'object', true]);
      expect(Object.keys(operation.responses).length).toBeGreaterThan(0);
      for (const [status, response] of Object.entries<Json>(operation.responses)) {
        expect(status).toMatch(/^[2345]\d\d$/);
        expect(response.description).toMatch(/ \/ /);
      }
      for (const way of operation.security) for (const scheme of Object.keys(way)) expect(document.components.securitySchemes).toHaveProperty(scheme);
    }
  }
  expect(ids).toEqual(new Set(Object.keys(operations)));
});

test('every schema of the document can be used to check data', () => {
  const names = Object.keys(document.components.schemas);
  const acts = catalogue.procedures.reduce((sum, { acts: { payloads } }) => sum + Object.keys(payloads).length, 0);
  expect(names.length).toBeGreaterThan(acts + 2 * catalogue.procedures.length + 20);
  for (const name of names) served.documented.validator({ $ref: `#/components/schemas/${name}` });
  // The checks of these tests would see a difference.
  const health = served.documented.validator({ $ref: '#/components/schemas/Health' });
  expect(health.safeParse({ status: 'ok' }).success).toBe(true);
  for (const other of [{ status: 'fine' }, { status: 'ok', more: 1 }, {}, 'ok']) expect(health.safeParse(other).success).toBe(false);
});

/** The JSON schema of an act does not know what refinements in code add; these are the fields where it may be wider. */
test('the schemas of acts agree with the rules of form, over every hand-written case and its twins', () => {
  let checked = 0;
  for (const procedure of catalogue.procedures) {
    const openings = served.documented.validator({ $ref: `#/components/schemas/${procedure.id}.input` });
    const anyAct = served.documented.validator({ $ref: `#/components/schemas/${procedure.id}` });
    const histories: History[] = procedure.cases.flatMap((each) => [{ ...each, acts: statedActs(each) }, ...(each.twins ?? []).map((twin) => historyOfTwin(each, twin))]);
    for (const { input, acts } of histories) {
      expect(openings.safeParse(input).success, JSON.stringify(input)).toBe(procedure.input.safeParse(input).success);
      for (const { by: _by, at: _at, ...payload } of acts) {
        expect(anyAct.safeParse(payload).success, `${procedure.id} ${JSON.stringify(payload)}`).toBe(procedure.acts.union.safeParse(payload).success);
        checked++;
      }
    }
  }
  expect(checked).toBeGreaterThan(1000);
});

test('each operation names every problem that it can answer with', () => {
  const named = new Set(Object.values(operations).flatMap(({ problems }) => problems as readonly string[]));
  // What no operation is needed for: a wrong address, and a wrong method.
  expect(Object.keys(problemKinds).filter((kind) => !named.has(kind))).toEqual(['not-found', 'method-not-allowed']);
});
