import { expect, test } from 'vitest';
import { act, defineActs, field, titlesOf } from '../../src/model/act.js';
import { instantSchema } from '../../src/model/instant.js';

test('fields that share a schema keep titles of their own', () => {
  const { specs } = defineActs({
    FORWARD: act('转办', 'Forward', { limit: field('时限', 'Limit', instantSchema) }),
    EXTEND: act('另定时限', 'Set a new limit', { limit: field('新的时限', 'New limit', instantSchema), until: field('至', 'Until', instantSchema.optional()) }),
  });
  expect([specs.FORWARD.fields.limit, specs.EXTEND.fields.limit, specs.EXTEND.fields.until].map((schema) => titlesOf(schema)?.title.en)).toEqual(['Limit', 'New limit', 'Until']);
  expect(titlesOf(instantSchema)).toBeUndefined();
});
