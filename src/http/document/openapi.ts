import { z } from 'zod';
import type { Catalogue } from '../../model/catalogue.js';
import type { Text } from '../../model/text.js';
import type { Authentication } from '../sign-in/authentication.js';
import { operations, requestHeaders, responseHeaders, type Operation } from './operations.js';
import { problemKinds } from '../problems/problem-kinds.js';
import { schemasOf, type JsonSchema } from './procedure-schemas.js';
import { components, problemSchema } from './schemas.js';

const both = ({ zh, en }: Text): string => `${zh} / ${en}`;
const place = '#/components/schemas/';
const ref = (id: string): JsonSchema => ({ $ref: `${place}${id}` });
const refTo = (schema: z.ZodType): JsonSchema => ref(components.get(schema)!.id);

const tags: Readonly<Record<Operation['access'], string>> = { officer: '办理（须登录） / cases (signed in)', anybody: '服务 / the service' };

export interface DocumentOptions {
  readonly catalogue: Pick<Catalogue, 'procedures' | 'register'>;
  readonly ways: readonly Authentication[];
  readonly version: string;
}

/** The interface as an OpenAPI 3.1 document, made of the schemas by which requests are checked. */
export function openApiOf({ catalogue, ways, version }: DocumentOptions): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const [name, operation] of Object.entries(operations) as [string, Operation][]) {
    (paths[operation.path] ??= {})[operation.method] = operationOf(name, operation, ways);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `规程 Guicheng：${both(catalogue.register.title)}`,
      version,
      description: both({
        zh: '案件的立案、办理与查询。每个答复都说明理由；未被接受的步骤以 422 答复，列出每一条未满足的规则。',
        en: 'Opens cases, performs acts in them, and reads them. Every answer has its reasons: an act that is not accepted is answered with 422 and every rule that was not met.',
      }),
    },
    servers: [{ url: '/' }],
    tags: Object.values(tags).map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...componentSchemas(), ...procedureComponents(catalogue) },
      securitySchemes: Object.fromEntries(ways.map(({ scheme }) => [scheme.name, scheme.definition])),
    },
  };
}

function operationOf(name: string, operation: Operation, ways: readonly Authentication[]): JsonSchema {
  const { summary, detail, access, query, body } = operation;
  const parameters = [...pathParameters(operation.path), ...queryParameters(query), ...(operation.requestHeaders ?? []).map(headerParameter)];
  return {
    operationId: name,
    tags: [tags[access]],
    summary: both(summary),
    ...(detail ? { description: both(detail) } : {}),
    ...(parameters.length ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body === 'acts' ? ref('Act') : refTo(body) } } } } : {}),
    responses: responsesOf(operation),
    security: access === 'anybody' ? [] : ways.map(({ scheme }) => ({ [scheme.name]: [] })),
  };
}

const pathParameters = (path: string): JsonSchema[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));

function queryParameters(query: z.ZodObject): JsonSchema[] {
  const { properties = {} } = z.toJSONSchema(query, { io: 'output' }) as { properties?: Record<string, JsonSchema> };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({ name, in: 'query', required: false, ...(description ? { description } : {}), schema }));
}

const headerParameter = (name: keyof typeof requestHeaders): JsonSchema => ({ name, in: 'header', required: false, description: both(requestHeaders[name]), schema: { type: 'string' } });

function responsesOf({ success, problems, refusal, isConditional }: Operation): JsonSchema {
  const headers = Object.fromEntries((success.headers ?? []).map((name) => [name, { description: both(responseHeaders[name]), schema: { type: 'string' } }]));
  const content = success.schema ? { 'application/json': { schema: refTo(success.schema) } } : { [success.type!]: { schema: { type: success.type === 'application/json' ? 'object' : 'string' } } };
  const responses: Record<string, JsonSchema> = {
    [success.status]: { description: success.status === 201 ? '已创建 / created' : '成功 / done', ...(success.headers ? { headers } : {}), content },
  };
  if (isConditional) responses['304'] = { description: '与您已有的版本相同 / you have this version already' };
  for (const kind of problems) {
    const { status, title } = problemKinds[kind];
    const before = responses[status]?.['description'];
    responses[status] = {
      description: `${before === undefined ? '' : `${before as string}; `}${both(title)} (/problems/${kind})`,
      content: { 'application/problem+json': { schema: refTo(status === 422 && refusal ? refusal : problemSchema) } },
    };
  }
  return responses;
}

/** The named schemas. `$id` is left out: in an OpenAPI document a component is known by its place. */
function componentSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(components, { uri: (id) => `${place}${id}`, io: 'output' });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $id: _id, $schema: _schema, id: _name, ...schema }]) => [id, schema as JsonSchema]));
}

/** What may be stated in each procedure: `<procedure>.input`, `<procedure>.<ACT>`, and `<procedure>` for any of its acts. */
function procedureComponents({ procedures }: DocumentOptions['catalogue']): Record<string, JsonSchema> {
  const found: Record<string, JsonSchema> = {};
  for (const procedure of procedures) {
    const { input, acts } = schemasOf(procedure);
    const idOf = (type: string): string => `${procedure.id}.${type}`;
    found[`${procedure.id}.input`] = { title: both(procedure.title), ...input };
    for (const [type, schema] of Object.entries(acts)) found[idOf(type)] = schema;
    found[procedure.id] = {
      title: both(procedure.title),
      description: both(procedure.summary),
      oneOf: Object.keys(acts).map((type) => ref(idOf(type))),
      discriminator: { propertyName: 'type', mapping: Object.fromEntries(Object.keys(acts).map((type) => [type, `${place}${idOf(type)}`])) },
    };
  }
  return { ...found, Act: { title: '步骤 / an act', description: '案件所属程序的一个步骤 / an act of the procedure that the case belongs to', anyOf: procedures.map(({ id }) => ref(id)) } };
}
