import { and, assign, or, setup } from 'xstate';
import { z } from 'zod';
import { act, choice, defineActs, field, type ActOf } from '../../src/model/act.js';
import type { ProcedureCase } from '../../src/model/case.js';
import type { Government } from '../../src/model/government.js';
import { addMinutes, instantSchema, isAfter } from '../../src/model/instant.js';
import type { Performer } from '../../src/model/performer.js';
import { defineProcedure, type BaseContext, type MachineInput, type Procedure, type StateMeta, type TransitionMeta } from '../../src/model/procedure.js';
import type { Property } from '../../src/model/property.js';
import { guardsOf, rulesFor } from '../../src/model/rule.js';
import { text } from '../../src/model/text.js';

/** A small made-up procedure in which every kind of mistake can be made: lending books. */

const input = z.strictObject({ rare: field('珍本', 'Rare', z.boolean()), most: field('上限', 'At most', z.int().min(1).max(9)) });
type Facts = z.output<typeof input>;

const acts = defineActs({
  ASK: act('申请', 'Ask', { copies: field('册数', 'Copies', z.int().min(1).max(9)) }),
  LEND: act('借出', 'Lend', { due: field('期限', 'Due', instantSchema) }),
  GIVE_BACK: act('归还', 'Give back'),
  CLOSE: act('办结', 'Close', { state: choice('状况', 'State', { good: text('完好', 'good'), bad: text('破损', 'bad') }), ground: field('理由', 'Ground', z.string().optional()) }),
});
type Act = ActOf<(typeof acts)['specs']>;

interface Context extends BaseContext<Facts, { readonly desk: string }> {
  readonly due: string | undefined;
  readonly noted: boolean;
  /** Kept, and read by no rule. */
  readonly jotted: boolean;
}

const { demand, order, route } = rulesFor<Context, Act, string>();
const say = (en: string) => text(`规则：${en}`, en);
const rules = {
  by: demand<{ role: string; clause: string }>({
    clauses: ({ clause }) => [clause],
    says: ({ role }) => say(`by the ${role}`),
    holds: ({ event }, { role }) => event.by.post === role,
  }),
  isFew: demand({ clauses: ['2'], says: say('few enough'), holds: ({ context, event }) => event.type !== 'ASK' || event.copies <= context.facts.most }),
  atMost: demand<{ copies: number }>({ clauses: ['2'], says: say('no more'), holds: ({ event }, { copies }) => event.type !== 'ASK' || event.copies <= copies }),
  comesAfter: order<{ first: string; clause: string }>({ clauses: ({ clause }) => [clause], says: ({ first }) => say(`${first} comes first`) }),
  isRare: route({ clauses: ['3'], says: say('a rare book'), holds: ({ context }) => context.facts.rare }),
  isPlain: route({ clauses: ['3'], says: say('a plain book'), holds: ({ context }) => !context.facts.rare }),
  inTime: demand({ breach: 'stand', clauses: ['4'], says: say('in time'), holds: ({ context, event }) => context.due === undefined || !isAfter(event.at, context.due) }),
  isNoted: demand({ clauses: ['5'], says: say('noted'), holds: ({ context }) => context.noted }),
  isGood: demand({ strength: 'DEFAULT', clauses: ['6'], says: say('in good state'), holds: ({ event }) => event.type !== 'CLOSE' || event.state === 'good' }),
  atOwnDesk: demand({ clauses: ['7'], says: say('at the own desk'), holds: ({ context, event }) => context.readings.desk === 'any' || event.by.unit === 'desk' }),
  isAnnounced: demand({ strength: 'SOFT', clauses: ['8'], says: say('announced'), holds: ({ context }) => !context.facts.rare }),
};

const machine = setup({
  types: {
    context: {} as Context,
    events: {} as Act,
    input: {} as MachineInput<Facts, Context['readings']>,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta,
  },
  guards: guardsOf(rules),
  actions: {
    setDue: assign({ due: ({ event }) => (event.type === 'LEND' ? event.due : undefined) }),
    note: assign({ noted: true }),
    jot: assign({ jotted: true }),
  },
}).createMachine({
  id: 'loan',
  context: ({ input: { facts, readings } }) => ({ facts, readings, due: undefined, noted: false, jotted: false }),
  initial: 'open',
  meta: { title: say('loan') },
  states: {
    open: {
      meta: { title: say('open') },
      on: {
        ASK: { guard: and([{ type: 'by', params: { role: 'reader', clause: '1' } }, 'isFew', { type: 'atMost', params: { copies: 3 } }]), target: 'asked', meta: { clauses: ['1'] } },
        LEND: { guard: { type: 'comesAfter', params: { first: 'ASK', clause: '3' } }, meta: { clauses: ['3'] } },
      },
    },
    asked: {
      meta: { title: say('asked') },
      on: {
        LEND: [
          { guard: and(['isPlain', { type: 'by', params: { role: 'librarian', clause: '3' } }, 'atOwnDesk']), target: 'lent', actions: 'setDue', meta: { clauses: ['3'] } },
          { guard: and(['isRare', { type: 'by', params: { role: 'director', clause: '3' } }, 'isAnnounced']), target: 'lent', actions: 'setDue', meta: { clauses: ['3'] } },
        ],
      },
    },
    lent: {
      meta: { title: say('lent') },
      on: { GIVE_BACK: { guard: and([{ type: 'by', params: { role: 'reader', clause: '4' } }, 'inTime']), target: 'returned', meta: { clauses: ['4'] } } },
    },
    returned: {
      meta: { title: say('returned') },
      entry: 'note',
      exit: 'jot',
      on: {
        CLOSE: {
          guard: and([or([{ type: 'by', params: { role: 'librarian', clause: '5' } }, { type: 'by', params: { role: 'director', clause: '5' } }]), 'isNoted', 'isGood']),
          target: 'closed',
          meta: { clauses: ['5'] },
        },
      },
    },
    closed: { type: 'final', meta: { title: say('closed') } },
  },
});

export const start = '2025-11-03T09:00:00+08:00';
const due = addMinutes(start, 60);
const performers: readonly Performer[] = [
  { officer: 'rita', post: 'reader' },
  { officer: 'lars', post: 'librarian', unit: 'desk' },
  { officer: 'lena', post: 'librarian', unit: 'stacks' },
  { officer: 'dora', post: 'director', unit: 'desk' },
];

const says = say('a property');
const clauses = ['1'];
const notBy = (...posts: readonly string[]) => ({ not: { path: 'act.by.post', in: posts } });
export const properties: readonly Property[] = [
  { id: 'ask-by-reader', clauses, says, template: 'absence', of: { act: 'ASK', where: notBy('reader') } },
  { id: 'three-at-most', clauses, says, template: 'absence', of: { act: 'ASK', where: { any: [{ path: 'act.copies', atLeast: 4 }, { not: { path: 'input.most', atLeast: { path: 'act.copies' } } }] } } },
  { id: 'lend-after-ask', clauses, says, template: 'precedence', of: { act: 'LEND' }, before: { act: 'ASK' }, since: { act: 'LEND' } },
  { id: 'lend-by-librarian', clauses, says, template: 'absence', of: { act: 'LEND', where: { any: [notBy('librarian'), { not: { path: 'act.by.unit', is: 'desk' } }] } }, when: { path: 'input.rare', is: false } },
  { id: 'rare-by-director', clauses, says, template: 'absence', of: { act: 'LEND', where: notBy('director') }, when: { path: 'input.rare', is: true } },
  { id: 'give-back-by-reader', clauses, says, template: 'absence', of: { act: 'GIVE_BACK', where: notBy('reader') } },
  { id: 'give-back-what-was-lent', clauses, says, template: 'precedence', of: { act: 'GIVE_BACK' }, before: { act: 'LEND' }, since: { act: 'GIVE_BACK' } },
  {
    id: 'late-is-reported',
    clauses,
    says,
    template: 'not-succession',
    of: { act: 'LEND' },
    after: { act: 'GIVE_BACK', where: { all: [{ path: 'act.at', laterThan: { path: 'activation.due' } }, { not: { path: 'verdict.deviations', includes: '4' } }] } },
  },
  {
    id: 'timely-is-not-reported',
    clauses,
    says,
    template: 'not-succession',
    of: { act: 'LEND' },
    after: { act: 'GIVE_BACK', where: { all: [{ not: { path: 'act.at', laterThan: { path: 'activation.due' } } }, { path: 'verdict.deviations', includes: '4' }] } },
  },
  { id: 'close-by-staff', clauses, says, template: 'absence', of: { act: 'CLOSE', where: notBy('librarian', 'director') } },
  { id: 'close-after-return', clauses, says, template: 'precedence', of: { act: 'CLOSE' }, before: { act: 'GIVE_BACK' }, since: { act: 'LEND' } },
  { id: 'ends-with-return', clauses, says, template: 'existence', of: { act: 'GIVE_BACK' } },
];

const ask = { type: 'ASK', by: 'rita', at: start, copies: 1 };
const lend = { type: 'LEND', by: 'lars', due };
const back = { type: 'GIVE_BACK', by: 'rita' };
const close = { type: 'CLOSE', by: 'lars', state: 'good' };
const plain = { rare: false, most: 2 };
const title = say('a case');
export const cases: readonly ProcedureCase[] = [
  {
    id: 'plain',
    title,
    input: plain,
    acts: [ask, lend, back, close],
    ends: 'closed',
    twins: [
      { title, differs: { act: 0, facts: { copies: 3 } }, at: 0, clauses: ['2'] },
      { title, differs: { without: 0 }, at: 0, clauses: ['3'] },
      { title, differs: { act: 3, facts: { by: 'dora', state: 'bad' } }, at: 3, clauses: ['6'] },
    ],
  },
  { id: 'rare', title, input: { rare: true, most: 9 }, acts: [{ ...ask, copies: 3 }, { ...lend, by: 'dora', expect: { warnings: ['8'] } }, { ...back, at: due }, { ...close, by: 'dora' }] },
  { id: 'late', title, input: plain, acts: [{ ...ask, copies: 2 }, lend, { ...back, at: addMinutes(due, 1), expect: { deviations: ['4'] } }, { ...close, state: 'bad', ground: 'rain', expect: { deviations: ['6'] } }] },
  { id: 'many', title, input: { rare: false, most: 9 }, acts: [{ ...ask, copies: 4, expect: { verdict: 'refused', clauses: ['2'] } }, { ...ask, copies: 3 }] },
];

/** Whoever is named in a case. */
export const government: Government = {
  officers: [],
  capacities: (officer: string) => performers.filter((performer) => performer.officer === officer),
  with: () => government,
} as unknown as Government;

export const loan = (more: Partial<Pick<Procedure, 'properties' | 'cases'>> = {}): Procedure =>
  ({
    ...defineProcedure({
      id: 'loan',
      title,
      summary: title,
      group: title,
      edition: 'made-up',
      articles: [1],
      machine,
      acts,
      input,
      rules,
      deadlines: [
        { clauses: ['4'], strength: 'HARD', title, limit: title, counted: title, consequence: title, measures: ['GIVE_BACK'], due: (context: Context) => context.due },
      ],
      interpretations: { desk: { clauses: ['7'], question: title, options: { own: title, any: title }, default: 'own' } },
      properties,
      cases,
      samples: {
        start,
        inputs: [plain, { rare: false, most: 9 }, { rare: true, most: 9 }],
        performers,
      },
      fieldSamples: { 'ASK.copies': [1, 2, 3, 4], 'LEND.due': [due], 'CLOSE.ground': ['rain', undefined] },
    }),
    ...more,
  }) as unknown as Procedure;
