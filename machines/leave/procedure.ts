import { embedded } from '../../src/model/procedure.js';
import { text } from '../../src/model/text.js';
import { acts, input } from './acts.js';
import { machine } from './machine.js';
import { interpretations, rules, type Context } from './rules.js';

/** The procedure as an application embeds it. */
export const leave = embedded({
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
  fieldSamples: { name: [undefined] },
});
