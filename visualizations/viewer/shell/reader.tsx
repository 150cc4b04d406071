import type { Language, Text } from 'guicheng';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What every part of the page knows of its reader. */
export interface Reader {
  readonly language: Language;
  /** A wording in the reader's language. */
  readonly say: (words: Text) => string;
  /** A list in the punctuation of the reader's language. */
  readonly list: (words: readonly string[]) => string;
  /** The address of a place in the page. */
  readonly href: (path: readonly string[], query?: Readonly<Record<string, string | undefined>>) => string;
  /** Goes to a place in the page; with `replace`, without a step for the back button. */
  readonly go: (path: readonly string[], query?: Readonly<Record<string, string | undefined>>, options?: { replace?: boolean }) => void;
}

export const ReaderContext = createContext<Reader>(undefined as unknown as Reader);
export const useReader = (): Reader => useContext(ReaderContext);

const kept = 'guicheng-language';

/** The language that was chosen last, if any. */
export function keptLanguage(): Language | undefined {
  const value = keep(() => localStorage.getItem(kept));
  return value === 'zh' || value === 'en' ? value : undefined;
}

export const keepLanguage = (language: Language): void => void keep(() => localStorage.setItem(kept, language));

/** Storage may be switched off: then a choice lasts as long as the page. */
function keep<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
