import { clock } from '../../src/model/performer.js';
import { defineProcedure } from '../../src/model/procedure.js';
import { text } from '../../src/model/text.js';
import { actingHead, counterpart, granted, inPerson, presiding, start } from '../government/cast.js';
import { acts, input, type Facts } from './acts.js';
import { cases } from './cases/index.js';
import { machine } from './machine.js';
import { properties } from './properties.js';
import { interpretations, rules, type Context } from './rules.js';

const ordinary: Facts = {
  applicant: 'vice-mayor-a',
  kind: 'deputy-mayor',
  counterpartAway: false,
  plannedReturn: '2025-11-05T18:00:00+08:00',
};

export const leave = defineProcedure({
  id: 'leave',
  title: text('请销假与代行', 'Leave and standing in'),
  summary: text(
    '副区长和办公室主任外出、休假：事前报区长同意，由谁代行，返回后报告并销假；区长外出由谁主持；部门、街道负责人另依区委规定。',
    'A deputy mayor or the office director is away: the mayor’s consent beforehand, who stands in, the report on return and the closing; who presides while the mayor is away; heads of units go by the district committee’s rules.',
  ),
  group: text('人员', 'People'),
  edition: 'work-rules-2022',
  articles: [6, 8, 93],
  machine,
  acts,
  input,
  rules,
  deadlines: [
    {
      clauses: ['93s2'],
      strength: 'MAY',
      title: text('计划返回', 'Planned return'),
      limit: text('计划返回时间', 'the planned return'),
      counted: text('以请假时所报为准', 'as stated with the request'),
      consequence: text('逾期可以提醒；返回仍应报告，规则未定其他后果', 'a reminder may be sent; the return is still reported, and the rules name no other consequence'),
      measures: ['REMIND', 'RETURN'],
      due: ({ facts }: Context) => facts.plannedReturn,
    },
  ],
  interpretations,
  properties,
  cases,
  samples: {
    start,
    fields: { name: [undefined] },
    inputs: [
      ordinary,
      { ...ordinary, counterpartAway: true },
      { ...ordinary, applicant: 'executive-vice-mayor' },
      { ...ordinary, applicant: 'office-director', kind: 'office-director' },
      { ...ordinary, applicant: 'housing-head', kind: 'unit-head' },
      { ...ordinary, applicant: 'mayor', kind: 'mayor' },
    ],
    performers: [
      ...inPerson(
        'mayor',
        'executive-vice-mayor',
        'vice-mayor-a',
        'vice-mayor-b',
        'vice-mayor-c',
        'office-director',
        'office-deputy-director',
        'office-staff',
        'housing-head',
        'housing-deputy',
        'party-committee',
        'resident',
      ),
      counterpart,
      presiding,
      granted('CONSENT', 'REFUSE_CONSENT'),
      actingHead('housing'),
      clock,
    ],
  },
});
