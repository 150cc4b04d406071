import { text, type Language } from 'guicheng';
import { site } from 'virtual:site';
import { useReader } from './reader.js';
import type { Route } from './route.js';

/** The head of the page: where one can go, and the language. */
export function Header({ route, onLanguage }: { readonly route: Route; readonly onLanguage: (language: Language) => void }) {
  const { say, href, language } = useReader();
  const [view] = route.path;
  const places = [
    { name: text('程序', 'Procedures'), path: [] as string[], here: view === undefined || view === 'procedures' },
    { name: text('条文', 'Articles'), path: ['articles'], here: view === 'articles' },
    { name: text('运行中', 'Live'), path: ['live'], here: view === 'live' },
  ];
  const other: Language = language === 'zh' ? 'en' : 'zh';
  return (
    <header class="head">
      <a class="brand" href={href([])}>
        <span class="brand-name" lang="zh-CN">
          规程
        </span>
        <span class="brand-rules">{say(site.title)}</span>
      </a>
      <nav aria-label={say(text('主要栏目', 'Main'))}>
        <ul>
          {places.map(({ name, path, here }) => (
            <li key={name.en}>
              <a href={href(path)} aria-current={here ? 'page' : undefined}>
                {say(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <button type="button" class="plain language" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => onLanguage(other)}>
        {other === 'zh' ? '中文' : 'English'}
      </button>
    </header>
  );
}
