import { governmentOf, type RegisterData } from './register.js';

/**
 * A small made-up government, complete enough for every rule: a mayor, an executive and five other deputy mayors in three
 * pairs, the government office, departments, two sub-districts, and the bodies that decide. Nobody in it is real.
 */

const departments: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'development-reform': ['发展和改革局', 'Development and Reform Bureau'],
  finance: ['财政局', 'Finance Bureau'],
  justice: ['司法局', 'Justice Bureau'],
  audit: ['审计局', 'Audit Bureau'],
  housing: ['住房和城乡建设局', 'Housing and Construction Bureau'],
  'urban-management': ['城市管理局', 'Urban Management Bureau'],
  commerce: ['商务局', 'Commerce Bureau'],
  health: ['卫生健康局', 'Health Bureau'],
  'civil-affairs': ['民政局', 'Civil Affairs Bureau'],
  'education-sports': ['教育和体育局', 'Education and Sports Bureau'],
  'culture-tourism': ['文化和旅游局', 'Culture and Tourism Bureau'],
};
const subdistricts: typeof departments = {
  dongyuan: ['东园街道办事处', 'Dongyuan Sub-district Office'],
  xiyuan: ['西园街道办事处', 'Xiyuan Sub-district Office'],
};
const bodies: Readonly<Record<string, readonly [kind: RegisterData['units'][number]['kind'], zh: string, en: string]>> = {
  'executive-meeting': ['meeting', '区政府常务会议', 'executive meeting'],
  'plenary-meeting': ['meeting', '区政府全体会议', 'plenary meeting'],
  'mayor-office-meeting': ['meeting', '区长办公会议', "mayor's office meeting"],
  'special-meeting': ['meeting', '区政府专题会议', 'special meeting'],
  'mayor-huddle': ['meeting', '区长碰头会议', "mayor's huddle"],
  'party-committee': ['party', '区委', 'district Party committee'],
  'party-standing-committee': ['party', '区委常委会', 'standing committee of the district Party committee'],
  'peoples-congress': ['congress', '区人民代表大会及其常委会', "district people's congress and its standing committee"],
  'city-government': ['higher-government', '市政府', 'city government'],
};
const internal: Readonly<Record<string, readonly [parent: string, zh: string, en: string]>> = {
  'housing-planning-section': ['housing', '住房和城乡建设局规划科', 'planning section of the Housing and Construction Bureau'],
  'commerce-office': ['commerce', '商务局办公室', 'office of the Commerce Bureau'],
};

const units: RegisterData['units'] = [
  { id: 'government-office', kind: 'government-office', title: { zh: '区政府办公室', en: 'government office' } },
  { id: 'supervision-office', kind: 'internal-body', parent: 'government-office', title: { zh: '区政府办公室督查室', en: 'supervision office' } },
  { id: 'research-office', kind: 'other-unit', title: { zh: '区政府研究室', en: 'research office' } },
  ...Object.entries(departments).map(([id, [zh, en]]) => ({ id, kind: 'department' as const, title: { zh: `区${zh}`, en } })),
  ...Object.entries(subdistricts).map(([id, [zh, en]]) => ({ id, kind: 'subdistrict' as const, title: { zh, en } })),
  { id: 'city-investment', kind: 'other-unit', title: { zh: '区城市投资集团', en: 'district investment company' } },
  ...Object.entries(internal).map(([id, [parent, zh, en]]) => ({ id, kind: 'internal-body' as const, parent, title: { zh, en } })),
  { id: 'flood-control-headquarters', kind: 'non-permanent-body', title: { zh: '防汛抗旱指挥部办公室', en: 'flood control headquarters' } },
  ...Object.entries(bodies).map(([id, [kind, zh, en]]) => ({ id, kind, title: { zh, en } })),
];

const people = (unit: string, [zh, en]: readonly [string, string], head: string, headEn: string): RegisterData['officers'] => [
  { id: `${unit}-head`, title: { zh: `${zh}${head}`, en: `${headEn}, ${en}` }, posts: [{ post: 'unit-head', unit }] },
  { id: `${unit}-deputy`, title: { zh: `${zh}副${head}`, en: `deputy ${headEn}, ${en}` }, posts: [{ post: 'unit-deputy', unit }] },
  { id: `${unit}-staff`, title: { zh: `${zh}工作人员`, en: `staff, ${en}` }, posts: [{ post: 'unit-staff', unit }] },
];

const deputy = (id: string, zh: string, en: string, portfolio: string[]): RegisterData['officers'][number] => ({ id, title: { zh, en }, posts: [{ post: 'vice-mayor', portfolio }] });

export const modelRegister: RegisterData = {
  units,
  officers: [
    { id: 'mayor', title: { zh: '区长', en: 'mayor' }, posts: [{ post: 'mayor' }] },
    {
      id: 'executive-vice-mayor',
      title: { zh: '分管日常工作的常委副区长', en: 'executive vice mayor' },
      posts: [{ post: 'executive-vice-mayor', portfolio: ['development-reform', 'finance', 'audit'] }],
    },
    deputy('vice-mayor-a', '副区长甲', 'vice mayor A', ['housing', 'urban-management', 'commerce', 'health', 'civil-affairs', 'dongyuan', 'xiyuan']),
    deputy('vice-mayor-b', '副区长乙', 'vice mayor B', ['justice', 'city-investment']),
    deputy('vice-mayor-c', '副区长丙', 'vice mayor C', ['education-sports']),
    deputy('vice-mayor-d', '副区长丁', 'vice mayor D', ['culture-tourism']),
    deputy('vice-mayor-e', '副区长戊', 'vice mayor E', []),
    { id: 'office-director', title: { zh: '区政府办公室主任', en: 'office director' }, posts: [{ post: 'office-director', unit: 'government-office' }] },
    { id: 'office-deputy-director', title: { zh: '区政府办公室副主任', en: 'office deputy director' }, posts: [{ post: 'office-deputy-director', unit: 'government-office' }] },
    { id: 'office-staff', title: { zh: '区政府办公室工作人员', en: 'staff, government office' }, posts: [{ post: 'unit-staff', unit: 'government-office' }] },
    { id: 'supervision-office-staff', title: { zh: '督查室工作人员', en: 'staff, supervision office' }, posts: [{ post: 'unit-staff', unit: 'supervision-office' }] },
    { id: 'research-office-staff', title: { zh: '研究室工作人员', en: 'staff, research office' }, posts: [{ post: 'unit-staff', unit: 'research-office' }] },
    ...Object.entries(departments).flatMap(([unit, [zh, en]]) => people(unit, [`区${zh}`, en], '局长', 'head')),
    ...Object.entries(subdistricts).flatMap(([unit, names]) => people(unit, names, '主任', 'director')),
    ...people('city-investment', ['区城市投资集团', 'district investment company'], '负责人', 'head'),
    ...Object.entries(internal).map(([unit, [, zh, en]]) => ({ id: `${unit}-head`, title: { zh: `${zh}负责人`, en: `head, ${en}` }, posts: [{ post: 'unit-head' as const, unit }] })),
    { id: 'flood-control-headquarters-head', title: { zh: '防汛抗旱指挥部办公室负责人', en: 'head, flood control headquarters' }, posts: [{ post: 'unit-head', unit: 'flood-control-headquarters' }] },
    ...Object.entries(bodies).map(([unit, [, zh, en]]) => ({ id: unit, title: { zh, en }, posts: [{ post: 'body' as const, unit }] })),
    { id: 'resident', title: { zh: '居民', en: 'a resident' }, posts: [{ post: 'outsider' }] },
  ],
  abPairs: [
    ['vice-mayor-a', 'vice-mayor-b'],
    ['vice-mayor-c', 'vice-mayor-d'],
    ['executive-vice-mayor', 'vice-mayor-e'],
  ],
  absences: [],
  grants: [],
  actingHeads: [],
};

export const modelGovernment = governmentOf(modelRegister);
