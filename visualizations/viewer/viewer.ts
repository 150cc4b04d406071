import type { Site, SiteProcedure } from '../../src/export/site/site.js';
import type { Chart } from '../../src/export/chart/chart.js';
import type { Text, Language } from '../../src/model/text.js';

/** The analysts' page: every procedure with its diagram, its steps, who performs them, and the clauses behind each. */

type Transition = Chart['transitions'][number];

const words = {
  search: { zh: '查找名称、条文、岗位', en: 'Name, article or post' },
  steps: { zh: '步骤', en: 'Steps' },
  who: { zh: '由谁', en: 'Who' },
  act: { zh: '做什么', en: 'What' },
  rules: { zh: '须满足', en: 'What is demanded' },
  clauses: { zh: '依据', en: 'Clauses' },
  next: { zh: '之后', en: 'Then' },
  tooEarly: { zh: '此时尚不可', en: 'Not yet here' },
  states: { zh: '状态', en: 'states' },
  allClauses: { zh: '全部条文', en: 'All clauses' },
  modelled: { zh: '见于', en: 'Modelled in' },
  stays: { zh: '状态不变', en: 'the state stays' },
  states2: { zh: '陈述', en: 'Stated' },
  limits: { zh: '时限', en: 'Time limits' },
  open: { zh: '存疑之处', en: 'Open points' },
  asDefault: { zh: '默认', en: 'default' },
  diagram: { zh: '流程图', en: 'Diagram' },
  larger: { zh: '放大', en: 'Larger' },
  smaller: { zh: '缩小', en: 'Smaller' },
  end: { zh: '结束', en: 'end' },
  choose: { zh: '选择图中或表中的一步，查看其依据。', en: 'Choose a step in the diagram or the table to see what it rests on.' },
  nothing: { zh: '没有符合的程序', en: 'No procedure fits' },
  strength: { zh: '强度', en: 'strength' },
  other: { zh: 'English', en: '中文' },
  failed: { zh: '无法读取数据', en: 'The data could not be read' },
} as const satisfies Record<string, Text>;
const strengths: Readonly<Record<string, Text>> = {
  HARD: { zh: '必须', en: 'must' },
  DEFAULT: { zh: '原则上', en: 'as a rule' },
  SOFT: { zh: '提倡', en: 'should' },
  MAY: { zh: '可以', en: 'may' },
};

let language: Language = storedLanguage();
let site: Site;
let zoom = 1;

function storedLanguage(): Language {
  try {
    return localStorage.getItem('guicheng-language') === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

const say = (text: Text): string => text[language];
const place = (id: string): HTMLElement => document.getElementById(id)!;

/** An element; texts become text, never markup. */
function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string>> = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function button(label: string, onPress: () => void, attributes: Readonly<Record<string, string>> = {}): HTMLButtonElement {
  const element = make('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', onPress);
  return element;
}

const clauseButtons = (ids: readonly string[]): HTMLElement => make('span', { class: 'clauses' }, ...ids.map((id) => {
    const title = site.clauses.find((each) => each.id === id)?.title;
    return button(id, () => showClause(id), { class: 'clause', ...(title ? { title: say(title) } : {}) });
  }));

function showClause(id: string): void {
  const clause = site.clauses.find((each) => each.id === id);
  if (!clause) return;
  const links = clause.modelledBy.map((procedure) => make('li', {}, make('a', { href: `#/${procedure}` }, say(site.procedures.find((each) => each.id === procedure)!.title))));
  place('why').replaceChildren(
    make('h2', {}, say(clause.title)),
    make('p', { class: 'strength' }, say(strengths[clause.strength]!)),
    make('p', {}, say(clause.says)),
    ...(links.length ? [make('h3', {}, say(words.modelled)), make('ul', {}, ...links)] : []),
    ...(clause.omitted ? [make('p', { class: 'note' }, say(clause.omitted))] : []),
  );
}

function showTransition(procedure: SiteProcedure, transition: Transition): void {
  const demands = transition.conditions.filter(({ kind }) => kind !== 'route');
  const fields = (transition.act && procedure.fields[transition.act]) || [];
  place('why').replaceChildren(
    make('h2', {}, say(transition.title)),
    ...(transition.performers.length ? [make('p', {}, `${say(words.who)}: ${transition.performers.map(say).join('、')}`)] : []),
    ...(fields.length
      ? [make('h3', {}, say(words.states2)), make('ul', {}, ...fields.map(({ title, options }) => make('li', {}, `${say(title)}${options.length ? `: ${options.map(say).join(' / ')}` : ''}`)))]
      : []),
    make('h3', {}, say(words.rules)),
    make('ul', { class: 'demands' }, ...demands.map(({ says, clauses, strength }) => make('li', {}, make('b', {}, say(strengths[strength ?? 'HARD']!)), ` ${say(says)} `, clauseButtons(clauses)))),
    ...transition.deadlines.map(({ title, limit, clauses }) => make('p', { class: 'limit' }, `${say(title)}: ${say(limit)} `, clauseButtons(clauses))),
    make('h3', {}, say(words.clauses)),
    clauseButtons(transition.clauses),
  );
  for (const element of document.querySelectorAll('.chosen')) element.classList.remove('chosen');
  const id = CSS.escape(transition.id);
  for (const element of document.querySelectorAll(`[data-id="${id}"], [data-ids~="${id}"]`)) element.classList.add('chosen');
}

function stepRows(procedure: SiteProcedure): HTMLElement[] {
  const { chart } = procedure;
  const titles = new Map(chart.states.map(({ id, title }) => [id, title]));
  return chart.states
    .filter(({ id }) => chart.transitions.some(({ source, kind }) => source === id && kind === 'act') || chart.prohibitions.some(({ state }) => state === id))
    .map(({ id, title, clauses }) => {
      const steps = chart.transitions.filter(({ source, kind }) => source === id && kind === 'act');
      const early = chart.prohibitions.filter(({ state }) => state === id);
      const rows = steps.map((step) => {
        const aims = step.targets.map((target) => say(titles.get(target)!)).join('、') || say(words.stays);
        return make(
          'tr',
          { 'data-id': step.id },
          make('td', {}, button(say(step.title), () => showTransition(procedure, step), { class: 'step' })),
          make('td', {}, step.performers.map(say).join('、')),
          make('td', {}, ...step.conditions.filter(({ kind }) => kind === 'route').map(({ says }) => `${say(says)} `), `→ ${aims}`),
          make('td', {}, clauseButtons(step.clauses)),
        );
      });
      const forbidden = early.map(({ title: act, says, clauses: cited }) =>
        make('tr', { class: 'early' }, make('td', {}, `${say(words.tooEarly)}: ${say(act)}`), make('td', { colspan: '2' }, says.map(say).join('; ')), make('td', {}, clauseButtons(cited))),
      );
      const head = [words.act, words.who, words.next, words.clauses].map((word) => make('th', { scope: 'col' }, say(word)));
      return make(
        'section',
        { class: 'state' },
        make('h3', {}, say(title), ' ', clauseButtons(clauses)),
        make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': say(title) }, make('table', {}, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows, ...forbidden))),
      );
    });
}

/** The drawn diagram; pressing an arrow, or one of the steps that share it, shows what it rests on. */
async function diagram(procedure: SiteProcedure): Promise<Element> {
  const response = await fetch(`charts/${procedure.id}.${language}.svg`);
  if (!response.ok) throw new Error(`${response.status}`);
  const svg = document.importNode(new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement, true);
  for (const element of svg.querySelectorAll('[data-id], [data-ids]')) {
    const ids = [element.getAttribute('data-id') ?? '', ...(element.getAttribute('data-ids') ?? '').split(' ')];
    const transition = procedure.chart.transitions.find(({ id }) => ids.includes(id));
    if (!transition) continue;
    element.classList.add('pressable');
    element.addEventListener('click', () => showTransition(procedure, transition));
  }
  return svg;
}

function showProcedure(procedure: SiteProcedure): void {
  const frame = make('div', { class: 'frame', tabindex: '0', role: 'group', 'aria-label': say(words.diagram) });
  const scale = (factor: number) => {
    zoom = Math.min(3, Math.max(0.25, zoom * factor));
    const svg = frame.querySelector('svg');
    if (svg) svg.style.width = `${zoom * 100}%`;
  };
  diagram(procedure)
    .then((svg) => {
      frame.replaceChildren(svg);
      scale(1);
    })
    .catch((error: unknown) => frame.replaceChildren(`${say(words.failed)}: ${String(error)}`));
  const points = Object.values(procedure.interpretations).map(({ question, options, default: usual, clauses }) =>
    make('li', {}, say(question), ' ', clauseButtons(clauses), make('ul', {}, ...Object.entries(options).map(([name, option]) => make('li', {}, `${say(option)}${name === usual ? ` (${say(words.asDefault)})` : ''}`)))),
  );
  const limits = procedure.deadlines.map(({ title, limit, counted, consequence, clauses }) => make('li', {}, `${say(title)}: ${say(limit)}; ${say(counted)}; ${say(consequence)} `, clauseButtons(clauses)));
  place('main').replaceChildren(
    make('h2', {}, say(procedure.title)),
    make('p', {}, say(procedure.summary)),
    make('div', { class: 'tools' }, button(say(words.larger), () => scale(1.25)), button(say(words.smaller), () => scale(0.8))),
    frame,
    make('h2', {}, say(words.steps)),
    ...stepRows(procedure),
    ...(limits.length ? [make('h2', {}, say(words.limits)), make('ul', {}, ...limits)] : []),
    ...(points.length ? [make('h2', {}, say(words.open)), make('ul', {}, ...points)] : []),
  );
  place('why').replaceChildren(make('p', { class: 'note' }, say(words.choose)));
}

function showClauses(): void {
  place('main').replaceChildren(
    make('h2', {}, say(words.allClauses)),
    ...site.clauses.map(({ id, says, strength, modelledBy, omitted }) =>
      make(
        'p',
        { class: 'row' },
        clauseButtons([id]),
        make('b', {}, ` ${say(strengths[strength]!)} `),
        say(says),
        ...(modelledBy.length ? [] : [make('span', { class: 'note' }, ` ${omitted ? say(omitted) : ''}`)]),
      ),
    ),
  );
  place('why').replaceChildren(make('p', { class: 'note' }, say(words.choose)));
}

function showCatalogue(wanted = ''): void {
  const nav = place('catalogue');
  const input = nav.querySelector('input') ?? make('input', { type: 'search' });
  input.setAttribute('aria-label', say(words.search));
  input.setAttribute('placeholder', say(words.search));
  input.oninput = () => showCatalogue(input.value);
  const term = wanted.trim().toLowerCase();
  const fits = (procedure: SiteProcedure) =>
    [procedure.id, procedure.title.zh, procedure.title.en, ...procedure.articles.map(String), ...procedure.chart.transitions.flatMap(({ performers }) => performers.flatMap(({ zh, en }) => [zh, en]))].some((each) =>
      /^\d+$/.test(term) ? each === term : each.toLowerCase().includes(term),
    );
  const found = site.procedures.filter(fits);
  const groups = [...new Set(found.map(({ group }) => say(group)))].map((group) =>
    make(
      'section',
      {},
      make('h2', {}, group),
      make('ul', {}, ...found.filter((each) => say(each.group) === group).map(({ id, title }) => make('li', {}, make('a', { href: `#/${id}`, ...(location.hash === `#/${id}` ? { 'aria-current': 'page' } : {}) }, say(title))))),
    ),
  );
  const rest = [...groups, ...(found.length ? [] : [make('p', { class: 'note' }, say(words.nothing))]), make('p', {}, make('a', { href: '#/clauses' }, say(words.allClauses)))];
  if (input.isConnected) {
    for (const child of nav.querySelectorAll(':scope > :not(input)')) child.remove();
    nav.append(...rest);
  } else nav.replaceChildren(input, ...rest);
}

function show(): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  place('edition').textContent = say(site.title);
  const toggle = place('language');
  toggle.textContent = say(words.other);
  toggle.setAttribute('lang', language === 'zh' ? 'en' : 'zh-CN');
  const name = location.hash.replace(/^#\//, '');
  showCatalogue(place('catalogue').querySelector('input')?.value);
  if (name === 'clauses') return showClauses();
  showProcedure(site.procedures.find(({ id }) => id === name) ?? site.procedures[0]!);
}

place('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh';
  try {
    localStorage.setItem('guicheng-language', language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  show();
});
addEventListener('hashchange', () => {
  show();
  place('main').focus();
});

try {
  site = (await (await fetch('data.json')).json()) as Site;
  show();
} catch (error) {
  place('main').textContent = `${say(words.failed)}: ${String(error)}`;
}
