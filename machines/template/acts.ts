import { z } from 'zod';
import { act, choice, defineActs, field, reference, type ActOf } from '../../src/model/act.js';
import { text } from '../../src/model/text.js';

/** What is known when a case opens. */
export const input = z.strictObject({
  leadUnit: reference('unit', '主办部门', 'Lead department'),
});
export type Facts = z.output<typeof input>;

export const acts = defineActs({
  SUBMIT_MATTER: act('提出', 'Submit', { complete: field('材料是否齐全', 'The papers are complete', z.boolean()) }),
  SETTLE_MATTER: act('办理', 'Settle', {
    outcome: choice('结果', 'Outcome', { agreed: text('同意', 'agreed'), declined: text('不同意', 'declined') }),
  }),
});
export type Act = ActOf<(typeof acts)['specs']>;
