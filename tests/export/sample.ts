import { and, not, setup } from 'xstate';
import { z } from 'zod';
import { act, defineActs } from '../../src/model/act.js';
import { defineProcedure, type Procedure, type StateMeta, type TransitionMeta } from '../../src/model/procedure.js';
import { guardsOf, rulesFor } from '../../src/model/rule.js';
import { text } from '../../src/model/text.js';

interface Context {
  readonly facts: { readonly limit: number; readonly late: boolean };
  readonly readings: Readonly<Record<string, never>>;
}
interface Event {
  readonly type: string;
}

const { demand, order, route } = rulesFor<Context, Event, string>();

const rules = {
  by: demand<{ role: string; clause: string }>({
    clauses: ({ clause }) => [clause],
    says: ({ role }) => text(`由${role}办`, `done by ${role}`),
    holds: () => true,
  }),
  tooEarly: order<{ first: string }>({ clauses: ['1'], says: ({ first }) => text(`先${first}`, `${first} first`) }),
  isLate: route({ clauses: ['2'], says: text('逾期', 'late'), holds: ({ context }) => context.facts.late }),
  isShort: demand({
    clauses: (_, { context }) => [context.facts.late ? '3' : '4'],
    says: (_, { context }) => text(`不超过${context.facts.limit}`, `at most ${context.facts.limit}`),
    holds: () => true,
  }),
};

const acts = defineActs({
  ASK: act('申请', 'Ask'),
  GRANT: act('准予', 'Grant'),
  RETURN: act('退回', 'Return'),
  NOTE: act('记录', 'Note'),
  DROP: act('撤回', 'Withdraw'),
});

const by = (role: string, clause: string) => ({ type: 'by' as const, params: { role, clause } });

const machine = setup({
  types: { context: {} as Context, events: {} as Event, meta: {} as StateMeta, transitionMeta: {} as TransitionMeta },
  guards: guardsOf(rules),
}).createMachine({
  id: 'tiny',
  context: { facts: { limit: 1, late: false }, readings: {} },
  initial: 'start',
  states: {
    start: {
      meta: { title: text('开始', 'Start'), clauses: ['1'] },
      on: {
        ASK: { guard: and([by('clerk', '1'), 'isShort']), target: 'review', meta: { clauses: ['1'] } },
        GRANT: { guard: { type: 'tooEarly', params: { first: 'ASK' } }, meta: { clauses: ['1'] } },
        NOTE: { meta: { clauses: ['9'] } },
      },
    },
    review: {
      type: 'parallel',
      meta: { title: text('审查', 'Review') },
      onDone: { target: 'end', meta: { clauses: ['5'] } },
      on: { RETURN: { guard: by('chief', '6'), target: 'start', meta: { clauses: ['6'] } } },
      states: {
        left: {
          meta: { title: text('甲', 'Left') },
          initial: 'open',
          states: {
            open: {
              meta: { title: text('待准', 'Open') },
              on: { GRANT: { guard: and([by('chief', '7'), 'isLate']), target: 'shut', meta: { clauses: ['7'] } } },
            },
            shut: { type: 'final', meta: { title: text('已准', 'Granted') } },
          },
        },
        right: {
          meta: { title: text('乙', 'Right') },
          initial: 'wait',
          states: {
            wait: {
              meta: { title: text('等待', 'Waiting') },
              always: { guard: not('isLate'), target: 'past', meta: { clauses: ['2'], title: text('未逾期', 'not late') } },
            },
            past: { type: 'final', meta: { title: text('已过', 'Past') } },
          },
        },
      },
    },
    end: { type: 'final', meta: { title: text('终', 'End') } },
  },
});

/** A small procedure with every kind of state and step. */
export const tiny: Procedure = defineProcedure({
  id: 'tiny',
  title: text('小规程', 'Tiny'),
  summary: text('小', 'Tiny'),
  group: text('测试', 'Tests'),
  edition: 'test',
  articles: [1],
  machine,
  acts,
  input: z.strictObject({}),
  rules,
  deadlines: [
    {
      clauses: ['7'],
      strength: 'HARD',
      title: text('准予期限', 'Granting'),
      limit: text('5个工作日', '5 working days'),
      counted: text('自申请', 'from the request'),
      consequence: text('无', 'none'),
      measures: ['GRANT'],
      due: () => undefined,
    },
  ],
  interpretations: {},
  properties: [],
  cases: [],
  samples: { inputs: [], performers: [], start: '2024-01-02T09:00:00+08:00' },
}) as unknown as Procedure;

export const roleTitle = (role: string) => ({ clerk: text('经办人', 'the clerk'), chief: text('负责人', 'the chief') })[role];
