import { describe, expect, test } from 'vitest';
import { modelGovernment } from '../../machines/government/index.js';
import { historyTo } from '../../src/explore/behaviour.js';
import { whoMayAct } from '../../src/host/who-may-act.js';
import { available } from '../../src/model/available.js';
import { decide } from '../../src/model/decide.js';
import { begin } from '../../src/model/snapshot.js';
import { behaviourOf } from '../procedures/explored.js';
import { underContract } from '../procedures/under-contract.js';

/** Everybody, with as many standing in as the register can hold at once. */
const span = { from: '2025-11-01T00:00:00+08:00', to: '2026-11-30T00:00:00+08:00' };
const government = modelGovernment.with({
  absences: ['mayor', 'vice-mayor-a', 'vice-mayor-c', 'housing-head'].map((officer) => ({ officer, ...span })),
  grants: [{ id: 'g', grantor: 'mayor', grantee: 'executive-vice-mayor', acts: ['SIGN_ISSUE', 'CONSENT', 'APPROVE'], ...span }],
  actingHeads: [{ unit: 'housing', officer: 'housing-deputy', ...span }],
});

describe.each(underContract)('%s', (_id, procedure) => {
  test('who may act is what `available` says, officer by officer', () => {
    const behaviour = behaviourOf(procedure);
    const at = procedure.samples.start;
    const holders = government.officers.map(({ id }) => ({ officer: id, capacities: government.capacities(id, at) }));
    const every = Math.max(1, Math.floor(behaviour.states.length / 6));
    let possibilities = 0;
    for (let state = 0; state < behaviour.states.length; state += every) {
      let snapshot = begin(procedure, behaviour.inputs[behaviour.states[state]!.input]);
      let last = at;
      for (const act of historyTo(behaviour, state)) {
        const verdict = decide(procedure, snapshot, act);
        if (verdict.verdict !== 'accepted') throw new Error(`${act.type} is ${verdict.verdict}`);
        snapshot = verdict.snapshot;
        last = act.at;
      }
      const said = new Map<string, string[]>();
      for (const { officer, capacities } of holders) {
        for (const each of available(procedure, snapshot, capacities, last)) if (each.available) said.set(each.act, [...(said.get(each.act) ?? []), `${officer} ${JSON.stringify(each.by)}`]);
      }
      for (const [act, officers] of said) if (officers.length === holders.length) said.delete(act);
      const found = new Map<string, string[]>();
      for (const { officer, act, by } of whoMayAct(procedure, snapshot, holders, last)) found.set(act, [...(found.get(act) ?? []), `${officer} ${JSON.stringify(by)}`]);
      expect(found).toEqual(said);
      possibilities += [...found.values()].flat().length;
    }
    expect(possibilities).toBeGreaterThan(0);
  });
});
