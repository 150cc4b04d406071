import { expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { Configurations } from '../../src/cover/configurations.js';
import { refusingClauses } from '../../src/cover/owed/refusing.js';
import { explore } from '../../src/explore/explore.js';

test.each(['meeting-leave', 'outgoing-document'])('refusals of %s are told by the clauses that the verdict gives', (id) => {
  const procedure = catalogue.procedures.find((each) => each.id === id)!;
  const behaviour = explore(procedure);
  const configurations = new Configurations(procedure, behaviour);
  expect(behaviour.refusals.length).toBeGreaterThan(1_000);
  for (const { from, act: number, reasons } of behaviour.refusals) {
    const act = behaviour.acts[number]!;
    const told = refusingClauses(procedure, configurations.waitingIn(from, act.type), configurations.snapshot(from), act);
    expect(told).toBe([...new Set(reasons.flatMap(({ clauses }) => clauses))].sort().join(' '));
  }
});
