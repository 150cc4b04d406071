import { readFile } from 'node:fs/promises';
import { useMachine, useSelector } from '@xstate/react';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { modelGovernment } from '../../machines/government/model-government.js';
import { leave } from '../../machines/leave/procedure.js';
import { readingsOf } from '../../src/model/interpretation.js';

const facts = { applicant: 'vice-mayor-c', kind: 'deputy-mayor', counterpartAway: false, plannedReturn: '2025-11-12T09:00:00+08:00' } as const;
const input = { facts, readings: readingsOf(leave.interpretations) as never };
const at = '2025-11-07T16:00:00+08:00';

test('a component runs a procedure as any other machine', () => {
  const Trip = () => {
    const [snapshot] = useMachine(leave.machine, { input });
    return createElement('p', null, JSON.stringify(snapshot.value));
  };
  const resting = createActor(leave.machine, { input }).start().getSnapshot().value;
  expect(renderToString(createElement(Trip)).replaceAll('&quot;', '"')).toBe(`<p>${JSON.stringify(resting)}</p>`);
});

test('a component follows an actor that lives outside of it', () => {
  const actor = createActor(leave.machine, { input }).start();
  const Trip = () => createElement('p', null, useSelector(actor, (snapshot) => (snapshot.can({ type: 'LEAVE', by: modelGovernment.capacities('vice-mayor-c', at)[0]!, at }) ? 'may leave' : 'may not leave yet')));
  expect(renderToString(createElement(Trip))).toBe('<p>may not leave yet</p>');
  actor.send({ type: 'APPLY', beforehand: true, by: modelGovernment.capacities('vice-mayor-c', at)[0]!, at });
  actor.send({ type: 'CONSENT', beforehand: true, by: modelGovernment.capacities('mayor', at)[0]!, at });
  expect(renderToString(createElement(Trip))).toBe('<p>may leave</p>');
});

test('the READMEs show it', async () => {
  for (const readme of ['README.md', 'README.zh-CN.md']) expect(await readFile(new URL(`../../${readme}`, import.meta.url), 'utf8')).toMatch(/from '@xstate\/react'/);
});
