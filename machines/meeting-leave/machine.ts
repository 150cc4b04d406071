import { and, setup } from 'xstate';
import type { MachineInput, StateMeta, TransitionMeta } from '../../src/model/procedure.js';
import { guardsOf } from '../../src/model/rule.js';
import { text } from '../../src/model/text.js';
import type { ClauseId } from '../work-rules/register.js';
import type { Act } from './acts.js';
import { rules, type Context } from './rules.js';

/** Leave from a meeting, and sending somebody instead (art. 58). */
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
  id: 'meeting-leave',
  context: ({ input }) => ({ facts: input.facts, readings: input.readings }),
  meta: { title: text('会议请假', 'Leave from a meeting') },
  initial: 'without-consent',
  states: {
    'without-consent': {
      meta: { title: text('未获同意，应当到会', 'Due to attend, without consent to stay away'), clauses: ['58'] },
      initial: 'due',
      on: {
        ATTEND: { guard: and(['byApplicant', 'hasBegun']), target: 'attended', meta: { clauses: ['58'] } },
        STAY_AWAY: { guard: { type: 'comesAfter', params: { first: 'CONSENT', clause: '58' } }, meta: { clauses: ['58'] } },
        SIT_IN: { guard: 'standInNeedsConsent', meta: { clauses: ['58'] } },
      },
      states: {
        due: {
          meta: { title: text('待请假', 'Awaiting a request'), clauses: ['58'] },
          always: { guard: 'isNotCovered', target: '#meeting-leave.no-leave-needed', meta: { clauses: ['58'], title: text('其他会议', 'another meeting') } },
          on: {
            ASK_MAYOR: { guard: and(['byApplicant', 'goesToMayor', 'isBeforeMeeting']), target: 'with-mayor', meta: { clauses: ['58'] } },
            ASK_OFFICE: { guard: and(['byApplicant', 'goesThroughOffice', 'isBeforeMeeting']), target: 'with-office', meta: { clauses: ['58'] } },
            COLLATE: { guard: { type: 'comesAfter', params: { first: 'ASK_OFFICE', clause: '58' } }, meta: { clauses: ['58'] } },
            REPORT_LEAVE: { guard: { type: 'comesAfter', params: { first: 'ASK_OFFICE', clause: '58' } }, meta: { clauses: ['58'] } },
            CONSENT: [
              { guard: and(['isDirect', { type: 'comesAfter', params: { first: 'ASK_MAYOR', clause: '58' as const } }]), meta: { clauses: ['58'] } },
              { guard: and(['isCollated', { type: 'comesAfter', params: { first: 'REPORT_LEAVE', clause: '58' as const } }]), meta: { clauses: ['58'] } },
            ],
            REFUSE_CONSENT: [
              { guard: and(['isDirect', { type: 'comesAfter', params: { first: 'ASK_MAYOR', clause: '58' as const } }]), meta: { clauses: ['58'] } },
              { guard: and(['isCollated', { type: 'comesAfter', params: { first: 'REPORT_LEAVE', clause: '58' as const } }]), meta: { clauses: ['58'] } },
            ],
          },
        },
        'with-office': {
          meta: { title: text('在区政府办公室', 'With the office'), clauses: ['58'] },
          initial: 'collating',
          on: {
            ASK_MAYOR: { guard: 'officeReportsIt', meta: { clauses: ['58'] } },
            CONSENT: { guard: { type: 'comesAfter', params: { first: 'REPORT_LEAVE', clause: '58' } }, meta: { clauses: ['58'] } },
            REFUSE_CONSENT: { guard: { type: 'comesAfter', params: { first: 'REPORT_LEAVE', clause: '58' } }, meta: { clauses: ['58'] } },
          },
          states: {
            collating: {
              meta: { title: text('待汇总', 'Awaiting collation'), clauses: ['58'] },
              on: {
                COLLATE: { guard: { type: 'performedBy', params: { role: 'office', clause: '58' } }, target: 'reporting', meta: { clauses: ['58'] } },
                REPORT_LEAVE: { guard: { type: 'comesAfter', params: { first: 'COLLATE', clause: '58' } }, meta: { clauses: ['58'] } },
              },
            },
            reporting: {
              meta: { title: text('待向区长报告', 'Awaiting the report to the mayor'), clauses: ['58'] },
              on: {
                REPORT_LEAVE: {
                  guard: { type: 'performedBy', params: { role: 'office', clause: '58' } },
                  target: '#meeting-leave.without-consent.with-mayor',
                  meta: { clauses: ['58'] },
                },
              },
            },
          },
        },
        'with-mayor': {
          meta: { title: text('待区长同意', 'Awaiting the mayor’s consent'), clauses: ['58'] },
          on: {
            CONSENT: [
              {
                guard: and(['isToAbsence', { type: 'performedBy', params: { role: 'mayor' as const, clause: '58' as const } }, 'isNotOwnLeave', 'isBeforeMeeting']),
                target: '#meeting-leave.absence-consented',
                meta: { clauses: ['58'], title: text('同意缺席', 'Consent to the absence') },
              },
              {
                guard: and([
                  'isToStandIn',
                  { type: 'performedBy', params: { role: 'mayor' as const, clause: '58' as const } },
                  'isNotOwnLeave',
                  'isBeforeMeeting',
                  'standInIsNamed',
                ]),
                target: '#meeting-leave.stand-in-consented',
                meta: { clauses: ['58'], title: text('同意由他人代替参加', 'Consent to a stand-in') },
              },
            ],
            REFUSE_CONSENT: { guard: { type: 'performedBy', params: { role: 'mayor', clause: '58' } }, target: 'declined', meta: { clauses: ['58'] } },
          },
        },
        declined: {
          meta: { title: text('区长不同意，须到会', 'Refused: has to attend'), clauses: ['58'] },
          on: {
            ASK_MAYOR: {
              guard: and(['byApplicant', 'goesToMayor', 'isBeforeMeeting']),
              target: 'with-mayor',
              meta: { clauses: ['58'], title: text('再次请假', 'Ask again') },
            },
            ASK_OFFICE: {
              guard: and(['byApplicant', 'goesThroughOffice', 'isBeforeMeeting']),
              target: 'with-office',
              meta: { clauses: ['58'], title: text('再次请假', 'Ask again') },
            },
          },
        },
      },
    },
    'absence-consented': {
      meta: { title: text('同意缺席', 'With consent to stay away'), clauses: ['58'] },
      on: {
        STAY_AWAY: { guard: and(['byApplicant', 'hasBegun']), target: 'absent', meta: { clauses: ['58'] } },
        ATTEND: { guard: and(['byApplicant', 'hasBegun']), target: 'attended', meta: { clauses: ['58'] } },
        CONSENT: {
          guard: and([
            'isToStandIn',
            { type: 'performedBy', params: { role: 'mayor' as const, clause: '58' as const } },
            'isNotOwnLeave',
            'isBeforeMeeting',
            'standInIsNamed',
          ]),
          target: 'stand-in-consented',
          meta: { clauses: ['58'], title: text('同意由他人代替参加', 'Consent to a stand-in') },
        },
        SIT_IN: { guard: 'standInNeedsConsent', meta: { clauses: ['58'] } },
      },
    },
    'stand-in-consented': {
      meta: { title: text('同意由他人代替参加', 'With consent to a stand-in'), clauses: ['58'] },
      on: {
        SIT_IN: { guard: and(['isApprovedStandIn', 'hasBegun', 'standInDecidesNothing']), target: 'represented', meta: { clauses: ['58'] } },
        STAY_AWAY: { guard: and(['byApplicant', 'hasBegun']), target: 'awaiting-stand-in', meta: { clauses: ['58'] } },
        ATTEND: { guard: and(['byApplicant', 'hasBegun']), target: 'attended', meta: { clauses: ['58'] } },
      },
    },
    'awaiting-stand-in': {
      meta: { title: text('本人缺席，待代替的人到会', 'Absent; the stand-in is to come'), clauses: ['58'] },
      on: {
        SIT_IN: { guard: and(['isApprovedStandIn', 'hasBegun', 'standInDecidesNothing']), target: 'represented', meta: { clauses: ['58'] } },
        RECORD_ATTENDANCE: {
          guard: and([{ type: 'performedBy', params: { role: 'meeting-or-government' as const, clause: '58' as const } }, 'countsMembersOnly', 'absentStayDue']),
          target: 'recorded',
          meta: { clauses: ['58'] },
        },
      },
    },
    absent: {
      meta: { title: text('经同意缺席', 'Absent with consent'), clauses: ['58'] },
      on: {
        SIT_IN: { guard: 'standInNeedsConsent', meta: { clauses: ['58'] } },
        RECORD_ATTENDANCE: {
          guard: and([{ type: 'performedBy', params: { role: 'meeting-or-government' as const, clause: '58' as const } }, 'countsMembersOnly', 'absentStayDue']),
          target: 'recorded',
          meta: { clauses: ['58'] },
        },
      },
    },
    represented: {
      meta: { title: text('经同意由他人代替参加', 'Represented with consent'), clauses: ['58', '52¶1'] },
      on: {
        RECORD_ATTENDANCE: {
          guard: and([{ type: 'performedBy', params: { role: 'meeting-or-government' as const, clause: '58' as const } }, 'countsMembersOnly', 'absentStayDue']),
          target: 'recorded',
          meta: { clauses: ['58', '52¶1'] },
        },
      },
    },
    'no-leave-needed': {
      meta: { title: text('不须依本条请假的会议', 'A meeting that takes no such leave'), clauses: ['58'] },
      on: {
        ATTEND: { guard: and(['byApplicant', 'hasBegun']), target: 'attended', meta: { clauses: ['58'] } },
        STAY_AWAY: { guard: and(['byApplicant', 'hasBegun']), target: 'not-under-leave', meta: { clauses: ['58'] } },
        SIT_IN: { guard: and(['isSomebodyElse', 'hasBegun']), target: 'not-under-leave', meta: { clauses: ['58'] } },
      },
    },
    attended: { type: 'final', meta: { title: text('本人到会', 'Attended in person') } },
    recorded: { type: 'final', meta: { title: text('已登记', 'Recorded') } },
    'not-under-leave': { type: 'final', meta: { title: text('未到会，不须请假', 'Not there, and no leave was needed') } },
  },
});
