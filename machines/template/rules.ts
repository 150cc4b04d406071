import type { BaseContext } from '../../src/model/procedure.js';
import { rulesFor } from '../../src/model/rule.js';
import { text } from '../../src/model/text.js';
import { comesAfter, performedBy } from '../government/rules.js';
import type { Readings } from '../work-rules/interpretations.js';
import { abScope } from '../work-rules/open-points.js';
import type { ClauseId } from '../work-rules/register.js';
import { acts, type Act, type Facts } from './acts.js';

export const interpretations = { 'ab-scope': abScope };

export interface Context extends BaseContext<Facts, Readings<keyof typeof interpretations>> {}

const { demand, route } = rulesFor<Context, Act, ClauseId>();

export const rules = {
  performedBy: performedBy<Context, Act>(),
  comesAfter: comesAfter<Context, Act>(acts.specs),
  isComplete: demand({
    clauses: ['8'],
    says: text('材料须齐全', 'The papers have to be complete'),
    remedy: text('补齐材料', 'Complete the papers'),
    holds: ({ event }) => event.type === 'SUBMIT_MATTER' && event.complete,
  }),
  isAgreed: route({
    clauses: ['8'],
    says: text('同意', 'It is agreed'),
    holds: ({ event }) => event.type === 'SETTLE_MATTER' && event.outcome === 'agreed',
  }),
  isDeclined: route({
    clauses: ['8'],
    says: text('不同意', 'It is declined'),
    holds: ({ event }) => event.type === 'SETTLE_MATTER' && event.outcome === 'declined',
  }),
};
