import { parseAccept } from 'hono/utils/accept';
import type { Language } from '../../model/text.js';

/** The language that `Accept-Language` asks for; Chinese unless English comes first. */
export function languageOf(header: string | undefined): Language {
  const wanted = parseAccept(header ?? '')
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ type }) => type.toLowerCase().split('-')[0]);
  return wanted.find((language): language is Language => language === 'zh' || language === 'en') ?? 'zh';
}
