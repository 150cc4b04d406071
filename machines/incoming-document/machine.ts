import { and, assign, setup } from 'xstate';
import { addHours } from '../../src/model/instant.js';
import type { MachineInput, StateMeta, TransitionMeta } from '../../src/model/procedure.js';
import { guardsOf } from '../../src/model/rule.js';
import { text } from '../../src/model/text.js';
import type { ClauseId } from '../work-rules/register.js';
import type { Act } from './acts.js';
import { isLateEndorsement, isLateResult, isPastLimit, outcomeOf, principalOf, rules, type Context } from './rules.js';

/** Handling a paper that comes in: from its submission to a leader's endorsement, and on to the result (arts. 68, 69, 76, 77). */
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
    noteDirectReceipt: assign({
      leader: ({ event }) => principalOf(event),
      bypassed: ({ context }) => context.facts.directGround === 'none',
    }),
    nameFault: assign({ named: ({ event }) => (event.type === 'RETURN_TO_SUBMITTER' ? event.fault : undefined) }),
    beginAnew: assign({ bypassed: false, urgent: false, faults: ({ context }) => context.faults.filter((fault) => fault !== context.named), named: undefined }),
    takeFromLeader: assign({ leader: undefined }),
    markUrgency: assign({ urgent: ({ event }) => event.type === 'RECEIVE' && event.urgency === 'urgent' }),
    beginPresentation: assign(({ context, event }) =>
      event.type === 'PRESENT'
        ? { leader: event.leader, due: addHours(event.at, context.urgent ? 24 : 48), bypassed: false, endorsedLate: false }
        : {},
    ),
    recordEndorsement: assign(({ context, event }) =>
      event.type === 'ENDORSE' ? { outcome: outcomeOf(context, event), endorsedLate: isLateEndorsement(context, event), due: undefined } : {},
    ),
    beginHandling: assign(({ event }) =>
      event.type === 'FORWARD' ? { handlingUnit: event.handlingUnit, limit: event.limit, urgent: false, outcome: undefined } : {},
    ),
    recordExplanation: assign({ explained: ({ context, event }) => context.explained || !isPastLimit(context, event) }),
    setNewLimit: assign(({ event }) => (event.type === 'SET_NEW_LIMIT' ? { limit: event.limit, explained: false } : {})),
    recordResult: assign(({ context, event }) => ({
      finishedLate: isLateResult(context, event),
      handlingUnit: undefined,
      limit: undefined,
      explained: false,
    })),
  },
}).createMachine({
  id: 'incoming-document',
  context: ({ input }) => ({
    facts: input.facts,
    readings: input.readings,
    bypassed: false,
    faults: input.facts.faults,
    named: undefined,
    urgent: false,
    leader: undefined,
    due: undefined,
    outcome: undefined,
    endorsedLate: false,
    handlingUnit: undefined,
    limit: undefined,
    explained: false,
    finishedLate: false,
  }),
  meta: { title: text('收文办理', 'Handling an incoming document') },
  initial: 'approval',
  on: {
    CLOSE_FILE: { guard: { type: 'comesAfter', params: { first: 'FEED_BACK', clause: '69¶1s3' } }, meta: { clauses: ['69¶1s3'] } },
  },
  states: {
    approval: {
      meta: { title: text('受理与阅批', 'Receipt and endorsement') },
      initial: 'intake',
      on: {
        RECORD_ENDORSEMENT_TIME: { guard: { type: 'comesAfter', params: { first: 'ENDORSE', clause: '76s2' } }, meta: { clauses: ['76s2'] } },
        EXPLAIN_DELAY: { guard: { type: 'comesAfter', params: { first: 'FORWARD', clause: '76s3' } }, meta: { clauses: ['76s3'] } },
        SET_NEW_LIMIT: { guard: { type: 'comesAfter', params: { first: 'FORWARD', clause: '76s3' } }, meta: { clauses: ['76s3'] } },
        FINISH_HANDLING: { guard: { type: 'comesAfter', params: { first: 'FORWARD', clause: '76s3' } }, meta: { clauses: ['76s3'] } },
        RECORD_RESULT_TIME: { guard: { type: 'comesAfter', params: { first: 'FINISH_HANDLING', clause: '76s3' } }, meta: { clauses: ['76s3'] } },
        FEED_BACK: { guard: { type: 'comesAfter', params: { first: 'FINISH_HANDLING', clause: '69¶1s3' } }, meta: { clauses: ['69¶1s3'] } },
      },
      states: {
        intake: {
          meta: { title: text('报送与受理', 'Submission and receipt'), clauses: ['68s1', '68s2', '68s3'] },
          initial: 'awaiting-submission',
          on: {
            PROPOSE_HANDLING: { guard: { type: 'comesAfter', params: { first: 'RECEIVE', clause: '68s1' } }, meta: { clauses: ['68s1'] } },
            PRESENT: {
              guard: and([{ type: 'comesAfter', params: { first: 'PROPOSE_HANDLING', clause: '68s1' as const } }, 'isFaultless']),
              meta: { clauses: ['68s1', '68s3'] },
            },
            ENDORSE: { guard: { type: 'comesAfter', params: { first: 'PRESENT', clause: '69¶1s1' } }, meta: { clauses: ['69¶1s1'] } },
            FORWARD: { guard: { type: 'comesAfter', params: { first: 'ENDORSE', clause: '69¶1s3' } }, meta: { clauses: ['69¶1s3'] } },
          },
          states: {
            'awaiting-submission': {
              meta: { title: text('待报送', 'Awaiting submission'), clauses: ['68s1', '68s2'] },
              on: {
                SUBMIT: [
                  {
                    guard: and([{ type: 'performedBy', params: { role: 'lead-unit' as const, clause: '68s1' as const } }, 'isNotToLeader', 'hasOneAddressee', 'keepsToLevel']),
                    target: 'at-office',
                    meta: { clauses: ['68s1', '68s2'], title: text('报送区政府办公室', 'Submit to the government office') },
                  },
                  {
                    guard: and([{ type: 'performedBy', params: { role: 'lead-unit' as const, clause: '68s1' as const } }, 'isToLeader', 'mayGoDirect']),
                    target: 'sent-direct',
                    meta: { clauses: ['68s2'], title: text('径送领导', 'Submit straight to a leader') },
                  },
                ],
                RECEIVE_DIRECTLY: {
                  guard: { type: 'performedBy', params: { role: 'leader', clause: '69¶2' } },
                  target: 'held-by-leader',
                  actions: 'noteDirectReceipt',
                  meta: { clauses: ['69¶2'] },
                },
                RECEIVE: { guard: { type: 'comesAfter', params: { first: 'SUBMIT', clause: '68s1' } }, meta: { clauses: ['68s1'] } },
              },
            },
            'sent-direct': {
              meta: { title: text('径送途中', 'On its way to a leader'), clauses: ['68s2'] },
              on: {
                RECEIVE_DIRECTLY: {
                  guard: { type: 'performedBy', params: { role: 'leader', clause: '69¶2' } },
                  target: 'held-by-leader',
                  actions: 'noteDirectReceipt',
                  meta: { clauses: ['69¶2', '68s2'] },
                },
                RECEIVE: { guard: { type: 'comesAfter', params: { first: 'HAND_OVER', clause: '69¶2' } }, meta: { clauses: ['69¶2'] } },
              },
            },
            'held-by-leader': {
              meta: { title: text('径送领导的公文', 'With a leader, past the office'), clauses: ['69¶2'] },
              initial: 'untouched',
              on: {
                HAND_OVER: {
                  guard: and([
                    { type: 'performedBy', params: { role: 'leader' as const, clause: '69¶2' as const } },
                    { type: 'isAddressee', params: { clause: '69¶2' as const } },
                    { type: 'handedToOffice', params: { clause: '69¶2' as const } },
                  ]),
                  target: 'at-office',
                  actions: 'takeFromLeader',
                  meta: { clauses: ['69¶2'] },
                },
                RECEIVE: { guard: { type: 'comesAfter', params: { first: 'HAND_OVER', clause: '69¶2' } }, meta: { clauses: ['69¶2'] } },
                FORWARD: { guard: { type: 'comesAfter', params: { first: 'HAND_OVER', clause: '69¶2' } }, meta: { clauses: ['69¶2'] } },
              },
              states: {
                untouched: {
                  meta: { title: text('待交办公室', 'Awaiting hand-over to the office'), clauses: ['69¶2'] },
                  on: {
                    ENDORSE: {
                      guard: and([
                        { type: 'performedBy', params: { role: 'leader' as const, clause: '69¶2' as const } },
                        { type: 'isAddressee', params: { clause: '69¶2' as const } },
                        'isOnDevice',
                        'isWithPen',
                        'isOnSheet',
                        'opinionIsExplicit',
                        'isNamed',
                        'isDated',
                        'waitsForOffice',
                      ]),
                      target: 'instructed-first',
                      meta: { clauses: ['69¶2', '69¶1s2', '69¶3'], title: text('先作批示', 'Instruct first') },
                    },
                  },
                },
                'instructed-first': { meta: { title: text('已先作批示，待交办公室', 'Instructed on first, awaiting hand-over'), clauses: ['69¶2'] } },
              },
            },
            'at-office': {
              meta: { title: text('在区政府办公室', 'At the government office'), clauses: ['68s1', '68s3'] },
              initial: 'awaiting-receipt',
              on: {
                RETURN_TO_SUBMITTER: {
                  guard: and([{ type: 'performedBy', params: { role: 'office' as const, clause: '68s3' as const } }, 'hasThatFault']),
                  target: '#incoming-document.returned',
                  actions: 'nameFault',
                  meta: { clauses: ['68s3'] },
                },
                HAND_OVER: { guard: { type: 'comesAfter', params: { first: 'ENDORSE', clause: '69¶1s3' } }, meta: { clauses: ['69¶1s3'] } },
              },
              states: {
                'awaiting-receipt': {
                  meta: { title: text('待受理', 'Awaiting receipt'), clauses: ['68s1'] },
                  on: {
                    RECEIVE: {
                      guard: { type: 'performedBy', params: { role: 'office', clause: '68s1' } },
                      target: 'awaiting-proposal',
                      actions: 'markUrgency',
                      meta: { clauses: ['68s1', '76s2'] },
                    },
                  },
                },
                'awaiting-proposal': {
                  meta: { title: text('待拟办', 'Awaiting a handling proposal'), clauses: ['68s1', '68s3'] },
                  on: {
                    PROPOSE_HANDLING: {
                      guard: and([{ type: 'performedBy', params: { role: 'office' as const, clause: '68s1' as const } }, 'isFaultless']),
                      target: 'awaiting-presentation',
                      meta: { clauses: ['68s1', '68s3'] },
                    },
                  },
                },
                'awaiting-presentation': {
                  meta: { title: text('待呈送', 'Awaiting presentation'), clauses: ['69¶1s1'] },
                  on: {
                    PRESENT: {
                      guard: { type: 'performedBy', params: { role: 'office', clause: '69¶1s1' } },
                      target: '#incoming-document.approval.presented',
                      actions: 'beginPresentation',
                      meta: { clauses: ['68s1', '69¶1s1'] },
                    },
                  },
                },
              },
            },
          },
        },
        presented: {
          meta: { title: text('待领导阅批', 'Awaiting the leader’s endorsement'), clauses: ['69¶1s2', '69¶3', '76s2'] },
          initial: 'within-limit',
          on: {
            ENDORSE: {
              guard: and([
                { type: 'performedBy', params: { role: 'leader' as const, clause: '69¶1s1' as const } },
                { type: 'isAddressee', params: { clause: '69¶1s1' as const } },
                'isOnDevice',
                'isWithPen',
                'isOnSheet',
                'opinionIsExplicit',
                'isNamed',
                'isDated',
                'isEndorsedInTime',
              ]),
              target: 'endorsed',
              actions: 'recordEndorsement',
              meta: { clauses: ['69¶1s1', '69¶1s2', '69¶3', '76s2'] },
            },
            URGE: {
              guard: { type: 'performedBy', params: { role: 'office', clause: '76s2' } },
              meta: { clauses: ['76s2'], title: text('提醒领导阅批', 'Remind the leader') },
            },
            HAND_OVER: { guard: { type: 'comesAfter', params: { first: 'ENDORSE', clause: '69¶1s3' } }, meta: { clauses: ['69¶1s3'] } },
            PRESENT: { guard: { type: 'comesAfter', params: { first: 'ENDORSE', clause: '69¶1s3' } }, meta: { clauses: ['69¶1s3'] } },
            FORWARD: { guard: { type: 'comesAfter', params: { first: 'ENDORSE', clause: '69¶1s3' } }, meta: { clauses: ['69¶1s3'] } },
            RETURN_TO_SUBMITTER: { guard: 'isPastReturn', meta: { clauses: ['68s3'] } },
          },
          states: {
            'within-limit': {
              meta: { title: text('阅批时限内', 'Not announced as overdue'), clauses: ['76s2'] },
              on: {
                NOTE_OVERDUE: {
                  guard: and([{ type: 'performedBy', params: { role: 'clock-or-office' as const, clause: '76s2' as const } }, 'isEndorsementOverdue']),
                  target: 'overdue',
                  meta: { clauses: ['76s2'], title: text('提示阅批超期', 'Announce that the endorsement is overdue') },
                },
              },
            },
            overdue: { meta: { title: text('超期未阅批', 'Endorsement overdue'), clauses: ['76s2'] } },
          },
        },
        endorsed: {
          meta: { title: text('已阅批', 'Endorsed'), clauses: ['69¶1s3'] },
          initial: 'awaiting-hand-over',
          on: {
            RECORD_ENDORSEMENT_TIME: {
              guard: and([{ type: 'performedBy', params: { role: 'office' as const, clause: '76s2' as const } }, 'tellsEndorsementTime']),
              meta: { clauses: ['76s2'] },
            },
          },
          states: {
            'awaiting-hand-over': {
              meta: { title: text('待退交办公室', 'Awaiting hand-over to the office'), clauses: ['69¶1s3'] },
              on: {
                HAND_OVER: [
                  {
                    guard: and([
                      { type: 'performedBy', params: { role: 'leader' as const, clause: '69¶1s3' as const } },
                      { type: 'isAddressee', params: { clause: '69¶1s3' as const } },
                      { type: 'handedToOffice', params: { clause: '69¶1s3' as const } },
                      'isAgreed',
                    ]),
                    target: 'awaiting-forwarding',
                    actions: 'takeFromLeader',
                    meta: { clauses: ['69¶1s3'], title: text('退交同意或有办理指示的公文', 'Hand it back with consent or an instruction') },
                  },
                  {
                    guard: and([
                      { type: 'performedBy', params: { role: 'leader' as const, clause: '69¶1s3' as const } },
                      { type: 'isAddressee', params: { clause: '69¶1s3' as const } },
                      { type: 'handedToOffice', params: { clause: '69¶1s3' as const } },
                      'isDeclined',
                    ]),
                    target: 'awaiting-answer',
                    actions: 'takeFromLeader',
                    meta: { clauses: ['69¶1s3'], title: text('退交未同意或要求修改的公文', 'Hand it back without consent') },
                  },
                  {
                    guard: and([
                      { type: 'performedBy', params: { role: 'leader' as const, clause: '69¶1s3' as const } },
                      { type: 'isAddressee', params: { clause: '69¶1s3' as const } },
                      { type: 'handedToOffice', params: { clause: '69¶1s3' as const } },
                      'isRead',
                    ]),
                    target: 'read',
                    actions: 'takeFromLeader',
                    meta: { clauses: ['69¶1s3', '69¶3'], title: text('退交已阅知的公文', 'Hand it back as read') },
                  },
                ],
                FORWARD: { guard: { type: 'comesAfter', params: { first: 'HAND_OVER', clause: '69¶1s3' } }, meta: { clauses: ['69¶1s3'] } },
                PRESENT: { guard: { type: 'comesAfter', params: { first: 'HAND_OVER', clause: '69¶1s3' } }, meta: { clauses: ['69¶1s3'] } },
              },
            },
            'awaiting-forwarding': {
              meta: { title: text('待转办', 'Awaiting forwarding'), clauses: ['69¶1s3'] },
              on: {
                FORWARD: {
                  guard: and([{ type: 'performedBy', params: { role: 'office' as const, clause: '69¶1s3' as const } }, 'followsEndorsement', 'limitIsAhead']),
                  target: '#incoming-document.follow-up.under-way',
                  actions: 'beginHandling',
                  meta: { clauses: ['69¶1s3', '76s3'] },
                },
                PRESENT: {
                  guard: { type: 'performedBy', params: { role: 'office', clause: '69¶1s1' } },
                  target: '#incoming-document.approval.presented',
                  actions: 'beginPresentation',
                  meta: { clauses: ['69¶1s1'], title: text('再呈送另一位领导', 'Present to a further leader') },
                },
              },
            },
            'awaiting-answer': {
              meta: { title: text('待答复呈报单位', 'Awaiting an answer to the submitter'), clauses: ['69¶1s3'] },
              on: {
                FEED_BACK: {
                  guard: { type: 'performedBy', params: { role: 'office-or-supervision', clause: '69¶1s3' } },
                  target: '#incoming-document.follow-up.answered',
                  meta: { clauses: ['69¶1s3'], title: text('反馈领导意见', 'Feed the opinion back') },
                },
                FORWARD: { guard: 'goesBackToSubmitter', meta: { clauses: ['69¶1s3'] } },
              },
            },
            read: {
              meta: { title: text('已阅知', 'Read'), clauses: ['69¶3'] },
              on: {
                CLOSE_FILE: {
                  guard: { type: 'performedBy', params: { role: 'office', clause: '69¶1s3' } },
                  target: '#incoming-document.closed',
                  meta: { clauses: ['69¶1s3', '69¶3'] },
                },
                FEED_BACK: {
                  guard: { type: 'performedBy', params: { role: 'office-or-supervision', clause: '69¶1s3' } },
                  target: '#incoming-document.follow-up.answered',
                  meta: { clauses: ['69¶1s3'], title: text('反馈已阅知', 'Feed back that it was read') },
                },
                PRESENT: {
                  guard: { type: 'performedBy', params: { role: 'office', clause: '69¶1s1' } },
                  target: '#incoming-document.approval.presented',
                  actions: 'beginPresentation',
                  meta: { clauses: ['69¶1s1'], title: text('再呈送另一位领导', 'Present to a further leader') },
                },
                FORWARD: { guard: 'wasOnlyRead', meta: { clauses: ['69¶3'] } },
              },
            },
          },
        },
      },
    },
    'follow-up': {
      meta: { title: text('承办与反馈', 'Handling and feedback'), clauses: ['69¶1s3', '76s3'] },
      initial: 'under-way',
      on: {
        RECORD_ENDORSEMENT_TIME: {
          guard: and([{ type: 'performedBy', params: { role: 'office' as const, clause: '76s2' as const } }, 'tellsEndorsementTime']),
          meta: { clauses: ['76s2'] },
        },
      },
      states: {
        'under-way': {
          meta: { title: text('承办单位办理中', 'With the handling unit'), clauses: ['76s3', '77'] },
          initial: 'within-limit',
          on: {
            URGE: {
              guard: { type: 'performedBy', params: { role: 'office-or-supervision', clause: '69¶1s3' } },
              meta: { clauses: ['69¶1s3'], title: text('催办', 'Urge the handling unit') },
            },
            EXPLAIN_DELAY: {
              guard: and(['isHandlingUnit', 'explainsToOffice', 'isSpecial', 'acceptsElectronicCopy', 'explainsInTime']),
              actions: 'recordExplanation',
              meta: { clauses: ['76s3'] },
            },
            SET_NEW_LIMIT: {
              guard: and([{ type: 'performedBy', params: { role: 'office' as const, clause: '76s3' as const } }, 'isExplained', 'limitIsAhead', 'limitIsLater']),
              target: '.within-limit',
              actions: 'setNewLimit',
              meta: { clauses: ['76s3'] },
            },
            FINISH_HANDLING: {
              guard: and(['isHandlingUnit', 'isFinishedInTime']),
              target: 'done',
              actions: 'recordResult',
              meta: { clauses: ['76s3'] },
            },
            RECORD_RESULT_TIME: { guard: { type: 'comesAfter', params: { first: 'FINISH_HANDLING', clause: '76s3' } }, meta: { clauses: ['76s3'] } },
            FEED_BACK: { guard: { type: 'comesAfter', params: { first: 'FINISH_HANDLING', clause: '69¶1s3' } }, meta: { clauses: ['69¶1s3'] } },
          },
          states: {
            'within-limit': {
              meta: { title: text('办结时限内', 'Not announced as overdue'), clauses: ['76s3'] },
              on: {
                NOTE_OVERDUE: {
                  guard: and([{ type: 'performedBy', params: { role: 'clock-or-office' as const, clause: '76s3' as const } }, 'isResultOverdue']),
                  target: 'overdue',
                  meta: { clauses: ['76s3'], title: text('提示办理超期', 'Announce that the result is overdue') },
                },
              },
            },
            overdue: { meta: { title: text('超期未办结', 'Result overdue'), clauses: ['76s3'] } },
          },
        },
        done: {
          meta: { title: text('已办结', 'Finished'), clauses: ['69¶1s3', '76s3'] },
          initial: 'awaiting-feedback',
          on: {
            RECORD_RESULT_TIME: {
              guard: and([{ type: 'performedBy', params: { role: 'office' as const, clause: '76s3' as const } }, 'tellsResultTime']),
              meta: { clauses: ['76s3'] },
            },
          },
          states: {
            'awaiting-feedback': {
              meta: { title: text('待反馈办理结果', 'Awaiting feedback of the result'), clauses: ['69¶1s3'] },
              on: {
                FEED_BACK: {
                  guard: { type: 'performedBy', params: { role: 'office-or-supervision', clause: '69¶1s3' } },
                  target: 'fed-back',
                  meta: { clauses: ['69¶1s3'], title: text('反馈办理结果', 'Feed the result back') },
                },
              },
            },
            'fed-back': {
              meta: { title: text('结果已反馈', 'Result fed back'), clauses: ['69¶1s3'] },
              on: {
                CLOSE_FILE: {
                  guard: { type: 'performedBy', params: { role: 'office', clause: '69¶1s3' } },
                  target: '#incoming-document.closed',
                  meta: { clauses: ['69¶1s3'] },
                },
              },
            },
          },
        },
        answered: {
          meta: { title: text('已答复呈报单位', 'Answered'), clauses: ['69¶1s3'] },
          on: {
            CLOSE_FILE: {
              guard: { type: 'performedBy', params: { role: 'office', clause: '69¶1s3' } },
              target: '#incoming-document.closed',
              meta: { clauses: ['69¶1s3'] },
            },
          },
        },
      },
    },
    returned: {
      meta: { title: text('退回呈报单位重新办理', 'Returned to the submitter'), clauses: ['68s3'] },
      on: {
        SUBMIT: [
          {
            guard: and([
              { type: 'performedBy', params: { role: 'lead-unit' as const, clause: '68s1' as const } },
              'isNotToLeader',
              'isCorrected',
              'hasOneAddressee',
              'keepsToLevel',
            ]),
            target: '#incoming-document.approval.intake.at-office',
            actions: 'beginAnew',
            meta: { clauses: ['68s3', '68s1', '68s2'], title: text('改正后重新报送', 'Submit anew, corrected') },
          },
          {
            guard: and([{ type: 'performedBy', params: { role: 'lead-unit' as const, clause: '68s1' as const } }, 'isToLeader', 'isCorrected', 'mayGoDirect']),
            target: '#incoming-document.approval.intake.sent-direct',
            actions: 'beginAnew',
            meta: { clauses: ['68s3', '68s2'], title: text('改正后重新径送领导', 'Submit anew straight to a leader, corrected') },
          },
        ],
        RECEIVE: { guard: { type: 'comesAfter', params: { first: 'SUBMIT', clause: '68s3' } }, meta: { clauses: ['68s3'] } },
        PROPOSE_HANDLING: { guard: { type: 'comesAfter', params: { first: 'SUBMIT', clause: '68s3' } }, meta: { clauses: ['68s3'] } },
        PRESENT: { guard: { type: 'comesAfter', params: { first: 'SUBMIT', clause: '68s3' } }, meta: { clauses: ['68s3'] } },
        CLOSE_FILE: {
          guard: { type: 'performedBy', params: { role: 'office', clause: '68s3' } },
          target: 'closed',
          meta: { clauses: ['68s3'], title: text('退件归档', 'Close the file of a returned paper') },
        },
      },
    },
    closed: { type: 'final', meta: { title: text('办结', 'Closed') } },
  },
});
