import { and, assign, setup } from 'xstate';
import type { MachineInput, StateMeta, TransitionMeta } from '../../src/model/procedure.js';
import { guardsOf } from '../../src/model/rule.js';
import { text } from '../../src/model/text.js';
import type { ClauseId } from '../work-rules/register.js';
import type { Act, HigherBody } from './acts.js';
import { rules, type Context } from './rules.js';

/** Taking a major administrative decision (arts. 7, 18 to 26, 35, 51, 52, 80). */
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
    recordPublicViews: assign({ publicHeard: true }),
    recordExpertArgument: assign({ expertsHeard: true }),
    beginNewPlan: assign({ cosigned: [], submittedTo: [], approvedBy: [] }),
    recordCosignature: assign({ cosigned: ({ context, event }) => [...context.cosigned, event.by.unit ?? ''].sort() }),
    recordSubmission: assign({
      submittedTo: ({ context, event }) => (event.type === 'SUBMIT_UPWARD' ? [...context.submittedTo, event.to].sort() : context.submittedTo),
    }),
    recordApproval: assign({ approvedBy: ({ context, event }) => [...context.approvedBy, event.by.unit as HigherBody].sort() }),
    recordPartyReport: assign({ partyReported: true }),
  },
}).createMachine({
  id: 'major-decision',
  context: ({ input }) => ({
    facts: input.facts,
    readings: input.readings,
    publicHeard: false,
    expertsHeard: false,
    cosigned: [],
    submittedTo: [],
    approvedBy: [],
    partyReported: false,
  }),
  meta: { title: text('重大行政决策', 'Major administrative decision') },
  initial: 'undecided',
  on: {
    REPORT_TO_PARTY: {
      guard: { type: 'performedBy', params: { role: 'government', clause: '80' } },
      actions: 'recordPartyReport',
      meta: { clauses: ['80'] },
    },
  },
  states: {
    ordinary: {
      meta: { title: text('一般事项，按分工处理', 'An ordinary matter, for the leader in charge'), clauses: ['8', '19'] },
      on: {
        SETTLE_IN_PORTFOLIO: {
          guard: and([{ type: 'performedBy', params: { role: 'portfolio-holder' as const, clause: '8' as const } }, 'partyHeardAtLast']),
          target: 'settled',
          meta: { clauses: ['8', '19'] },
        },
        PROPOSE: { guard: 'needsNoProcedure', meta: { clauses: ['19'] } },
      },
    },
    undecided: {
      meta: { title: text('集体决定之前', 'Before the collective decision'), clauses: ['18', '7s2'] },
      initial: 'unstarted',
      on: {
        SETTLE_IN_PORTFOLIO: { guard: 'isForTheMeeting', meta: { clauses: ['7s2', '25'] } },
        CARRY_OUT: { guard: { type: 'comesAfterDecision', params: { clause: '25' } }, meta: { clauses: ['25'] } },
        PUBLISH: { guard: { type: 'comesAfterDecision', params: { clause: '26¶2' } }, meta: { clauses: ['25', '26¶2'] } },
        SUBMIT_UPWARD: { guard: { type: 'comesAfterDecision', params: { clause: '26¶1' } }, meta: { clauses: ['25', '26¶1'] } },
        DECIDE_ABOVE: { guard: { type: 'comesAfterDecision', params: { clause: '26¶1' } }, meta: { clauses: ['25', '26¶1'] } },
        CLOSE_FILE: { guard: { type: 'comesAfterDecision', params: { clause: '25' } }, meta: { clauses: ['25'] } },
      },
      states: {
        unstarted: {
          meta: { title: text('提出与启动', 'Proposal and start'), clauses: ['20'] },
          initial: 'awaiting-proposal',
          on: {
            SEEK_PUBLIC_VIEWS: { guard: { type: 'comesAfter', params: { first: 'CONSENT_TO_START', clause: '20' } }, meta: { clauses: ['20'] } },
            WAIVE_PUBLIC_VIEWS: { guard: { type: 'comesAfter', params: { first: 'CONSENT_TO_START', clause: '20' } }, meta: { clauses: ['20'] } },
            HOLD_EXPERT_ARGUMENT: { guard: { type: 'comesAfter', params: { first: 'CONSENT_TO_START', clause: '20' } }, meta: { clauses: ['20'] } },
            ASSESS_RISKS: { guard: { type: 'comesAfter', params: { first: 'CONSENT_TO_START', clause: '20' } }, meta: { clauses: ['20'] } },
            COMPLETE_OWN_PROCEDURE: { guard: { type: 'comesAfter', params: { first: 'CONSENT_TO_START', clause: '20' } }, meta: { clauses: ['20'] } },
            COSIGN: { guard: { type: 'comesAfter', params: { first: 'CONSENT_TO_START', clause: '20' } }, meta: { clauses: ['20'] } },
            REFER_FOR_LEGALITY_REVIEW: { guard: { type: 'comesAfter', params: { first: 'CONSENT_TO_START', clause: '20' } }, meta: { clauses: ['20'] } },
            REVIEW_LEGALITY: { guard: { type: 'comesAfter', params: { first: 'CONSENT_TO_START', clause: '20' } }, meta: { clauses: ['20'] } },
            SUBMIT_FOR_DECISION: { guard: { type: 'comesAfter', params: { first: 'CONSENT_TO_START', clause: '20' } }, meta: { clauses: ['20'] } },
            DECIDE: {
              guard: and([
                { type: 'comesAfter', params: { first: 'CONSENT_TO_START' as const, clause: '20' as const } },
                { type: 'isDecidedCollectively', params: { role: 'deciding-meeting' as const } },
              ]),
              meta: { clauses: ['20', '25'] },
            },
          },
          states: {
            'awaiting-proposal': {
              meta: { title: text('待提出', 'Awaiting a proposal'), clauses: ['20', '19'] },
              always: {
                guard: 'isOrdinary',
                target: '#major-decision.ordinary',
                meta: { clauses: ['19', '8'], title: text('不属于第十九条事项', 'no matter of art. 19') },
              },
              on: {
                PROPOSE: {
                  guard: and([{ type: 'performedBy', params: { role: 'proposer' as const, clause: '20' as const } }, 'isWithinDuties']),
                  target: 'awaiting-consent',
                  meta: { clauses: ['20', '19'] },
                },
                CONSENT_TO_START: { guard: { type: 'comesAfter', params: { first: 'PROPOSE', clause: '20' } }, meta: { clauses: ['20'] } },
                DECLINE_START: { guard: { type: 'comesAfter', params: { first: 'PROPOSE', clause: '20' } }, meta: { clauses: ['20'] } },
              },
            },
            'awaiting-consent': {
              meta: { title: text('待区政府同意启动', 'Awaiting the government’s consent'), clauses: ['20'] },
              on: {
                CONSENT_TO_START: {
                  guard: { type: 'speaksForTheGovernment', params: { role: 'mayor' } },
                  target: '#major-decision.undecided.preparing',
                  meta: { clauses: ['20', '6¶1'] },
                },
                DECLINE_START: {
                  guard: { type: 'speaksForTheGovernment', params: { role: 'mayor' } },
                  target: 'not-started',
                  meta: { clauses: ['20', '6¶1'] },
                },
              },
            },
            'not-started': {
              meta: { title: text('未获同意，不予启动', 'Not started'), clauses: ['20'] },
              on: {
                CLOSE_FILE: {
                  guard: { type: 'performedBy', params: { role: 'lead-unit-or-office', clause: '20' } },
                  target: '#major-decision.closed',
                  meta: { clauses: ['20'] },
                },
              },
            },
          },
        },
        preparing: {
          meta: { title: text('决策准备', 'Preparing the plan'), clauses: ['18', '21', '22', '23', '24'] },
          type: 'parallel',
          on: {
            REVIEW_LEGALITY: { guard: { type: 'comesAfter', params: { first: 'REFER_FOR_LEGALITY_REVIEW', clause: '24' } }, meta: { clauses: ['24'] } },
          },
          states: {
            'public-participation': {
              meta: { title: text('公众参与', 'Public participation'), clauses: ['21'] },
              initial: 'awaiting-views',
              // Here rather than where it is due: what need not be done may still be, while the plan is prepared.
              on: {
                SEEK_PUBLIC_VIEWS: {
                  guard: and([{ type: 'performedBy', params: { role: 'lead-unit' as const, clause: '21' as const } }, 'isOpenToPublic', 'usesSomeForm', 'isNotSecret', 'isNotYetSought']),
                  target: '.heard',
                  actions: 'recordPublicViews',
                  meta: { clauses: ['21'] },
                },
              },
              states: {
                'awaiting-views': {
                  meta: { title: text('待征求公众意见', 'Awaiting the public’s views'), clauses: ['21'] },
                  always: { guard: 'needsNoPublicViews', target: 'left-out', meta: { clauses: ['21'], title: text('可不经公众参与', 'not required') } },
                  on: {
                    WAIVE_PUBLIC_VIEWS: {
                      guard: and([{ type: 'performedBy', params: { role: 'lead-unit' as const, clause: '21' as const } }, 'isSecret', 'groundIsRecorded']),
                      target: 'left-out',
                      actions: 'recordPublicViews',
                      meta: { clauses: ['21', '35'] },
                    },
                    COSIGN: { guard: { type: 'comesAfter', params: { first: 'SEEK_PUBLIC_VIEWS', clause: '21' } }, meta: { clauses: ['21'] } },
                    REFER_FOR_LEGALITY_REVIEW: { guard: { type: 'comesAfter', params: { first: 'SEEK_PUBLIC_VIEWS', clause: '21' } }, meta: { clauses: ['21'] } },
                    SUBMIT_FOR_DECISION: { guard: { type: 'comesAfter', params: { first: 'SEEK_PUBLIC_VIEWS', clause: '21' } }, meta: { clauses: ['21'] } },
                    DECIDE: {
                      guard: and([
                        { type: 'comesAfter', params: { first: 'SEEK_PUBLIC_VIEWS' as const, clause: '21' as const } },
                        { type: 'isDecidedCollectively', params: { role: 'deciding-meeting' as const } },
                      ]),
                      meta: { clauses: ['21', '25'] },
                    },
                  },
                },
                heard: { type: 'final', meta: { title: text('已征求公众意见', 'The public was heard') } },
                'left-out': { type: 'final', meta: { title: text('免予公众参与', 'Left out') } },
              },
            },
            'expert-argument': {
              meta: { title: text('专家论证', 'Expert argument'), clauses: ['22'] },
              initial: 'awaiting-argument',
              states: {
                'awaiting-argument': {
                  meta: { title: text('待专家论证', 'Awaiting the experts'), clauses: ['22'] },
                  on: {
                    HOLD_EXPERT_ARGUMENT: {
                      guard: and([
                        { type: 'performedBy', params: { role: 'lead-unit' as const, clause: '22' as const } },
                        'isArguedByExperts',
                        { type: 'examines', params: { aspect: 'necessity' as const } },
                        { type: 'examines', params: { aspect: 'feasibility' as const } },
                        { type: 'examines', params: { aspect: 'soundness' as const } },
                        { type: 'followsListedOrder', params: { stage: 'publicHeard' as const } },
                      ]),
                      target: 'argued',
                      actions: 'recordExpertArgument',
                      meta: { clauses: ['22'] },
                    },
                    COSIGN: { guard: { type: 'comesAfter', params: { first: 'HOLD_EXPERT_ARGUMENT', clause: '22' } }, meta: { clauses: ['22'] } },
                    REFER_FOR_LEGALITY_REVIEW: { guard: { type: 'comesAfter', params: { first: 'HOLD_EXPERT_ARGUMENT', clause: '22' } }, meta: { clauses: ['22'] } },
                    SUBMIT_FOR_DECISION: { guard: { type: 'comesAfter', params: { first: 'HOLD_EXPERT_ARGUMENT', clause: '22' } }, meta: { clauses: ['22'] } },
                    DECIDE: {
                      guard: and([
                        { type: 'comesAfter', params: { first: 'HOLD_EXPERT_ARGUMENT' as const, clause: '22' as const } },
                        { type: 'isDecidedCollectively', params: { role: 'deciding-meeting' as const } },
                      ]),
                      meta: { clauses: ['22', '25'] },
                    },
                  },
                },
                argued: { type: 'final', meta: { title: text('已经论证', 'Argued') } },
              },
            },
            'risk-assessment': {
              meta: { title: text('风险评估', 'Risk assessment'), clauses: ['23'] },
              initial: 'awaiting-assessment',
              states: {
                'awaiting-assessment': {
                  meta: { title: text('待风险评估', 'Awaiting the assessment'), clauses: ['23'] },
                  on: {
                    ASSESS_RISKS: {
                      guard: and([
                        { type: 'performedBy', params: { role: 'lead-unit' as const, clause: '23' as const } },
                        { type: 'assesses', params: { risk: 'stability' as const } },
                        { type: 'assesses', params: { risk: 'environment' as const } },
                        { type: 'assesses', params: { risk: 'economy' as const } },
                        { type: 'followsListedOrder', params: { stage: 'expertsHeard' as const } },
                      ]),
                      target: 'assessed',
                      meta: { clauses: ['23'] },
                    },
                    COSIGN: { guard: { type: 'comesAfter', params: { first: 'ASSESS_RISKS', clause: '23' } }, meta: { clauses: ['23'] } },
                    REFER_FOR_LEGALITY_REVIEW: { guard: { type: 'comesAfter', params: { first: 'ASSESS_RISKS', clause: '23' } }, meta: { clauses: ['23'] } },
                    SUBMIT_FOR_DECISION: { guard: { type: 'comesAfter', params: { first: 'ASSESS_RISKS', clause: '23' } }, meta: { clauses: ['23'] } },
                    DECIDE: {
                      guard: and([
                        { type: 'comesAfter', params: { first: 'ASSESS_RISKS' as const, clause: '23' as const } },
                        { type: 'isDecidedCollectively', params: { role: 'deciding-meeting' as const } },
                      ]),
                      meta: { clauses: ['23', '25'] },
                    },
                  },
                },
                assessed: { type: 'final', meta: { title: text('已经评估', 'Assessed') } },
              },
            },
            'own-procedure': {
              meta: { title: text('本单位法定程序', 'The unit’s own procedure'), clauses: ['24'] },
              initial: 'awaiting-completion',
              states: {
                'awaiting-completion': {
                  meta: { title: text('待完成本单位法定程序', 'Awaiting its completion'), clauses: ['24'] },
                  on: {
                    COMPLETE_OWN_PROCEDURE: {
                      guard: { type: 'performedBy', params: { role: 'lead-unit', clause: '24' } },
                      target: 'completed',
                      meta: { clauses: ['24'] },
                    },
                    COSIGN: { guard: { type: 'comesAfter', params: { first: 'COMPLETE_OWN_PROCEDURE', clause: '24' } }, meta: { clauses: ['24'] } },
                    REFER_FOR_LEGALITY_REVIEW: { guard: { type: 'comesAfter', params: { first: 'COMPLETE_OWN_PROCEDURE', clause: '24' } }, meta: { clauses: ['24'] } },
                    SUBMIT_FOR_DECISION: { guard: { type: 'comesAfter', params: { first: 'COMPLETE_OWN_PROCEDURE', clause: '24' } }, meta: { clauses: ['24'] } },
                    DECIDE: {
                      guard: and([
                        { type: 'comesAfter', params: { first: 'COMPLETE_OWN_PROCEDURE' as const, clause: '24' as const } },
                        { type: 'isDecidedCollectively', params: { role: 'deciding-meeting' as const } },
                      ]),
                      meta: { clauses: ['24', '25'] },
                    },
                  },
                },
                completed: { type: 'final', meta: { title: text('已完成', 'Completed') } },
              },
            },
          },
          onDone: { target: 'checking', meta: { clauses: ['18', '24'], title: text('准备齐全', 'all prepared') } },
        },
        checking: {
          meta: { title: text('会签、审查与集体讨论', 'Countersignature, review, collective discussion'), clauses: ['24', '25'] },
          initial: 'cosigning',
          on: {
            REVISE_PLAN: {
              guard: { type: 'performedBy', params: { role: 'lead-unit', clause: '24' } },
              target: '.cosigning',
              meta: { clauses: ['24'] },
            },
            SUBMIT_FOR_DECISION: { guard: { type: 'comesAfter', params: { first: 'REVIEW_LEGALITY', clause: '24' } }, meta: { clauses: ['24'] } },
            DECIDE: {
              guard: and([
                { type: 'comesAfter', params: { first: 'REVIEW_LEGALITY' as const, clause: '24' as const } },
                { type: 'isDecidedCollectively', params: { role: 'deciding-meeting' as const } },
              ]),
              meta: { clauses: ['24', '25'] },
            },
          },
          states: {
            cosigning: {
              meta: { title: text('待有关部门、单位会签', 'Awaiting countersignatures'), clauses: ['24'] },
              entry: 'beginNewPlan',
              always: { guard: 'allCosigned', target: 'awaiting-referral', meta: { clauses: ['24'], title: text('全部会签', 'all countersigned') } },
              on: {
                COSIGN: {
                  guard: and([{ type: 'performedBy', params: { role: 'concerned-unit' as const, clause: '24' as const } }, 'cosignsOnce']),
                  actions: 'recordCosignature',
                  meta: { clauses: ['24'] },
                },
                REFER_FOR_LEGALITY_REVIEW: { guard: { type: 'comesAfter', params: { first: 'COSIGN', clause: '24' } }, meta: { clauses: ['24'] } },
                REVIEW_LEGALITY: { guard: { type: 'comesAfter', params: { first: 'COSIGN', clause: '24' } }, meta: { clauses: ['24'] } },
              },
            },
            'awaiting-referral': {
              meta: { title: text('待送合法性审查', 'Awaiting referral'), clauses: ['24'] },
              on: {
                REFER_FOR_LEGALITY_REVIEW: {
                  guard: and([{ type: 'performedBy', params: { role: 'lead-unit' as const, clause: '24' as const } }, 'hasMaterials']),
                  target: 'under-review',
                  meta: { clauses: ['24'] },
                },
                REVIEW_LEGALITY: { guard: { type: 'comesAfter', params: { first: 'REFER_FOR_LEGALITY_REVIEW', clause: '24' } }, meta: { clauses: ['24'] } },
              },
            },
            'under-review': {
              meta: { title: text('区司法局审查中', 'With the Justice Bureau'), clauses: ['24'] },
              on: {
                REVIEW_LEGALITY: [
                  {
                    guard: and([{ type: 'performedBy', params: { role: 'justice-bureau' as const, clause: '24' as const } }, 'opinionLetsGoOn']),
                    target: 'awaiting-decision',
                    meta: { clauses: ['24'] },
                  },
                  {
                    guard: and([{ type: 'performedBy', params: { role: 'justice-bureau' as const, clause: '24' as const } }, 'opinionStops']),
                    target: 'objected',
                    meta: { clauses: ['24', '84¶2'] },
                  },
                ],
              },
            },
            objected: {
              meta: { title: text('审查未通过，待修改', 'Not found lawful, to be revised'), clauses: ['24', '84¶2'] },
              on: {
                REFER_FOR_LEGALITY_REVIEW: { guard: 'awaitsRevision', meta: { clauses: ['24', '84¶2'] } },
                SUBMIT_FOR_DECISION: { guard: 'awaitsRevision', meta: { clauses: ['24', '84¶2'] } },
                DECIDE: {
                  guard: and(['awaitsRevision', { type: 'isDecidedCollectively', params: { role: 'deciding-meeting' as const } }]),
                  meta: { clauses: ['24', '84¶2'] },
                },
              },
            },
            'sent-back': {
              meta: { title: text('退回进一步研究修改', 'Sent back for more work'), clauses: ['25'] },
              on: {
                REFER_FOR_LEGALITY_REVIEW: { guard: { type: 'comesAfter', params: { first: 'REVISE_PLAN', clause: '24' } }, meta: { clauses: ['24'] } },
                SUBMIT_FOR_DECISION: { guard: { type: 'comesAfter', params: { first: 'REVISE_PLAN', clause: '24' } }, meta: { clauses: ['24'] } },
                DECIDE: {
                  guard: and([
                    { type: 'comesAfter', params: { first: 'REVISE_PLAN' as const, clause: '24' as const } },
                    { type: 'isDecidedCollectively', params: { role: 'deciding-meeting' as const } },
                  ]),
                  meta: { clauses: ['24', '25'] },
                },
              },
            },
            'awaiting-decision': {
              meta: { title: text('待集体讨论决定', 'Awaiting the collective decision'), clauses: ['25', '7s2', '52(3)'] },
              initial: 'reviewed',
              on: {
                DECIDE: [
                  {
                    guard: and([
                      { type: 'isDecidedCollectively', params: { role: 'deciding-meeting' as const } },
                      'isDiscussed',
                      'countsMembersOnly',
                      'hasQuorum',
                      'executiveMeetingIsChairedRightly',
                      'plenaryIsChairedRightly',
                      'plenaryIsChairedByMayor',
                      { type: 'outcomeIs', params: { outcome: 'adopted' as const } },
                      'needsBodyAbove',
                      'partyHeardBeforeDecision',
                    ]),
                    target: '#major-decision.adopted',
                    meta: { clauses: ['25', '7s2', '26¶1'] },
                  },
                  {
                    guard: and([
                      { type: 'isDecidedCollectively', params: { role: 'deciding-meeting' as const } },
                      'isDiscussed',
                      'countsMembersOnly',
                      'hasQuorum',
                      'executiveMeetingIsChairedRightly',
                      'plenaryIsChairedRightly',
                      'plenaryIsChairedByMayor',
                      { type: 'outcomeIs', params: { outcome: 'adopted' as const } },
                      'needsNoBodyAbove',
                      'partyHeardBeforeDecision',
                    ]),
                    target: '#major-decision.decided',
                    meta: { clauses: ['25', '7s2'] },
                  },
                  {
                    guard: and([
                      { type: 'isDecidedCollectively', params: { role: 'deciding-meeting' as const } },
                      'isDiscussed',
                      'countsMembersOnly',
                      'hasQuorum',
                      'executiveMeetingIsChairedRightly',
                      'plenaryIsChairedRightly',
                      'plenaryIsChairedByMayor',
                      { type: 'outcomeIs', params: { outcome: 'not-adopted' as const } },
                    ]),
                    target: '#major-decision.undecided.not-adopted',
                    meta: { clauses: ['25', '7s2'], title: text('未通过', 'Not adopted') },
                  },
                  {
                    guard: and([
                      { type: 'isDecidedCollectively', params: { role: 'deciding-meeting' as const } },
                      'isDiscussed',
                      'countsMembersOnly',
                      'hasQuorum',
                      'executiveMeetingIsChairedRightly',
                      'plenaryIsChairedRightly',
                      'plenaryIsChairedByMayor',
                      { type: 'outcomeIs', params: { outcome: 'more-work' as const } },
                    ]),
                    target: 'sent-back',
                    meta: { clauses: ['25', '7s2'], title: text('要求进一步研究修改', 'Sent back for more work') },
                  },
                ],
              },
              states: {
                reviewed: {
                  meta: { title: text('审查合法，可提请集体决策', 'Reviewed, ready to be submitted'), clauses: ['24'] },
                  on: {
                    SUBMIT_FOR_DECISION: {
                      guard: { type: 'performedBy', params: { role: 'lead-unit', clause: '24' } },
                      target: 'submitted',
                      meta: { clauses: ['24', '25'] },
                    },
                  },
                },
                submitted: { meta: { title: text('已提请集体决策', 'Submitted for the collective decision'), clauses: ['25'] } },
              },
            },
          },
        },
        'not-adopted': {
          meta: { title: text('会议未通过', 'Not adopted'), clauses: ['25'] },
          on: {
            DECIDE: {
              guard: and(['wasNotAdopted', { type: 'isDecidedCollectively', params: { role: 'deciding-meeting' as const } }]),
              meta: { clauses: ['25'] },
            },
            CLOSE_FILE: {
              guard: { type: 'performedBy', params: { role: 'lead-unit-or-office', clause: '25' } },
              target: '#major-decision.closed',
              meta: { clauses: ['25'] },
            },
          },
        },
      },
    },
    adopted: {
      meta: { title: text('会议已通过，待报批或提请审议', 'Adopted, for approval or deliberation above'), clauses: ['26¶1'] },
      initial: 'seeking-approval',
      on: {
        PUBLISH: { guard: { type: 'comesAfter', params: { first: 'DECIDE_ABOVE', clause: '26¶1' } }, meta: { clauses: ['26¶1'] } },
        CARRY_OUT: { guard: { type: 'comesAfter', params: { first: 'DECIDE_ABOVE', clause: '26¶1' } }, meta: { clauses: ['26¶1'] } },
      },
      states: {
        'seeking-approval': {
          meta: { title: text('上报批准或提请审议中', 'Seeking approval above'), clauses: ['26¶1'] },
          on: {
            SUBMIT_UPWARD: {
              guard: and([{ type: 'performedBy', params: { role: 'government' as const, clause: '26¶1' as const } }, 'isDueThere', 'submitsOnce', 'partyHeardBeforeRequest']),
              actions: 'recordSubmission',
              meta: { clauses: ['26¶1'] },
            },
            DECIDE_ABOVE: [
              {
                guard: and([{ type: 'performedBy', params: { role: 'higher-body' as const, clause: '26¶1' as const } }, 'wasSubmittedThere', 'isLastApproval']),
                target: '#major-decision.decided',
                actions: 'recordApproval',
                meta: { clauses: ['26¶1'] },
              },
              {
                guard: and([{ type: 'performedBy', params: { role: 'higher-body' as const, clause: '26¶1' as const } }, 'wasSubmittedThere', 'isNotLastApproval']),
                actions: 'recordApproval',
                meta: { clauses: ['26¶1'], title: text('批准，尚待其他机关', 'Approved, others still to decide') },
              },
              {
                guard: and([
                  { type: 'performedBy', params: { role: 'higher-body' as const, clause: '26¶1' as const } },
                  'wasSubmittedThere',
                  { type: 'outcomeIs', params: { outcome: 'sent-back' as const } },
                ]),
                target: '#major-decision.undecided.checking.sent-back',
                meta: { clauses: ['26¶1'], title: text('退回修改', 'Sent back for changes') },
              },
              {
                guard: and([
                  { type: 'performedBy', params: { role: 'higher-body' as const, clause: '26¶1' as const } },
                  'wasSubmittedThere',
                  { type: 'outcomeIs', params: { outcome: 'refused' as const } },
                ]),
                target: 'refused-above',
                meta: { clauses: ['26¶1'], title: text('不予批准', 'Refused') },
              },
            ],
            CLOSE_FILE: { guard: { type: 'comesAfter', params: { first: 'DECIDE_ABOVE', clause: '26¶1' } }, meta: { clauses: ['26¶1'] } },
          },
        },
        'refused-above': {
          meta: { title: text('上级不予批准或未通过', 'Refused above'), clauses: ['26¶1'] },
          on: {
            CLOSE_FILE: {
              guard: and([{ type: 'performedBy', params: { role: 'lead-unit-or-office' as const, clause: '26¶1' as const } }, 'partyHeardAtLast']),
              target: '#major-decision.closed',
              meta: { clauses: ['26¶1'] },
            },
          },
        },
      },
    },
    decided: {
      meta: { title: text('已决定', 'Decided'), clauses: ['25', '26¶2'] },
      type: 'parallel',
      states: {
        publication: {
          meta: { title: text('公布', 'Publication'), clauses: ['26¶2', '35'] },
          initial: 'unpublished',
          states: {
            unpublished: {
              meta: { title: text('待公布', 'To be published'), clauses: ['26¶2'] },
              on: {
                PUBLISH: {
                  guard: and([
                    { type: 'performedBy', params: { role: 'government-or-lead-unit' as const, clause: '26¶2' as const } },
                    'isNotSecret',
                    'usesSeveralChannels',
                    'partyHeardBeforeRelease',
                  ]),
                  target: 'published',
                  meta: { clauses: ['26¶2', '35'] },
                },
                CLOSE_FILE: {
                  guard: and([{ type: 'performedBy', params: { role: 'lead-unit-or-office' as const, clause: '26¶2' as const } }, 'isPublishedUnlessSecret', 'partyHeardAtLast']),
                  target: '#major-decision.closed',
                  meta: { clauses: ['35'] },
                },
              },
            },
            published: {
              meta: { title: text('已公布', 'Published'), clauses: ['26¶2'] },
              on: {
                CLOSE_FILE: {
                  guard: and([{ type: 'performedBy', params: { role: 'lead-unit-or-office' as const, clause: '26¶2' as const } }, 'partyHeardAtLast']),
                  target: '#major-decision.closed',
                  meta: { clauses: ['26¶2'] },
                },
              },
            },
          },
        },
        execution: {
          meta: { title: text('组织实施', 'Carrying out'), clauses: ['60s2'] },
          initial: 'not-begun',
          states: {
            'not-begun': {
              meta: { title: text('待实施', 'Not begun'), clauses: ['60s2'] },
              on: {
                CARRY_OUT: {
                  guard: and([{ type: 'performedBy', params: { role: 'proposer' as const, clause: '60s2' as const } }, 'partyHeardBeforeRelease']),
                  target: 'begun',
                  meta: { clauses: ['25', '60s2'] },
                },
              },
            },
            begun: {
              meta: { title: text('已实施', 'Begun'), clauses: ['60s2'] },
              // What was told to the Party committee before the first unit began stays told.
              on: {
                CARRY_OUT: {
                  guard: { type: 'performedBy', params: { role: 'proposer', clause: '60s2' } },
                  meta: { clauses: ['60s2', '47'], title: text('其他单位或后续实施', 'Another unit, or the next part') },
                },
              },
            },
          },
        },
      },
    },
    settled: { type: 'final', meta: { title: text('按分工处理完毕', 'Settled') } },
    closed: { type: 'final', meta: { title: text('办结', 'Closed') } },
  },
});
