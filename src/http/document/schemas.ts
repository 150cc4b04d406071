import { z } from 'zod';
import { instantSchema } from '../../model/instant.js';
import { performerSchema } from '../../model/performer.js';

/**
 * What goes over the wire, as zod schemas: requests are checked by them, and the OpenAPI document is made of them. A schema
 * with a name is a component of the document.
 */
export const components = z.registry<{ readonly id: string; readonly description?: string }>();

const named = <S extends z.ZodType>(id: string, schema: S, description?: string): S => {
  components.add(schema, { id, ...(description === undefined ? {} : { description }) });
  return schema;
};

const text = named('Text', z.strictObject({ zh: z.string(), en: z.string() }), '中文和英文 / Chinese and English');
const instant = named('Instant', instantSchema.clone(), 'ISO 8601 with an offset');
const performer = named('Performer', performerSchema.clone(), '办理人及其身份 / who acts, and in which capacity');
const strength = z.enum(['HARD', 'DEFAULT', 'SOFT', 'MAY']);
const count = z.int().nonnegative();
const version = z.int().positive().describe('案件的版本：最后一条记录的序号 / version of the case: the number of its last entry');
const caseId = z.string().describe('案号 / id of the case');
const facts = z.record(z.string(), z.unknown());

export const stateSchema: z.ZodType = named(
  'State',
  z.union([z.string(), z.record(z.string(), z.lazy(() => stateSchema))]),
  'XState 的状态值 / a state value as XState writes it',
);

export const findingSchema = named(
  'Finding',
  z.strictObject({
    rule: z.string(),
    clause: z.string().describe('首要依据的条文 / the leading clause'),
    clauses: z.array(z.string()),
    strength,
    says: text,
    remedy: text,
    ground: z.string().optional(),
  }),
  '一条未满足的规则 / a rule that was not met',
);
const issue = named('Issue', z.strictObject({ code: z.string(), path: z.string(), message: z.string() }), '格式错误及其位置 / what is not in form, and where');

const startRequest = z.strictObject({
  procedure: z.string().min(1).describe('程序 / the procedure, as GET /procedures lists them'),
  input: z.unknown().describe('立案情况 / the facts with which the case opens'),
  interpretations: z.record(z.string(), z.string()).optional().describe('存疑之处的理解 / readings of open points'),
});
export const startRequestSchema = named('StartRequest', startRequest, '立案 / opens a case');

export const startedSchema = named(
  'Started',
  z.strictObject({ verdict: z.literal('started'), case: caseId, version, procedure: z.string(), state: stateSchema, repeated: z.boolean() }),
  '已立案 / a case was opened',
);

export const acceptedSchema = named(
  'Accepted',
  z.strictObject({
    verdict: z.literal('accepted'),
    case: caseId,
    version,
    state: stateSchema,
    clauses: z.array(z.string()),
    warnings: z.array(findingSchema),
    deviations: z.array(findingSchema),
    by: performer,
    at: instant,
    repeated: z.boolean().describe('同一幂等键此前已办 / answers a request that was made before with the same key'),
  }),
  '已接受 / the act was accepted',
);

const summary = {
  case: caseId,
  procedure: z.string(),
  title: text,
  edition: z.string(),
  structure: z.string(),
  version,
  state: stateSchema,
  status: z.enum(['active', 'done']),
  startedBy: z.string(),
  startedAt: instant,
  changedAt: instant,
};
export const caseSchema = named(
  'Case',
  z.strictObject({
    ...summary,
    input: facts,
    interpretations: z.record(z.string(), z.string()),
    dues: z.array(z.strictObject({ number: count, clauses: z.array(z.string()), due: instant, announced: z.boolean() })),
    hash: z.string(),
  }),
  '案件 / a case as it stands',
);
const caseSummary = named('CaseSummary', z.strictObject(summary));

const pageOf = <S extends z.ZodType>(item: S) => z.strictObject({ items: z.array(item), next: z.string().optional().describe('下一页的 cursor / cursor of the next part') });
export const caseListSchema = named('CaseList', pageOf(caseSummary));

const act = z.looseObject({ type: z.string(), by: performer, at: instant });
const chained = { position: z.int().positive(), at: instant, clock: instant.optional(), previous: z.string(), hash: z.string() };
const ofCase = { ...chained, case: caseId, sequence: version, previousInCase: z.string(), register: count, key: z.string().optional() };
const outcome = { clauses: z.array(z.string()), warnings: z.array(findingSchema), deviations: z.array(findingSchema), state: stateSchema };
const release = { edition: z.string(), structure: z.string() };

export const entrySchema = named(
  'Entry',
  z.discriminatedUnion('kind', [
    named('StartEntry', z.strictObject({ kind: z.literal('start'), ...ofCase, procedure: z.string(), ...release, interpretations: z.record(z.string(), z.string()), input: facts, by: z.string(), state: stateSchema })),
    named('ActEntry', z.strictObject({ kind: z.literal('act'), ...ofCase, act, ...outcome })),
    named('DeadlineEntry', z.strictObject({ kind: z.literal('deadline'), ...ofCase, deadline: z.strictObject({ number: count, clauses: z.array(z.string()), due: instant }), act: act.optional(), ...outcome })),
    named(
      'MigrationEntry',
      z.strictObject({ kind: z.literal('migration'), ...ofCase, from: z.strictObject(release), ...release, interpretations: z.record(z.string(), z.string()), input: facts, acts: z.array(act), state: stateSchema }),
    ),
  ]),
  '案卷中的一条记录 / an entry in the log of a case',
);
export const historySchema = named('History', pageOf(entrySchema));

export const availableSchema = named(
  'Available',
  z.strictObject({
    case: caseId,
    version,
    items: z.array(
      z.discriminatedUnion('available', [
        z.strictObject({ act: z.string(), title: text, available: z.literal(true), by: performer, example: facts }),
        z.strictObject({ act: z.string(), title: text, available: z.literal(false), reasons: z.array(findingSchema) }),
      ]),
    ),
  }),
  '此人此时可办与不可办的步骤 / what the officer may do now, and for the rest why not',
);

export const inboxSchema = named(
  'Inbox',
  z.strictObject({
    ...pageOf(
      z.strictObject({
        case: caseId,
        procedure: z.string(),
        title: text,
        version,
        state: stateSchema,
        acts: z.array(z.strictObject({ act: z.string(), title: text, by: performer, until: instant.optional() })),
        until: instant.optional(),
      }),
    ).shape,
    pending: count,
  }),
  '待办 / what awaits the officer, the most urgent first',
);

export const proceduresSchema = named(
  'Procedures',
  z.strictObject({
    items: z.array(
      z.strictObject({
        procedure: z.string(),
        title: text,
        summary: text,
        group: text,
        edition: z.string(),
        articles: z.array(z.int()),
        input: facts.describe('JSON Schema'),
        acts: z.record(z.string(), z.strictObject({ title: text, schema: facts.describe('JSON Schema') })),
        interpretations: z.record(z.string(), z.strictObject({ clauses: z.array(z.string()), question: text, options: z.record(z.string(), text), default: z.string() })),
      }),
    ),
  }),
  '程序 / the procedures, with the JSON schemas of their facts and acts',
);

export const healthSchema = named('Health', z.strictObject({ status: z.literal('ok') }));

export const problemSchema = named(
  'Problem',
  z.looseObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() }),
  'RFC 9457；type 是说明页的地址 / type is the address of a page that explains it',
);
const notAccepted = { type: z.string(), title: z.string(), status: z.literal(422), detail: z.string(), case: caseId, version, state: stateSchema, clauses: z.array(z.string()), repeated: z.boolean() };
export const refusalSchema = named(
  'Refusal',
  z.union([
    named('Refused', z.strictObject({ verdict: z.literal('refused'), ...notAccepted, reasons: z.array(findingSchema).min(1) }), '拒绝，附每一条未满足的规则 / refused, with every rule that was not met'),
    named('Unforeseen', z.strictObject({ verdict: z.literal('unforeseen'), ...notAccepted, foreseen: z.array(z.string()) })),
    named('Malformed', z.strictObject({ verdict: z.literal('malformed'), ...notAccepted, issues: z.array(issue).min(1) })),
    problemSchema,
  ]),
  '步骤未被接受 / the act was not accepted',
);
export const misfitSchema = named(
  'Misfit',
  z.union([z.strictObject({ verdict: z.literal('malformed'), type: z.string(), title: z.string(), status: z.literal(422), detail: z.string(), issues: z.array(issue).min(1) }), problemSchema]),
  '立案情况格式有误 / the facts of the opening are not in form',
);

const cursor = z.string().min(1).max(1000).optional().describe('上一页的 next / "next" of the part before');
const limit = z.coerce.number().int().min(1).max(500).optional().describe('1–500');
export const noQuery = z.strictObject({});
export const pageQuery = z.strictObject({ cursor, limit });
export const searchQuery = z.strictObject({
  cursor,
  limit,
  procedure: z.string().min(1).max(200).optional(),
  status: z.enum(['active', 'done']).optional(),
  text: z.string().min(1).max(200).optional().describe('立案情况中的字词 / words in the facts with which the case opened'),
});
export const performQuery = z.strictObject({
  as: z.string().min(1).max(200).optional().describe('以何种身份：in-person 或名册中的依据 / the capacity: in-person, or a basis of the register'),
});
export const eventsQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().describe('从该位置之后开始；Last-Event-ID 优先 / from after this position; Last-Event-ID comes first'),
});
