import type { Clause, Register } from '../../src/model/clause.js';

/**
 * Every demand of the working rules of the Shizhong District People's Government, Jinan (document 2 of 2022), by clause,
 * in our own words; the text itself decides. `span` counts sentences through the whole article: an item is one sentence,
 * and so is the line that introduces the items. A clause without `omitted` and `planned` belongs to a procedure that is
 * modelled.
 */
export const clauses = {
  // 第一章 总则 General provisions (1–3)
  '1': {
    article: 1,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '写明本规则的上位依据：宪法、组织法、行政程序规定及市、区委工作规则。',
      en: "Names the bases of the rules: constitution, organic law, provincial procedure rules, the city's and the party committee's working rules.",
    },
    omitted: {
      zh: '只说明制定依据，不设步骤。',
      en: 'Only states the basis of the rules; no step follows from it.',
    },
  },
  '2': {
    article: 2,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '政府工作以党的指导思想为遵循，建设法治、效能、责任、廉洁的政府。',
      en: "Government work follows the party's guiding ideology and builds a lawful, effective, responsible and clean government.",
    },
    omitted: {
      zh: '属于指导思想，只定方向。',
      en: 'A guiding ideology: it sets a direction, not an act.',
    },
  },
  '3': {
    article: 3,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '履职以为民、守法、务实、公开、高效和廉洁为准绳。',
      en: 'Work keeps to serving the people, law, facts, openness, efficiency and integrity.',
    },
    omitted: {
      zh: '属于工作准则，不能分解为步骤。',
      en: 'A list of principles that cannot be broken into steps.',
    },
  },
  // 第二章 组成人员及其职责 Members and their duties (4–10)
  '4': {
    article: 4,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '政府班子包括正副区长和各工作部门的一把手。',
      en: 'The government consists of the mayor, the vice mayors and the heads of its departments.',
    },
    omitted: {
      zh: '只列组成人员，供参与者名册引用，没有步骤。',
      en: 'Lists the members only; it feeds the roster of actors and has no steps.',
    },
  },
  '5': {
    article: 5,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '班子成员依法履职，求实守纪，廉洁勤勉，为民服务。',
      en: "Members perform their lawful duties with realism, discipline, diligence and integrity in the people's service.",
    },
    omitted: {
      zh: '属于履职操守要求，不设步骤。',
      en: 'A demand on conduct in office, without steps.',
    },
  },
  '6¶1': {
    article: 6,
    strength: 'HARD',
    span: [1, 4],
    says: {
      zh: '区长总负责，副职和办公室主任协助；区长不在时由分管日常的常委副区长主持全面工作。',
      en: 'The mayor bears overall responsibility; vice mayors and the office director assist; the executive vice mayor presides while the mayor is away.',
    },
  },
  '6¶2s1': {
    article: 6,
    strength: 'HARD',
    span: [5, 5],
    says: {
      zh: '区领导之间建立 AB 角互补的工作安排。',
      en: 'Government leaders work in A and B pairs that stand in for each other.',
    },
  },
  '6¶2s2': {
    article: 6,
    strength: 'HARD',
    span: [6, 6],
    says: {
      zh: 'AB 角一方离岗时，其政务活动由另一方代为履行。',
      en: "While one vice mayor of an AB pair is away, the other carries out the absent one's government duties.",
    },
  },
  '6¶2s3': {
    article: 6,
    strength: 'DEFAULT',
    span: [7, 7],
    says: {
      zh: '同一对 AB 角一般不得同期离岗或休假。',
      en: 'As a rule the two vice mayors of one AB pair are not away or on leave at the same time.',
    },
  },
  '7s1': {
    article: 7,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '全体、常务、办公、碰头四种会议由区长召集主持。',
      en: "The mayor calls and chairs the plenary, the executive meeting, the mayor's office meeting and the huddle.",
    },
    planned: ['plenary-meeting', 'executive-meeting', 'mayor-office-meeting', 'mayor-huddle'],
  },
  '7s2': {
    article: 7,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '凡重大问题不得个人拍板，要交全体会议或常务会议集体定夺。',
      en: 'Major questions are never decided by one person; the plenary or the executive meeting decides them collectively.',
    },
  },
  '8': {
    article: 8,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '副区长和办公室主任各管分工，另可受区长委托承担其他工作或专项任务。',
      en: 'Vice mayors and the office director handle their portfolios and whatever other work or special task the mayor entrusts to them.',
    },
  },
  '9': {
    article: 9,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '办公室主任对区长负责，料理日常事务，协调落实政府决定和区长交办的工作。',
      en: "Under the mayor, the office director runs daily affairs and coordinates carrying out decisions and the mayor's assignments.",
    },
    omitted: {
      zh: '属于岗位常态职责，没有起止和步骤；所需身份由各程序直接引用。',
      en: 'A standing duty of the post without beginning, end or steps; procedures name the post directly.',
    },
  },
  '10¶1': {
    article: 10,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '各部门由一把手领导并负总责。',
      en: 'Each department is led by its head, who answers for it.',
    },
    omitted: {
      zh: '只定部门首长负责的体制，不设步骤。',
      en: 'Only settles that the head answers for the department; no steps.',
    },
  },
  '10¶2': {
    article: 10,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '各部门依法用权、各尽其责、协作配合，落实政府统一部署。',
      en: 'Departments act as one government, use their powers by law, cooperate and carry out what the government has decided.',
    },
    omitted: {
      zh: '属于部门的常态职责和协作要求。',
      en: 'A standing duty of departments to act lawfully and cooperate.',
    },
  },
  '10¶3': {
    article: 10,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '审计局受区长与上级审计机关双重领导，独立开展审计，任何一方不得干预。',
      en: 'The audit bureau audits independently under the mayor and the higher audit office; no other body or person may interfere.',
    },
    planned: ['oversight-rectification'],
  },
  // 第三章 全面正确履行政府职能 Functions (11–17)
  '11': {
    article: 11,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '转变职能，厘清政府与市场、社会的边界，形成权责一致、运转高效的职能体系。',
      en: 'The government transforms its functions, draws the line to market and society and builds a clear, efficient system.',
    },
    omitted: {
      zh: '属于职能定位，不设程序。',
      en: 'Describes functions; no procedure.',
    },
  },
  '12': {
    article: 12,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '综合运用各种手段调节经济，提高发展质量。',
      en: 'The government steers the economy by economic, legal and necessary administrative means and raises the quality of growth.',
    },
    omitted: {
      zh: '属于经济职能条款，只定目标。',
      en: 'An economic function: it sets aims only.',
    },
  },
  '13': {
    article: 13,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '多方参与监管市场，使竞争公平而有秩序。',
      en: 'Markets are supervised jointly by government, trades, media and public so that competition is fair and orderly.',
    },
    omitted: {
      zh: '属于市场监管职能条款，只定目标。',
      en: 'A market supervision function: aims only.',
    },
  },
  '14': {
    article: 14,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '改进治理体系和方式，增强社会活力，保持公平与稳定。',
      en: 'Social governance is improved so that society is lively, fair and stable.',
    },
    omitted: {
      zh: '属于社会治理职能条款，只定目标。',
      en: 'A social governance function: aims only.',
    },
  },
  '15': {
    article: 15,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '建立覆盖全民、均等持续的基本公共服务，改善民生。',
      en: "Basic public services reach everyone evenly and lastingly, and people's livelihood improves.",
    },
    omitted: {
      zh: '属于公共服务职能条款，只定目标。',
      en: 'A public service function: aims only.',
    },
  },
  '16': {
    article: 16,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '严守生态红线、环境底线和资源上线，推动绿色低碳转型。',
      en: 'Ecological red lines, environmental minimums and resource caps are kept strictly, and the economy turns green.',
    },
    omitted: {
      zh: '属于生态环境职能条款，只定目标。',
      en: 'An environmental function: aims only.',
    },
  },
  '17': {
    article: 17,
    strength: 'HARD',
    span: [1, 3],
    says: {
      zh: '落实安全生产责任，建立安全风险评估论证和防范机制。',
      en: 'Work safety responsibilities are carried out and mechanisms to assess and prevent safety risks are set up.',
    },
    omitted: {
      zh: '属于安全监管职能和机制建设，本条不设步骤。',
      en: 'A safety function and the building of mechanisms; the article gives no steps.',
    },
  },
  // 第四章 实行科学民主依法决策 Major decisions (18–26)
  '18': {
    article: 18,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '重大决策必经五道程序：听取公众、专家论证、评估风险、法审、集体议决。',
      en: 'A major decision passes through five stages: public participation, expert argument, risk assessment, legality review and collective decision.',
    },
  },
  '19': {
    article: 19,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '关系全局、牵涉面广、与群众利益攸关的重大事项，须走重大决策程序。',
      en: "Matters that concern the whole district, reach widely and touch people's interests closely go through the major decision procedure.",
    },
  },
  '19(1)': {
    article: 19,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '适用事项：重大经济社会政策、发展规划和年度计划。',
      en: 'Covered: major economic and social policies, development plans and annual plans.',
    },
  },
  '19(2)': {
    article: 19,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '适用事项：总体、重要区域及专项三类规划。',
      en: 'Covered: overall plans, important area plans and special plans.',
    },
  },
  '19(3)': {
    article: 19,
    strength: 'HARD',
    span: [4, 4],
    says: {
      zh: '适用事项：预算决算以及数额重大的财政资金。',
      en: 'Covered: budgets, final accounts and the allocation of major public funds.',
    },
  },
  '19(4)': {
    article: 19,
    strength: 'HARD',
    span: [5, 5],
    says: {
      zh: '适用事项：政府投资的大项目和国有资产的重大处置。',
      en: 'Covered: major government investment projects and major disposals of state assets.',
    },
  },
  '19(5)': {
    article: 19,
    strength: 'HARD',
    span: [6, 6],
    says: {
      zh: '适用事项：资源、环保、就业、社保、科教、卫生、住建、安全、交通等领域的重大政策。',
      en: 'Covered: major policies on resources, environment, jobs, social security, education, health, food and drugs, housing, safety, traffic and the like.',
    },
  },
  '19(6)': {
    article: 19,
    strength: 'HARD',
    span: [7, 7],
    says: {
      zh: '适用事项：区级有权调整的重要行政性收费。',
      en: "Covered: changes to important administrative fees within the district's power.",
    },
  },
  '19(7)': {
    article: 19,
    strength: 'HARD',
    span: [8, 8],
    says: {
      zh: '适用事项：改革行政管理体制的重大举措。',
      en: 'Covered: major measures to reform the administrative system.',
    },
  },
  '19(8)': {
    article: 19,
    strength: 'HARD',
    span: [9, 9],
    says: {
      zh: '适用事项：其他应由区政府拍板的重大问题。',
      en: 'Covered: any other major matter that the district government has to decide.',
    },
  },
  '20': {
    article: 20,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '部门、街道或其他单位可在职权范围内提出决策事项，经政府同意才启动程序。',
      en: "Departments, sub-districts or other units propose matters within their duties; the procedure starts only with the government's consent.",
    },
  },
  '21': {
    article: 21,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '牵涉面广或对权利义务影响重大的决策，要以公示、座谈、听证等形式听取公众意见。',
      en: 'Decisions that reach widely or weigh on rights and duties are opened to the public by notice, survey, forum or hearing.',
    },
  },
  '22': {
    article: 22,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '承办单位请专家或研究机构对方案的必要性、可行性、科学性作出论证。',
      en: 'The unit in charge has experts or an institute examine whether the plan is necessary, feasible and sound.',
    },
  },
  '23': {
    article: 23,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '承办单位要就方案评估稳定、环境、经济等风险。',
      en: "The unit in charge assesses the plan's risks to social stability, the environment, the economy and the like.",
    },
  },
  '24': {
    article: 24,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '承办单位先走完内部程序并取得会签，再于集体决策之前送司法局合法性审查。',
      en: 'After its internal procedure and cosigning, and before the collective decision, the unit in charge sends plan and papers to the justice bureau for legality review.',
    },
  },
  '25': {
    article: 25,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '重大决策只能由常务会议或全体会议集体作出。',
      en: 'A major decision is taken only after collective discussion by the executive meeting or the plenary.',
    },
  },
  '26¶1': {
    article: 26,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '依法须由市政府、区委常委会或区人大决定的方案，按法定程序上报或提请。',
      en: "Plans that by law need the city government, the party standing committee or the people's congress are submitted to them by the legal procedure.",
    },
  },
  '26¶2': {
    article: 26,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '决策作出后，依信息公开规定将文件或决定公之于众。',
      en: 'After a major decision, the documents or the decision are published under the disclosure rules.',
    },
  },
  // 第五章 坚持依法行政 Administration by law (27–32)
  '27': {
    article: 27,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '按中央法治政府建设纲要推进法治政府建设。',
      en: 'The government and its departments build a law-based government along the central outline.',
    },
    omitted: {
      zh: '属于建设目标，不设步骤。',
      en: 'An aim of building up; no steps.',
    },
  },
  '28': {
    article: 28,
    strength: 'HARD',
    span: [1, 3],
    says: {
      zh: '执法要公示、全程记录，重大执法决定须经法制审核，并落实责任、监督员和考核。',
      en: 'Enforcement is publicised and recorded, major enforcement decisions are legally vetted, and responsibility, supervisors and appraisal are in place.',
    },
    omitted: {
      zh: '列举执法制度，步骤由专门规定设定，本条没有写。',
      en: 'Lists enforcement systems whose steps lie in special rules; the article gives none.',
    },
  },
  '29': {
    article: 29,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '规范性文件依法制定，须经合法性审核、报送备案，并定期清理。',
      en: 'Normative documents are made by law, checked for legality, filed for review and cleaned up continually.',
    },
  },
  '30': {
    article: 30,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '领导干部带头学法守法，建立应知法规清单，由办公室会同依法治区办和司法局落实。',
      en: 'Leaders study and obey the law first; a list of laws to know is kept by the office with the party law office and the justice bureau.',
    },
    omitted: {
      zh: '属于学法的常态职责，没有步骤和时限。',
      en: 'A standing duty to study law, without steps or limits.',
    },
  },
  '31': {
    article: 31,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '依法行政情况一年一报：部门和街道报区政府，区政府报区委、人大常委会及市政府。',
      en: 'The government reports yearly on lawful administration to three bodies; departments and sub-districts report yearly to the government.',
    },
    planned: ['annual-rule-of-law-report'],
  },
  '32': {
    article: 32,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '推行法律顾问、公职律师，使其更好地参与重大决策。',
      en: 'Legal counsel and government lawyers are promoted and enabled to take part in major decisions.',
    },
    omitted: {
      zh: '属于队伍建设和常态职责，不设步骤。',
      en: 'Building a corps of lawyers is a standing duty without steps.',
    },
  },
  // 第六章 推进政务公开 Openness and information (33–39)
  '33': {
    article: 33,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '以公开为通例、不公开为例外，决策到结果各环节都推进公开。',
      en: 'Disclosure is the norm and secrecy the exception, from decision and execution to management, service and results.',
    },
    planned: ['proactive-disclosure'],
  },
  '34': {
    article: 34,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '建立信息公开制度，办好主动公开和依申请公开。',
      en: 'Disclosure systems are set up, and proactive disclosure and disclosure on request are done as daily work.',
    },
    omitted: {
      zh: '属于日常职责，步骤和时限只见于信息公开条例。',
      en: 'A daily duty whose steps and limits are found only in the disclosure regulations.',
    },
  },
  '35': {
    article: 35,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '涉及群众利益、需广泛知晓或依规定应公开的事项，除保密者外须多渠道及时公开。',
      en: "What touches people's interests, needs wide notice or must by rule be public is disclosed promptly by several channels, unless secret.",
    },
  },
  '36': {
    article: 36,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '解读政策要准确，并及时回应社会关切。',
      en: 'Policies are explained accurately and public concerns are answered in good time.',
    },
    omitted: {
      zh: '属于常态职责，没有步骤和时限。',
      en: 'A standing duty without steps or limits.',
    },
  },
  '37': {
    article: 37,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '部门和街道及时向区政府报送重要信息，为决策服务。',
      en: 'Departments and sub-districts report important information to the government promptly, to serve its decisions.',
    },
    planned: ['government-information-report'],
  },
  '38': {
    article: 38,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '规定政务信息应反映哪些内容。',
      en: 'Sets out what government information reports are about.',
    },
    planned: ['government-information-report'],
  },
  '38(1)': {
    article: 38,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '信息内容：市、区两级重大部署和区领导批示的落实进展。',
      en: "Content: how major decisions of city and district and district leaders' instructions are being carried out.",
    },
    planned: ['government-information-report'],
  },
  '38(2)': {
    article: 38,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '信息内容：经济社会的重大动态和带有全局性的苗头。',
      en: 'Content: major economic and social developments and early signs of district-wide problems.',
    },
    planned: ['government-information-report'],
  },
  '38(3)': {
    article: 38,
    strength: 'HARD',
    span: [4, 4],
    says: {
      zh: '信息内容：值得重视的民情民意。',
      en: 'Content: what people think and feel about important matters.',
    },
    planned: ['government-information-report'],
  },
  '38(4)': {
    article: 38,
    strength: 'HARD',
    span: [5, 5],
    says: {
      zh: '信息内容：执行各级政策时出现的新问题和建议。',
      en: 'Content: new situations, problems and suggestions met in carrying out policies of any level.',
    },
    planned: ['government-information-report'],
  },
  '38(5)': {
    article: 38,
    strength: 'HARD',
    span: [6, 6],
    says: {
      zh: '信息内容：本地创新做法和成功经验。',
      en: "Content: the district's own inventive practices and successful experience.",
    },
    planned: ['government-information-report'],
  },
  '38(6)': {
    article: 38,
    strength: 'HARD',
    span: [7, 7],
    says: {
      zh: '信息内容：上级部门对重点工作和形势的预测与建议。',
      en: "Content: higher departments' analyses, forecasts and policy suggestions on key work.",
    },
    planned: ['government-information-report'],
  },
  '38(7)': {
    article: 38,
    strength: 'HARD',
    span: [8, 8],
    says: {
      zh: '信息内容：可供学习的外地新思路、新办法。',
      en: 'Content: new ideas and measures from elsewhere worth learning from.',
    },
    planned: ['government-information-report'],
  },
  '39': {
    article: 39,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '信息要紧扣中心工作和决策需要，全面、及时、准确、合乎规范。',
      en: "Reports keep to the district's main work and leaders' needs and are complete, prompt, accurate and in due form.",
    },
    planned: ['government-information-report'],
  },
  // 第七章 自觉接受监督 Oversight (40–44)
  '40': {
    article: 40,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '向人大报告工作并受其监督，及时办理代表建议；听取政协等方面意见，办好提案。',
      en: "The government reports to the congress, handles deputies' suggestions promptly, hears the CPPCC and others, and handles proposals.",
    },
    planned: ['congress-cppcc-item'],
  },
  '41': {
    article: 41,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '部门接受司法、监察、审计监督，对查出的问题整改并及时报告政府。',
      en: 'Departments accept judicial, supervisory and audit oversight, correct what is found and report it promptly to the government.',
    },
    planned: ['oversight-rectification'],
  },
  '42': {
    article: 42,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '加强内部层级监督，执行复议制度，纠正违法不当行为，听取街道和部门意见。',
      en: 'Internal supervision is strengthened, reconsideration law applied, wrong acts corrected, and sub-districts and departments heard.',
    },
    omitted: {
      zh: '属于常态监督职责，步骤由行政复议法律另定。',
      en: 'A standing duty of supervision; the steps lie in the law on administrative reconsideration.',
    },
  },
  '43¶1': {
    article: 43,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '接受舆论和公众监督，查明情况，依法处理并改进。',
      en: 'Oversight by media and public is accepted: facts are verified, dealt with by law and work is improved.',
    },
    planned: ['media-and-public-issue'],
  },
  '43¶2': {
    article: 43,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '媒体或各方反映的重大问题，部门要主动查处整改并报告政府。',
      en: 'On major problems raised by media or others, departments investigate, correct and report to the government on their own initiative.',
    },
    planned: ['media-and-public-issue'],
  },
  '44': {
    article: 44,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '畅通信访渠道；领导和部门负责人亲自阅批重要来信，督促解决合理诉求。',
      en: 'Petition channels stay open; leaders and department heads read important letters in person and see reasonable demands solved.',
    },
    planned: ['citizen-letter'],
  },
  // 第八章 强化督查落实 Supervision (45–49)
  '45': {
    article: 45,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '健全督查制度，确保政令落实。',
      en: 'A sound supervision system makes sure that work is carried out.',
    },
    omitted: {
      zh: '属于制度建设目标，具体步骤见其后各条。',
      en: 'An aim of building the system; the articles after it give the steps.',
    },
  },
  '46': {
    article: 46,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '划定区政府督查的重点范围。',
      en: 'Marks out what government supervision concentrates on.',
    },
    planned: ['supervision-item'],
  },
  '46(1)': {
    article: 46,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '督查来源：上级领导批示、上级文件和督查活动交办的事项。',
      en: "Source: matters assigned by higher leaders' instructions, higher documents and supervision campaigns.",
    },
    planned: ['supervision-item'],
  },
  '46(2)': {
    article: 46,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '督查来源：区政府各类会议作出的决定。',
      en: "Source: decisions of the government's plenary, executive, important general, special and mayor's office meetings.",
    },
    planned: ['supervision-item'],
  },
  '46(3)': {
    article: 46,
    strength: 'HARD',
    span: [4, 4],
    says: {
      zh: '督查来源：市、区政府工作报告所定任务和民生实事。',
      en: "Source: tasks and livelihood promises set by the city's and the district's work reports.",
    },
    planned: ['supervision-item'],
  },
  '46(4)': {
    article: 46,
    strength: 'HARD',
    span: [5, 5],
    says: {
      zh: '督查来源：上级和区里重要文件中要落实的事项。',
      en: 'Source: matters to be carried out under important documents of higher levels and of the district.',
    },
    planned: ['supervision-item'],
  },
  '46(5)': {
    article: 46,
    strength: 'HARD',
    span: [6, 6],
    says: {
      zh: '督查来源：重点工程、重大项目和重要改革的推进。',
      en: 'Source: the progress of key works, major projects and measures and important reforms.',
    },
    planned: ['supervision-item'],
  },
  '46(6)': {
    article: 46,
    strength: 'HARD',
    span: [7, 7],
    says: {
      zh: '督查来源：区领导批示和交办的工作。',
      en: 'Source: instructions and assignments of leaders of the district committee and government.',
    },
    planned: ['supervision-item'],
  },
  '46(7)': {
    article: 46,
    strength: 'HARD',
    span: [8, 8],
    says: {
      zh: '督查来源：代表建议与政协提案的办理。',
      en: "Source: deputies' suggestions and CPPCC proposals handled by the government system.",
    },
    planned: ['supervision-item', 'congress-cppcc-item'],
  },
  '46(8)': {
    article: 46,
    strength: 'HARD',
    span: [9, 9],
    says: {
      zh: '督查来源：上级转来的网络留言和热线问题线索。',
      en: "Source: online messages and hotline leads passed on by the city government's office.",
    },
    planned: ['supervision-item'],
  },
  '46(9)': {
    article: 46,
    strength: 'HARD',
    span: [10, 10],
    says: {
      zh: '督查来源：媒体批评的处理情况。',
      en: 'Source: how criticism in the media is being dealt with.',
    },
    planned: ['supervision-item', 'media-and-public-issue'],
  },
  '46(10)': {
    article: 46,
    strength: 'HARD',
    span: [11, 11],
    says: {
      zh: '督查来源：区委、区政府另行交办的工作。',
      en: 'Source: anything else that the district committee or government assigns.',
    },
    planned: ['supervision-item'],
  },
  '47': {
    article: 47,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '重要决策和领导批示的落实，部门一把手须亲自负责。',
      en: "Department heads follow up important decisions and leaders' instructions in person.",
    },
    planned: ['supervision-item'],
  },
  '48': {
    article: 48,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '督查由政府统领、办公室协调、督查室实施、部门配合，明确责任并动态管理。',
      en: 'Supervision is led by the government, coordinated by its office, run by the supervision office and joined by departments.',
    },
    planned: ['supervision-item'],
  },
  '49': {
    article: 49,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '对推诿、不力、拖延者问责，方式有通报、诫勉、组织处理和处分等。',
      en: 'Evasion, poor handling and slowness are answered by criticism, admonition, organisational measures or discipline.',
    },
    planned: ['accountability'],
  },
  // 第九章 完善会议制度 Meetings (50–64)
  '50': {
    article: 50,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '区政府的会议分五种：全体、常务、办公、专题和碰头。',
      en: "The government holds five kinds of meeting: plenary, executive, mayor's office, special topic and huddle.",
    },
    planned: ['plenary-meeting', 'executive-meeting', 'mayor-office-meeting', 'special-topic-meeting', 'mayor-huddle'],
  },
  '51¶1': {
    article: 51,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '全体会议由正副区长和部门一把手组成，区长召集主持；另列其任务。',
      en: 'The plenary is made up of mayor, vice mayors and department heads; the mayor calls and chairs it; its tasks follow.',
    },
    planned: ['plenary-meeting'],
  },
  '51(1)': {
    article: 51,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '全体会议任务：传达上级和区人大精神，提出贯彻意见。',
      en: "Plenary task: pass on directions from above and from the people's congress and propose how to follow them.",
    },
    planned: ['plenary-meeting'],
  },
  '51(2)': {
    article: 51,
    strength: 'HARD',
    span: [4, 4],
    says: {
      zh: '全体会议任务：就政府重大事项作出决定。',
      en: 'Plenary task: discuss and decide major matters of government work.',
    },
    planned: ['plenary-meeting'],
  },
  '51(3)': {
    article: 51,
    strength: 'HARD',
    span: [5, 5],
    says: {
      zh: '全体会议任务：总结前段工作，安排下段工作。',
      en: 'Plenary task: review the important work of a period and set out the next.',
    },
    planned: ['plenary-meeting'],
  },
  '51(4)': {
    article: 51,
    strength: 'HARD',
    span: [6, 6],
    says: {
      zh: '全体会议任务：讨论其他须由它决定的问题。',
      en: 'Plenary task: discuss other matters that the plenary has to decide.',
    },
    planned: ['plenary-meeting'],
  },
  '51¶2': {
    article: 51,
    strength: 'DEFAULT',
    span: [7, 7],
    says: {
      zh: '全体会议一般半年一次，可视需要请街道、单位和群众代表列席。',
      en: 'The plenary normally meets once every half-year; sub-districts, units and residents may be asked to attend.',
    },
    planned: ['plenary-meeting'],
  },
  '52¶1': {
    article: 52,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '常务会议成员为正副区长和办公室主任，区长或受托的常委副区长主持，到会须过半数。',
      en: 'The executive meeting is mayor, vice mayors and office director; the mayor or entrusted executive vice mayor chairs; over half must be present.',
    },
    planned: ['executive-meeting'],
  },
  '52(1)': {
    article: 52,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '常务会议任务：传达上级和区人大精神，提出贯彻意见。',
      en: "Executive meeting task: pass on directions from above and from the people's congress and propose how to follow them.",
    },
    planned: ['executive-meeting'],
  },
  '52(2)': {
    article: 52,
    strength: 'HARD',
    span: [4, 4],
    says: {
      zh: '常务会议任务：听取政府重要工作的汇报。',
      en: 'Executive meeting task: hear reports on important government work.',
    },
    planned: ['executive-meeting'],
  },
  '52(3)': {
    article: 52,
    strength: 'HARD',
    span: [5, 5],
    says: {
      zh: '常务会议任务：对重大行政决策事项作出决定。',
      en: 'Executive meeting task: study and decide major administrative decisions.',
    },
  },
  '52(4)': {
    article: 52,
    strength: 'HARD',
    span: [6, 6],
    says: {
      zh: '常务会议任务：审议政府工作报告、中长期规划、年度计划和预算及其执行。',
      en: 'Executive meeting task: discuss the work report, long-term plans, annual plans and budget and their execution.',
    },
    planned: ['executive-meeting'],
  },
  '52(5)': {
    article: 52,
    strength: 'HARD',
    span: [7, 7],
    says: {
      zh: '常务会议任务：通过任免和处分事项。',
      en: 'Executive meeting task: pass appointments, removals and administrative sanctions.',
    },
    planned: ['executive-meeting'],
  },
  '52(6)': {
    article: 52,
    strength: 'HARD',
    span: [8, 8],
    says: {
      zh: '常务会议任务：通过拟以政府名义作出的表彰。',
      en: "Executive meeting task: pass commendations to be given in the government's name.",
    },
    planned: ['executive-meeting'],
  },
  '52(7)': {
    article: 52,
    strength: 'HARD',
    span: [9, 9],
    says: {
      zh: '常务会议任务：通报、讨论其他重要问题。',
      en: 'Executive meeting task: announce and discuss other important matters.',
    },
    planned: ['executive-meeting'],
  },
  '52¶2s1': {
    article: 52,
    strength: 'DEFAULT',
    span: [10, 10],
    says: {
      zh: '常务会议一般一月两次，有重要情况可临时召开，可安排相关负责人列席。',
      en: 'The executive meeting normally meets twice a month, at any time on important grounds, and may have officials attend.',
    },
    planned: ['executive-meeting'],
  },
  '52¶2s2': {
    article: 52,
    strength: 'MAY',
    span: [11, 11],
    says: {
      zh: '不涉密的民生议题，可请群众和媒体的代表列席。',
      en: 'For livelihood topics that are not confidential, representatives of residents and media may be invited to attend.',
    },
    planned: ['executive-meeting'],
  },
  '53¶1': {
    article: 53,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '办公会议由正副区长组成，办公室主任只列席；区长或受托的常委副区长主持；另列其任务。',
      en: "The mayor's office meeting is mayor and vice mayors, the office director attending; the mayor or entrusted executive vice mayor chairs.",
    },
    planned: ['mayor-office-meeting'],
  },
  '53(1)': {
    article: 53,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '办公会议任务：互通重要工作进展。',
      en: 'Office meeting task: exchange how important work stands.',
    },
    planned: ['mayor-office-meeting'],
  },
  '53(2)': {
    article: 53,
    strength: 'HARD',
    span: [4, 4],
    says: {
      zh: '办公会议任务：研究拟提请常务会议处理的要事。',
      en: 'Office meeting task: work on important questions that have to go to the executive meeting.',
    },
    planned: ['mayor-office-meeting'],
  },
  '53(3)': {
    article: 53,
    strength: 'HARD',
    span: [5, 5],
    says: {
      zh: '办公会议任务：研究日常工作中其他要事。',
      en: "Office meeting task: study other important matters of the government's daily work.",
    },
    planned: ['mayor-office-meeting'],
  },
  '53¶2': {
    article: 53,
    strength: 'MAY',
    span: [6, 6],
    says: {
      zh: '办公会议按需召开，可安排办公室副主任和部门单位负责人列席。',
      en: 'The office meeting is held when work needs it and may have office deputies and heads of departments attend.',
    },
    planned: ['mayor-office-meeting'],
  },
  '54¶1s1': {
    article: 54,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '正副区长均可召集专题会议，区长可委托常委副区长代为召集，有关部门单位参加。',
      en: 'The mayor or a vice mayor calls the special topic meeting; the mayor may entrust the executive vice mayor; departments concerned attend.',
    },
    planned: ['special-topic-meeting'],
  },
  '54¶1s2': {
    article: 54,
    strength: 'MAY',
    span: [2, 2],
    says: {
      zh: '议题牵涉两位以上副区长的，可联合召集。',
      en: 'Where the work of two or more vice mayors is touched, they may call the meeting jointly.',
    },
    planned: ['special-topic-meeting'],
  },
  '54¶1s3': {
    article: 54,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '列出专题会议承担的任务。',
      en: 'Introduces the tasks of the special topic meeting.',
    },
    planned: ['special-topic-meeting'],
  },
  '54(1)': {
    article: 54,
    strength: 'HARD',
    span: [4, 4],
    says: {
      zh: '专题会议任务：处理领导分管范围之内的专门问题。',
      en: "Special meeting task: study and coordinate particular questions within leaders' portfolios.",
    },
    planned: ['special-topic-meeting'],
  },
  '54(2)': {
    article: 54,
    strength: 'HARD',
    span: [5, 5],
    says: {
      zh: '专题会议任务：化解部门之间的分歧。',
      en: 'Special meeting task: settle disagreements between departments in charge.',
    },
    planned: ['special-topic-meeting'],
  },
  '54(3)': {
    article: 54,
    strength: 'HARD',
    span: [6, 6],
    says: {
      zh: '专题会议任务：为拟提请集体决策的问题做协调准备。',
      en: 'Special meeting task: study and coordinate questions that are to go to collective decision.',
    },
    planned: ['special-topic-meeting'],
  },
  '54¶2': {
    article: 54,
    strength: 'HARD',
    span: [7, 7],
    says: {
      zh: '专题会议随需召开；凡动用资金或涉及项目，须另走规定的审批程序。',
      en: 'It meets whenever needed; whatever involves funds or projects strictly follows the prescribed approval powers and procedure.',
    },
    planned: ['special-topic-meeting'],
  },
  '55¶1': {
    article: 55,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '碰头会议由正副区长组成，办公室主任只列席；区长或受托的常委副区长主持；另列其任务。',
      en: 'The huddle is mayor and vice mayors, the office director attending; the mayor or entrusted executive vice mayor calls and chairs it.',
    },
    planned: ['mayor-huddle'],
  },
  '55(1)': {
    article: 55,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '碰头会议任务：沟通日常工作，互通情况。',
      en: 'Huddle task: exchange daily work and pass on information.',
    },
    planned: ['mayor-huddle'],
  },
  '55(2)': {
    article: 55,
    strength: 'HARD',
    span: [4, 4],
    says: {
      zh: '碰头会议任务：协调安排大事、要会和重大活动。',
      en: 'Huddle task: coordinate the arrangement of major work, important meetings and major events.',
    },
    planned: ['mayor-huddle'],
  },
  '55(3)': {
    article: 55,
    strength: 'HARD',
    span: [5, 5],
    says: {
      zh: '碰头会议任务：就拟上常务会议的要事先行酝酿。',
      en: 'Huddle task: talk over, without deciding, important matters that are to go to the executive meeting.',
    },
    planned: ['mayor-huddle'],
  },
  '55(4)': {
    article: 55,
    strength: 'HARD',
    span: [6, 6],
    says: {
      zh: '碰头会议任务：研究全区性的重要工作。',
      en: 'Huddle task: study important work that concerns the whole district.',
    },
    planned: ['mayor-huddle'],
  },
  '55(5)': {
    article: 55,
    strength: 'HARD',
    span: [7, 7],
    says: {
      zh: '碰头会议任务：协调常务会议决定如何组织实施。',
      en: "Huddle task: coordinate how the executive meeting's decisions are carried out.",
    },
    planned: ['mayor-huddle'],
  },
  '55(6)': {
    article: 55,
    strength: 'HARD',
    span: [8, 8],
    says: {
      zh: '碰头会议任务：研究处置个别突发大事。',
      en: 'Huddle task: study and deal with certain sudden major events.',
    },
    planned: ['mayor-huddle'],
  },
  '55¶2s1': {
    article: 55,
    strength: 'DEFAULT',
    span: [9, 9],
    says: {
      zh: '碰头会议一般在周五下午举行，需要时随时可开。',
      en: 'The huddle normally meets on Friday afternoons and may meet at any time when work needs it.',
    },
    planned: ['mayor-huddle'],
  },
  '55¶2s2': {
    article: 55,
    strength: 'HARD',
    span: [10, 10],
    says: {
      zh: '碰头会议没有决策权，重大事项不得在此决定。',
      en: 'The huddle is no decision-making body and must not decide major matters.',
    },
    planned: ['mayor-huddle'],
  },
  '56s1': {
    article: 56,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '部门填申报单，先由分管副区长审核，再取得区长同意，才送办公室。',
      en: 'The department fills in a topic slip, the vice mayor in charge reviews it, the mayor consents, and it goes to the office.',
    },
  },
  '56s2': {
    article: 56,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '办公室汇总把关并拟出议题安排意见，由区长最后确定。',
      en: 'The office collates and checks the topics and drafts a proposal; the mayor settles the agenda.',
    },
  },
  '56s3': {
    article: 56,
    strength: 'DEFAULT',
    span: [3, 3],
    says: {
      zh: '议题一般须至少提前五个工作日送达办公室。',
      en: 'Topics generally reach the office at least five working days before the meeting.',
    },
  },
  '57': {
    article: 57,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '议题会前须协调一致并由各部门一把手签字；谈不拢则附说明，逐级报副区长、区长处理。',
      en: 'Departments agree beforehand, heads signing in person; failing that, a note of reasons goes to the vice mayor, then the mayor.',
    },
  },
  '58': {
    article: 58,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '领导缺席三种会议直接向区长请假；其余经办公室汇总报区长，未获准不得缺席或找人顶替。',
      en: 'Leaders ask the mayor for leave; others through the office; without consent nobody stays away or sends a stand-in.',
    },
  },
  '59¶1': {
    article: 59,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '常务会议纪要和议定要事的办公会议纪要，归区长签发。',
      en: 'The mayor signs minutes of executive meetings and of office meetings that settled important matters.',
    },
    planned: ['meeting-minutes'],
  },
  '59¶2': {
    article: 59,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '议定要事的专题会议纪要归主持人签发；办公室受托开会的，须由委托领导审定才可印发。',
      en: 'The chair signs special meeting minutes on important matters; if the office chaired under delegation, the delegator approves before release.',
    },
    planned: ['meeting-minutes'],
  },
  '59¶3': {
    article: 59,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '专题会议纪要涉及大额财政支出或重大政策的，印发前区长须审阅。',
      en: 'Special meeting minutes on major spending or on making or changing major policy are read by the mayor before release.',
    },
    planned: ['meeting-minutes'],
  },
  '60s1': {
    article: 60,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '四种会议的决定，由督查室通知主办部门落实。',
      en: 'The supervision office sends the lead department a notice on decisions of plenary, executive, office and special meetings.',
    },
    planned: ['meeting-decision-supervision'],
  },
  '60s2': {
    article: 60,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '街道和部门须照会议决定及时办理。',
      en: 'Sub-districts and departments carry out meeting decisions conscientiously and promptly.',
    },
    planned: ['meeting-decision-supervision'],
  },
  '60s3': {
    article: 60,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '督查室跟踪督办，并定期向区领导汇报落实进度。',
      en: 'The supervision office follows up and regularly reports to government leaders on how decisions are carried out.',
    },
    planned: ['meeting-decision-supervision'],
  },
  '61¶1': {
    article: 61,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '大型会议分两类：一类讲全局、区长主持；二类讲单项、分管副区长主持，并各定参会范围。',
      en: 'Large work meetings are of two classes: general work under the mayor, or one field under the vice mayor in charge, each with its attendance.',
    },
    planned: ['large-work-meeting-class-1', 'large-work-meeting-class-2'],
  },
  '61¶2s1': {
    article: 61,
    strength: 'DEFAULT',
    span: [3, 3],
    says: {
      zh: '一类会议通常先由区长提出，必要时交常务会议定。',
      en: 'A class-1 meeting is generally proposed by the mayor and, where necessary, settled by the executive meeting.',
    },
    planned: ['large-work-meeting-class-1'],
  },
  '61¶2s2': {
    article: 61,
    strength: 'HARD',
    span: [4, 4],
    says: {
      zh: '二类会议由部门先报告分管副区长，办公室审核后，请区长或该副区长审定。',
      en: 'For class 2 the department first briefs the vice mayor, the office reviews, and the mayor or vice mayor approves.',
    },
    planned: ['large-work-meeting-class-2'],
  },
  '61¶3': {
    article: 61,
    strength: 'HARD',
    span: [5, 5],
    says: {
      zh: '一类会议会务以办公室为主，二类以部门为主，另一方配合。',
      en: 'The office organises class-1 meetings, departments class-2 meetings; the other side assists.',
    },
    planned: ['large-work-meeting-class-1', 'large-work-meeting-class-2'],
  },
  '61¶4s1': {
    article: 61,
    strength: 'DEFAULT',
    span: [6, 6],
    says: {
      zh: '大型会议主题明确、准备充分，一般须留足调研和起草时间。',
      en: 'Large meetings have a clear theme and full preparation; generally enough time is left for research and drafting.',
    },
    planned: ['large-work-meeting-class-1', 'large-work-meeting-class-2'],
  },
  '61¶4s2': {
    article: 61,
    strength: 'HARD',
    span: [7, 7],
    says: {
      zh: '领导讲话稿由部门起草，其一把手审核，再送研究室审修。',
      en: "Departments draft leaders' speeches, their heads review them, and the research office edits them.",
    },
    planned: ['leader-speech-material'],
  },
  '62s1': {
    article: 62,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '综合性会议上，与议题无关的区领导不出席陪同。',
      en: 'At general meetings, district leaders whom the content does not concern do not sit in.',
    },
    planned: ['large-work-meeting-class-1', 'meeting-necessity-check'],
  },
  '62s2': {
    article: 62,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '专项会议除主持、讲话者外，不再安排领导陪同。',
      en: 'At meetings on one field, only the chair and the speaker attend; no other leaders sit in.',
    },
    planned: ['large-work-meeting-class-2', 'meeting-necessity-check'],
  },
  '63s1': {
    article: 63,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '从严掌握全区性会议的次数和规模。',
      en: 'The number and size of district-wide work meetings are kept under strict control.',
    },
    planned: ['meeting-necessity-check'],
  },
  '63s2': {
    article: 63,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '文件电话能办的不开会，相近的会尽量并开，部门能开的不升格为政府会议。',
      en: 'No meeting where paper or phone will do or where a department can hold it; similar ones are merged where possible.',
    },
    planned: ['meeting-necessity-check'],
  },
  '64': {
    article: 64,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '上级部门商办大型会议的，区部门须先报政府，要补贴的先问财政局，同意后才答复安排。',
      en: 'A department asked to host a higher-level meeting reports first, hears the finance bureau on subsidies, and answers only after consent.',
    },
    planned: ['hosting-outside-meeting'],
  },
  // 第十章 规范公文处理 Documents (65–77)
  '65': {
    article: 65,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '收发和审批公文，一律遵循国家公文条例和市实施办法的程序。',
      en: "Submitting and approving documents strictly follows the national regulations on official documents and the city's measures.",
    },
  },
  '66s1': {
    article: 66,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '请示须用正式公文，不得用“请阅件”之类代替。',
      en: 'Requests to the government take the form of a formal document, never of an informal reading paper.',
    },
  },
  '66s2': {
    article: 66,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '一份请示只写一件事，由报送单位一把手签发。',
      en: 'A request covers one matter only and is signed by the head of the submitting body.',
    },
  },
  '66s3': {
    article: 66,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '部门就能解决的事，不得再呈区政府。',
      en: 'What a department can settle directly is not submitted to the government.',
    },
  },
  '67¶1s1': {
    article: 67,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '内设机构先请示所属部门；确有必要时，由该部门呈报政府。',
      en: 'Internal bodies ask their own department first; if really needed, that department submits the request to the government.',
    },
  },
  '67¶1s2': {
    article: 67,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '临时性、非常设机构不得自行向政府请示。',
      en: 'Non-permanent bodies must not address requests to the government themselves.',
    },
  },
  '67¶2': {
    article: 67,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '请示牵涉别的部门时，主办方须先与其谈妥。',
      en: "Where a request touches other departments' functions, the lead department reaches agreement with them first.",
    },
  },
  '68s1': {
    article: 68,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '来文先由办公室受理并提出拟办意见，然后才呈领导。',
      en: 'Papers to the government are first received by the office, which proposes handling and then presents them to leaders.',
    },
  },
  '68s2': {
    article: 68,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '除领导交办和必须直报者外，不得径送领导个人、多头主送或越级。',
      en: "Apart from leaders' own assignments and matters that must go direct, nothing goes to a leader personally, to several addressees or past a level.",
    },
  },
  '68s3': {
    article: 68,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '程序、规则或内容明显有误的来文，办公室退回原单位重办。',
      en: 'The office returns papers with obvious faults of procedure, form or content to the submitter for redoing.',
    },
  },
  '69¶1s1': {
    article: 69,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '送领导阅批的文件一概通过办公室。',
      en: "Papers for leaders' endorsement are presented through the office.",
    },
  },
  '69¶1s2': {
    article: 69,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '电子件在移动终端批注，纸质件用钢笔或签字笔写在处理笺上。',
      en: 'Electronic papers are annotated on the mobile device, printed ones by pen on the attached handling slip.',
    },
  },
  '69¶1s3': {
    article: 69,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '批完的文件退回办公室，由其转交承办单位、催办并反馈结果。',
      en: 'Endorsed papers go back to the office, which routes them to the handling unit, urges and feeds back the result.',
    },
  },
  '69¶2': {
    article: 69,
    strength: 'SOFT',
    span: [4, 4],
    says: {
      zh: '领导收到径送的文件，不宜先表态，应转办公室走程序。',
      en: 'A leader who receives a paper directly should not instruct first but should pass it to the office for due procedure.',
    },
  },
  '69¶3': {
    article: 69,
    strength: 'HARD',
    span: [5, 5],
    says: {
      zh: '对具体请示须写明意见、署名并注日期；普通文件画圈仅表示看过。',
      en: 'On a concrete request a leader gives an explicit opinion, name and date; on ordinary papers a circle only means read.',
    },
  },
  '70': {
    article: 70,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '政府或办公室发文，只限关系全局的重大改革、政策和须普遍执行周知的要事。',
      en: "Documents in the government's or office's name concern district-wide reforms and policies or important matters for general execution and notice.",
    },
  },
  '70(1)': {
    article: 70,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '可发文事项：贯彻市政府决定、区委和区人大决议的实施意见。',
      en: "Subject: opinions on carrying out decisions of the city government, the district committee and the people's congress.",
    },
  },
  '70(2)': {
    article: 70,
    strength: 'HARD',
    span: [4, 4],
    says: {
      zh: '可发文事项：须呈报市政府、区委或区人大的重大问题。',
      en: "Subject: major questions the government has to report or submit to city government, district committee or people's congress.",
    },
  },
  '70(3)': {
    article: 70,
    strength: 'HARD',
    span: [5, 5],
    says: {
      zh: '可发文事项：须与上级部门或外区县商洽的工作。',
      en: 'Subject: work the government has to arrange with higher departments or other districts and counties.',
    },
  },
  '70(4)': {
    article: 70,
    strength: 'HARD',
    span: [6, 6],
    says: {
      zh: '可发文事项：政府的决定、措施和规范性文件。',
      en: "Subject: issuing the government's decisions, administrative measures and normative documents.",
    },
  },
  '70(5)': {
    article: 70,
    strength: 'HARD',
    span: [7, 7],
    says: {
      zh: '可发文事项：部署政府确定的要务，对街道和部门作指示。',
      en: 'Subject: assigning important tasks set by the government and directing sub-districts and departments.',
    },
  },
  '70(6)': {
    article: 70,
    strength: 'HARD',
    span: [8, 8],
    says: {
      zh: '可发文事项：批复街道和部门呈报的重大问题。',
      en: 'Subject: answering major questions that sub-districts and departments submitted for decision.',
    },
  },
  '70(7)': {
    article: 70,
    strength: 'HARD',
    span: [9, 9],
    says: {
      zh: '可发文事项：转发部门的重要情况和意见。',
      en: "Subject: endorsing and forwarding departments' important reports and opinions.",
    },
  },
  '71s1': {
    article: 71,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '以政府或办公室名义的发文，由办公室统一审修并送审送签。',
      en: "The office edits all documents in the government's or office's name and takes them through review and signature.",
    },
  },
  '71s2': {
    article: 71,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '未经办公室审修的文稿，领导不得直接签发。',
      en: 'Leaders do not sign drafts that the office has not edited.',
    },
  },
  '72': {
    article: 72,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '划分各类公文由谁签发。',
      en: 'Divides the power to sign documents by kind.',
    },
  },
  '72(1)': {
    article: 72,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '政府正式公文：办公室先审核，再由分管副区长审签，区长签发。',
      en: 'Formal government documents: the office reviews, the vice mayor in charge vets, the mayor signs.',
    },
  },
  '72(2)': {
    article: 72,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '政府便函：办公室主任审签，分管副区长签发。',
      en: 'Government letters to city departments or downward: the office director vets, the vice mayor in charge signs.',
    },
  },
  '72(3)': {
    article: 72,
    strength: 'HARD',
    span: [4, 4],
    says: {
      zh: '办公室公文：分管副区长审签，办公室主任签发。',
      en: "Documents in the office's name: the vice mayor in charge vets, the office director signs.",
    },
  },
  '73¶1s1': {
    article: 73,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '从总体上大幅压减发文数量。',
      en: 'Documents are to be cut down vigorously.',
    },
    omitted: {
      zh: '属于总体要求，具体标准见本款后文。',
      en: 'A general aim; the tests follow in the same paragraph.',
    },
  },
  '73¶1s2': {
    article: 73,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '非必要不发文；名义能低则低，依次用部门、办公室、政府。',
      en: 'No document without need; the lowest sufficient name is used: departments before the office, the office before the government.',
    },
  },
  '73¶1s3': {
    article: 73,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '划出政府和办公室均不得发文的内容。',
      en: "Marks out what is never issued in the government's or the office's name.",
    },
  },
  '73(1)': {
    article: 73,
    strength: 'HARD',
    span: [4, 4],
    says: {
      zh: '不予发文：落实市政府部门文件的意见。',
      en: 'Not issued: opinions on carrying out documents of city government departments.',
    },
  },
  '73(2)': {
    article: 73,
    strength: 'HARD',
    span: [5, 5],
    says: {
      zh: '不予发文：部门或街道自己职权内的事。',
      en: "Not issued: matters within a department's or sub-district's own powers.",
    },
  },
  '73(3)': {
    article: 73,
    strength: 'HARD',
    span: [6, 6],
    says: {
      zh: '不予发文：领导的会议讲话和各种纪要。',
      en: "Not issued: leaders' speeches at meetings and meeting minutes.",
    },
  },
  '73(4)': {
    article: 73,
    strength: 'HARD',
    span: [7, 7],
    says: {
      zh: '不予发文：上级已有明确要求而本级无新内容的照搬文件。',
      en: 'Not issued: copies of higher documents that are already specific and to which nothing new is added.',
    },
  },
  '73(5)': {
    article: 73,
    strength: 'HARD',
    span: [8, 8],
    says: {
      zh: '不予发文：法规已有规定或现行文件仍管用的重复内容。',
      en: 'Not issued: repetition of what laws already settle or a valid document has already arranged.',
    },
  },
  '73¶2': {
    article: 73,
    strength: 'SOFT',
    span: [9, 10],
    says: {
      zh: '鼓励写短：全局性文件五千字以内，专项文件三千字以内。',
      en: 'Short texts are encouraged: generally up to 5000 characters on general work, 3000 on special work or tasks.',
    },
  },
  '74s1': {
    article: 74,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '牵头部门起草，一把手审核、写明具体意见并盖公章，再送办公室。',
      en: 'The lead department drafts; its head reviews, writes a specific opinion and seals; then it goes to the office.',
    },
  },
  '74s2': {
    article: 74,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '涉及别的部门职权的，主办方主动会签，协办方要配合。',
      en: "Where other departments' powers are touched, the lead department seeks their cosigning and they cooperate.",
    },
  },
  '74s3': {
    article: 74,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '规范性文件须先经司法局合法性审查，再交办公室审签。',
      en: "Normative documents pass the justice bureau's legality review before they go to the office.",
    },
  },
  '75s1': {
    article: 75,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '部门之间意见不一时，任何一方不得单独向下发文。',
      en: 'Departments that have not agreed on a question must not each issue documents downward.',
    },
    planned: ['department-downward-document'],
  },
  '75s2': {
    article: 75,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '部门未获政府批准，不得借政府或办公室名义向街道布置工作。',
      en: "Without the government's approval no department issues work orders to sub-districts in the government's or office's name.",
    },
    planned: ['department-downward-document'],
  },
  '75s3': {
    article: 75,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '部门内设机构（办公室除外）不得对外发正式文，也不得向街道索要公文。',
      en: "Internal bodies, the department's general office excepted, issue no formal documents outside and demand none from sub-districts.",
    },
    planned: ['department-downward-document'],
  },
  '75s4': {
    article: 75,
    strength: 'HARD',
    span: [4, 4],
    says: {
      zh: '业务性、行业性要务等经区领导审定后，部门发文才可注明“经区政府同意”。',
      en: "Only after a government leader's final approval may a department's document bear the words of government consent.",
    },
    planned: ['document-with-government-consent'],
  },
  '76s1': {
    article: 76,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '推进办公信息化，提高办文效率。',
      en: 'Office work is digitised and document handling made quicker and better.',
    },
    omitted: {
      zh: '属于建设目标，不设步骤。',
      en: 'An aim of building up; no steps.',
    },
  },
  '76s2': {
    article: 76,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '各环节按时办结；呈领导的文件，急件 24 小时内、平件 48 小时内阅批。',
      en: 'Every stage keeps its limit; leaders endorse urgent papers within 24 hours and ordinary ones within 48 hours.',
    },
  },
  '76s3': {
    article: 76,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '承办部门须限期办结；确有特殊情况，也须在限期内向办公室说明。',
      en: 'The handling department finishes within its limit or, in special cases, gives the office its reasons within that limit.',
    },
  },
  '77': {
    article: 77,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '办公室经政府内网发出的电子公文即为正式公文，效力等同纸质件。',
      en: 'Electronic documents the office sends over the government intranet are formal documents, equal in effect to paper.',
    },
    planned: ['electronic-document-effect'],
  },
  // 第十一章 加强作风纪律建设 Conduct and discipline (78–93)
  '78': {
    article: 78,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '班子成员重视政治建设，加强学习和党性修养。',
      en: 'Members attend to political building, study, party spirit and conviction.',
    },
    omitted: {
      zh: '属于思想政治要求，不设步骤。',
      en: 'A demand on political conduct; no steps.',
    },
  },
  '79': {
    article: 79,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '班子成员严守政治纪律，同党中央保持一致。',
      en: 'Members keep political discipline and stay in line with the party centre.',
    },
    omitted: {
      zh: '属于政治纪律要求，不设步骤。',
      en: 'A demand of political discipline; no steps.',
    },
  },
  '80': {
    article: 80,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '政府接受区委领导，要事及时请示汇报，所列重大事项必须请示报告。',
      en: "The government accepts the district committee's leadership, reports important matters promptly and must submit the major matters listed.",
    },
  },
  '80(1)': {
    article: 80,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '须报区委：全区中长期发展规划。',
      en: "To the committee: the district's medium and long-term economic and social plans.",
    },
  },
  '80(2)': {
    article: 80,
    strength: 'HARD',
    span: [4, 4],
    says: {
      zh: '须报区委：拟用政府名义呈送上级的重要请示。',
      en: "To the committee: major requests to a higher government in the government's name.",
    },
  },
  '80(3)': {
    article: 80,
    strength: 'HARD',
    span: [5, 5],
    says: {
      zh: '须报区委：影响全局的重大改革。',
      en: 'To the committee: major reform measures that concern the whole.',
    },
  },
  '80(4)': {
    article: 80,
    strength: 'HARD',
    span: [6, 6],
    says: {
      zh: '须报区委：重大的建设工程项目。',
      en: 'To the committee: major construction projects.',
    },
  },
  '80(5)': {
    article: 80,
    strength: 'HARD',
    span: [7, 7],
    says: {
      zh: '须报区委：有赖区委组织协调的大事。',
      en: 'To the committee: major matters that need its organising and coordinating.',
    },
  },
  '80(6)': {
    article: 80,
    strength: 'HARD',
    span: [8, 8],
    says: {
      zh: '须报区委：关乎群众切身利益的大问题。',
      en: "To the committee: major problems that touch people's vital interests.",
    },
  },
  '80(7)': {
    article: 80,
    strength: 'HARD',
    span: [9, 9],
    says: {
      zh: '须报区委：其他依规定应报告的要事。',
      en: 'To the committee: other important matters that have to be reported to it.',
    },
  },
  '81': {
    article: 81,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '执行政府决定，异议只在内部提、未改前不得违背；代表政府或涉未定大事的言论须先获同意。',
      en: 'Decisions are obeyed until retaken, dissent stays inside; statements for the government or on undecided major matters need prior consent.',
    },
    planned: ['dissent', 'public-statement-consent'],
  },
  '82': {
    article: 82,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '班子成员敢于负责，对分工之外的工作也要支持配合。',
      en: 'Members take responsibility, do their duty and support work outside their own portfolio.',
    },
    omitted: {
      zh: '属于履职作风要求，不设步骤。',
      en: 'A demand on working style; no steps.',
    },
  },
  '83': {
    article: 83,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '遵守党内法规和中央八项规定精神，反对四风。',
      en: "Party regulations and the centre's eight rules are followed, and the four bad styles opposed.",
    },
    omitted: {
      zh: '属于作风纪律要求，步骤由党内法规设定。',
      en: 'A demand of discipline; the steps lie in party regulations.',
    },
  },
  '84¶1': {
    article: 84,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '落实廉政主体责任，廉政建设与业务工作一同部署检查考核。',
      en: 'Responsibility for clean government is carried out, planned, checked and appraised together with other work.',
    },
    omitted: {
      zh: '属于常态责任，不设步骤。',
      en: 'A standing responsibility; no steps.',
    },
  },
  '84¶2': {
    article: 84,
    strength: 'HARD',
    span: [2, 3],
    says: {
      zh: '违规事项不得办理；失职渎职造成损失的要追责，越权谋私的依法查处。',
      en: 'Irregular matters are not handled; neglect that does harm is answered for; abuse of power is dealt with by law.',
    },
    planned: ['accountability', 'refusal-of-irregular-matter'],
  },
  '85¶1': {
    article: 85,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '守财经纪律，节俭办事，按规定用房用车，压缩一般性支出。',
      en: 'Financial discipline and thrift are kept; offices and cars are used by rule; general spending is held down.',
    },
    omitted: {
      zh: '属于常态纪律要求，不设步骤。',
      en: 'A standing demand of discipline; no steps.',
    },
  },
  '85¶2s1': {
    article: 85,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '控制因公出访，按上级规定编制计划并照此执行。',
      en: 'The number and size of official visits abroad are controlled; a plan is made under higher rules and kept.',
    },
    planned: ['overseas-visit-plan'],
  },
  '85¶2s2': {
    article: 85,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '公务接待从严，会议和活动经费一律列入预算。',
      en: 'Reception rules are strictly kept; money for all meetings and activities is in the budget.',
    },
    planned: ['large-work-meeting-class-1', 'large-work-meeting-class-2', 'hosting-outside-meeting'],
  },
  '86': {
    article: 86,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '恪守保密和外事纪律，国家、工作和商业秘密均不得外泄。',
      en: 'Secrecy and foreign affairs discipline are kept; state, work and business secrets are never leaked.',
    },
    planned: ['proactive-disclosure', 'overseas-visit-plan'],
  },
  '87': {
    article: 87,
    strength: 'HARD',
    span: [1, 2],
    says: {
      zh: '班子成员带头学习，建立集体学习制度，充实各方面知识。',
      en: 'Members lead in learning; collective study is set up to widen their knowledge.',
    },
    omitted: {
      zh: '属于学习的常态职责，没有步骤和时限。',
      en: 'A standing duty to study, without steps or limits.',
    },
  },
  '88s1': {
    article: 88,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '领导深入一线调研，指导工作、解决问题。',
      en: 'Leaders and heads go to the front line, investigate, guide and solve problems.',
    },
    omitted: {
      zh: '属于工作作风要求，不设步骤。',
      en: 'A demand on working style; no steps.',
    },
  },
  '88s2': {
    article: 88,
    strength: 'SOFT',
    span: [2, 2],
    says: {
      zh: '区内调研检查，随行人员能少则少。',
      en: 'On visits within the district the company is kept as small as possible.',
    },
    planned: ['field-visit'],
  },
  '89': {
    article: 89,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '除区里统一安排外，领导不参加剪彩庆典、表彰座谈等活动，也不为之题词致贺。',
      en: 'Unless the district arranges it, leaders attend no ceremonies or commemorations and write no inscriptions or congratulations.',
    },
    planned: ['ceremonial-activity-check', 'leader-invitation'],
  },
  '90s1': {
    article: 90,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '请领导出席活动，统由办公室安排。',
      en: 'Invitations of leaders to activities, at home or foreign, are arranged by the office alone.',
    },
    planned: ['leader-invitation'],
  },
  '90s2': {
    article: 90,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '街道和部门不得把请柬直接送给领导本人。',
      en: 'Sub-districts and departments must not send invitation cards to a leader directly.',
    },
    planned: ['leader-invitation'],
  },
  '90s3': {
    article: 90,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '重要活动至少提前三个工作日报办公室，由其按程序办理。',
      en: 'For important activities the office is told at least three working days ahead and handles it by procedure.',
    },
    planned: ['leader-invitation'],
  },
  '91s1': {
    article: 91,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '向政府请示汇报，由单位一把手出面并逐级进行。',
      en: 'Requests and briefings to the government are made by the head of the body in person, level by level.',
    },
    planned: ['request-and-briefing-to-government'],
  },
  '91s2': {
    article: 91,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '跨单位事项先协商，不成则请分管副区长协调，统一意见后才报区长。',
      en: 'Cross-remit matters are agreed first, else coordinated by the vice mayor; only with one opinion do they reach the mayor.',
    },
    planned: ['request-and-briefing-to-government'],
  },
  '92': {
    article: 92,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '重要情况须如实及时上报；迟、漏、谎、瞒造成严重后果的从严追责。',
      en: 'Important situations are reported; late, omitted, false or concealed reports with grave effect are strictly answered for.',
    },
    planned: ['major-situation-report', 'accountability'],
  },
  '93s1': {
    article: 93,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '班子成员必须遵守请假、销假规定。',
      en: 'Members of the government strictly keep the system of taking and closing leave.',
    },
  },
  '93s2': {
    article: 93,
    strength: 'HARD',
    span: [2, 2],
    says: {
      zh: '副区长和办公室主任离岗或休假，先取得区长同意，回来后向其报告。',
      en: "Vice mayors and the office director obtain the mayor's consent before leaving and report to the mayor on return.",
    },
  },
  '93s3': {
    article: 93,
    strength: 'HARD',
    span: [3, 3],
    says: {
      zh: '部门和街道的一把手请销假，依区委规定办。',
      en: "Department heads and sub-district directors take and close leave under the district committee's rules.",
    },
  },
  // 第十二章 附则 Supplementary provisions (94–95)
  '94': {
    article: 94,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '直属事业单位、部门派出机构及所属代管单位同样遵守本规则。',
      en: 'The rules also apply to institutions under the government and to branches and institutions of its departments.',
    },
    planned: ['rules-life-cycle'],
  },
  '95': {
    article: 95,
    strength: 'HARD',
    span: [1, 1],
    says: {
      zh: '规则印发当日生效，2017年旧规则随之作废。',
      en: 'The rules take effect on the day of issue, and the rules of 2017 are repealed.',
    },
    planned: ['rules-life-cycle'],
  },
} as const satisfies Record<string, Clause>;

/** The id of a clause of these rules. */
export type ClauseId = keyof typeof clauses;

/** The working rules of 2022 as a register. */
export const register = {
  edition: 'work-rules-2022',
  title: {
    zh: '济南市市中区人民政府工作规则',
    en: "Working Rules of the People's Government of Shizhong District, Jinan",
  },
  clauses,
} as const satisfies Register;
