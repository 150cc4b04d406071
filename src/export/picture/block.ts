import type { Language } from '../../model/text.js';
import type { ChartTransition } from '../chart/chart.js';
import { particulars, rowWords, routesOf } from '../chart/wording.js';
import { textWidth, wrap, wrapWidth } from './measure.js';

/** What a line of text is: it decides size, weight and colour. */
export type LineRole = 'heading' | 'note' | 'state' | 'frame' | 'clauses' | 'act' | 'condition' | 'who' | 'limit' | 'return';

/** Size in px and weight by role, and the height of a line as a multiple of its size. */
export const lineStyle: Readonly<Record<LineRole, { readonly size: number; readonly weight: number }>> = {
  heading: { size: 18, weight: 600 },
  note: { size: 11, weight: 400 },
  state: { size: 14, weight: 600 },
  frame: { size: 13.5, weight: 600 },
  clauses: { size: 11, weight: 400 },
  act: { size: 12.5, weight: 500 },
  condition: { size: 11, weight: 400 },
  who: { size: 11, weight: 400 },
  limit: { size: 11, weight: 400 },
  return: { size: 11, weight: 400 },
};
export const leading = 1.36;

/** A small sign drawn before a line: a clock for a limit, a ring for an act that stays, an arrow for one that leads elsewhere or back. */
export type Icon = 'clock' | 'stays' | 'leads' | 'returns';
export const iconWidth = 15;
export const tailGap = 8;

export interface Line {
  readonly text: string;
  readonly role: LineRole;
  readonly width: number;
  readonly icon?: Icon;
  /** Set smaller after the line: the clauses of a frame. */
  readonly tail?: string;
  /** Left free before the line, px. */
  readonly indent: number;
  /** Left free above the line, px. */
  readonly gap: number;
}

/** Lines of text set one below the other. */
export interface Block {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

export const lineHeight = ({ role, gap }: Pick<Line, 'role' | 'gap'>): number => Math.round(lineStyle[role].size * leading) + gap;

export function line(words: string, role: LineRole, extra: { icon?: Icon; tail?: string; indent?: number; gap?: number } = {}): Line {
  const { size, weight } = lineStyle[role];
  const indent = (extra.indent ?? 0) + (extra.icon ? iconWidth : 0);
  const width = Math.ceil(textWidth(words) * size * (weight >= 600 ? 1.05 : weight >= 500 ? 1.03 : 1)) + indent;
  const { icon, tail } = extra;
  const more = tail ? tailGap + Math.ceil(textWidth(tail) * lineStyle.clauses.size) : 0;
  return { text: words, role, width: width + more, indent, gap: extra.gap ?? 0, ...(icon ? { icon } : {}), ...(tail ? { tail } : {}) };
}

export const block = (lines: readonly Line[]): Block => ({
  lines,
  width: lines.reduce((widest, { width }) => Math.max(widest, width), 0),
  height: lines.reduce((sum, each) => sum + lineHeight(each), 0),
});

/** Wraps a text into lines of one role. */
export const wrapped = (words: string, role: LineRole, em: number): Line[] => wrap(words, em).map((each) => line(each, role));

/** The label of an arrow: for each of its acts a title, its condition, who performs it, clauses and limits. */
export function arrowBlock(labels: readonly (readonly ChartTransition[])[], language: Language): Block {
  return block(
    labels.flatMap((members, index) => {
      const first = members[0]!;
      const em = wrapWidth[language];
      const { who, clauses, limits } = particulars(members, language);
      const together = [who, clauses].filter(Boolean).join(' · ');
      const fits = textWidth(together) <= em + 1.5;
      const [opening, closing] = language === 'zh' ? ['〔', '〕'] : ['[', ']'];
      const lines = [
        ...wrapped(first.title[language], 'act', em),
        ...routesOf(first, language).flatMap((route) => wrapped(`${opening}${route}${closing}`, 'condition', em + 1.5)),
        ...(fits ? [together] : [who, clauses]).flatMap((each) => wrapped(each, 'who', em + 1.5)),
        ...limits.flatMap((limit) => wrap(limit, em).map((each, at) => line(each, 'limit', at === 0 ? { icon: 'clock' } : { indent: iconWidth }))),
      ];
      return index === 0 ? lines : lines.map((each, at) => (at === 0 ? { ...each, gap: 5 } : each));
    }),
  );
}

/** A row inside a state: an act that leaves it as it is, or leads to a state around or within it (`aim`). */
export function rowLines(members: readonly ChartTransition[], aim: string | undefined, language: Language, em: number): Line[] {
  const icon: Icon = aim === undefined ? 'stays' : 'leads';
  return wrap(rowWords(members, aim, language), em).map((each, index) => line(each, 'who', index === 0 ? { icon } : { indent: iconWidth }));
}
