import type { Language } from '../../model/text.js';
import { listed, particulars, routesOf } from '../chart/wording.js';
import { block, iconWidth, line, wrapped, type Block, type Line } from '../picture/block.js';
import { wrap } from '../picture/measure.js';
import type { FlowStep, Outcome } from './flow.js';

/** The longest line of a box, in em. */
const em: Readonly<Record<Language, number>> = { zh: 9.5, en: 13 };
export const boxPadding = { x: 9, y: 6, row: 4 } as const;

/** What stands in the box of a step: what is done, then how it may come out where that is not told by one arrow. */
export interface Words {
  readonly head: Block;
  /** One for each outcome, in order; empty where the arrow tells all. */
  readonly rows: readonly Block[];
  readonly tooltip: string;
}

const withSign = (words: string, role: Line['role'], icon: Line['icon'], limit: number): Line[] =>
  wrap(words, limit).map((each, index) => line(each, role, index === 0 && icon ? { icon } : { indent: iconWidth }));

/** Sets the words of a step; `titleOf` gives the title of a state. */
export function wordsOf(step: FlowStep, language: Language, titleOf: (state: string) => string): Words {
  const { members, outcomes, throughout, lane } = step;
  const limit = em[language];
  const { who, clauses, limits } = particulars(members, language);
  const stays = outcomes.every(({ on, back, rests }) => !on.length && !back.length && !rests.length);
  const title = step.title[language];
  const during = throughout ? (language === 'zh' ? `“${throughout.zh}”期间` : `during “${throughout.en}”`) : '';
  const head = block([
    ...(stays ? withSign(title, 'act', 'stays', limit) : wrapped(title, 'act', limit)),
    ...(who === '' || who === lane[language] ? [] : wrapped(who, 'who', limit + 1)),
    ...wrapped(during, 'condition', limit + 1),
    ...limits.flatMap((each) => withSign(each, 'limit', 'clock', limit)),
    ...wrapped(clauses, 'clauses', limit + 1),
  ]);
  const tellsAll = outcomes.length === 1;
  return { head, rows: outcomes.map((outcome) => rowOf(outcome, language, limit, titleOf, tellsAll)), tooltip: tooltipOf(step, language, titleOf) };
}

function rowOf({ members, back, rests }: Outcome, language: Language, limit: number, titleOf: (state: string) => string, tellsAll: boolean): Block {
  const [opening, closing] = language === 'zh' ? ['〔', '〕'] : ['[', ']'];
  const routes = tellsAll && !back.length && !rests.length ? [] : routesOf(members[0]!, language).map((route) => `${opening}${route}${closing}`);
  const to = (states: readonly string[]): string[] => [...new Set(states.map(titleOf))];
  return block([
    ...routes.flatMap((route) => wrapped(route, 'condition', limit + 1)),
    ...to(back).flatMap((title) => withSign(title, 'return', 'returns', limit)),
    ...to(rests).flatMap((title) => withSign(title, 'who', 'leads', limit)),
  ]);
}

function tooltipOf({ members, title, outcomes }: FlowStep, language: Language, titleOf: (state: string) => string): string {
  const { who, clauses, limits } = particulars(members, language);
  const leads = outcomes.map(({ members: own, on, back, rests }) => {
    const route = listed(routesOf(own[0]!, language), language);
    const to = listed([...on, ...back, ...rests].map(titleOf), language);
    return to === '' ? route : `${route === '' ? '' : `${route} `}→ ${to}`;
  });
  return [title[language], who, clauses, ...limits, ...leads].filter(Boolean).join('\n');
}

