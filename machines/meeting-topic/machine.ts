import { and, assign, setup } from 'xstate';
import type { MachineInput, StateMeta, TransitionMeta } from '../../src/model/procedure.js';
import { guardsOf } from '../../src/model/rule.js';
import { text } from '../../src/model/text.js';
import type { ClauseId } from '../work-rules/register.js';
import type { Act } from './acts.js';
import { departmentOf, rules, type Context } from './rules.js';

/** Putting a topic forward for the executive meeting or the mayor's office meeting, and the coordination before it (arts. 56, 57). */
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
    beginCoordination: assign({ signed: [], objecting: [], settled: [] }),
    recordDisagreement: assign({ objecting: ({ context, event }) => [...context.objecting, departmentOf(event.by)].sort(), deputyHasTried: false }),
    recordSettlement: assign({ settled: ({ context }) => context.objecting }),
    withdrawDisagreements: assign({ objecting: ({ context }) => context.settled, deputyHasTried: false }),
    recordDeputysAttempt: assign({ deputyHasTried: true }),
    forgetDeputysAttempt: assign({ deputyHasTried: false }),
    recordSignature: assign({ signed: ({ context, event }) => [...context.signed, departmentOf(event.by)].sort() }),
    recordLegalityOpinion: assign({ legality: ({ context, event }) => (event.type === 'ATTACH_LEGALITY_OPINION' ? event.outcome : context.legality) }),
  },
}).createMachine({
  id: 'meeting-topic',
  context: ({ input }) => ({ facts: input.facts, readings: input.readings, signed: [], objecting: [], settled: [], deputyHasTried: false, legality: 'none' }),
  meta: { title: text('议题提报与会前协调', 'Putting a topic forward') },
  initial: 'submission',
  on: {
    ATTACH_LEGALITY_OPINION: {
      guard: and([{ type: 'performedBy', params: { role: 'lead-unit-or-justice-bureau' as const, clause: '24' as const } }, 'isMajorDecision', 'isCountersigned']),
      actions: 'recordLegalityOpinion',
      meta: { clauses: ['24'] },
    },
  },
  states: {
    submission: {
      meta: { title: text('提报', 'Submission') },
      initial: 'department-stage',
      always: { guard: 'isSlipNotNeeded', target: 'no-slip-needed', meta: { clauses: ['56s1'], title: text('无须申报单', 'no slip needed') } },
      on: {
        TAKE_UP_TOPIC: { guard: { type: 'comesAfter', params: { first: 'DETERMINE_AGENDA', clause: '56s2' } }, meta: { clauses: ['56s2'] } },
        DECLARE_DECIDED: { guard: 'meetingComesFirst', meta: { clauses: ['56s2', '57', '25'] } },
        CLOSE_TOPIC: {
          guard: and([{ type: 'performedBy', params: { role: 'lead-unit-or-office' as const, clause: '56s2' as const } }, 'meetingHasBegun']),
          target: 'concluded',
          meta: { clauses: ['56s2', '56s3'], title: text('会议已开始而未上会，办结', 'Close it, as its meeting began without it') },
        },
      },
      states: {
        'department-stage': {
          meta: { title: text('送达办公室之前', 'Before it reaches the office'), clauses: ['56s1', '57'] },
          initial: 'preparing',
          on: {
            DELIVER_SLIP: { guard: { type: 'comesAfter', params: { first: 'CONSENT_TO_TOPIC', clause: '56s1' } }, meta: { clauses: ['56s1'] } },
            COLLATE_AND_PROPOSE: { guard: { type: 'comesAfter', params: { first: 'DELIVER_SLIP', clause: '56s2' } }, meta: { clauses: ['56s2'] } },
            DETERMINE_AGENDA: { guard: { type: 'comesAfter', params: { first: 'COLLATE_AND_PROPOSE', clause: '56s2' } }, meta: { clauses: ['56s2'] } },
            LEAVE_OFF_AGENDA: { guard: { type: 'comesAfter', params: { first: 'COLLATE_AND_PROPOSE', clause: '56s2' } }, meta: { clauses: ['56s2'] } },
          },
          states: {
            preparing: {
              meta: { title: text('填单与协调', 'Slip and coordination') },
              initial: 'gathering',
              on: {
                REVIEW_SLIP: { guard: { type: 'comesAfter', params: { first: 'SUBMIT_SLIP', clause: '56s1' } }, meta: { clauses: ['56s1'] } },
                CONSENT_TO_TOPIC: { guard: { type: 'comesAfter', params: { first: 'REVIEW_SLIP', clause: '56s1' } }, meta: { clauses: ['56s1'] } },
              },
              states: {
                gathering: {
                  meta: { title: text('填写申报单，会前协调', 'Filling in the slip and coordinating'), clauses: ['56s1', '57'] },
                  entry: 'beginCoordination',
                  type: 'parallel',
                  states: {
                    slip: {
                      meta: { title: text('议题申报单', 'Topic slip') },
                      initial: 'awaiting-slip',
                      states: {
                        'awaiting-slip': {
                          meta: { title: text('待填写申报单', 'Awaiting the slip'), clauses: ['56s1'] },
                          on: {
                            FILL_SLIP: {
                              guard: { type: 'performedBy', params: { role: 'lead-department', clause: '56s1' } },
                              target: 'filled-in',
                              meta: { clauses: ['56s1'] },
                            },
                            SUBMIT_SLIP: { guard: { type: 'comesAfter', params: { first: 'FILL_SLIP', clause: '56s1' } }, meta: { clauses: ['56s1'] } },
                            REVIEW_SLIP: { guard: { type: 'comesAfter', params: { first: 'FILL_SLIP', clause: '56s1' } }, meta: { clauses: ['56s1'] } },
                            CONSENT_TO_TOPIC: { guard: { type: 'comesAfter', params: { first: 'FILL_SLIP', clause: '56s1' } }, meta: { clauses: ['56s1'] } },
                            DELIVER_SLIP: { guard: { type: 'comesAfter', params: { first: 'FILL_SLIP', clause: '56s1' } }, meta: { clauses: ['56s1'] } },
                          },
                        },
                        'filled-in': { type: 'final', meta: { title: text('已填写', 'Filled in') } },
                      },
                    },
                    coordination: {
                      meta: { title: text('会前协调', 'Coordination before the meeting'), clauses: ['57'] },
                      initial: 'under-way',
                      states: {
                        'under-way': {
                          meta: { title: text('协调中', 'Under way'), clauses: ['57'] },
                          exit: 'forgetDeputysAttempt',
                          initial: 'awaiting-signatures',
                          always: [
                            { guard: 'allSigned', target: 'agreed', meta: { clauses: ['57'], title: text('全部签字同意', 'all heads have signed') } },
                            { guard: 'allHeard', target: 'settled', meta: { clauses: ['57'], title: text('分歧均已由区长确定，其余部门均已签字', 'the mayor has settled every disagreement, all others have signed') } },
                          ],
                          on: {
                            STATE_DISAGREEMENT: {
                              guard: and([{ type: 'performedBy', params: { role: 'concerned-unit' as const, clause: '57' as const } }, 'hasNotAgreed', 'speaksOnce']),
                              target: '.awaiting-note',
                              actions: 'recordDisagreement',
                              meta: { clauses: ['57'] },
                            },
                            SIGN_AGREEMENT: {
                              guard: and([{ type: 'performedBy', params: { role: 'concerned-head' as const, clause: '57' as const } }, 'signsOnce']),
                              actions: 'recordSignature',
                              meta: { clauses: ['57'] },
                            },
                            COORDINATE_AT_SPECIAL_MEETING: [
                              {
                                guard: and(['isAtSpecialMeeting', 'isAgreed']),
                                target: '.awaiting-signatures',
                                actions: 'withdrawDisagreements',
                                meta: { clauses: ['54(2)', '54¶1s1', '57'] },
                              },
                              {
                                guard: and(['isAtSpecialMeeting', 'isNotAgreed']),
                                meta: { clauses: ['54(2)', '54¶1s1'] },
                              },
                            ],
                            SETTLE_POINT: { guard: { type: 'comesAfter', params: { first: 'STATE_OPINION', clause: '57' } }, meta: { clauses: ['57'] } },
                            REVIEW_SLIP: { guard: 'coordinationComesFirst', meta: { clauses: ['57'] } },
                            CONSENT_TO_TOPIC: { guard: 'coordinationComesFirst', meta: { clauses: ['57'] } },
                            DELIVER_SLIP: { guard: 'coordinationComesFirst', meta: { clauses: ['57'] } },
                          },
                          states: {
                            'awaiting-signatures': {
                              meta: { title: text('待各部门主要负责人签字', 'Awaiting the heads’ signatures'), clauses: ['57'] },
                              on: {
                                ATTACH_NOTE: { guard: { type: 'comesAfter', params: { first: 'STATE_DISAGREEMENT', clause: '57' } }, meta: { clauses: ['57'] } },
                                COORDINATE: { guard: { type: 'comesAfter', params: { first: 'ATTACH_NOTE', clause: '57' } }, meta: { clauses: ['57'] } },
                                STATE_OPINION: { guard: { type: 'comesAfter', params: { first: 'COORDINATE', clause: '57' } }, meta: { clauses: ['57'] } },
                                SUBMIT_SLIP: { guard: { type: 'comesAfter', params: { first: 'SIGN_AGREEMENT', clause: '57' } }, meta: { clauses: ['57'] } },
                              },
                            },
                            'awaiting-note': {
                              meta: { title: text('有分歧，待附协调说明', 'In dispute, awaiting the note'), clauses: ['57'] },
                              on: {
                                ATTACH_NOTE: {
                                  guard: and([{ type: 'performedBy', params: { role: 'lead-unit' as const, clause: '57' as const } }, 'listsEachSide']),
                                  target: 'awaiting-coordination',
                                  meta: { clauses: ['57'] },
                                },
                                COORDINATE_AT_SPECIAL_MEETING: {
                                  guard: and(['isAtSpecialMeeting', 'isNotAgreed', 'isTriedByDeputy']),
                                  actions: 'recordDeputysAttempt',
                                  meta: { clauses: ['54(2)', '54¶1s1', '57'], title: text('分管副区长召集，未能一致', 'Called by the deputy in charge: no agreement') },
                                },
                                COORDINATE: { guard: { type: 'comesAfter', params: { first: 'ATTACH_NOTE', clause: '57' } }, meta: { clauses: ['57'] } },
                                STATE_OPINION: { guard: { type: 'comesAfter', params: { first: 'ATTACH_NOTE', clause: '57' } }, meta: { clauses: ['57'] } },
                                SUBMIT_SLIP: { guard: { type: 'comesAfter', params: { first: 'ATTACH_NOTE', clause: '57' } }, meta: { clauses: ['57'] } },
                              },
                            },
                            'awaiting-coordination': {
                              meta: { title: text('待分管副区长协调', 'Awaiting the deputy in charge'), clauses: ['57'] },
                              on: {
                                COORDINATE_AT_SPECIAL_MEETING: {
                                  guard: and(['isAtSpecialMeeting', 'isNotAgreed', 'isTriedByDeputy']),
                                  actions: 'recordDeputysAttempt',
                                  meta: { clauses: ['54(2)', '54¶1s1', '57'], title: text('分管副区长召集，未能一致', 'Called by the deputy in charge: no agreement') },
                                },
                                COORDINATE: [
                                  {
                                    guard: and([{ type: 'performedBy', params: { role: 'deputy-in-charge' as const, clause: '57' as const } }, 'isAgreed']),
                                    target: 'awaiting-signatures',
                                    actions: 'withdrawDisagreements',
                                    meta: { clauses: ['57'] },
                                  },
                                  {
                                    guard: and([{ type: 'performedBy', params: { role: 'deputy-in-charge' as const, clause: '57' as const } }, 'isNotAgreed']),
                                    target: 'awaiting-opinion',
                                    meta: { clauses: ['57'] },
                                  },
                                ],
                                STATE_OPINION: {
                                  guard: and([{ type: 'performedBy', params: { role: 'deputy-in-charge' as const, clause: '57' as const } }, 'deputyComesFirst']),
                                  target: 'awaiting-settlement',
                                  meta: { clauses: ['57', '54(2)'], title: text('专题会议未能一致，提出意见', 'State an opinion after the special meeting') },
                                },
                                SUBMIT_SLIP: { guard: { type: 'comesAfter', params: { first: 'COORDINATE', clause: '57' } }, meta: { clauses: ['57'] } },
                              },
                            },
                            'awaiting-opinion': {
                              meta: { title: text('仍不一致，待分管副区长提出意见', 'Still in dispute, awaiting the deputy’s opinion'), clauses: ['57'] },
                              entry: 'forgetDeputysAttempt',
                              on: {
                                STATE_OPINION: {
                                  guard: { type: 'performedBy', params: { role: 'deputy-in-charge', clause: '57' } },
                                  target: 'awaiting-settlement',
                                  meta: { clauses: ['57'] },
                                },
                                SUBMIT_SLIP: { guard: { type: 'comesAfter', params: { first: 'STATE_OPINION', clause: '57' } }, meta: { clauses: ['57'] } },
                              },
                            },
                            'awaiting-settlement': {
                              meta: { title: text('待区长确定分歧事项', 'Awaiting the mayor on the contested point'), clauses: ['57'] },
                              entry: 'forgetDeputysAttempt',
                              on: {
                                SETTLE_POINT: {
                                  guard: { type: 'performedBy', params: { role: 'mayor', clause: '57' } },
                                  target: 'awaiting-signatures',
                                  actions: 'recordSettlement',
                                  meta: { clauses: ['57'] },
                                },
                                SUBMIT_SLIP: { guard: { type: 'comesAfter', params: { first: 'SETTLE_POINT', clause: '57' } }, meta: { clauses: ['57'] } },
                              },
                            },
                          },
                        },
                        agreed: { type: 'final', meta: { title: text('协调一致', 'Agreed') } },
                        settled: { type: 'final', meta: { title: text('分歧已由区长确定，其余部门已签字', 'Settled by the mayor, all others agreed') } },
                      },
                    },
                  },
                  onDone: { target: 'ready', meta: { clauses: ['56s1', '57'], title: text('填单、协调完毕', 'slip and coordination in place') } },
                },
                'awaiting-corrected-slip': {
                  meta: { title: text('退回，待重新填写申报单', 'Returned, awaiting a new slip'), clauses: ['56s1'] },
                  on: {
                    FILL_SLIP: {
                      guard: { type: 'performedBy', params: { role: 'lead-department', clause: '56s1' } },
                      target: 'ready',
                      meta: { clauses: ['56s1'], title: text('重新填写', 'Fill it in anew') },
                    },
                    SUBMIT_SLIP: { guard: { type: 'comesAfter', params: { first: 'FILL_SLIP', clause: '56s1' } }, meta: { clauses: ['56s1'] } },
                  },
                },
                ready: {
                  meta: { title: text('待报分管副区长', 'Ready for the deputy in charge'), clauses: ['56s1'] },
                  on: {
                    SUBMIT_SLIP: {
                      guard: { type: 'performedBy', params: { role: 'lead-unit', clause: '56s1' } },
                      target: '#meeting-topic.submission.department-stage.awaiting-review',
                      meta: { clauses: ['56s1', '57'] },
                    },
                  },
                },
              },
            },
            'awaiting-review': {
              meta: { title: text('待分管副区长审核', 'Awaiting the deputy in charge'), clauses: ['56s1'] },
              on: {
                REVIEW_SLIP: {
                  guard: { type: 'performedBy', params: { role: 'deputy-in-charge', clause: '56s1' } },
                  target: 'awaiting-consent',
                  meta: { clauses: ['56s1'] },
                },
                RETURN_SLIP: [
                  {
                    guard: and([{ type: 'performedBy', params: { role: 'deputy-in-charge' as const, clause: '56s1' as const } }, 'redoesSlip']),
                    target: 'preparing.awaiting-corrected-slip',
                    meta: { clauses: ['56s1'] },
                  },
                  {
                    guard: and([{ type: 'performedBy', params: { role: 'deputy-in-charge' as const, clause: '56s1' as const } }, 'redoesCoordination']),
                    target: 'preparing.gathering',
                    meta: { clauses: ['56s1', '57'] },
                  },
                ],
                DECLINE_TOPIC: {
                  guard: { type: 'performedBy', params: { role: 'deputy-in-charge', clause: '56s1' } },
                  target: '#meeting-topic.declined',
                  meta: { clauses: ['56s1'] },
                },
                CONSENT_TO_TOPIC: { guard: { type: 'comesAfter', params: { first: 'REVIEW_SLIP', clause: '56s1' } }, meta: { clauses: ['56s1'] } },
              },
            },
            'awaiting-consent': {
              meta: { title: text('待区长同意', 'Awaiting the mayor’s consent'), clauses: ['56s1'] },
              on: {
                CONSENT_TO_TOPIC: {
                  guard: { type: 'performedBy', params: { role: 'mayor', clause: '56s1' } },
                  target: 'consented',
                  meta: { clauses: ['56s1'] },
                },
                RETURN_SLIP: [
                  {
                    guard: and([{ type: 'performedBy', params: { role: 'mayor' as const, clause: '56s1' as const } }, 'redoesSlip']),
                    target: 'preparing.awaiting-corrected-slip',
                    meta: { clauses: ['56s1'] },
                  },
                  {
                    guard: and([{ type: 'performedBy', params: { role: 'mayor' as const, clause: '56s1' as const } }, 'redoesCoordination']),
                    target: 'preparing.gathering',
                    meta: { clauses: ['56s1', '57'] },
                  },
                ],
                DECLINE_TOPIC: {
                  guard: { type: 'performedBy', params: { role: 'mayor', clause: '56s1' } },
                  target: '#meeting-topic.declined',
                  meta: { clauses: ['56s1'] },
                },
              },
            },
            consented: {
              meta: { title: text('区长已同意，待送办公室', 'Consented to, to be delivered'), clauses: ['56s1', '56s3'] },
              on: {
                DELIVER_SLIP: {
                  guard: and([{ type: 'performedBy', params: { role: 'lead-unit' as const, clause: '56s1' as const } }, { type: 'isBeforeMeeting' as const, params: { clause: '56s3' as const } }, 'isInTime', 'isInTimeOrGrounded']),
                  target: '#meeting-topic.submission.with-office',
                  meta: { clauses: ['56s1', '56s3'] },
                },
              },
            },
          },
        },
        'with-office': {
          meta: { title: text('区政府办公室汇总审核', 'With the office'), clauses: ['56s2'] },
          on: {
            COLLATE_AND_PROPOSE: {
              guard: and([{ type: 'performedBy', params: { role: 'office' as const, clause: '56s2' as const } }, { type: 'isBeforeMeeting' as const, params: { clause: '56s3' as const } }]),
              target: 'proposed',
              meta: { clauses: ['56s2'] },
            },
            RETURN_SLIP: [
              {
                guard: and([{ type: 'performedBy', params: { role: 'office' as const, clause: '56s2' as const } }, 'redoesSlip']),
                target: 'department-stage.preparing.awaiting-corrected-slip',
                meta: { clauses: ['56s2'] },
              },
              {
                guard: and([{ type: 'performedBy', params: { role: 'office' as const, clause: '56s2' as const } }, 'redoesCoordination']),
                target: 'department-stage.preparing.gathering',
                meta: { clauses: ['56s2', '57'] },
              },
            ],
            DETERMINE_AGENDA: { guard: { type: 'comesAfter', params: { first: 'COLLATE_AND_PROPOSE', clause: '56s2' } }, meta: { clauses: ['56s2'] } },
            LEAVE_OFF_AGENDA: { guard: { type: 'comesAfter', params: { first: 'COLLATE_AND_PROPOSE', clause: '56s2' } }, meta: { clauses: ['56s2'] } },
          },
        },
        proposed: {
          meta: { title: text('提报意见已拟，待区长确定', 'Proposed, awaiting the mayor'), clauses: ['56s2'] },
          on: {
            DETERMINE_AGENDA: {
              guard: and([
                { type: 'performedBy', params: { role: 'mayor' as const, clause: '56s2' as const } },
                { type: 'isBeforeMeeting', params: { clause: '56s2' as const } },
                'isLegalityReviewed',
                'isFoundLawful',
              ]),
              target: '#meeting-topic.on-agenda',
              meta: { clauses: ['56s2'] },
            },
            LEAVE_OFF_AGENDA: {
              guard: { type: 'performedBy', params: { role: 'mayor', clause: '56s2' } },
              target: '#meeting-topic.left-off',
              meta: { clauses: ['56s2'] },
            },
          },
        },
      },
    },
    'on-agenda': {
      meta: { title: text('已列入会议议题', 'On the agenda'), clauses: ['56s2'] },
      on: {
        TAKE_UP_TOPIC: {
          guard: and(['isConvened', 'hasBegun', 'isLegalityReviewed', 'isFoundLawful']),
          target: 'taken-up',
          meta: { clauses: ['56s2'] },
        },
        DECLARE_DECIDED: { guard: 'meetingComesFirst', meta: { clauses: ['56s2', '57', '25'] } },
        CLOSE_TOPIC: {
          guard: and([{ type: 'performedBy', params: { role: 'lead-unit-or-office' as const, clause: '56s2' as const } }, 'meetingHasBegun']),
          target: 'concluded',
          meta: { clauses: ['56s2', '56s3'], title: text('会议已开始而未上会，办结', 'Close it, as its meeting began without it') },
        },
      },
    },
    'no-slip-needed': {
      meta: { title: text('无须申报单，由会议直接研究', 'No slip needed: the meeting takes it up'), clauses: ['56s1'] },
      on: {
        TAKE_UP_TOPIC: {
          guard: and(['isConvened', 'hasBegun', 'isLegalityReviewed', 'isFoundLawful']),
          target: 'taken-up',
          meta: { clauses: ['56s1'] },
        },
        DECLARE_DECIDED: {
          guard: and(['isConvened', 'hasBegun', 'isNoHuddle', 'isNotReserved', 'isLegalityReviewed', 'isFoundLawful']),
          target: 'decided',
          meta: { clauses: ['56s1'], title: text('会议议定', 'The meeting settles it') },
        },
        CLOSE_TOPIC: {
          guard: and([{ type: 'performedBy', params: { role: 'lead-unit-or-office' as const, clause: '56s2' as const } }, 'meetingHasBegun']),
          target: 'concluded',
          meta: { clauses: ['56s1'], title: text('会议已开始而未上会，办结', 'Close it, as its meeting began without it') },
        },
      },
    },
    'taken-up': {
      meta: { title: text('会议已研究，待议定或办结', 'Taken up by the meeting, to be settled or closed'), clauses: ['7s2', '25', '52¶1', '53¶1', '54¶1s1', '55¶2s2'] },
      on: {
        DECLARE_DECIDED: [
          {
            guard: and(['isMajorDecision', 'isDeclaredByMeeting', 'isBeforeDecidingMeeting', 'isFoundLawful']),
            target: 'decided',
            meta: { clauses: ['7s2', '25', '52(3)'], title: text('集体讨论决定', 'The meeting decides it collectively') },
          },
          {
            guard: and(['isOrdinaryTopic', 'isDeclaredByMeeting', 'isNoHuddle']),
            target: 'decided',
            meta: { clauses: ['52¶1', '53¶1', '51¶1', '54¶1s1'], title: text('会议议定', 'The meeting settles it') },
          },
        ],
        CLOSE_TOPIC: {
          guard: { type: 'performedBy', params: { role: 'lead-unit-or-office', clause: '56s2' } },
          target: 'concluded',
          meta: { clauses: ['56s2'] },
        },
      },
    },
    declined: {
      meta: { title: text('不予提报，可另行申报', 'Declined: closed, or put forward anew'), clauses: ['56s1'] },
      on: {
        FILL_SLIP: {
          guard: { type: 'performedBy', params: { role: 'lead-department', clause: '56s1' } },
          target: 'submission.department-stage.preparing.ready',
          meta: { clauses: ['56s1'], title: text('另填申报单，重新提报', 'Fill in a new slip and begin again') },
        },
        CLOSE_TOPIC: {
          guard: { type: 'performedBy', params: { role: 'lead-unit-or-office', clause: '56s1' } },
          target: 'concluded',
          meta: { clauses: ['56s1'] },
        },
        SUBMIT_SLIP: { guard: 'wasDeclined', meta: { clauses: ['56s1'] } },
        REVIEW_SLIP: { guard: 'wasDeclined', meta: { clauses: ['56s1'] } },
        CONSENT_TO_TOPIC: { guard: 'wasDeclined', meta: { clauses: ['56s1'] } },
        DELIVER_SLIP: { guard: 'wasDeclined', meta: { clauses: ['56s1'] } },
        COLLATE_AND_PROPOSE: { guard: 'wasDeclined', meta: { clauses: ['56s1'] } },
        DETERMINE_AGENDA: { guard: 'wasDeclined', meta: { clauses: ['56s1'] } },
        LEAVE_OFF_AGENDA: { guard: 'wasDeclined', meta: { clauses: ['56s1'] } },
        TAKE_UP_TOPIC: { guard: 'wasDeclined', meta: { clauses: ['56s1'] } },
        DECLARE_DECIDED: { guard: and(['wasDeclined', 'meetingComesFirst']), meta: { clauses: ['56s1', '25'] } },
      },
    },
    'left-off': {
      meta: { title: text('未列入议题，可另行申报', 'Left off the agenda: closed, or put forward anew'), clauses: ['56s2'] },
      on: {
        FILL_SLIP: {
          guard: { type: 'performedBy', params: { role: 'lead-department', clause: '56s1' } },
          target: 'submission.department-stage.preparing.ready',
          meta: { clauses: ['56s1'], title: text('另填申报单，重新提报', 'Fill in a new slip and begin again') },
        },
        CLOSE_TOPIC: {
          guard: { type: 'performedBy', params: { role: 'lead-unit-or-office', clause: '56s2' } },
          target: 'concluded',
          meta: { clauses: ['56s2'] },
        },
        SUBMIT_SLIP: { guard: 'wasLeftOff', meta: { clauses: ['56s2'] } },
        REVIEW_SLIP: { guard: 'wasLeftOff', meta: { clauses: ['56s2'] } },
        CONSENT_TO_TOPIC: { guard: 'wasLeftOff', meta: { clauses: ['56s2'] } },
        DELIVER_SLIP: { guard: 'wasLeftOff', meta: { clauses: ['56s2'] } },
        COLLATE_AND_PROPOSE: { guard: 'wasLeftOff', meta: { clauses: ['56s2'] } },
        DETERMINE_AGENDA: { guard: 'wasLeftOff', meta: { clauses: ['56s2'] } },
        LEAVE_OFF_AGENDA: { guard: 'wasLeftOff', meta: { clauses: ['56s2'] } },
        TAKE_UP_TOPIC: { guard: 'wasLeftOff', meta: { clauses: ['56s2'] } },
        DECLARE_DECIDED: { guard: and(['wasLeftOff', 'meetingComesFirst']), meta: { clauses: ['56s2', '25'] } },
      },
    },
    decided: { type: 'final', meta: { title: text('会议已决定', 'Decided by the meeting') } },
    concluded: { type: 'final', meta: { title: text('未作决定而办结', 'Closed without a decision') } },
  },
});
