import { unknownReferences } from '../model/perform.js';
import type { Issue } from '../model/decide.js';
import { InterpretationError } from '../model/interpretation.js';
import type { Procedure } from '../model/procedure.js';
import { begin, InputError } from '../model/snapshot.js';
import { answerOf } from './answers.js';
import type { StartEntry } from './entry.js';
import { HostError } from './errors.js';
import type { StartOutcome, StartRequest } from './host.js';
import { officersNamed, plain, requestHash } from './requests.js';
import type { Turn } from './turn.js';

const malformed = (issues: readonly { readonly path: string; readonly message: string }[]): StartOutcome => ({
  verdict: 'malformed',
  issues: issues.map((issue): Issue => ({ code: 'facts', ...issue })),
});

const started = (entry: StartEntry, repeated: boolean): StartOutcome => ({ verdict: 'started', case: entry.case, version: 1, state: entry.state, entry, repeated });

/** Opens a case. */
export async function startIn(turn: Turn, procedure: Procedure, request: StartRequest, newId: () => string): Promise<StartOutcome> {
  const { by, key, interpretations } = request;
  const input = plain(request.input);
  if ('problem' in input) return malformed([{ path: '', message: `the facts are no plain JSON: ${input.problem}` }]);
  const hash = requestHash({ start: procedure.id, input: input.value, interpretations });
  const answered = await turn.answered(by, key, hash);
  if (answered) {
    const record = await turn.recordAt('entries', answered.position);
    return started(answerOf<StartEntry>(turn, answered, record), true);
  }
  turn.book.capacities(by, turn.now);
  try {
    const snapshot = begin(procedure, input.value, interpretations);
    const unknown = unknownReferences(procedure.input.shape, snapshot.input, turn.book.government);
    if (unknown.length) return malformed(unknown);
    const { structure, edition } = snapshot;
    const { entry } = turn.open(newId(), procedure, snapshot, {
      kind: 'start',
      at: turn.now,
      register: turn.book.version,
      procedure: procedure.id,
      edition,
      structure,
      interpretations: snapshot.interpretations,
      input: snapshot.input,
      by,
      state: snapshot.state,
      ...(key === undefined ? {} : { key }),
    });
    turn.noteKeyOf(entry, by, key, hash);
    turn.noteParticipants(entry.case, [by, ...officersNamed(procedure.input.shape, snapshot.input)]);
    return started(entry, false);
  } catch (error) {
    if (error instanceof InputError) return malformed(error.issues);
    if (error instanceof InterpretationError) throw new HostError('bad-request', error.message, { cause: error });
    throw error;
  }
}
