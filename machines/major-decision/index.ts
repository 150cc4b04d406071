import { defineProcedure } from '../../src/model/procedure.js';
import { text } from '../../src/model/text.js';
import { counterpart, granted, inPerson, presiding, start } from '../government/cast.js';
import { acts, input, type Facts } from './acts.js';
import { cases } from './cases/index.js';
import { machine } from './machine.js';
import { properties } from './properties.js';
import { interpretations, rules } from './rules.js';

const ordinary: Facts = {
  item: '2',
  leadUnit: 'housing',
  concerned: ['finance', 'commerce'],
  reachesWidely: true,
  secret: false,
  higherBodies: [],
  partyItems: [],
};

export const majorDecision = defineProcedure({
  id: 'major-decision',
  title: text('重大行政决策', 'Major administrative decision'),
  summary: text(
    '重大行政决策从提出、同意启动，经公众参与、专家论证、风险评估、会签、合法性审查，到集体讨论决定、报批、公布；一般事项由分管领导按分工处理。',
    'A major decision from proposal and consent to the start through public participation, expert argument, risk assessment, countersignature and legality review to the collective decision, approval above and publication. An ordinary matter is settled by the leader in charge.',
  ),
  group: text('决策', 'Decisions'),
  edition: 'work-rules-2022',
  articles: [6, 7, 8, 18, 19, 20, 21, 22, 23, 24, 25, 26, 35, 51, 52, 53, 54, 55, 58, 60, 80, 84, 86],
  machine,
  acts,
  input,
  rules,
  deadlines: [],
  interpretations,
  properties,
  cases,
  samples: {
    start,
    inputs: [
      ordinary,
      { ...ordinary, item: 'none', concerned: [] },
      { ...ordinary, item: 'none', concerned: [], leadUnit: 'government-office', partyItems: ['4'] },
      { ...ordinary, item: '1', concerned: [], reachesWidely: false, partyItems: ['1'], higherBodies: ['peoples-congress'] },
      { ...ordinary, item: '6', concerned: [], reachesWidely: false, partyItems: ['6'] },
      { ...ordinary, item: '4', concerned: [], reachesWidely: false, partyItems: ['4'] },
      { ...ordinary, item: '8', concerned: [], secret: true, partyItems: ['3', '6'] },
      { ...ordinary, item: '1', concerned: [], higherBodies: ['city-government', 'party-standing-committee'], partyItems: ['1', '2'] },
    ],
    performers: [
      ...inPerson(
        'mayor',
        'vice-mayor-a',
        'vice-mayor-c',
        'office-director',
        'office-staff',
        'housing-staff',
        'finance-staff',
        'commerce-head',
        'justice-staff',
        'resident',
        'executive-meeting',
        'plenary-meeting',
        'mayor-office-meeting',
        'special-meeting',
        'mayor-huddle',
        'city-government',
        'party-standing-committee',
        'peoples-congress',
      ),
      counterpart,
      presiding,
      granted('CONSENT_TO_START'),
    ],
    fields: {
      'SEEK_PUBLIC_VIEWS.forms': [['notice'], []],
      'DECIDE.membersDue': [8, undefined],
      'DECIDE.membersPresent': [5, 4, 9],
      'DECIDE.standIns': [1, undefined],
      'WAIVE_PUBLIC_VIEWS.ground': ['保密审查意见第3号', undefined],
    },
  },
});
