import { and, assign, setup } from 'xstate';
import type { MachineInput, StateMeta, TransitionMeta } from '../../src/model/procedure.js';
import { guardsOf } from '../../src/model/rule.js';
import { text } from '../../src/model/text.js';
import type { ClauseId } from '../work-rules/register.js';
import type { Act } from './acts.js';
import { rules, type Context } from './rules.js';

/** Making and issuing a document in the name of the government or its office (arts. 29, 70 to 74, 80), or as a department's own (art. 75). */
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
    beginNewText: assign({ drafted: true, cosigned: [], cleared: false }),
    recordCosignature: assign({
      cosigned: ({ context, event }) => [...context.cosigned, event.by.unit ?? ''].sort(),
    }),
    recordAgreement: assign({
      agreed: ({ context, event }) => [...context.agreed.filter((unit) => unit !== event.by.unit), event.by.unit ?? ''].sort(),
    }),
    approveName: assign({ nameApproved: true }),
    clearText: assign({ cleared: true }),
    recordPartyReport: assign({ partyReported: ({ context }) => context.facts.weightyRequest }),
  },
}).createMachine({
  id: 'outgoing-document',
  context: ({ input }) => ({ facts: input.facts, readings: input.readings, cosigned: [], partyReported: false, agreed: [], nameApproved: false, drafted: false, cleared: false }),
  meta: { title: text('制发公文', 'Issuing a document') },
  initial: 'preparation',
  on: {
    REPORT_TO_PARTY: {
      guard: { type: 'performedBy', params: { role: 'government', clause: '80' } },
      actions: 'recordPartyReport',
      meta: { clauses: ['80', '80(2)'] },
    },
  },
  states: {
    preparation: {
      meta: { title: text('拟稿与报送', 'Drafting and submission') },
      initial: 'drafting',
      always: {
        guard: 'isDepartmentDocument',
        target: '#outgoing-document.own-document',
        meta: { clauses: ['75s1'], title: text('部门以自身名义行文', 'a department writes in its own name') },
      },
      on: {
        EDIT_DRAFT: { guard: { type: 'comesAfter', params: { first: 'SUBMIT_DRAFT', clause: '74s1' } }, meta: { clauses: ['74s1'] } },
        VET_SIGN: { guard: { type: 'comesAfter', params: { first: 'EDIT_DRAFT', clause: '71s1' } }, meta: { clauses: ['71s1'] } },
        SIGN_ISSUE: { guard: { type: 'comesAfter', params: { first: 'EDIT_DRAFT', clause: '71s2' } }, meta: { clauses: ['71s2'] } },
        RELEASE: { guard: { type: 'comesAfter', params: { first: 'SIGN_ISSUE', clause: '72' } }, meta: { clauses: ['72'] } },
        REVIEW_DRAFT: { guard: { type: 'comesAfter', params: { first: 'EDIT_DRAFT', clause: '71s1' } }, meta: { clauses: ['71s1'] } },
        FILE_FOR_RECORD: { guard: { type: 'comesAfter', params: { first: 'RELEASE', clause: '29' } }, meta: { clauses: ['29'] } },
        CLOSE_FILE: { guard: { type: 'comesAfter', params: { first: 'RELEASE', clause: '72' } }, meta: { clauses: ['72'] } },
        // What the office takes up departments could not issue, so that this ends with its taking the draft up.
        ISSUE_BY_DEPARTMENTS: {
          guard: and([
            { type: 'performedBy', params: { role: 'lead-or-concerned-unit' as const, clause: '73¶1s2' as const } },
            'isDrafted',
            'isNeeded',
            'departmentsCouldIssue',
            'isAgreedUpon',
            'isClearedIfNormative',
          ]),
          target: '#outgoing-document.to-be-filed',
          meta: { clauses: ['73¶1s2', '73(2)'] },
        },
      },
      states: {
        drafting: {
          meta: { title: text('待拟稿', 'Awaiting a draft'), clauses: ['74s1'] },
          on: {
            GIVE_OPINION: { guard: { type: 'comesAfter', params: { first: 'DRAFT', clause: '74s1' } }, meta: { clauses: ['74s1'] } },
            AFFIX_SEAL: { guard: { type: 'comesAfter', params: { first: 'DRAFT', clause: '74s1' } }, meta: { clauses: ['74s1'] } },
            COSIGN: { guard: { type: 'comesAfter', params: { first: 'DRAFT', clause: '74s2' } }, meta: { clauses: ['74s2'] } },
            TAKE_UP: { guard: { type: 'comesAfter', params: { first: 'DRAFT', clause: '74s1' } }, meta: { clauses: ['74s1'] } },
            DRAFT: {
              guard: { type: 'performedBy', params: { role: 'lead-unit', clause: '74s1' } },
              target: 'preparing',
              meta: { clauses: ['74s1'] },
            },
            SUBMIT_DRAFT: { guard: { type: 'comesAfter', params: { first: 'DRAFT', clause: '74s1' } }, meta: { clauses: ['74s1'] } },
          },
        },
        preparing: {
          meta: { title: text('送审前准备', 'Preparing for submission'), clauses: ['74s1', '74s2', '74s3'] },
          entry: 'beginNewText',
          type: 'parallel',
          on: {
            DRAFT: {
              guard: { type: 'performedBy', params: { role: 'lead-unit', clause: '74s1' } },
              target: 'preparing',
              reenter: true,
              meta: { clauses: ['74s1'], title: text('重新拟稿', 'Draft anew') },
            },
            TAKE_UP: { guard: { type: 'comesAfter', params: { first: 'SUBMIT_DRAFT', clause: '74s1' } }, meta: { clauses: ['74s1'] } },
          },
          states: {
            endorsing: {
              meta: { title: text('审核把关', 'Endorsement by the lead department') },
              initial: 'awaiting-opinion',
              states: {
                'awaiting-opinion': {
                  meta: { title: text('待主要负责人签署意见', 'Awaiting the head’s opinion'), clauses: ['74s1'] },
                  on: {
                    GIVE_OPINION: {
                      guard: and([{ type: 'performedBy', params: { role: 'lead-head' as const, clause: '74s1' as const } }, 'opinionIsExplicit']),
                      target: 'awaiting-seal',
                      meta: { clauses: ['74s1'] },
                    },
                    AFFIX_SEAL: { guard: { type: 'comesAfter', params: { first: 'GIVE_OPINION', clause: '74s1' } }, meta: { clauses: ['74s1'] } },
                    SUBMIT_DRAFT: { guard: { type: 'comesAfter', params: { first: 'GIVE_OPINION', clause: '74s1' } }, meta: { clauses: ['74s1'] } },
                  },
                },
                'awaiting-seal': {
                  meta: { title: text('待加盖公章', 'Awaiting the seal'), clauses: ['74s1'] },
                  on: {
                    AFFIX_SEAL: {
                      guard: { type: 'performedBy', params: { role: 'lead-unit', clause: '74s1' } },
                      target: 'endorsed',
                      meta: { clauses: ['74s1'] },
                    },
                    SUBMIT_DRAFT: { guard: { type: 'comesAfter', params: { first: 'AFFIX_SEAL', clause: '74s1' } }, meta: { clauses: ['74s1'] } },
                  },
                },
                endorsed: { type: 'final', meta: { title: text('已签署并盖章', 'Endorsed and sealed') } },
              },
            },
            cosigning: {
              meta: { title: text('协商会签', 'Countersignature') },
              initial: 'awaiting-countersignatures',
              states: {
                'awaiting-countersignatures': {
                  meta: { title: text('待涉及部门会签', 'Awaiting the departments concerned'), clauses: ['74s2'] },
                  always: { guard: 'allCosigned', target: 'countersigned', meta: { clauses: ['74s2'], title: text('全部会签', 'all countersigned') } },
                  on: {
                    COSIGN: {
                      guard: and([{ type: 'performedBy', params: { role: 'concerned-unit' as const, clause: '74s2' as const } }, 'cosignsOnce']),
                      actions: 'recordCosignature',
                      meta: { clauses: ['74s2'] },
                    },
                    SUBMIT_DRAFT: { guard: { type: 'comesAfter', params: { first: 'COSIGN', clause: '74s2' } }, meta: { clauses: ['74s2'] } },
                  },
                },
                countersigned: { type: 'final', meta: { title: text('会签完毕', 'Countersigned') } },
              },
            },
            'legality-review': {
              meta: { title: text('合法性审查', 'Legality review') },
              initial: 'awaiting-referral',
              states: {
                'awaiting-referral': {
                  meta: { title: text('待送审查', 'Awaiting referral'), clauses: ['74s3'] },
                  always: { guard: 'isNotNormative', target: 'cleared', meta: { clauses: ['74s3'], title: text('非规范性文件', 'not normative') } },
                  on: {
                    REFER_FOR_LEGALITY_REVIEW: {
                      guard: { type: 'performedBy', params: { role: 'lead-unit', clause: '74s3' } },
                      target: 'under-review',
                      meta: { clauses: ['74s3'] },
                    },
                    REVIEW_LEGALITY: {
                      guard: { type: 'comesAfter', params: { first: 'REFER_FOR_LEGALITY_REVIEW', clause: '74s3' } },
                      meta: { clauses: ['74s3'] },
                    },
                    SUBMIT_DRAFT: { guard: { type: 'comesAfter', params: { first: 'REVIEW_LEGALITY', clause: '74s3' } }, meta: { clauses: ['74s3'] } },
                  },
                },
                'under-review': {
                  meta: { title: text('区司法局审查中', 'With the Justice Bureau'), clauses: ['74s3', '29'] },
                  on: {
                    REVIEW_LEGALITY: [
                      {
                        guard: and([{ type: 'performedBy', params: { role: 'justice-bureau' as const, clause: '74s3' as const } }, 'opinionLetsGoOn']),
                        target: 'cleared',
                        actions: 'clearText',
                        meta: { clauses: ['74s3', '29'] },
                      },
                      {
                        guard: and([{ type: 'performedBy', params: { role: 'justice-bureau' as const, clause: '74s3' as const } }, 'opinionStops']),
                        target: 'objected',
                        meta: { clauses: ['74s3', '84¶2'] },
                      },
                    ],
                    SUBMIT_DRAFT: { guard: { type: 'comesAfter', params: { first: 'REVIEW_LEGALITY', clause: '74s3' } }, meta: { clauses: ['74s3'] } },
                  },
                },
                objected: {
                  meta: { title: text('须修改重报', 'To be drafted anew'), clauses: ['74s3', '84¶2'] },
                  on: {
                    SUBMIT_DRAFT: { guard: 'opinionBarsText', meta: { clauses: ['74s3', '84¶2'] } },
                  },
                },
                cleared: { type: 'final', meta: { title: text('无须审查或审查通过', 'Cleared, or none required') } },
              },
            },
          },
          onDone: { target: 'ready', meta: { clauses: ['74s1', '74s2', '74s3'], title: text('准备齐全', 'all in place') } },
        },
        ready: {
          meta: { title: text('待报送', 'Ready for submission'), clauses: ['74s1'] },
          on: {
            SUBMIT_DRAFT: {
              guard: { type: 'performedBy', params: { role: 'lead-unit', clause: '74s1' } },
              target: 'received',
              meta: { clauses: ['74s1'] },
            },
            DRAFT: {
              guard: { type: 'performedBy', params: { role: 'lead-unit', clause: '74s1' } },
              target: 'preparing',
              meta: { clauses: ['74s1'], title: text('重新拟稿', 'Draft anew') },
            },
            TAKE_UP: { guard: { type: 'comesAfter', params: { first: 'SUBMIT_DRAFT', clause: '74s1' } }, meta: { clauses: ['74s1'] } },
          },
        },
        received: {
          meta: { title: text('区政府办公室受理', 'With the office'), clauses: ['70', '73¶1s2'] },
          on: {
            TAKE_UP: {
              guard: and([
                { type: 'performedBy', params: { role: 'office' as const, clause: '71s1' as const } },
                'isNeeded',
                'isWithinContent',
                'isNotExcluded',
                'isLowestName',
                'isShort',
              ]),
              target: 'editing',
              meta: { clauses: ['70', '73¶1s2'] },
            },
            RETURN_DRAFT: {
              guard: { type: 'performedBy', params: { role: 'office', clause: '68s3' } },
              target: 'drafting',
              meta: { clauses: ['68s3'] },
            },
            DECLINE_ISSUE: {
              guard: and([{ type: 'performedBy', params: { role: 'office' as const, clause: '71s1' as const } }, 'isNotEligible']),
              target: '#outgoing-document.not-issued',
              meta: { clauses: ['73¶1s2', '73¶1s3'] },
            },
            EDIT_DRAFT: {
              guard: and([{ type: 'comesAfter', params: { first: 'TAKE_UP', clause: '71s1' as const } }, 'isNotExcluded']),
              meta: { clauses: ['71s1', '73¶1s3'] },
            },
          },
        },
        editing: {
          meta: { title: text('待审修', 'Awaiting editing'), clauses: ['71s1'] },
          on: {
            RETURN_DRAFT: {
              guard: { type: 'performedBy', params: { role: 'office', clause: '68s3' } },
              target: 'drafting',
              meta: { clauses: ['68s3'] },
            },
            EDIT_DRAFT: [
              {
                guard: and([{ type: 'performedBy', params: { role: 'office' as const, clause: '71s1' as const } }, 'isFormal']),
                target: '#outgoing-document.signature.formal-chain',
                meta: { clauses: ['71s1', '72(1)'] },
              },
              {
                guard: and([{ type: 'performedBy', params: { role: 'office' as const, clause: '71s1' as const } }, 'isLetter']),
                target: '#outgoing-document.signature.letter-chain',
                meta: { clauses: ['71s1', '72(2)'] },
              },
              {
                guard: and([{ type: 'performedBy', params: { role: 'office' as const, clause: '71s1' as const } }, 'isOffice']),
                target: '#outgoing-document.signature.office-chain',
                meta: { clauses: ['71s1', '72(3)'] },
              },
            ],
          },
        },
      },
    },
    signature: {
      meta: { title: text('审签与签发', 'Vet-signing and signing'), clauses: ['72'] },
      initial: 'formal-chain',
      on: {
        RELEASE: { guard: { type: 'comesAfter', params: { first: 'SIGN_ISSUE', clause: '72' } }, meta: { clauses: ['72'] } },
        FILE_FOR_RECORD: { guard: { type: 'comesAfter', params: { first: 'RELEASE', clause: '29' } }, meta: { clauses: ['29'] } },
        CLOSE_FILE: { guard: { type: 'comesAfter', params: { first: 'RELEASE', clause: '72' } }, meta: { clauses: ['72'] } },
      },
      states: {
        'formal-chain': {
          meta: { title: text('正式公文', 'Formal documents'), clauses: ['72(1)'] },
          initial: 'reviewing',
          states: {
            reviewing: {
              meta: { title: text('待办公室审核', 'Awaiting the office’s review'), clauses: ['72(1)'] },
              on: {
                REVIEW_DRAFT: {
                  guard: { type: 'performedBy', params: { role: 'office', clause: '72(1)' } },
                  target: 'vetting',
                  meta: { clauses: ['72(1)'] },
                },
                RETURN_DRAFT: {
                  guard: { type: 'performedBy', params: { role: 'office', clause: '68s3' } },
                  target: '#outgoing-document.preparation.drafting',
                  meta: { clauses: ['68s3'] },
                },
                VET_SIGN: { guard: { type: 'comesAfter', params: { first: 'REVIEW_DRAFT', clause: '72(1)' } }, meta: { clauses: ['72(1)'] } },
                SIGN_ISSUE: { guard: { type: 'comesAfter', params: { first: 'REVIEW_DRAFT', clause: '72(1)' } }, meta: { clauses: ['72(1)'] } },
              },
            },
            vetting: {
              meta: { title: text('待分管副区长审签', 'Awaiting the deputy in charge'), clauses: ['72(1)'] },
              on: {
                VET_SIGN: {
                  guard: { type: 'performedBy', params: { role: 'deputy-in-charge', clause: '72(1)' } },
                  target: 'signing',
                  meta: { clauses: ['72(1)'] },
                },
                RETURN_DRAFT: {
                  guard: { type: 'performedBy', params: { role: 'deputy-in-charge', clause: '72(1)' } },
                  target: '#outgoing-document.preparation.drafting',
                  meta: { clauses: ['72(1)'] },
                },
                SIGN_ISSUE: { guard: { type: 'comesAfter', params: { first: 'VET_SIGN', clause: '72(1)' } }, meta: { clauses: ['72(1)'] } },
              },
            },
            signing: {
              meta: { title: text('待区长签发', 'Awaiting the mayor'), clauses: ['72(1)'] },
              on: {
                SIGN_ISSUE: {
                  guard: and([{ type: 'performedBy', params: { role: 'mayor' as const, clause: '72(1)' as const } }, 'partyReported']),
                  target: '#outgoing-document.signed',
                  meta: { clauses: ['72(1)'] },
                },
                RETURN_DRAFT: {
                  guard: { type: 'performedBy', params: { role: 'mayor', clause: '72(1)' } },
                  target: '#outgoing-document.preparation.drafting',
                  meta: { clauses: ['72(1)'] },
                },
              },
            },
          },
        },
        'letter-chain': {
          meta: { title: text('便函', 'Letters'), clauses: ['72(2)'] },
          initial: 'vetting',
          states: {
            vetting: {
              meta: { title: text('待办公室主任审签', 'Awaiting the office director'), clauses: ['72(2)'] },
              on: {
                REVIEW_DRAFT: {
                  guard: { type: 'performedBy', params: { role: 'office', clause: '71s1' } },
                  meta: { clauses: ['71s1'], title: text('审核路径与内容', 'Check its route and content') },
                },
                VET_SIGN: {
                  guard: { type: 'performedBy', params: { role: 'office-director', clause: '72(2)' } },
                  target: 'signing',
                  meta: { clauses: ['72(2)'] },
                },
                RETURN_DRAFT: {
                  guard: { type: 'performedBy', params: { role: 'office-director', clause: '72(2)' } },
                  target: '#outgoing-document.preparation.drafting',
                  meta: { clauses: ['72(2)'] },
                },
                SIGN_ISSUE: { guard: { type: 'comesAfter', params: { first: 'VET_SIGN', clause: '72(2)' } }, meta: { clauses: ['72(2)'] } },
              },
            },
            signing: {
              meta: { title: text('待分管副区长签发', 'Awaiting the deputy in charge'), clauses: ['72(2)'] },
              on: {
                SIGN_ISSUE: {
                  guard: and([{ type: 'performedBy', params: { role: 'deputy-in-charge' as const, clause: '72(2)' as const } }, 'partyReported']),
                  target: '#outgoing-document.signed',
                  meta: { clauses: ['72(2)'] },
                },
                RETURN_DRAFT: {
                  guard: { type: 'performedBy', params: { role: 'deputy-in-charge', clause: '72(2)' } },
                  target: '#outgoing-document.preparation.drafting',
                  meta: { clauses: ['72(2)'] },
                },
              },
            },
          },
        },
        'office-chain': {
          meta: { title: text('办公室文件', 'Documents of the office'), clauses: ['72(3)'] },
          initial: 'vetting',
          states: {
            vetting: {
              meta: { title: text('待分管副区长审签', 'Awaiting the deputy in charge'), clauses: ['72(3)'] },
              on: {
                REVIEW_DRAFT: {
                  guard: { type: 'performedBy', params: { role: 'office', clause: '71s1' } },
                  meta: { clauses: ['71s1'], title: text('审核路径与内容', 'Check its route and content') },
                },
                VET_SIGN: {
                  guard: { type: 'performedBy', params: { role: 'deputy-in-charge', clause: '72(3)' } },
                  target: 'signing',
                  meta: { clauses: ['72(3)'] },
                },
                RETURN_DRAFT: {
                  guard: { type: 'performedBy', params: { role: 'deputy-in-charge', clause: '72(3)' } },
                  target: '#outgoing-document.preparation.drafting',
                  meta: { clauses: ['72(3)'] },
                },
                SIGN_ISSUE: { guard: { type: 'comesAfter', params: { first: 'VET_SIGN', clause: '72(3)' } }, meta: { clauses: ['72(3)'] } },
              },
            },
            signing: {
              meta: { title: text('待办公室主任签发', 'Awaiting the office director'), clauses: ['72(3)'] },
              on: {
                SIGN_ISSUE: {
                  guard: and([{ type: 'performedBy', params: { role: 'office-director' as const, clause: '72(3)' as const } }, 'partyReported']),
                  target: '#outgoing-document.signed',
                  meta: { clauses: ['72(3)'] },
                },
                RETURN_DRAFT: {
                  guard: { type: 'performedBy', params: { role: 'office-director', clause: '72(3)' } },
                  target: '#outgoing-document.preparation.drafting',
                  meta: { clauses: ['72(3)'] },
                },
              },
            },
          },
        },
      },
    },
    signed: {
      meta: { title: text('已签发', 'Signed'), clauses: ['72'] },
      on: {
        RELEASE: {
          guard: { type: 'performedBy', params: { role: 'office', clause: '71s1' } },
          target: 'released',
          meta: { clauses: ['71s1'] },
        },
        FILE_FOR_RECORD: { guard: { type: 'comesAfter', params: { first: 'RELEASE', clause: '29' } }, meta: { clauses: ['29'] } },
        CLOSE_FILE: { guard: { type: 'comesAfter', params: { first: 'RELEASE', clause: '72' } }, meta: { clauses: ['72'] } },
      },
    },
    released: {
      meta: { title: text('已印发', 'Released'), clauses: ['71s1', '29'] },
      on: {
        FILE_FOR_RECORD: {
          guard: and([{ type: 'performedBy', params: { role: 'government' as const, clause: '29' as const } }, 'isNormative']),
          target: 'filed',
          meta: { clauses: ['29'] },
        },
        CLOSE_FILE: {
          guard: and([{ type: 'performedBy', params: { role: 'lead-unit-or-office' as const, clause: '71s1' as const } }, 'isFiledIfNormative', 'isReportedAtLast']),
          target: 'closed',
          meta: { clauses: ['71s1'] },
        },
      },
    },
    filed: {
      meta: { title: text('已备案', 'Filed'), clauses: ['29'] },
      on: {
        CLOSE_FILE: {
          guard: and([{ type: 'performedBy', params: { role: 'lead-unit-or-office' as const, clause: '29' as const } }, 'isReportedAtLast']),
          target: 'closed',
          meta: { clauses: ['29'] },
        },
      },
    },
    'own-document': {
      meta: { title: text('部门自行行文', 'A department’s own document'), clauses: ['75s1', '75s2', '75s3', '29'] },
      initial: 'awaiting-referral',
      on: {
        AGREE: {
          guard: { type: 'performedBy', params: { role: 'lead-or-concerned-unit', clause: '75s1' } },
          actions: 'recordAgreement',
          meta: { clauses: ['75s1'] },
        },
        APPROVE_NAME: {
          guard: { type: 'approvesForTheGovernment', params: { role: 'mayor' } },
          actions: 'approveName',
          meta: { clauses: ['75s2'] },
        },
        ISSUE_OWN_DOCUMENT: [
          {
            guard: and(['isOfNoInternalBody', { type: 'performedBy', params: { role: 'lead-or-concerned-unit' as const, clause: '75s1' as const } }, 'isAgreedUpon', 'nameIsOwnOrApproved', 'isClearedIfNormative']),
            target: 'to-be-filed',
            meta: { clauses: ['75s1', '75s2'] },
          },
          {
            guard: and(['isOfInternalBody', { type: 'performedBy', params: { role: 'external-writer' as const, clause: '75s3' as const } }, 'isAgreedUpon', 'nameIsOwnOrApproved', 'isClearedIfNormative']),
            target: 'to-be-filed',
            meta: { clauses: ['75s3', '75s1', '75s2'], title: text('部门办公室行文', 'The department’s office issues it') },
          },
        ],
        REQUIRE_DOCUMENTS: [
          {
            guard: and(['isOfNoInternalBody', { type: 'performedBy', params: { role: 'lead-or-concerned-unit' as const, clause: '75s3' as const } }]),
            meta: { clauses: ['75s3'] },
          },
          {
            guard: and(['isOfInternalBody', { type: 'performedBy', params: { role: 'external-writer' as const, clause: '75s3' as const } }]),
            meta: { clauses: ['75s3'], title: text('部门办公室要求报送', 'The department’s office requires them') },
          },
        ],
      },
      states: {
        'awaiting-referral': {
          meta: { title: text('规范性文件待送审查', 'Normative, awaiting referral'), clauses: ['29', '74s3'] },
          always: { guard: 'isNotNormative', target: 'cleared', meta: { clauses: ['29'], title: text('非规范性文件', 'not normative') } },
          on: {
            REFER_FOR_LEGALITY_REVIEW: {
              guard: { type: 'performedBy', params: { role: 'lead-unit', clause: '29' } },
              target: 'under-review',
              meta: { clauses: ['29', '74s3'] },
            },
            REVIEW_LEGALITY: { guard: { type: 'comesAfter', params: { first: 'REFER_FOR_LEGALITY_REVIEW', clause: '29' } }, meta: { clauses: ['29'] } },
          },
        },
        'under-review': {
          meta: { title: text('区司法局审查中', 'With the Justice Bureau'), clauses: ['29', '74s3'] },
          on: {
            REVIEW_LEGALITY: [
              {
                guard: and([{ type: 'performedBy', params: { role: 'justice-bureau' as const, clause: '74s3' as const } }, 'opinionLetsGoOn']),
                target: 'cleared',
                actions: 'clearText',
                meta: { clauses: ['29', '74s3'] },
              },
              {
                guard: and([{ type: 'performedBy', params: { role: 'justice-bureau' as const, clause: '74s3' as const } }, 'opinionStops']),
                target: 'awaiting-referral',
                meta: { clauses: ['29', '74s3', '84¶2'], title: text('须修改后重新送审', 'To be changed and referred again') },
              },
            ],
          },
        },
        cleared: { meta: { title: text('无须审查或审查通过', 'Cleared, or none required'), clauses: ['75s1', '75s2', '75s3'] } },
      },
    },
    'to-be-filed': {
      meta: { title: text('部门的规范性文件，待备案', 'A department’s normative document, to be filed'), clauses: ['29'] },
      always: { guard: 'isNotNormative', target: 'issued-by-departments', meta: { clauses: ['73¶1s2', '75s1'], title: text('非规范性文件', 'not normative') } },
      on: {
        FILE_FOR_RECORD: {
          guard: { type: 'performedBy', params: { role: 'government-or-lead-unit', clause: '29' } },
          target: 'filed',
          meta: { clauses: ['29'] },
        },
        CLOSE_FILE: { guard: { type: 'comesAfter', params: { first: 'FILE_FOR_RECORD', clause: '29' } }, meta: { clauses: ['29'] } },
      },
    },
    closed: { type: 'final', meta: { title: text('办结', 'Closed') } },
    'not-issued': { type: 'final', meta: { title: text('不予行文', 'Not issued') } },
    'issued-by-departments': { type: 'final', meta: { title: text('由部门行文', 'Issued by the departments') } },
  },
});
