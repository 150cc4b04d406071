import { and, assign, setup } from 'xstate';
import type { MachineInput, StateMeta, TransitionMeta } from '../../src/model/procedure.js';
import { guardsOf } from '../../src/model/rule.js';
import { text } from '../../src/model/text.js';
import type { ClauseId } from '../work-rules/register.js';
import type { Act } from './acts.js';
import { rules, type Context, type Standing } from './rules.js';

/** Being away on business or leave, who stands in meanwhile, and reporting back (arts. 6, 8, 93). */
export const machine = setup({
  types: {
    context: {} as Context,
    events: {} as Act,
    input: {} as MachineInput<Context['facts'], Context['readings']>,
    meta: {} as StateMeta<ClauseId>,
    transitionMeta: {} as TransitionMeta<ClauseId>,
  },
  guards: guardsOf(rules),
  actions: {
    recordStandIn: assign({
      standIns: ({ context }, { on }: { readonly on: Standing }) => [...context.standIns.filter((other) => other !== on), on].sort(),
    }),
  },
}).createMachine({
  id: 'leave',
  context: ({ input }) => ({ facts: input.facts, readings: input.readings, standIns: [] }),
  meta: { title: text('请销假与代行', 'Leave and standing in') },
  initial: 'by-mayors-consent',
  states: {
    'by-mayors-consent': {
      meta: { title: text('副区长、区政府办公室主任', 'Deputy mayors and the office director'), clauses: ['93s2', '6¶2s2'] },
      initial: 'planning',
      on: {
        FOLLOW_COMMITTEE_RULES: { guard: 'mayorsConsentIsNeeded', meta: { clauses: ['93s2'] } },
        ENTRUST: {
          guard: and([{ type: 'performedBy', params: { role: 'mayor' as const, clause: '8' as const } }, 'isEntrustable', 'isInWriting', 'mayorMayPassItOn']),
          actions: { type: 'recordStandIn', params: { on: 'entrusted' } },
          meta: { clauses: ['8'] },
        },
        RECORD_PRESIDING: { guard: 'presidingIsForTheMayor', meta: { clauses: ['6¶1'] } },
        CLOSE: { guard: { type: 'comesAfter', params: { first: 'REPORT_RETURN', clause: '93s2' } }, meta: { clauses: ['93s2'] } },
      },
      states: {
        planning: {
          meta: { title: text('待请假', 'Awaiting a request'), clauses: ['93s2'] },
          always: [
            { guard: 'isMayor', target: '#leave.mayors-own', meta: { clauses: ['6¶1'], title: text('区长外出', 'the mayor is away') } },
            { guard: 'isUnitHead', target: '#leave.by-committee-rules', meta: { clauses: ['93s3'], title: text('部门、街道主要负责人', 'the head of a unit') } },
          ],
          on: {
            APPLY: {
              guard: and([{ type: 'byApplicant', params: { clause: '93s2' as const } }, 'isBeforehand']),
              target: 'until-return',
              meta: { clauses: ['93s2'] },
            },
            CONSENT: { guard: { type: 'comesAfter', params: { first: 'APPLY', clause: '93s2' } }, meta: { clauses: ['93s2'] } },
            REFUSE_CONSENT: { guard: { type: 'comesAfter', params: { first: 'APPLY', clause: '93s2' } }, meta: { clauses: ['93s2'] } },
            LEAVE: { guard: { type: 'comesAfter', params: { first: 'CONSENT', clause: '93s2' } }, meta: { clauses: ['93s2'] } },
            RETURN: { guard: { type: 'comesAfter', params: { first: 'LEAVE', clause: '93s2' } }, meta: { clauses: ['93s2'] } },
            REPORT_RETURN: { guard: { type: 'comesAfter', params: { first: 'RETURN', clause: '93s2' } }, meta: { clauses: ['93s2'] } },
            RECORD_COUNTERPART: { guard: { type: 'nobodyIsAway', params: { clause: '6¶2s2' } }, meta: { clauses: ['6¶2s2'] } },
          },
        },
        'until-return': {
          meta: { title: text('请假之后、返回之前', 'From the request to the return') },
          initial: 'asked',
          on: {
            RECORD_COUNTERPART: {
              guard: and([
                { type: 'performedBy', params: { role: 'government' as const, clause: '6¶2s1' as const } },
                'isPairedDeputy',
                'isCounterpart',
                'counterpartIsThere',
                'counterpartMayDoIt',
              ]),
              actions: { type: 'recordStandIn', params: { on: 'ab-counterpart' } },
              meta: { clauses: ['6¶2s2'] },
            },
            RETURN: { guard: { type: 'comesAfter', params: { first: 'LEAVE', clause: '93s2' } }, meta: { clauses: ['93s2'] } },
            REPORT_RETURN: { guard: { type: 'comesAfter', params: { first: 'RETURN', clause: '93s2' } }, meta: { clauses: ['93s2'] } },
          },
          states: {
            asked: {
              meta: { title: text('待区长同意', 'Awaiting the mayor’s consent'), clauses: ['93s2', '6¶2s3'] },
              on: {
                CONSENT: {
                  guard: and([
                    { type: 'performedBy', params: { role: 'mayor' as const, clause: '93s2' as const } },
                    'isNotOwnLeave',
                    'isBeforehand',
                    'pairNotAwayTogether',
                    'pairNeverAwayTogether',
                  ]),
                  target: 'consented',
                  meta: { clauses: ['93s2'] },
                },
                REFUSE_CONSENT: {
                  guard: { type: 'performedBy', params: { role: 'mayor', clause: '93s2' } },
                  target: '#leave.by-mayors-consent.declined',
                  meta: { clauses: ['93s2'] },
                },
                LEAVE: { guard: { type: 'comesAfter', params: { first: 'CONSENT', clause: '93s2' } }, meta: { clauses: ['93s2'] } },
              },
            },
            consented: {
              meta: { title: text('已获同意，待离开', 'With consent, about to leave'), clauses: ['93s2'] },
              on: {
                LEAVE: { guard: { type: 'byApplicant', params: { clause: '93s2' } }, target: 'away', meta: { clauses: ['93s2'] } },
              },
            },
            away: {
              meta: { title: text('外出、休假期间', 'Away'), clauses: ['6¶2s2', '93s2'] },
              initial: 'expected',
              on: {
                RETURN: { guard: { type: 'byApplicant', params: { clause: '93s2' } }, target: '#leave.by-mayors-consent.returned', meta: { clauses: ['93s2'] } },
                APPLY: { guard: 'consentWasDueBefore', meta: { clauses: ['93s2'] } },
                CONSENT: { guard: 'consentWasDueBefore', meta: { clauses: ['93s2'] } },
              },
              states: {
                expected: {
                  meta: { title: text('待返回', 'Expected back') },
                  on: {
                    REMIND: {
                      guard: and([{ type: 'performedBy', params: { role: 'clock-or-office' as const, clause: '93s2' as const } }, 'isOverdue']),
                      target: 'overdue',
                      meta: { clauses: ['93s2'] },
                    },
                  },
                },
                overdue: { meta: { title: text('逾期未归，已提醒', 'Overdue, and reminded') } },
              },
            },
          },
        },
        declined: {
          meta: { title: text('区长不同意，不得离开', 'Without consent, to stay'), clauses: ['93s2'] },
          on: {
            APPLY: {
              guard: and([{ type: 'byApplicant', params: { clause: '93s2' as const } }, 'isBeforehand']),
              target: 'until-return',
              meta: { clauses: ['93s2'], title: text('再次请假', 'Ask again') },
            },
            LEAVE: { guard: { type: 'comesAfter', params: { first: 'CONSENT', clause: '93s2' } }, meta: { clauses: ['93s2'] } },
            RECORD_COUNTERPART: { guard: { type: 'nobodyIsAway', params: { clause: '6¶2s2' } }, meta: { clauses: ['6¶2s2'] } },
            CLOSE: { guard: 'byApplicantOrGovernment', target: '#leave.not-taken', meta: { clauses: ['93s1'], title: text('了结', 'Close the request') } },
          },
        },
        returned: {
          meta: { title: text('已返回，待报告', 'Back, with the report due'), clauses: ['93s2'] },
          on: {
            REPORT_RETURN: {
              guard: and([{ type: 'byApplicant', params: { clause: '93s2' as const } }, 'reportsToMayor']),
              target: 'reported',
              meta: { clauses: ['93s2'] },
            },
            APPLY: { guard: 'consentWasDueBefore', meta: { clauses: ['93s2'] } },
            CONSENT: { guard: 'consentWasDueBefore', meta: { clauses: ['93s2'] } },
            RECORD_COUNTERPART: { guard: { type: 'nobodyIsAway', params: { clause: '6¶2s2' } }, meta: { clauses: ['6¶2s2'] } },
          },
        },
        reported: {
          meta: { title: text('已报告，待销假', 'Reported, to be closed'), clauses: ['93s1'] },
          on: {
            CLOSE: { guard: 'byApplicantOrGovernment', target: '#leave.closed', meta: { clauses: ['93s1'] } },
          },
        },
      },
    },
    'mayors-own': {
      meta: { title: text('区长', 'The mayor'), clauses: ['6¶1'] },
      initial: 'until-return',
      on: {
        ENTRUST: {
          guard: and([{ type: 'performedBy', params: { role: 'mayor' as const, clause: '8' as const } }, 'isEntrustable', 'isInWriting', 'mayorMayPassItOn']),
          actions: { type: 'recordStandIn', params: { on: 'entrusted' } },
          meta: { clauses: ['8'] },
        },
        RECORD_COUNTERPART: { guard: 'pairsAreOfDeputies', meta: { clauses: ['6¶2s2'] } },
      },
      states: {
        'until-return': {
          meta: { title: text('返回之前', 'Until the return') },
          initial: 'planning',
          on: {
            RECORD_PRESIDING: {
              guard: and([{ type: 'performedBy', params: { role: 'government' as const, clause: '6¶1' as const } }, 'isExecutive', 'presidingCoversIt']),
              actions: { type: 'recordStandIn', params: { on: 'presiding' } },
              meta: { clauses: ['6¶1'] },
            },
            RETURN: { guard: { type: 'comesAfter', params: { first: 'LEAVE', clause: '6¶1' } }, meta: { clauses: ['6¶1'] } },
            CLOSE: { guard: { type: 'comesAfter', params: { first: 'RETURN', clause: '93s1' } }, meta: { clauses: ['93s1'] } },
          },
          states: {
            planning: {
              meta: { title: text('待离开', 'About to leave'), clauses: ['6¶1'] },
              on: {
                LEAVE: { guard: { type: 'byApplicant', params: { clause: '6¶1' } }, target: 'away', meta: { clauses: ['6¶1'] } },
              },
            },
            away: {
              meta: { title: text('外出、休假期间', 'Away'), clauses: ['6¶1'] },
              on: {
                RETURN: { guard: { type: 'byApplicant', params: { clause: '6¶1' } }, target: '#leave.mayors-own.returned', meta: { clauses: ['6¶1'] } },
              },
            },
          },
        },
        returned: {
          meta: { title: text('已返回，待销假', 'Back, to be closed'), clauses: ['93s1'] },
          on: {
            RECORD_PRESIDING: { guard: { type: 'nobodyIsAway', params: { clause: '6¶1' } }, meta: { clauses: ['6¶1'] } },
            CLOSE: { guard: 'byApplicantOrGovernment', target: '#leave.closed', meta: { clauses: ['93s1'] } },
          },
        },
      },
    },
    'by-committee-rules': {
      meta: { title: text('部门、街道主要负责人', 'Heads of departments and sub-district directors'), clauses: ['93s3'] },
      initial: 'planning',
      on: {
        APPLY: { guard: 'goesByCommitteeRules', meta: { clauses: ['93s3'] } },
        CONSENT: { guard: 'goesByCommitteeRules', meta: { clauses: ['93s3'] } },
        REFUSE_CONSENT: { guard: 'goesByCommitteeRules', meta: { clauses: ['93s3'] } },
        REPORT_RETURN: { guard: 'goesByCommitteeRules', meta: { clauses: ['93s3'] } },
        RECORD_COUNTERPART: { guard: 'pairsAreOfDeputies', meta: { clauses: ['6¶2s2'] } },
        RECORD_PRESIDING: { guard: 'presidingIsForTheMayor', meta: { clauses: ['6¶1'] } },
        CLOSE: { guard: { type: 'comesAfter', params: { first: 'FOLLOW_COMMITTEE_RULES', clause: '93s3' } }, meta: { clauses: ['93s3'] } },
      },
      states: {
        planning: {
          meta: { title: text('待按区委规定请假', 'Awaiting leave under the committee’s rules'), clauses: ['93s3'] },
          on: {
            FOLLOW_COMMITTEE_RULES: { guard: { type: 'byApplicant', params: { clause: '93s3' } }, target: 'permitted', meta: { clauses: ['93s3'] } },
            LEAVE: { guard: { type: 'comesAfter', params: { first: 'FOLLOW_COMMITTEE_RULES', clause: '93s3' } }, meta: { clauses: ['93s3'] } },
            RETURN: { guard: { type: 'comesAfter', params: { first: 'LEAVE', clause: '93s3' } }, meta: { clauses: ['93s3'] } },
          },
        },
        permitted: {
          meta: { title: text('已请假，待离开', 'On leave under those rules, about to leave'), clauses: ['93s3'] },
          on: {
            LEAVE: { guard: { type: 'byApplicant', params: { clause: '93s3' } }, target: 'away', meta: { clauses: ['93s3'] } },
            CLOSE: { guard: { type: 'comesAfter', params: { first: 'RETURN', clause: '93s3' } }, meta: { clauses: ['93s3'] } },
            RETURN: { guard: { type: 'comesAfter', params: { first: 'LEAVE', clause: '93s3' } }, meta: { clauses: ['93s3'] } },
          },
        },
        away: {
          meta: { title: text('外出、休假期间', 'Away'), clauses: ['93s3'] },
          on: {
            RETURN: { guard: { type: 'byApplicant', params: { clause: '93s3' } }, target: 'returned', meta: { clauses: ['93s3'] } },
            CLOSE: { guard: { type: 'comesAfter', params: { first: 'RETURN', clause: '93s3' } }, meta: { clauses: ['93s3'] } },
          },
        },
        returned: {
          meta: { title: text('已返回，待按区委规定销假', 'Back, to close the leave under the committee’s rules'), clauses: ['93s3'] },
          on: {
            FOLLOW_COMMITTEE_RULES: {
              guard: { type: 'byApplicant', params: { clause: '93s3' } },
              target: 'settled',
              meta: { clauses: ['93s3'], title: text('按区委规定销假', 'Close the leave under the committee’s rules') },
            },
          },
        },
        settled: {
          meta: { title: text('已按区委规定销假', 'Settled under the committee’s rules'), clauses: ['93s3'] },
          on: {
            CLOSE: { guard: 'byApplicantOrGovernment', target: '#leave.closed', meta: { clauses: ['93s1'] } },
          },
        },
      },
    },
    closed: { type: 'final', meta: { title: text('已销假', 'Closed') } },
    'not-taken': { type: 'final', meta: { title: text('未成行', 'Not taken') } },
  },
});
