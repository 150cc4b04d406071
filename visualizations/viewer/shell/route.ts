import { useEffect, useState } from 'preact/hooks';

/** Where the reader is: everything of it stands in the fragment, so that links, back and forward work from a disk too. */
export interface Route {
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** A longer fragment is not read: no link of ours comes near. */
const longest = 200_000;
const moved = 'guicheng:moved';

/** Reads a fragment such as `#/procedures/leave/play?language=en`. What cannot be read is left out; nothing throws. */
export function routeOf(fragment: string): Route {
  const text = fragment.length > longest ? '' : fragment.replace(/^#\/?/, '');
  const cut = text.indexOf('?');
  const path = (cut < 0 ? text : text.slice(0, cut)).split('/').filter(Boolean).map(decoded);
  const query: Record<string, string> = Object.create(null);
  if (cut >= 0) for (const [name, value] of new URLSearchParams(text.slice(cut + 1))) query[name] = value;
  return { path, query };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Writes a route as a fragment; empty values are left out. */
export function fragmentOf(path: readonly string[], query: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const words = new URLSearchParams(given).toString();
  return `#/${path.map(encodeURIComponent).join('/')}${words ? `?${words}` : ''}`;
}

/** Goes somewhere; with `replace`, without a step for the back button. */
export function go(path: readonly string[], query: Readonly<Record<string, string | undefined>> = {}, { replace = false } = {}): void {
  const fragment = fragmentOf(path, query);
  if (fragment === location.hash) return;
  if (!replace) {
    location.hash = fragment;
    return;
  }
  history.replaceState(history.state, '', fragment);
  dispatchEvent(new Event(moved));
}

/** The route, followed as it changes. */
export function useRoute(): Route {
  const [fragment, setFragment] = useState(location.hash);
  useEffect(() => {
    const follow = () => setFragment(location.hash);
    addEventListener('hashchange', follow);
    addEventListener(moved, follow);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener(moved, follow);
    };
  }, []);
  return routeOf(fragment);
}
