import { describe, expect, test } from 'vitest';
import { cover, criteria } from '../../src/cover/cover.js';
import { testProcedure } from '../../src/vitest/index.js';
import { behaviourOf } from './explored.js';
import { underContract } from './under-contract.js';

/** Criteria whose suites stay short enough to be run on every procedure; the others are run on two of them. */
const everywhere = ['obligations', 'states', 'ends', 'boundaries'];
const onSome = ['template', 'outgoing-document'];

describe.each(underContract)('%s', (id, procedure) => {
  const behaviour = behaviourOf(procedure);
  for (const { name } of criteria) {
    if (everywhere.includes(name) || onSome.includes(id)) testProcedure(procedure, { criterion: name, behaviour });
  }

  test('the everyday suite shows something of every kind, and is within half of its bound', () => {
    const suite = cover(behaviour, criteria[0]!, procedure);
    expect(new Set(suite.cases.flatMap(({ steps }) => steps.map(({ verdict }) => verdict)))).toEqual(new Set(['accepted', 'refused', 'unforeseen']));
    expect(suite.acts / suite.lowerBound).toBeLessThanOrEqual(1.5);
  });
});
