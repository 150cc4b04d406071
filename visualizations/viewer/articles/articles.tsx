import { text } from 'guicheng';
import type { Clause } from 'guicheng';
import { useMemo } from 'preact/hooks';
import { site } from 'virtual:site';
import { useEngine, type Engine } from '../shell/engine.js';
import { Waiting } from '../shell/notices.js';
import { useReader } from '../shell/reader.js';
import type { Route } from '../shell/route.js';
import { ArticlePage } from './article-page.js';
import { TextLoader } from './text-loader.js';

export interface ArticleEntry {
  readonly number: number;
  readonly clauses: readonly (readonly [id: string, clause: Clause])[];
}

/** The articles in order, each with its clauses. */
function articlesOf(engine: Engine): ArticleEntry[] {
  const found = new Map<number, [string, Clause][]>();
  for (const [id, clause] of Object.entries(engine.catalogue.register.clauses)) found.set(clause.article, [...(found.get(clause.article) ?? []), [id, clause]]);
  return [...found].sort(([a], [b]) => a - b).map(([number, clauses]) => ({ number, clauses }));
}

/** All articles: how much of each is modelled, and one of them in full. */
export function Articles({ route }: { readonly route: Route }) {
  const { say, go, href, language } = useReader();
  const engine = useEngine();
  const articles = useMemo(() => (engine ? articlesOf(engine) : []), [engine]);
  const term = route.query['search'] ?? '';
  const number = Number(route.path[1]);
  const current = articles.find((each) => each.number === number);
  const isModelled = (id: string): boolean => Object.hasOwn(site.modelledBy, id);
  const found = articles.filter(({ number: each, clauses }) => {
    const wanted = term.trim().toLowerCase();
    return !wanted || String(each) === wanted || clauses.some(([, { says }]) => says.zh.includes(wanted) || says.en.toLowerCase().includes(wanted));
  });
  return (
    <div class="sheet articles">
      <h1>{say(text('条文', 'Articles'))}</h1>
      <p class="lead">{say(text('全部条文，以我们自己的话写出；每一条落在哪些程序的哪些步骤上，未落成程序的说明缘由。', 'Every article in our own words: which steps of which procedures rest on it and, where none does, why.'))}</p>
      <div class="two">
        <div class="list">
          <div class="search">
            <label for="article-search">{say(text('查找', 'Find'))}</label>
            <input
              id="article-search"
              type="search"
              value={term}
              maxLength={100}
              placeholder={say(text('条号或词语', 'a number or a word'))}
              onInput={(event) => go(route.path, { ...route.query, search: event.currentTarget.value }, { replace: true })}
            />
          </div>
          {!engine && <Waiting tall />}
          <nav aria-label={say(text('条文目录', 'All articles'))}>
            <ol class="numbers">
              {found.map(({ number: each, clauses }) => {
                const modelled = clauses.filter(([id]) => isModelled(id)).length;
                const kind = modelled === clauses.length ? 'all' : modelled ? 'some' : 'none';
                const status = { all: text('已落成程序', 'modelled'), some: text('部分落成程序', 'partly modelled'), none: text('未落成程序', 'not modelled') }[kind];
                return (
                  <li key={each}>
                    <a class={kind} href={href(['articles', String(each)], { search: term })} aria-current={each === number ? 'page' : undefined} aria-label={language === 'zh' ? `第${each}条，${status.zh}` : `Article ${each}, ${status.en}`}>
                      {each}
                    </a>
                  </li>
                );
              })}
            </ol>
          </nav>
          {engine && found.length === 0 && <p class="notice">{say(text('没有找到。', 'Nothing found.'))}</p>}
          <p class="key quiet">
            <span class="key-all" /> {say(text('已落成', 'modelled'))} <span class="key-some" /> {say(text('部分', 'partly'))} <span class="key-none" /> {say(text('未落成', 'not modelled'))}
          </p>
          <TextLoader />
        </div>
        <div class="detail">
          {engine && current && <ArticlePage key={current.number} engine={engine} article={current} clause={route.query['clause']} />}
          {engine && !current && <p class="notice">{say(text('选取一条，查看它要求什么、落在哪里。', 'Choose an article to read what it demands and where it stands.'))}</p>}
        </div>
      </div>
    </div>
  );
}
