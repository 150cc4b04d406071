import { createInspector } from '@statelyai/inspect';
import { createActor } from 'xstate';
import { expect, test, vi } from 'vitest';
import { leave } from '../../machines/leave/index.js';
import { modelGovernment } from '../../machines/government/model-government.js';
import { readingsOf } from '../../src/model/interpretation.js';

/** An ordinary actor of a procedure's machine is seen by the inspector, through an adapter of one's own and without a network. */
test('an inspector follows an actor of a procedure, nested states and all', async () => {
  const seen: { type: string; event?: { type: string }; snapshot?: { value?: unknown } }[] = [];
  const inspector = createInspector({ send: (event) => void seen.push(JSON.parse(JSON.stringify(event)) as never) }, { serializationDepthLimit: 30 });
  const facts = { applicant: 'vice-mayor-c', kind: 'deputy-mayor' as const, counterpartAway: false, plannedReturn: '2025-11-12T09:00:00+08:00' };
  const at = '2025-11-07T16:00:00+08:00';
  const actor = createActor(leave.machine, { input: { facts, readings: readingsOf(leave.interpretations) as never }, inspect: inspector.inspect as never });
  actor.start();
  actor.send({ type: 'APPLY', beforehand: true, by: modelGovernment.capacities('vice-mayor-c', at)[0]!, at });
  await vi.waitFor(() => expect(seen.filter(({ type, event }) => type === '@xstate.snapshot' && event?.type === 'APPLY')).not.toEqual([]));
  expect(seen.map(({ type }) => type)).toContain('@xstate.actor');
  expect(seen.filter(({ event }) => event?.type === 'APPLY').length).toBeGreaterThan(0);
  expect(seen.findLast(({ type, event }) => type === '@xstate.snapshot' && event?.type === 'APPLY')?.snapshot?.value).toEqual(actor.getSnapshot().value);
  expect(JSON.stringify(seen)).not.toContain('[...]');
});
