import { capacitiesOf, perform, unknownReferences } from '../model/perform.js';
import type { Issue, Verdict } from '../model/decide.js';
import type { Performer } from '../model/performer.js';
import { GovernmentError } from '../model/government.js';
import { announceIn } from './announcing.js';
import { answerOf } from './answers.js';
import type { CaseFile } from './case-file.js';
import type { ActEntry, RefusalEntry } from './entry.js';
import { ConflictError, HostError } from './errors.js';
import type { Outcome, PerformRequest } from './host.js';
import { keptPayload, officersNamed, plain, requestHash } from './requests.js';
import { momentIn, verdictOf, type Turn } from './turn.js';

type NotAccepted = Exclude<Verdict, { verdict: 'accepted' }>;

/** Decides what an officer states in a case, and puts it on record. */
export async function performIn(turn: Turn, request: PerformRequest): Promise<Outcome> {
  const { by, as, key } = request;
  const payload = plain(request.payload);
  const hash = key === undefined ? '' : requestHash({ perform: request.case, payload: 'problem' in payload ? payload : payload.value, as, version: request.version });
  const answered = await turn.answered(by, key, hash);
  if (answered) {
    const record = await turn.recordAt(answered.log, answered.position);
    return answered.log === 'entries' ? acceptedOutcome(answerOf<ActEntry>(turn, answered, record), true) : refusedOutcome(answerOf<RefusalEntry>(turn, answered, record), true);
  }

  const before = await turn.file(request.case);
  const current = before.record.version;
  if (request.version !== undefined && request.version !== current) throw new ConflictError(request.case, request.version, current);
  const moment = momentIn(turn.now, before.record.changedAt);
  const capacities = capacitiesFor(turn, by, as, moment.at);

  const { file } = announceIn(turn, before, moment.at);
  const verdict = 'problem' in payload ? notPlain(file, payload.problem) : judged(turn, file, payload.value, as, capacities, moment.at);
  if (verdict.verdict !== 'accepted') return refuse(turn, file, request, verdict, moment.at, hash);

  const { entry } = turn.add<ActEntry>(file, file.procedure, verdict.snapshot, file.announced, {
    kind: 'act',
    ...moment,
    register: turn.book.version,
    act: verdict.act,
    ...verdictOf(verdict),
    ...(key === undefined ? {} : { key }),
  });
  turn.noteKeyOf(entry, by, key, hash);
  const principal = verdict.act.by.actingFor?.officer;
  turn.noteParticipants(request.case, [by, ...(principal === undefined ? [] : [principal]), ...officersNamed(file.procedure.acts.specs[verdict.act.type]!.fields, verdict.act)]);
  return acceptedOutcome(entry, false);
}

/** The capacities to try: all of the officer's, or those asked for; none when the officer holds none such. */
function capacitiesFor(turn: Turn, officer: string, as: string | undefined, at: string): readonly Performer[] {
  const all = turn.book.capacities(officer, at);
  if (as === undefined) return all;
  try {
    const asked = capacitiesOf(turn.book.government, { officer, as }, at);
    return as === 'in-person' ? asked : asked.filter(({ actingFor }) => actingFor?.basis === as);
  } catch (error) {
    if (error instanceof GovernmentError) throw new HostError('unknown-basis', error.message, { cause: error });
    throw error;
  }
}

function judged(turn: Turn, file: CaseFile, payload: unknown, as: string | undefined, capacities: readonly Performer[], at: string): Verdict {
  if (!capacities.length) {
    return malformed(file, [{ code: 'by', path: 'as', message: `the register gives this officer no capacity "${as}" at ${at}: act in person, or have the absence or authorisation registered first` }]);
  }
  const stated = typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>) : {};
  const type = stated['type'];
  const spec = typeof type === 'string' && Object.hasOwn(file.procedure.acts.specs, type) ? file.procedure.acts.specs[type] : undefined;
  const verdict = perform(file.procedure, file.snapshot, payload, { capacities, at });
  if (verdict.verdict === 'malformed' || !spec) return verdict;
  const [first, ...others] = unknownReferences(spec.fields, stated, turn.book.government).map((issue): Issue => ({ code: 'facts', ...issue }));
  return first ? malformed(file, [first, ...others]) : verdict;
}

const malformed = (file: CaseFile, issues: readonly [Issue, ...Issue[]]): NotAccepted => ({
  verdict: 'malformed',
  issues,
  state: file.snapshot.state,
  clauses: [],
  warnings: [],
  deviations: [],
});

const notPlain = (file: CaseFile, problem: string): NotAccepted => malformed(file, [{ code: 'not-an-act', path: '', message: `the payload is no plain JSON: ${problem}` }]);

function refuse(turn: Turn, file: CaseFile, { case: id, by, as, key, payload }: PerformRequest, verdict: NotAccepted, at: string, hash: string): Outcome {
  const record = turn.refuse({
    case: id,
    version: file.record.version,
    at,
    register: turn.book.version,
    verdict: verdict.verdict,
    officer: by,
    ...(as === undefined ? {} : { as }),
    payload: keptPayload(payload),
    state: verdict.state,
    clauses: verdict.clauses,
    ...(verdict.verdict === 'refused' ? { reasons: verdict.reasons } : {}),
    ...(verdict.verdict === 'malformed' ? { issues: verdict.issues } : {}),
    ...(verdict.verdict === 'unforeseen' ? { foreseen: verdict.foreseen } : {}),
    ...(key === undefined ? {} : { key }),
  });
  turn.noteKeyOf(record, by, key, hash);
  return refusedOutcome(record, false);
}

const acceptedOutcome = (entry: ActEntry, repeated: boolean): Outcome => ({
  verdict: 'accepted',
  case: entry.case,
  version: entry.sequence,
  state: entry.state,
  clauses: entry.clauses,
  warnings: entry.warnings,
  deviations: entry.deviations,
  entry,
  repeated,
});

function refusedOutcome(record: RefusalEntry, repeated: boolean): Outcome {
  const { case: id, version, state, clauses } = record;
  const common = { case: id, version, state, clauses, record, repeated };
  if (record.verdict === 'refused') return { ...common, verdict: 'refused', reasons: record.reasons ?? [] };
  if (record.verdict === 'unforeseen') return { ...common, verdict: 'unforeseen', foreseen: record.foreseen ?? [] };
  return { ...common, verdict: 'malformed', issues: record.issues ?? [] };
}

