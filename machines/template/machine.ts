import { and, setup } from 'xstate';
import type { MachineInput, StateMeta, TransitionMeta } from '../../src/model/procedure.js';
import { guardsOf } from '../../src/model/rule.js';
import { text } from '../../src/model/text.js';
import type { ClauseId } from '../work-rules/register.js';
import type { Act } from './acts.js';
import { rules, type Context } from './rules.js';

/** A matter that a department submits and the deputy mayor in charge settles. */
export const machine = setup({
  types: {
    context: {} as Context,
    events: {} as Act,
    input: {} as MachineInput<Context['facts'], Context['readings']>,
    meta: {} as StateMeta<ClauseId>,
    transitionMeta: {} as TransitionMeta<ClauseId>,
  },
  guards: guardsOf(rules),
}).createMachine({
  id: 'template',
  context: ({ input }) => ({ facts: input.facts, readings: input.readings }),
  meta: { title: text('新程序', 'New procedure') },
  initial: 'open',
  states: {
    open: {
      meta: { title: text('待提出', 'Open'), clauses: ['8'] },
      on: {
        SUBMIT_MATTER: {
          guard: and([{ type: 'performedBy', params: { role: 'lead-unit' as const, clause: '8' as const } }, 'isComplete']),
          target: 'submitted',
          meta: { clauses: ['8'] },
        },
        SETTLE_MATTER: { guard: { type: 'comesAfter', params: { first: 'SUBMIT_MATTER', clause: '8' } }, meta: { clauses: ['8'] } },
      },
    },
    submitted: {
      meta: { title: text('待办理', 'Submitted'), clauses: ['8'] },
      on: {
        SETTLE_MATTER: [
          {
            guard: and([{ type: 'performedBy', params: { role: 'deputy-in-charge' as const, clause: '8' as const } }, 'isAgreed']),
            target: 'agreed',
            meta: { clauses: ['8'] },
          },
          {
            guard: and([{ type: 'performedBy', params: { role: 'deputy-in-charge' as const, clause: '8' as const } }, 'isDeclined']),
            target: 'declined',
            meta: { clauses: ['8'] },
          },
        ],
      },
    },
    agreed: { type: 'final', meta: { title: text('已同意', 'Agreed') } },
    declined: { type: 'final', meta: { title: text('未同意', 'Declined') } },
  },
});
