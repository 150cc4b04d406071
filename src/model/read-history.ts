import { z } from 'zod';
import type { History } from './case.js';

/** Data that is not a history of the procedure; the message names each place. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
}

const historySchema = z.strictObject({
  $schema: z.string().optional(),
  procedure: z.string().optional(),
  title: z.unknown().optional(),
  input: z.record(z.string(), z.unknown()),
  acts: z.array(
    z.looseObject({
      type: z.string({ error: 'expected the type of the act, a string' }),
      by: z.union([z.string(), z.strictObject({ officer: z.string(), as: z.string().optional() })], {
        error: 'expected an officer’s id, or { officer, as } with the capacity',
      }),
      at: z.string().optional(),
    }),
  ),
  interpretations: z.record(z.string(), z.string()).optional(),
  government: z.unknown().optional(),
});

/** A history from data, such as a case file. Throws {@link HistoryError}. */
export function historyFrom(data: unknown, procedure: string): History {
  const parsed = historySchema.safeParse(data);
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path, message }) => `${path.join('.') || '(file)'}: ${message}`);
    throw new HistoryError(`this is not a history { input, acts: [{ type, by, at, … }] }: ${places.join('; ')}`);
  }
  if (parsed.data.procedure !== undefined && parsed.data.procedure !== procedure) {
    throw new HistoryError(`this history is of "${parsed.data.procedure}", not of "${procedure}"`);
  }
  return parsed.data as History;
}
