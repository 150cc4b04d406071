import { z } from 'zod';
import { stamped, type Acts, type AnyAct } from './act.js';
import { instantSchema } from './instant.js';
import { nearest } from './nearest.js';
import { performerSchema } from './performer.js';
import type { EmbeddedProcedure } from './procedure.js';

export type IssueCode =
  | 'engine-event'
  | 'empty-type'
  | 'wildcard'
  | 'unknown-act'
  | 'not-an-act'
  | 'by'
  | 'at'
  | 'back-dated'
  | 'stamped-field'
  | 'facts';

/** What is wrong with an act's form, and where. */
export interface Issue {
  readonly code: IssueCode;
  readonly path: string;
  readonly message: string;
}

/** Checks the form of an act: its type, its stamp and its facts, path by path. */
export function checkForm(procedure: EmbeddedProcedure, act: unknown): { readonly act: AnyAct } | { readonly issues: [Issue, ...Issue[]] } {
  if (typeof act !== 'object' || act === null || Array.isArray(act)) {
    return { issues: [{ code: 'not-an-act', path: '', message: 'an act is an object { type, by, at, …facts }' }] };
  }
  const { type, by, at, ...facts } = act as Record<string, unknown>;
  const whole = typeof type === 'string' ? schemaOf(procedure.acts, type)?.safeParse(act) : undefined;
  if (whole?.success) return { act: whole.data as AnyAct };
  const typeIssue = checkType(procedure, type);
  if (typeIssue) return { issues: [typeIssue] };
  const issues: Issue[] = [];
  const performer = performerSchema.safeParse(by);
  if (!performer.success) {
    for (const issue of performer.error.issues) issues.push({ code: 'by', path: ['by', ...issue.path].join('.'), message: `${issue.message} (the host stamps who acts)` });
  }
  const moment = instantSchema.safeParse(at);
  if (!moment.success) issues.push({ code: 'at', path: 'at', message: moment.error.issues[0]!.message });
  const payload = procedure.acts.payloads[type as string]!.safeParse({ type, ...facts });
  if (!payload.success) {
    for (const issue of payload.error.issues) issues.push({ code: 'facts', path: issue.path.join('.'), message: issue.message });
  }
  const [first, ...others] = issues;
  if (first) return { issues: [first, ...others] };
  return { act: { ...payload.data, type: type as string, by: performer.data!, at: moment.data! } };
}

const schemas = new WeakMap<Acts, Map<string, z.ZodObject>>();

/** The schema of a type of act with its stamp: one look at an act that is in form. */
function schemaOf(acts: Acts, type: string): z.ZodObject | undefined {
  let known = schemas.get(acts);
  if (!known) schemas.set(acts, (known = new Map()));
  let schema = known.get(type);
  if (!schema && Object.hasOwn(acts.payloads, type)) known.set(type, (schema = z.strictObject({ ...acts.payloads[type]!.shape, by: performerSchema, at: instantSchema })));
  return schema;
}

function checkType(procedure: EmbeddedProcedure, type: unknown): Issue | undefined {
  const known = Object.keys(procedure.acts.payloads);
  if (type === '') return { code: 'empty-type', path: 'type', message: 'the type is empty; name the act' };
  if (typeof type !== 'string') return { code: 'not-an-act', path: 'type', message: 'the type of an act is a string' };
  if (type.startsWith('xstate.')) return { code: 'engine-event', path: 'type', message: `"${type}" is an event of the engine, not an act` };
  if (type.includes('*')) return { code: 'wildcard', path: 'type', message: `"${type}" is a pattern, not an act` };
  if (known.includes(type)) return undefined;
  const guess = nearest(type, known);
  return { code: 'unknown-act', path: 'type', message: `${procedure.id} knows no act "${type}"${guess ? `; did you mean ${guess}?` : ''}` };
}

/**
 * Puts a host's stamp on what a user stated. A payload that brings its own `by` or `at` is malformed.
 */
export function stamp(payload: unknown, mark: { readonly by: unknown; readonly at: unknown }): { readonly act: unknown } | { readonly issues: [Issue, ...Issue[]] } {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    return { issues: [{ code: 'not-an-act', path: '', message: 'a payload is an object { type, …facts }' }] };
  }
  const [first, ...others] = stamped
    .filter((name) => Object.hasOwn(payload, name))
    .map((name): Issue => ({ code: 'stamped-field', path: name, message: `"${name}" comes from the host's session and clock, never from a payload` }));
  if (first) return { issues: [first, ...others] };
  return { act: { ...payload, ...mark } };
}
