import type { Finding } from 'guicheng';

/**
 * What a server of cases answers, read into the few plain values that are shown. Words that people stated in a case stand
 * in it as they came: they are shown as text, and what does not fit is left out.
 */

/** A case in a list. */
export interface ServedCase {
  readonly id: string;
  readonly procedure: string;
  readonly state: unknown;
  readonly isDone: boolean;
  readonly startedBy: string;
  readonly startedAt: string;
}

/** What a case is opened with, or goes over to another version of its machine with. */
export interface Opening {
  readonly procedure: string;
  readonly structure: string;
  readonly interpretations: Readonly<Record<string, string>>;
  readonly input: Readonly<Record<string, unknown>>;
  readonly acts: readonly unknown[];
}

/** An entry in the log of a case. */
export interface LoggedEntry {
  readonly position: number;
  /** Place in the case, from 1. */
  readonly sequence: number;
  readonly kind: 'start' | 'act' | 'deadline' | 'migration';
  readonly at: string;
  /** The officer who opened the case. */
  readonly by?: string;
  readonly opening?: Opening;
  /** What was done, with the performer that the server stamped on it. */
  readonly act?: Readonly<Record<string, unknown>> & { readonly type: string };
  /** When the passed limit ended. */
  readonly due?: string;
  readonly clauses: readonly string[];
  readonly warnings: readonly Finding[];
  readonly deviations: readonly Finding[];
  /** The state after it. */
  readonly state: unknown;
}

export const kinds = ['start', 'act', 'deadline', 'migration'] as const satisfies readonly LoggedEntry['kind'][];

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const isWord = (value: unknown): value is string => typeof value === 'string' && value.length <= 2000;
const isWording = (value: unknown): boolean => isPlain(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
const words = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isWord) : []);
const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

/** A part of a list, with the cursor of the next. `undefined` when it is none. */
export function pageFrom<T>(data: unknown, read: (item: unknown) => T | undefined): { readonly items: readonly T[]; readonly next?: string } | undefined {
  if (!isPlain(data) || !Array.isArray(data['items'])) return undefined;
  const items = data['items'].map(read).filter((item) => item !== undefined);
  return { items, ...(isWord(data['next']) ? { next: data['next'] } : {}) };
}

export function caseFrom(data: unknown): ServedCase | undefined {
  if (!isPlain(data)) return undefined;
  const { case: id, procedure, state, status, startedBy, startedAt } = data;
  return isWord(id) && isWord(procedure) && isWord(startedBy) && isWord(startedAt) ? { id, procedure, state, isDone: status === 'done', startedBy, startedAt } : undefined;
}

export function entryFrom(data: unknown): LoggedEntry | undefined {
  if (!isPlain(data)) return undefined;
  const { position, sequence, at, state, by, act, deadline } = data;
  const kind = kinds.find((each) => each === data['kind']);
  if (!kind || !isPlace(position) || !isPlace(sequence) || !isWord(at)) return undefined;
  const opening = openingFrom(data);
  return {
    position,
    sequence,
    kind,
    at,
    state,
    clauses: words(data['clauses']),
    warnings: findings(data['warnings']),
    deviations: findings(data['deviations']),
    ...(isWord(by) ? { by } : {}),
    ...(opening ? { opening } : {}),
    ...(isPlain(act) && isWord(act['type']) ? { act: act as LoggedEntry['act'] & object } : {}),
    ...(isPlain(deadline) && isWord(deadline['due']) ? { due: deadline['due'] } : {}),
  };
}

function openingFrom({ procedure, structure, interpretations, input, acts }: Plain): Opening | undefined {
  if (!isWord(structure) || !isPlain(interpretations) || !isPlain(input)) return undefined;
  return { procedure: isWord(procedure) ? procedure : '', structure, interpretations: interpretations as Opening['interpretations'], input, acts: Array.isArray(acts) ? acts : [] };
}

const strengths: readonly unknown[] = ['HARD', 'DEFAULT', 'SOFT', 'MAY'];

function findings(value: unknown): Finding[] {
  const fits = (each: unknown): boolean => isPlain(each) && isWord(each['rule']) && Array.isArray(each['clauses']) && each['clauses'].every(isWord) && strengths.includes(each['strength']) && isWording(each['says']) && isWording(each['remedy']) && (each['ground'] === undefined || typeof each['ground'] === 'string');
  return Array.isArray(value) ? (value.filter(fits) as Finding[]) : [];
}
