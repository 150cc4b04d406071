import { text } from 'guicheng';
import { useEffect } from 'preact/hooks';
import { site } from 'virtual:site';
import { StrengthMark, shortTitle } from '../why/clause.js';
import type { Engine, Resting } from '../shell/engine.js';
import { useReader } from '../shell/reader.js';
import type { ArticleEntry } from './articles.js';
import { useOfficialText } from './official-text.js';
import { Passage } from './passage.js';

interface ArticlePageProps {
  readonly engine: Engine;
  readonly article: ArticleEntry;
  /** The clause that is marked in the text. */
  readonly clause: string | undefined;
}

/** One article: each clause in our words, every step that rests on it, and the official text beside it. */
export function ArticlePage({ engine, article, clause }: ArticlePageProps) {
  const { say, href } = useReader();
  const official = useOfficialText();
  const chosen = article.clauses.find(([id]) => id === clause)?.[0];
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(`clause-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, official]);
  return (
    <article>
      <h2>{say(text(`第 ${article.number} 条`, `Article ${article.number}`))}</h2>
      {official && (
        <section aria-label={say(text('原文', 'The official text'))}>
          <Passage official={official} article={article.number} span={article.clauses.find(([id]) => id === chosen)?.[1].span} whole />
        </section>
      )}
      {article.clauses.map(([id, { says, strength, omitted, planned }]) => {
        const resting = engine.resting.get(id) ?? [];
        const elsewhere = Object.hasOwn(site.modelledBy, id) ? (site.modelledBy[id] ?? []) : [];
        return (
          <section key={id} id={`clause-${id}`} class={`clause-full${id === chosen ? ' chosen' : ''}`} aria-label={say(shortTitle(id))}>
            <h3>
              <a href={href(['articles', String(article.number)], { clause: id })} aria-current={id === chosen ? 'true' : undefined}>
                {say(shortTitle(id))}
              </a>{' '}
              <StrengthMark strength={strength} />
            </h3>
            <p>{say(says)}</p>
            {resting.length > 0 && <Places resting={resting} />}
            {!resting.length && elsewhere.length > 0 && (
              <p class="quiet">
                {say(text('体现在以下程序的填报内容或案例中：', 'It shows in what is stated, or in the cases, of: '))}
                {elsewhere.map((name) => (
                  <a key={name} href={href(['procedures', name])}>
                    {say(site.procedures.find(({ id: each }) => each === name)?.title ?? text(name, name))}{' '}
                  </a>
                ))}
              </p>
            )}
            {!elsewhere.length && !resting.length && (
              <p class="omitted">
                {say(text('未落成程序：', 'Not modelled: '))}
                {say(omitted ?? text(planned ? `待建：${planned.join('、')}` : '未说明', planned ? `planned: ${planned.join(', ')}` : 'no reason given'))}
              </p>
            )}
          </section>
        );
      })}
    </article>
  );
}

/** The states and steps that rest on a clause, by procedure. */
function Places({ resting }: { readonly resting: readonly Resting[] }) {
  const { say, href } = useReader();
  const procedures = [...new Set(resting.map(({ procedure }) => procedure))];
  return (
    <ul class="places">
      {procedures.map((procedure) => (
        <li key={procedure}>
          <a href={href(['procedures', procedure])}>{say(site.procedures.find(({ id }) => id === procedure)!.title)}</a>
          <ul>
            {resting
              .filter((each) => each.procedure === procedure)
              .map(({ id, element, state }) => (
                <li key={id}>
                  <a href={href(['procedures', procedure, 'diagram'], { step: id })}>{say(element.title)}</a> <span class="quiet">{say(state ? text('环节', 'state') : text('步骤', 'step'))}</span>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
