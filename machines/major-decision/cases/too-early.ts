import type { ProcedureCase } from '../../../src/model/case.js';
import { text, type Text } from '../../../src/model/text.js';
import {
  consent, cosign, decide, experts, own, prepared, propose, refer, refused, review, reviewed, revise, risks, schools, submit, unforeseen, views, waive,
} from './opening.js';

const checking = (state: unknown) => ({ undecided: { checking: state } });
const steps = { views, experts, risks, own } as const;
const untouched = { 'public-participation': 'awaiting-views', 'expert-argument': 'awaiting-argument', 'risk-assessment': 'awaiting-assessment', 'own-procedure': 'awaiting-completion' };

/** What is still missing, and the clause that asks for it. */
const missing: readonly (readonly [name: string, title: Text, step: keyof typeof steps, clause: string])[] = [
  ['the-public', text('公众参与', 'the public'), 'views', '21'],
  ['the-experts', text('专家论证', 'the experts'), 'experts', '22'],
  ['the-risks', text('风险评估', 'the risks'), 'risks', '23'],
  ['the-own-procedure', text('本单位法定程序', 'the unit’s own procedure'), 'own', '24'],
];

/** What comes too early, and what nobody may do at any stage. */
export const tooEarly: readonly ProcedureCase[] = [
  {
    id: 'nothing-before-the-government-consents',
    title: text('区政府同意启动之前，各环节均不得进行', 'Nothing of the procedure happens before the government consents to its start'),
    input: schools,
    acts: [propose, ...[views, waive, experts, risks, own, cosign('finance-staff'), refer, review('lawful'), submit, decide()].map((act) => refused(act, '20')), consent],
    ends: { undecided: { preparing: untouched } },
  },
  ...missing.map(
    ([name, title, last, clause]): ProcedureCase => ({
      id: `lacks-only-${name}`,
      title: text(`只差${title.zh}，仍不得会签、送审、上会、决定`, `With ${title.en} alone left out, nothing is countersigned, reviewed, submitted or decided`),
      input: schools,
      acts: [
        propose,
        consent,
        ...Object.entries(steps).flatMap(([step, act]) => (step === last ? [] : [act])),
        ...[cosign('finance-staff'), refer, submit, decide()].map((act) => refused(act, clause)),
        refused(decide({}, 'mayor'), clause, '7s2', '25'),
        steps[last],
      ],
      ends: checking('cosigning'),
    }),
  ),
  {
    id: 'the-public-was-heard',
    title: text('已征求公众意见', 'The public was heard'),
    input: schools,
    acts: [propose, consent, views],
    ends: { undecided: { preparing: { ...untouched, 'public-participation': 'heard' } } },
  },
  {
    id: 'the-public-was-left-out',
    title: text('因保密免予公众参与', 'The public was left out on the ground of secrecy'),
    input: { ...schools, secret: true },
    acts: [propose, consent, waive],
    ends: { undecided: { preparing: { ...untouched, 'public-participation': 'left-out' } } },
  },
  {
    id: 'the-mayor-decides-alone-at-no-stage',
    title: text('会签、审查、退回修改各阶段，区长均不得个人决定', 'At no stage of the countersigning, the review and the changes does the mayor decide alone'),
    input: schools,
    acts: [
      ...prepared,
      refused(decide({}, 'mayor'), '24', '7s2', '25'),
      cosign('finance-staff'),
      cosign('housing-staff'),
      refer,
      refused(decide({}, 'mayor'), '24', '7s2', '25'),
      review('lawful'),
      refused(decide({}, 'mayor'), '7s2', '25'),
      decide({ outcome: 'more-work' }),
      refused(decide({}, 'mayor'), '24', '7s2', '25'),
      revise,
    ],
    ends: checking('cosigning'),
  },
  {
    id: 'countersigned-once-and-for-all',
    title: text('会签齐全之后，没有再会签的环节，直至方案修改', 'With every countersignature there, nothing is left to countersign until the plan is revised'),
    input: schools,
    acts: [
      ...reviewed.slice(0, 8),
      unforeseen(cosign('finance-head')),
      refer,
      review('unlawful'),
      unforeseen(cosign('finance-head')),
      revise,
      cosign('finance-head'),
      cosign('housing-head'),
      refer,
      review('lawful'),
      unforeseen(cosign('finance-head')),
    ],
    ends: checking({ 'awaiting-decision': 'reviewed' }),
  },
];
