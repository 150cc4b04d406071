import type { Context } from 'hono';
import { ProblemError } from '../problems/problems.js';

/** The entity tag of a version: strong, since a case at one version reads the same to the byte. */
export const etagOf = (version: number): string => `"${version}"`;

const tags = (header: string): string[] => header.split(',').map((tag) => tag.trim());

/** Whether the reader already has this version (If-None-Match): then the answer is 304. */
export function isKnown(c: Context, version: number): boolean {
  const header = c.req.header('if-none-match');
  return header !== undefined && tags(header).some((tag) => tag === '*' || tag.replace(/^W\//, '') === etagOf(version));
}

/**
 * The version that If-Match demands; `undefined` when any will do. Throws {@link ProblemError}: `precondition-failed` for
 * what can be no version of a case, `precondition-required` where one has to be named.
 */
export function demandedVersion(c: Context, isRequired: boolean): number | undefined {
  const header = c.req.header('if-match');
  if (header === undefined) {
    if (isRequired) throw new ProblemError('precondition-required');
    return undefined;
  }
  if (header.trim() === '*') return undefined;
  const [tag, ...others] = tags(header);
  const [, version] = /^"([1-9]\d{0,14})"$/.exec(tag!) ?? [];
  if (version === undefined || others.length) throw new ProblemError('precondition-failed');
  return Number(version);
}
