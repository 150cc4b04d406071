import { text } from '../../src/model/text.js';
import { byDeputyInCharge, byLeadUnit, propertiesOn } from '../government/patterns.js';
import type { ClauseId } from '../work-rules/register.js';

const { never, needs, once } = propertiesOn<ClauseId>();

/** What must hold of every history, written from the text by somebody who has not seen the machine. */
export const properties = [
  never('submitted-by-lead-unit', 'SUBMIT_MATTER', ['8'], text('由主办部门提出。', 'The lead department submits.'), byLeadUnit),
  never('submitted-complete', 'SUBMIT_MATTER', ['8'], text('材料齐全才提出。', 'Only complete papers are submitted.'), { path: 'act.complete', is: true }),
  once('submitted-once', 'SUBMIT_MATTER', undefined, ['8'], text('只提出一次。', 'A matter is submitted once.')),
  never('settled-by-deputy', 'SETTLE_MATTER', ['8'], text('由分管副区长办理。', 'The deputy mayor in charge settles it.'), byDeputyInCharge()),
  needs('settled-after-submission', 'SETTLE_MATTER', 'SUBMIT_MATTER', undefined, ['8'], text('提出之后才办理。', 'It is settled after it was submitted.')),
  once('settled-once', 'SETTLE_MATTER', undefined, ['8'], text('只办理一次。', 'A matter is settled once.')),
];
