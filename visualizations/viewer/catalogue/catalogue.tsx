import { text } from 'guicheng';
import { site } from 'virtual:site';
import { useEngine } from '../shell/engine.js';
import { useReader } from '../shell/reader.js';
import type { Route } from '../shell/route.js';
import type { ProcedureEntry } from '../shell/site.js';
import { Bar } from '../shell/bar.js';
import { search, type Hit } from './search.js';

/** All procedures, grouped and searchable. */
export function Catalogue({ route, missing }: { readonly route: Route; readonly missing?: string }) {
  const { say, go } = useReader();
  const engine = useEngine();
  const term = route.query['search'] ?? '';
  const hits = search(site.procedures, term, engine);
  const groups = [...new Set(hits.map(({ entry }) => entry.group.en))];
  return (
    <div class="sheet">
      <h1>{say(text('程序目录', 'Procedures'))}</h1>
      <p class="lead">{say(text('每一程序由规则条文逐条落成：谁来办、先后次序、须写明什么、何时办结，每一步都可查到依据。', 'Each procedure is built clause by clause: who acts, in what order, what has to be stated and by when. Every step shows what it rests on.'))}</p>
      {missing !== undefined && (
        <p class="notice" role="alert">
          {say(text('没有这个页面：', 'There is no such page: '))}
          <bdi>{missing.slice(0, 200)}</bdi>
        </p>
      )}
      <div class="search">
        <label for="search">{say(text('查找', 'Find'))}</label>
        <input
          id="search"
          type="search"
          value={term}
          maxLength={100}
          placeholder={say(text('名称、条号、职务或词语', 'a name, article, post or word'))}
          onInput={(event) => go([], { search: event.currentTarget.value }, { replace: true })}
        />
        <p role="status">{say(text(`共 ${hits.length} 项程序`, `${hits.length} ${hits.length === 1 ? 'procedure' : 'procedures'}`))}</p>
      </div>
      <div class="groups">
      {groups.map((group) => {
        const members = hits.filter(({ entry }) => entry.group.en === group);
        return (
          <section key={group} class="group" aria-label={say(members[0]!.entry.group)}>
            <h2>{say(members[0]!.entry.group)}</h2>
            <ul class="cards">
              {members.map((hit) => (
                <Card key={hit.entry.id} hit={hit} />
              ))}
            </ul>
          </section>
        );
      })}
      </div>
      {hits.length === 0 && <p class="notice">{say(text('没有找到。可换用条号（如 74）、职务（如 区长）或步骤名称。', 'Nothing found. Try an article (74), a post (mayor) or the name of a step.'))}</p>}
    </div>
  );
}

function Card({ hit: { entry, words } }: { readonly hit: Hit }) {
  const { say, href } = useReader();
  return (
    <li class="card">
      <h3>
        <a href={href(['procedures', entry.id])}>{say(entry.title)}</a>
      </h3>
      <p>{say(entry.summary)}</p>
      {words && words !== entry.summary && (
        <p class="found">
          {say(text('其中：', 'In it: '))}
          <mark>{say(words)}</mark>
        </p>
      )}
      <p class="quiet">
        {say(text(`依据第 ${entry.articles.join('、')} 条`, `Articles ${entry.articles.join(', ')}`))}
      </p>
      <Measures entry={entry} />
    </li>
  );
}

/** How much of a procedure its suite covers and how many of its properties are verified. */
export function Measures({ entry }: { readonly entry: ProcedureEntry }) {
  const { say } = useReader();
  return (
    <dl class="measures">
      <div>
        <dt>{say(text('路径覆盖', 'Steps covered'))}</dt>
        <dd>
          <Bar value={entry.covered} of={entry.steps} /> {entry.covered}/{entry.steps}
        </dd>
      </div>
      <div>
        <dt>{say(text('性质成立', 'Properties that hold'))}</dt>
        <dd>
          <Bar value={entry.holding} of={entry.properties} /> {entry.holding}/{entry.properties}
        </dd>
      </div>
    </dl>
  );
}
