import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import { apply, close, comeBack, committee, consent, entrust, go, gone, pair, preside, refuse, report, trip } from './opening.js';

const director = { ...trip, applicant: 'office-director', kind: 'office-director' } as const;
const head = { ...trip, applicant: 'housing-head', kind: 'unit-head' } as const;
const mayor = { ...trip, applicant: 'mayor', kind: 'mayor' } as const;
const clash = { ...trip, counterpartAway: true } as const;

const november = { from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' };
const mayorAway = { absences: [{ officer: 'mayor', ...november }] };
const grant = (...acts: string[]) => ({ ...mayorAway, grants: [{ id: 'written-authorisation-3', grantor: 'mayor', grantee: 'executive-vice-mayor', acts, ...november }] });

/** Asking, leaving, returning and reporting. */
export const absences: readonly ProcedureCase[] = [
  {
    id: 'deputy-mayor-asks-leaves-and-reports-back',
    title: text('副区长请假、获准、外出、返回、报告、销假', 'A deputy mayor asks, is let go, returns, reports and closes the leave'),
    input: trip,
    acts: [...gone, comeBack('vice-mayor-c'), report('vice-mayor-c'), close('office-staff')],
    ends: 'closed',
    twins: [
      { title: text('由他人代为请假', 'another deputy mayor asks in their place'), differs: { act: 0, facts: { by: 'vice-mayor-d' } }, at: 0, clauses: ['93s2'] },
      { title: text('离开后才请假', 'asked after having left'), differs: { act: 0, facts: { beforehand: false } }, at: 0, clauses: ['93s2'] },
      { title: text('未请假，区长先同意', 'consent to what nobody asked for'), differs: { without: 0 }, at: 0, clauses: ['93s2'] },
      { title: text('未请假即离开', 'left without having asked'), differs: { move: 2, before: 0 }, at: 0, clauses: ['93s2'] },
      { title: text('由常委副区长同意', 'the executive vice mayor consents'), differs: { act: 1, facts: { by: 'executive-vice-mayor' } }, at: 1, clauses: ['93s2'] },
      { title: text('由办公室主任同意', 'the office director consents'), differs: { act: 1, facts: { by: 'office-director' } }, at: 1, clauses: ['93s2'] },
      { title: text('离开后才同意', 'consent given after the applicant had left'), differs: { act: 1, facts: { beforehand: false } }, at: 1, clauses: ['93s2'] },
      { title: text('未获同意即离开', 'left without consent'), differs: { without: 1 }, at: 1, clauses: ['93s2'] },
      { title: text('他人凭此同意外出', 'another deputy mayor leaves on this consent'), differs: { act: 2, facts: { by: 'vice-mayor-d' } }, at: 2, clauses: ['93s2'] },
      { title: text('未离开即返回', 'returned without having left'), differs: { without: 2 }, at: 2, clauses: ['93s2'] },
      { title: text('外出期间再行请假', 'asked once more while away'), differs: { insert: apply('vice-mayor-c'), before: 3 }, at: 3, clauses: ['93s2'] },
      { title: text('外出期间再行同意', 'consented to once more while away'), differs: { insert: consent(), before: 3 }, at: 3, clauses: ['93s2'] },
      { title: text('未返回即报告', 'reported before returning'), differs: { move: 4, before: 3 }, at: 3, clauses: ['93s2'] },
      { title: text('由他人登记返回', 'somebody else returns'), differs: { act: 3, facts: { by: 'vice-mayor-d' } }, at: 3, clauses: ['93s2'] },
      { title: text('由办公室代为报告', 'the office reports the return'), differs: { act: 4, facts: { by: 'office-staff' } }, at: 4, clauses: ['93s2'] },
      { title: text('只向办公室报告', 'reported to the office only'), differs: { act: 4, facts: { to: 'office' } }, at: 4, clauses: ['93s2'] },
      { title: text('只向常委副区长报告', 'reported to the executive vice mayor only'), differs: { act: 4, facts: { to: 'executive-vice-mayor' } }, at: 4, clauses: ['93s2'] },
      { title: text('未报告即销假', 'closed without a report'), differs: { without: 4 }, at: 4, clauses: ['93s2'] },
      { title: text('外出期间即销假', 'closed while away'), differs: { move: 5, before: 3 }, at: 3, clauses: ['93s2'] },
      { title: text('由无关人员销假', 'closed by somebody with no part in it'), differs: { act: 5, facts: { by: 'resident' } }, at: 5, clauses: ['93s1'] },
      { title: text('改走区委规定的程序', 'taken through the committee’s procedure instead'), differs: { insert: committee('vice-mayor-c'), before: 1 }, at: 1, clauses: ['93s2', '93s3'] },
    ],
  },
  {
    id: 'no-leaving-before-the-answer',
    title: text('周五请假，周一未得答复不得先走；当天同意后方可离开', 'Asked on Friday, unanswered on Monday morning: no leaving until the mayor has consented'),
    input: trip,
    acts: [
      { ...apply('vice-mayor-c'), at: '2025-11-07T16:00:00+08:00' },
      { ...go('vice-mayor-c'), at: '2025-11-10T08:00:00+08:00', expect: { verdict: 'refused', clauses: ['93s2'] } },
      { ...consent(), at: '2025-11-10T10:00:00+08:00' },
      { ...go('vice-mayor-c'), at: '2025-11-10T11:00:00+08:00' },
    ],
    ends: { 'by-mayors-consent': { 'until-return': { away: 'expected' } } },
    twins: [
      { title: text('区长同意前再次要走', 'leaves at the very minute before the consent'), differs: { insert: { ...go('vice-mayor-c'), at: '2025-11-10T09:59:00+08:00' }, before: 2 }, at: 2, clauses: ['93s2'] },
      { title: text('人已离开，区长事后同意', 'the mayor consents after the applicant had gone'), differs: { act: 2, facts: { beforehand: false } }, at: 2, clauses: ['93s2'] },
    ],
  },
  {
    id: 'office-director-asks-the-mayor',
    title: text('办公室主任同样须经区长同意', 'The office director needs the mayor’s consent too'),
    input: director,
    acts: [apply('office-director'), consent(), go('office-director'), comeBack('office-director'), report('office-director'), close('office-director')],
    ends: 'closed',
    twins: [
      { title: text('由常委副区长同意', 'the executive vice mayor consents'), differs: { act: 1, facts: { by: 'executive-vice-mayor' } }, at: 1, clauses: ['93s2'] },
      { title: text('登记的职务与本人不符', 'the post on record is not theirs'), differs: { input: { applicant: 'office-deputy-director' } }, at: 0, clauses: ['93s2'] },
      { title: text('主任没有AB角', 'an AB counterpart is recorded for the director'), differs: { insert: pair(), before: 3 }, at: 3, clauses: ['6¶2s2'] },
    ],
  },
  {
    id: 'consent-refused-then-given',
    title: text('区长不同意须留岗；改期再请，获准后离开', 'Refused at first, and let go on a second request'),
    input: trip,
    acts: [apply('vice-mayor-c'), refuse(), apply('vice-mayor-c'), consent(), go('vice-mayor-c')],
    ends: { 'by-mayors-consent': { 'until-return': { away: 'expected' } } },
    twins: [
      { title: text('由常委副区长答复', 'refused by the executive vice mayor'), differs: { act: 1, facts: { by: 'executive-vice-mayor' } }, at: 1, clauses: ['93s2'] },
      { title: text('未请假，区长先作答复', 'refused before it was asked for'), differs: { without: 0 }, at: 0, clauses: ['93s2'] },
      { title: text('不同意后仍然离开', 'leaves although consent was refused'), differs: { insert: go('vice-mayor-c'), before: 2 }, at: 2, clauses: ['93s2'] },
      { title: text('不同意后登记代行', 'a stand-in is recorded although nobody may leave'), differs: { insert: pair(), before: 2 }, at: 2, clauses: ['6¶2s2'] },
      { title: text('由他人再请', 'somebody else asks again'), differs: { act: 2, facts: { by: 'vice-mayor-d' } }, at: 2, clauses: ['93s2'] },
    ],
  },
  {
    id: 'not-taken',
    title: text('区长不同意，未成行', 'Without consent the applicant stays, and the request is closed'),
    input: trip,
    acts: [apply('vice-mayor-c'), refuse(), close('vice-mayor-c')],
    ends: 'not-taken',
    twins: [
      { title: text('未答复即了结', 'closed while unanswered'), differs: { without: 1 }, at: 1, clauses: ['93s2'] },
    ],
  },
  {
    id: 'back-after-the-planned-day',
    title: text('逾期未归：可以提醒，返回后照常报告', 'Back late: a reminder may be sent, and the return is reported as ever'),
    input: trip,
    acts: [
      ...gone,
      { type: 'REMIND', by: 'clock', at: '2025-11-11T18:01:00+08:00' },
      { ...comeBack('vice-mayor-c'), at: '2025-11-12T09:00:00+08:00' },
      report('vice-mayor-c'),
      close('vice-mayor-c'),
    ],
    ends: 'closed',
    twins: [
      { title: text('恰到计划返回时间', 'reminded at the very minute of the planned return'), differs: { act: 3, facts: { at: '2025-11-11T18:00:00+08:00' } }, at: 3, clauses: ['93s2'] },
      { title: text('未到计划返回时间', 'reminded a minute before it'), differs: { act: 3, facts: { at: '2025-11-11T17:59:00+08:00' } }, at: 3, clauses: ['93s2'] },
      { title: text('由办公室作出时钟提醒', 'announced by the office in the clock’s place'), differs: { act: 3, facts: { by: 'office-staff' } }, at: 3, clauses: ['93s2'] },
      { title: text('逾期返回，未报告即销假', 'back late and closed without a report'), differs: { without: 5 }, at: 5, clauses: ['93s2'] },
    ],
  },
  {
    id: 'both-of-a-pair-away-on-a-ground',
    title: text('AB角同时外出：写明理由的，记为偏离', 'Both of a pair away: with a ground it stands as a deviation'),
    input: clash,
    acts: [apply('vice-mayor-c'), { ...consent(), ground: '两人分别参加同期的省级会议，无法改期', expect: { deviations: ['6¶2s3'] } }, go('vice-mayor-c')],
    ends: { 'by-mayors-consent': { 'until-return': { away: 'expected' } } },
    twins: [
      { title: text('未写明理由', 'without a ground'), differs: { act: 1, facts: { ground: undefined } }, at: 1, clauses: ['6¶2s3'] },
      { title: text('另一种理解：一律不同意', 'under the reading that it is never allowed'), differs: { interpretations: { 'ab-clash': 'never' } }, at: 1, clauses: ['6¶2s3'] },
      { title: text('登记同样外出的AB角代行', 'the counterpart who is away as well is recorded as standing in'), differs: { insert: pair(), before: 3 }, at: 3, clauses: ['6¶2s2', '6¶2s3'] },
    ],
  },
  {
    id: 'no-pair-to-clash-for-the-director',
    title: text('办公室主任没有AB角，不涉及同时外出', 'The office director has no counterpart whose absence would matter'),
    input: { ...director, counterpartAway: true },
    acts: [apply('office-director'), consent()],
    ends: { 'by-mayors-consent': { 'until-return': 'consented' } },
  },
  {
    id: 'never-both-of-a-pair',
    title: text('另一种理解：AB角一方在岗，另一方方可获准', 'Under the strict reading, consent while the counterpart stays'),
    input: trip,
    interpretations: { 'ab-clash': 'never' },
    acts: [apply('vice-mayor-c'), consent()],
    ends: { 'by-mayors-consent': { 'until-return': 'consented' } },
    twins: [
      { title: text('另一方也外出', 'the counterpart is away too'), differs: { input: { counterpartAway: true } }, at: 1, clauses: ['6¶2s3'] },
    ],
  },
  {
    id: 'consent-under-a-written-authorisation',
    title: text('区长外出，持书面授权者同意', 'The mayor is away; the holder of a written authorisation consents'),
    input: trip,
    government: grant('CONSENT', 'REFUSE_CONSENT'),
    acts: [apply('vice-mayor-c'), consent({ officer: 'executive-vice-mayor', as: 'entrusted' }), go('vice-mayor-c')],
    ends: { 'by-mayors-consent': { 'until-return': { away: 'expected' } } },
    twins: [
      { title: text('授权未写明此事项', 'the authorisation names something else'), differs: { government: grant('SIGN_ISSUE') }, at: 1, clauses: ['93s2', '8'] },
      { title: text('只是主持工作', 'presiding alone'), differs: { act: 1, facts: { by: { officer: 'executive-vice-mayor', as: 'presiding' } } }, at: 1, clauses: ['93s2', '6¶1'] },
      { title: text('另一种理解：只能由区长本人', 'under the reading that only the mayor consents'), differs: { interpretations: { 'acting-for-mayor': 'never' } }, at: 1, clauses: ['93s2', '8'] },
    ],
  },
  {
    id: 'nobody-consents-to-their-own-absence',
    title: text('常委副区长请假，由区长同意', 'The executive vice mayor asks, and the mayor consents'),
    input: { ...trip, applicant: 'executive-vice-mayor' },
    government: grant('CONSENT'),
    acts: [apply('executive-vice-mayor'), consent('mayor'), go('executive-vice-mayor')],
    ends: { 'by-mayors-consent': { 'until-return': { away: 'expected' } } },
    twins: [
      {
        title: text('凭区长授权自己同意', 'consents to their own leave under the mayor’s authorisation'),
        differs: { act: 1, facts: { by: { officer: 'executive-vice-mayor', as: 'entrusted' } } },
        at: 1,
        clauses: ['93s2'],
      },
    ],
  },
  {
    id: 'whoever-presides-consents-under-another-reading',
    title: text('另一种理解：主持工作的常委副区长可以同意', 'Another reading: whoever presides consents'),
    input: trip,
    interpretations: { 'acting-for-mayor': 'presiding' },
    government: mayorAway,
    acts: [apply('vice-mayor-c'), consent({ officer: 'executive-vice-mayor', as: 'presiding' })],
    ends: { 'by-mayors-consent': { 'until-return': 'consented' } },
    twins: [
      { title: text('按默认理解', 'under the default reading'), differs: { interpretations: {} }, at: 1, clauses: ['93s2', '6¶1'] },
      { title: text('区长在岗', 'the mayor is not away'), differs: { government: {} }, at: 1, clauses: ['93s2'] },
    ],
  },
  {
    id: 'head-of-a-department-goes-by-the-committees-rules',
    title: text('部门主要负责人按区委规定请销假', 'The head of a department takes and closes leave under the committee’s rules'),
    input: head,
    acts: [committee('housing-head'), go('housing-head'), comeBack('housing-head'), committee('housing-head'), close('housing-head')],
    ends: 'closed',
    twins: [
      { title: text('改向区长请假', 'asks the mayor instead'), differs: { insert: apply('housing-head'), before: 0 }, at: 0, clauses: ['93s3'] },
      { title: text('由区长同意', 'the mayor consents instead'), differs: { insert: consent(), before: 0 }, at: 0, clauses: ['93s3'] },
      { title: text('由区长答复不同意', 'the mayor refuses consent'), differs: { insert: refuse(), before: 0 }, at: 0, clauses: ['93s3'] },
      { title: text('副职代为办理', 'a deputy head goes through it'), differs: { act: 0, facts: { by: 'housing-deputy' } }, at: 0, clauses: ['93s3'] },
      { title: text('未按规定请假即离开', 'leaves without it'), differs: { without: 0 }, at: 0, clauses: ['93s3'] },
      { title: text('未离开即返回', 'returns without having left'), differs: { without: 1 }, at: 1, clauses: ['93s3'] },
      { title: text('登记AB角代行', 'an AB counterpart is recorded'), differs: { insert: pair(), before: 1 }, at: 1, clauses: ['6¶2s2'] },
      { title: text('登记主持工作', 'somebody is recorded as presiding'), differs: { insert: preside(), before: 1 }, at: 1, clauses: ['6¶1'] },
      { title: text('他人离开', 'somebody else leaves'), differs: { act: 1, facts: { by: 'housing-deputy' } }, at: 1, clauses: ['93s3'] },
      { title: text('返回后改向区长报告', 'reports to the mayor under this procedure instead'), differs: { insert: report('housing-head'), before: 3 }, at: 3, clauses: ['93s3'] },
      { title: text('未按规定销假', 'closed without it'), differs: { without: 3 }, at: 3, clauses: ['93s3'] },
    ],
  },
  {
    id: 'director-of-a-sub-district-goes-by-the-committees-rules',
    title: text('街道办事处主任同样按区委规定办理', 'So does the director of a sub-district office'),
    input: { ...head, applicant: 'dongyuan-head' },
    acts: [committee('dongyuan-head'), go('dongyuan-head')],
    ends: { 'by-committee-rules': 'away' },
    twins: [
      { title: text('向区长请假', 'asks the mayor'), differs: { insert: apply('dongyuan-head'), before: 0 }, at: 0, clauses: ['93s3'] },
      { title: text('由副主任冒用', 'taken by a deputy director'), differs: { input: { applicant: 'dongyuan-deputy' } }, at: 0, clauses: ['93s3'] },
    ],
  },
  {
    id: 'mayor-away-nobody-consents',
    title: text('区长外出：不须同意；由常委副区长主持，返回后销假', 'The mayor is away: nobody’s consent is asked; the executive vice mayor presides'),
    input: mayor,
    acts: [preside(), go('mayor'), comeBack('mayor'), close('office-director')],
    ends: 'closed',
    twins: [
      { title: text('由其他副区长主持', 'another deputy mayor is recorded as presiding'), differs: { act: 0, facts: { standIn: 'another-deputy-mayor' } }, at: 0, clauses: ['6¶1'] },
      { title: text('由办公室主任主持', 'the office director is recorded as presiding'), differs: { act: 0, facts: { standIn: 'office-director' } }, at: 0, clauses: ['6¶1'] },
      { title: text('主持兼及签发', 'presiding is to include the mayor’s signature'), differs: { act: 0, facts: { scope: 'named-to-mayor' } }, at: 0, clauses: ['6¶1', '72(1)', '8'] },
      { title: text('由部门登记', 'recorded by a department'), differs: { act: 0, facts: { by: 'housing-head' } }, at: 0, clauses: ['6¶1'] },
      { title: text('登记AB角代行', 'an AB counterpart is recorded for the mayor'), differs: { insert: pair(), before: 1 }, at: 1, clauses: ['6¶2s2'] },
      { title: text('他人离开', 'somebody else leaves'), differs: { act: 1, facts: { by: 'executive-vice-mayor' } }, at: 1, clauses: ['6¶1'] },
      { title: text('未离开即返回', 'returned without having left'), differs: { without: 1 }, at: 1, clauses: ['6¶1'] },
      { title: text('未返回即销假', 'closed before the return'), differs: { without: 2 }, at: 2, clauses: ['93s1'] },
      { title: text('返回后登记主持', 'somebody is recorded as presiding after the return'), differs: { insert: preside(), before: 3 }, at: 3, clauses: ['6¶1'] },
      { title: text('由无关人员销假', 'closed by somebody with no part in it'), differs: { act: 3, facts: { by: 'resident' } }, at: 3, clauses: ['93s1'] },
    ],
  },
  {
    id: 'mayor-entrusts-signing-in-writing',
    title: text('区长外出前书面委托常委副区长办理签发', 'Before leaving, the mayor authorises the executive vice mayor in writing to sign'),
    input: mayor,
    acts: [preside(), entrust(), go('mayor')],
    ends: { 'mayors-own': { 'until-return': 'away' } },
    twins: [
      { title: text('口头委托', 'only by word of mouth'), differs: { act: 1, facts: { written: false } }, at: 1, clauses: ['8', '72(1)'] },
      { title: text('委托部门负责人', 'entrusted to the head of a department'), differs: { act: 1, facts: { to: 'somebody-else' } }, at: 1, clauses: ['8'] },
      { title: text('常委副区长自行委托', 'the executive vice mayor entrusts it'), differs: { act: 1, facts: { by: 'executive-vice-mayor' } }, at: 1, clauses: ['8'] },
      { title: text('另一种理解：不得委托', 'under the reading that it stays with the mayor'), differs: { interpretations: { 'acting-for-mayor': 'never' } }, at: 1, clauses: ['6¶1', '72(1)', '8'] },
    ],
  },
  {
    id: 'presiding-includes-signing-under-another-reading',
    title: text('另一种理解：主持工作即可办理区长事项', 'Another reading: presiding includes what is the mayor’s'),
    input: mayor,
    interpretations: { 'acting-for-mayor': 'presiding' },
    acts: [preside({ scope: 'named-to-mayor' }), go('mayor')],
    ends: { 'mayors-own': { 'until-return': 'away' } },
    twins: [
      { title: text('按默认理解', 'under the default reading'), differs: { interpretations: {} }, at: 0, clauses: ['6¶1', '72(1)', '8'] },
      { title: text('只能由区长本人', 'under the reading that only the mayor acts'), differs: { interpretations: { 'acting-for-mayor': 'never' } }, at: 0, clauses: ['6¶1', '72(1)', '8'] },
    ],
  },
];
