import { text, type Language } from 'guicheng';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { site } from 'virtual:site';
import { Articles } from '../articles/articles.js';
import { Catalogue } from '../catalogue/catalogue.js';
import { Live } from '../live/live.js';
import { ProcedurePage } from '../procedure/procedure-page.js';
import { Boundary } from './boundary.js';
import { useEngineFailure } from './engine.js';
import { Header } from './header.js';
import { Failure } from './notices.js';
import { fragmentOf, go, useRoute, type Route } from './route.js';
import { keepLanguage, keptLanguage, ReaderContext, type Reader } from './reader.js';

const isLanguage = (value: string | undefined): value is Language => value === 'zh' || value === 'en';

/** The whole page: its head, and the view that the fragment names. */
export function Page() {
  const route = useRoute();
  const stated = route.query['language'];
  const [kept, setKept] = useState<Language>(() => keptLanguage() ?? 'zh');
  const language = isLanguage(stated) ? stated : kept;
  // A link says its language only where a choice was made, so that it opens for others as it was sent.
  const carried = isLanguage(stated) ? stated : undefined;
  const reader = useMemo<Reader>(
    () => ({
      language,
      say: (words) => words[language],
      list: (words) => words.join(language === 'zh' ? '、' : ', '),
      href: (path, query) => fragmentOf(path, { ...query, language: carried }),
      go: (path, query, options) => go(path, { ...query, language: carried }, options),
    }),
    [language, carried],
  );
  const choose = (next: Language) => {
    keepLanguage(next);
    setKept(next);
    go(route.path, { ...route.query, language: next }, { replace: true });
  };
  const failure = useEngineFailure();
  const main = useRef<HTMLElement>(null);
  const place = placeOf(route);
  const before = useRef(place);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  useEffect(() => {
    document.title = [titleOf(route, reader), language === 'zh' ? '规程' : 'Guicheng'].filter(Boolean).join(' · ');
  }, [place, language]);
  useEffect(() => {
    if (before.current !== place) {
      main.current?.focus({ preventScroll: true });
      if (before.current.split('/')[1] !== place.split('/')[1] || before.current.split('/')[0] !== place.split('/')[0]) scrollTo(0, 0);
    }
    before.current = place;
  }, [place]);
  return (
    <ReaderContext.Provider value={reader}>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {reader.say(text('跳到正文', 'Skip to content'))}
      </a>
      <Header route={route} onLanguage={choose} />
      <main id="main" tabIndex={-1} ref={main}>
        {failure !== undefined && <Failure message={failure} />}
        <Boundary at={location.hash}>
          <View route={route} />
        </Boundary>
      </main>
    </ReaderContext.Provider>
  );
}

/** What counts as another place: the view, what it is of, and the tab; not what is chosen in it. */
const placeOf = ({ path: [view = '', name = '', tab = view === 'procedures' ? 'diagram' : ''] }: Route): string => [view, name, tab].join('/');

function View({ route }: { readonly route: Route }) {
  const [view, name] = route.path;
  if (view === undefined) return <Catalogue route={route} />;
  if (view === 'articles') return <Articles route={route} />;
  if (view === 'live') return <Live route={route} />;
  const entry = view === 'procedures' ? site.procedures.find(({ id }) => id === name) : undefined;
  if (entry) return <ProcedurePage key={entry.id} entry={entry} route={route} />;
  return <Catalogue route={route} missing={route.path.join('/')} />;
}

function titleOf({ path: [view, name] }: Route, { say }: Reader): string {
  if (view === 'articles') return say(text('条文', 'Articles'));
  if (view === 'live') return say(text('运行中的案卷', 'Live cases'));
  const entry = view === 'procedures' ? site.procedures.find(({ id }) => id === name) : undefined;
  return entry ? say(entry.title) : '';
}
