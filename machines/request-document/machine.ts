import { and, assign, or, setup } from 'xstate';
import type { MachineInput, StateMeta, TransitionMeta } from '../../src/model/procedure.js';
import { guardsOf } from '../../src/model/rule.js';
import { text } from '../../src/model/text.js';
import type { ClauseId } from '../work-rules/register.js';
import type { Act } from './acts.js';
import { principalOf, rules, type Context } from './rules.js';

/** Putting a request to the district government: the sender's side, up to its receipt by the office (arts. 65 to 69). */
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
    recordDraft: assign({
      formal: ({ event }) => event.type === 'DRAFT_REQUEST' && event.form === 'formal-document',
      oneMatter: ({ event }) => event.type === 'DRAFT_REQUEST' && event.oneMatter,
      signed: false,
      returned: false,
    }),
    recordSignature: assign({ signed: true }),
    recordAgreement: assign({ agreed: ({ context, event }) => [...new Set([...context.agreed, event.by.unit ?? ''])].sort() }),
    dropAgreement: assign({ agreed: ({ context, event }) => context.agreed.filter((unit) => unit !== event.by.unit) }),
    recordLeader: assign({ heldBy: ({ event }) => (event.type === 'SEND_TO_LEADER' ? event.leader : principalOf(event)) }),
    recordHandover: assign({ heldBy: '' }),
    setAsidePaper: assign({ formal: true, oneMatter: true, returned: true }),
  },
}).createMachine({
  id: 'request-document',
  context: ({ input }) => ({ facts: input.facts, readings: input.readings, agreed: [], formal: true, oneMatter: true, signed: false, returned: false, heldBy: '' }),
  meta: { title: text('请示性公文上报', 'Putting a request to the government') },
  initial: 'awaiting-question',
  states: {
    'awaiting-question': {
      meta: { title: text('待内设机构向主管部门请示', 'Awaiting the internal body’s question to its department'), clauses: ['67¶1s1'] },
      always: [
        { guard: 'isOfSender', target: 'preparation', meta: { clauses: ['66s1'], title: text('部门、街道自身的事项', 'a matter of the sender’s own') } },
        { guard: 'isOfNonPermanentBody', target: 'non-permanent-matter', meta: { clauses: ['67¶1s2'], title: text('非常设机构的事项', 'a non-permanent body’s matter') } },
      ],
      on: {
        ASK_DEPARTMENT: {
          guard: { type: 'performedBy', params: { role: 'raising-body', clause: '67¶1s1' } },
          target: 'with-department',
          meta: { clauses: ['67¶1s1'] },
        },
        SETTLE_MATTER: { guard: { type: 'comesAfter', params: { first: 'ASK_DEPARTMENT', clause: '67¶1s1' } }, meta: { clauses: ['67¶1s1'] } },
        DRAFT_REQUEST: { guard: { type: 'comesAfter', params: { first: 'ASK_DEPARTMENT', clause: '67¶1s1' } }, meta: { clauses: ['67¶1s1'] } },
        SIGN_ISSUE: { guard: { type: 'comesAfter', params: { first: 'ASK_DEPARTMENT', clause: '67¶1s1' } }, meta: { clauses: ['67¶1s1'] } },
        SUBMIT_REQUEST: { guard: { type: 'comesAfter', params: { first: 'ASK_DEPARTMENT', clause: '67¶1s1' } }, meta: { clauses: ['67¶1s1'] } },
        SEND_TO_LEADER: { guard: { type: 'comesAfter', params: { first: 'ASK_DEPARTMENT', clause: '67¶1s1' } }, meta: { clauses: ['67¶1s1'] } },
      },
    },
    'with-department': {
      meta: { title: text('主管部门研究处理', 'With the internal body’s department'), clauses: ['67¶1s1'] },
      on: {
        SETTLE_MATTER: {
          guard: and([
            { type: 'performedBy', params: { role: 'lead-unit' as const, clause: '67¶1s1' as const } },
            { type: 'departmentSuffices', params: { clause: '67¶1s1' as const } },
          ]),
          target: 'settled',
          meta: { clauses: ['67¶1s1'] },
        },
        DRAFT_REQUEST: {
          guard: and([{ type: 'performedBy', params: { role: 'lead-unit' as const, clause: '67¶1s1' as const } }, 'governmentIsNeeded']),
          target: 'preparation.paper.awaiting-signature',
          actions: 'recordDraft',
          meta: { clauses: ['67¶1s1'], title: text('由主管部门呈报', 'The department puts it forward') },
        },
        SIGN_ISSUE: { guard: 'departmentPutsItForward', meta: { clauses: ['67¶1s1'] } },
        SUBMIT_REQUEST: { guard: 'departmentPutsItForward', meta: { clauses: ['67¶1s1'] } },
        SEND_TO_LEADER: { guard: 'departmentPutsItForward', meta: { clauses: ['67¶1s1'] } },
      },
    },
    'non-permanent-matter': {
      meta: { title: text('非常设机构的事项，待部门处理', 'A non-permanent body’s matter, awaiting a department'), clauses: ['67¶1s2'] },
      on: {
        ASK_DEPARTMENT: { guard: { type: 'performedBy', params: { role: 'raising-body', clause: '67¶1s2' } }, meta: { clauses: ['67¶1s2'] } },
        SETTLE_MATTER: {
          guard: and([
            { type: 'performedBy', params: { role: 'department' as const, clause: '66s3' as const } },
            { type: 'departmentSuffices', params: { clause: '66s3' as const } },
          ]),
          target: 'settled',
          meta: { clauses: ['66s3'] },
        },
        DRAFT_REQUEST: {
          guard: and([{ type: 'performedBy', params: { role: 'lead-unit' as const, clause: '67¶1s2' as const } }, 'mayBeTakenUp']),
          target: 'preparation.paper.awaiting-signature',
          actions: 'recordDraft',
          meta: { clauses: ['67¶1s2'], title: text('由部门以本部门名义呈报', 'A department puts it forward as its own') },
        },
        SIGN_ISSUE: { guard: 'bodyDoesNotWriteItself', meta: { clauses: ['67¶1s2'] } },
        SUBMIT_REQUEST: { guard: 'bodyDoesNotWriteItself', meta: { clauses: ['67¶1s2'] } },
        SEND_TO_LEADER: { guard: 'bodyDoesNotWriteItself', meta: { clauses: ['67¶1s2'] } },
      },
    },
    preparation: {
      meta: { title: text('拟写、协商、签发', 'Drafting, agreeing and signing'), clauses: ['66s1', '66s2', '67¶2'] },
      type: 'parallel',
      on: {
        SETTLE_MATTER: {
          guard: and([
            { type: 'performedBy', params: { role: 'department' as const, clause: '66s3' as const } },
            { type: 'departmentSuffices', params: { clause: '66s3' as const } },
          ]),
          target: 'settled',
          meta: { clauses: ['66s3'] },
        },
        RECEIVE: { guard: { type: 'comesAfter', params: { first: 'SUBMIT_REQUEST', clause: '68s1' } }, meta: { clauses: ['68s1'] } },
        RETURN_REQUEST: { guard: { type: 'comesAfter', params: { first: 'SUBMIT_REQUEST', clause: '68s3' } }, meta: { clauses: ['68s3'] } },
      },
      states: {
        agreement: {
          meta: { title: text('与涉及的部门协商', 'Agreement with the departments concerned'), clauses: ['67¶2'] },
          initial: 'awaiting-agreement',
          on: {
            ANSWER_CONSULTATION: [
              {
                guard: and([{ type: 'performedBy', params: { role: 'concerned-unit' as const, clause: '67¶2' as const } }, 'agreesNow']),
                target: '.awaiting-agreement',
                actions: 'recordAgreement',
                meta: { clauses: ['67¶2'], title: text('同意', 'Agrees') },
              },
              {
                guard: and([{ type: 'performedBy', params: { role: 'concerned-unit' as const, clause: '67¶2' as const } }, 'disagreesNow']),
                target: '.awaiting-agreement',
                actions: 'dropAgreement',
                meta: { clauses: ['67¶2'], title: text('不同意', 'Does not agree') },
              },
            ],
          },
          states: {
            'awaiting-agreement': {
              meta: { title: text('待协商一致', 'Awaiting agreement'), clauses: ['67¶2'] },
              always: { guard: 'noAgreementMissing', target: 'agreed', meta: { clauses: ['67¶2'], title: text('协商一致', 'agreed') } },
            },
            agreed: { meta: { title: text('已协商一致，或无须协商', 'Agreed, or no agreement needed'), clauses: ['67¶2'] } },
          },
        },
        paper: {
          meta: { title: text('请示文件', 'The paper'), clauses: ['66s1', '66s2'] },
          initial: 'drafting',
          on: {
            DRAFT_REQUEST: {
              guard: { type: 'performedBy', params: { role: 'sending-side', clause: '66s1' } },
              target: '.awaiting-signature',
              actions: 'recordDraft',
              meta: { clauses: ['66s1'] },
            },
            SUBMIT_REQUEST: {
              guard: and([
                { type: 'performedBy', params: { role: 'sending-side' as const, clause: '66s1' as const } },
                'isNotFromInternalBody',
                'isNotFromNonPermanentBody',
                'isSigned',
                'isRedone',
                'isFormal',
                'isOneMatter',
                'isNotForDepartment',
                'isAgreed',
                'hasSoleAddressee',
                'keepsLevels',
              ]),
              target: '#request-document.submitted',
              meta: { clauses: ['66s1', '65', '68s1'], title: text('签发后报送区政府办公室', 'Submit to the government office, once signed') },
            },
            SEND_TO_LEADER: {
              guard: and([
                { type: 'performedBy', params: { role: 'sending-side' as const, clause: '66s1' as const } },
                'isNotFromInternalBody',
                'isNotFromNonPermanentBody',
                'isSigned',
                'isRedone',
                'isFormal',
                'isOneMatter',
                'isNotForDepartment',
                'isAgreed',
                'hasSoleAddressee',
                or(['isAssignedByThatLeader', 'statesWhyDirectly']),
              ]),
              target: '#request-document.with-leader',
              actions: 'recordLeader',
              meta: { clauses: ['68s2'], title: text('签发后直接报送领导个人', 'Send to a leader in person, once signed') },
            },
          },
          states: {
            drafting: {
              meta: { title: text('待拟写', 'Awaiting a draft'), clauses: ['66s1'] },
              on: {
                SIGN_ISSUE: { guard: { type: 'comesAfter', params: { first: 'DRAFT_REQUEST', clause: '66s2' } }, meta: { clauses: ['66s2'] } },
              },
            },
            'awaiting-signature': {
              meta: { title: text('待主要负责人签发', 'Awaiting the head’s signature'), clauses: ['66s2'] },
              on: {
                SIGN_ISSUE: {
                  guard: { type: 'performedBy', params: { role: 'lead-head', clause: '66s2' } },
                  target: 'signed',
                  actions: 'recordSignature',
                  meta: { clauses: ['66s2'] },
                },
                RECEIVE_DIRECTLY: {
                  guard: { type: 'performedBy', params: { role: 'leader', clause: '69¶2' } },
                  target: '#request-document.with-leader',
                  actions: 'recordLeader',
                  meta: { clauses: ['69¶2'], title: text('领导接到未签发的公文', 'A leader comes by it unsigned') },
                },
              },
            },
            signed: {
              meta: { title: text('已签发，待报送', 'Signed, to be submitted'), clauses: ['66s1', '68s1', '68s2'] },
              on: {
                SIGN_ISSUE: {
                  guard: { type: 'performedBy', params: { role: 'lead-head', clause: '66s2' } },
                  meta: { clauses: ['66s2'], title: text('再次签发', 'Sign again') },
                },
                RECEIVE_DIRECTLY: {
                  guard: { type: 'performedBy', params: { role: 'leader', clause: '69¶2' } },
                  target: '#request-document.with-leader',
                  actions: 'recordLeader',
                  meta: { clauses: ['69¶2'], title: text('领导接到径送公文', 'A leader comes by it directly') },
                },
              },
            },
            returned: {
              meta: { title: text('已退回，待重新办理', 'Returned, to be redone'), clauses: ['68s3'] },
              on: {
                SIGN_ISSUE: { guard: { type: 'comesAfter', params: { first: 'DRAFT_REQUEST', clause: '68s3' } }, meta: { clauses: ['68s3'] } },
                RECEIVE_DIRECTLY: {
                  guard: { type: 'performedBy', params: { role: 'leader', clause: '69¶2' } },
                  target: '#request-document.with-leader',
                  actions: 'recordLeader',
                  meta: { clauses: ['69¶2'], title: text('领导接到退回的公文', 'A leader comes by it as it was returned') },
                },
              },
            },
          },
        },
      },
    },
    'with-leader': {
      meta: { title: text('径送公文在领导处，待交办公室', 'Held by a leader, to be handed to the office'), clauses: ['68s2', '69¶2'] },
      on: {
        GIVE_INSTRUCTION: {
          guard: and([{ type: 'performedBy', params: { role: 'leader' as const, clause: '69¶2' as const } }, 'isTheLeaderWhoHoldsIt', 'isHandedOverFirst']),
          meta: { clauses: ['69¶2'] },
        },
        HAND_TO_OFFICE: {
          guard: and([{ type: 'performedBy', params: { role: 'leader' as const, clause: '69¶2' as const } }, 'isTheLeaderWhoHoldsIt']),
          target: 'submitted',
          actions: 'recordHandover',
          meta: { clauses: ['69¶2'] },
        },
        RECEIVE_DIRECTLY: {
          guard: { type: 'performedBy', params: { role: 'leader', clause: '69¶2' } },
          actions: 'recordLeader',
          meta: { clauses: ['69¶2'], title: text('转到另一位领导处', 'Another leader has it') },
        },
        ANSWER_SENDER: { guard: 'goesThroughOffice', meta: { clauses: ['69¶2'] } },
        RECEIVE: { guard: { type: 'comesAfter', params: { first: 'HAND_TO_OFFICE', clause: '69¶2' } }, meta: { clauses: ['69¶2'] } },
        RETURN_REQUEST: { guard: { type: 'comesAfter', params: { first: 'HAND_TO_OFFICE', clause: '69¶2' } }, meta: { clauses: ['69¶2'] } },
        SEND_TO_LEADER: { guard: 'isOnItsWay', meta: { clauses: ['68s2'] } },
      },
    },
    submitted: {
      meta: { title: text('已报送，待区政府办公室受理', 'Submitted, awaiting the office'), clauses: ['68s1', '68s3'] },
      on: {
        RECEIVE: {
          guard: and([
            { type: 'performedBy', params: { role: 'office' as const, clause: '68s1' as const } },
            'needsTheGovernment',
            'isSigned',
            'isRedone',
            'isFormal',
            'isOneMatter',
            'isAgreed',
          ]),
          target: 'with-office',
          meta: { clauses: ['68s1'] },
        },
        RETURN_REQUEST: {
          guard: and([{ type: 'performedBy', params: { role: 'office' as const, clause: '68s3' as const } }, 'faultIsObvious']),
          target: 'preparation.paper.returned',
          actions: 'setAsidePaper',
          meta: { clauses: ['68s3', '65'] },
        },
        GIVE_INSTRUCTION: { guard: { type: 'comesAfter', params: { first: 'RECEIVE', clause: '68s1' } }, meta: { clauses: ['68s1'] } },
        SEND_TO_LEADER: { guard: 'isOnItsWay', meta: { clauses: ['68s2'] } },
      },
    },
    'with-office': { type: 'final', meta: { title: text('区政府办公室已受理', 'With the office'), clauses: ['68s1'] } },
    settled: { type: 'final', meta: { title: text('已由部门解决', 'Settled by a department'), clauses: ['66s3', '67¶1s1'] } },
  },
});
