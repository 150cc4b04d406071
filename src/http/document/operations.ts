import type { z } from 'zod';
import { text, type Text } from '../../model/text.js';
import type { ProblemName } from '../problems/problem-kinds.js';
import * as schemas from './schemas.js';

/** One operation of the interface, as it is routed and as it is documented. */
export interface Operation {
  readonly method: 'get' | 'post';
  /** With parameters in braces, as OpenAPI writes them. */
  readonly path: string;
  readonly summary: Text;
  readonly detail?: Text;
  /** Who may ask: an officer who is signed in, or anybody. */
  readonly access: 'officer' | 'anybody';
  readonly query: z.ZodObject;
  /** The body of the request: a schema, or `acts`, which every procedure adds its own to. */
  readonly body?: z.ZodType | 'acts';
  readonly requestHeaders?: readonly (keyof typeof requestHeaders)[];
  readonly success: {
    readonly status: 200 | 201;
    readonly type?: string;
    readonly schema?: z.ZodType;
    readonly headers?: readonly (keyof typeof responseHeaders)[];
  };
  /** Whether it answers 304 to If-None-Match. */
  readonly isConditional?: boolean;
  readonly problems: readonly ProblemName[];
  /** What a 422 looks like. */
  readonly refusal?: z.ZodType;
}

export const requestHeaders = {
  'Idempotency-Key': text('同一人带同一键的同一请求只算一次；1–200 个字符', 'The same officer’s same request with the same key counts once; 1 to 200 characters'),
  'If-Match': text('案件须仍处于此版本（ETag）', 'The case has to be at this version still (its ETag)'),
  'If-None-Match': text('已有此版本则答 304', 'Answered with 304 where this version is the current one'),
  'Last-Event-ID': text('最后收到的事件的编号', 'The id of the last event that arrived'),
} as const;

export const responseHeaders = {
  ETag: text('案件的版本', 'The version of the case'),
  Location: text('新案件的地址', 'The address of the new case'),
  Link: text('rel="next"：下一页', 'rel="next": the next part'),
} as const;

const ofStore = ['store-failed', 'timeout', 'internal'] as const;
const ofOfficer = ['bad-request', 'unauthenticated', 'unknown-officer', 'too-many-requests', 'keys-unavailable', ...ofStore] as const;
const ofCase = [...ofOfficer, 'not-your-case', 'other-version', 'damaged'] as const;
const ofBody = ['too-large', 'unsupported-media-type'] as const;

const officer = { access: 'officer', query: schemas.noQuery } as const;
const anybody = { access: 'anybody', query: schemas.noQuery } as const;

export const operations = {
  startCase: {
    ...officer,
    method: 'post',
    path: '/cases',
    summary: text('立案', 'Open a case'),
    body: schemas.startRequestSchema,
    requestHeaders: ['Idempotency-Key'],
    success: { status: 201, schema: schemas.startedSchema, headers: ['ETag', 'Location'] },
    problems: [...ofOfficer, ...ofBody, 'key-reused', 'malformed', 'undecidable'],
    refusal: schemas.misfitSchema,
  },
  searchCases: {
    ...officer,
    method: 'get',
    path: '/cases',
    summary: text('本人参与的案件', 'The cases you take part in'),
    detail: text('最近立案的在前。', 'The latest opened first.'),
    query: schemas.searchQuery,
    success: { status: 200, schema: schemas.caseListSchema, headers: ['Link'] },
    problems: ofOfficer,
  },
  readCase: {
    ...officer,
    method: 'get',
    path: '/cases/{id}',
    summary: text('案件现状', 'A case as it stands'),
    requestHeaders: ['If-None-Match'],
    success: { status: 200, schema: schemas.caseSchema, headers: ['ETag'] },
    isConditional: true,
    problems: ofCase,
  },
  performAct: {
    ...officer,
    method: 'post',
    path: '/cases/{id}/acts',
    summary: text('办理一个步骤', 'Perform an act'),
    detail: text(
      '内容就是步骤本身：{ "type": …, …各项情况 }。办理人取自令牌，时间取自服务器；自带 by 或 at 的，格式有误。',
      'The body is the act itself: { "type": …, …facts }. Who acts comes from the token and the moment from the server; one that brings its own by or at is malformed.',
    ),
    query: schemas.performQuery,
    body: 'acts',
    requestHeaders: ['Idempotency-Key', 'If-Match'],
    success: { status: 200, schema: schemas.acceptedSchema, headers: ['ETag'] },
    problems: [...ofCase, ...ofBody, 'conflict', 'key-reused', 'precondition-failed', 'precondition-required', 'refused', 'unforeseen', 'malformed', 'undecidable'],
    refusal: schemas.refusalSchema,
  },
  readAvailable: {
    ...officer,
    method: 'get',
    path: '/cases/{id}/available',
    summary: text('此时可办哪些步骤，其余为何不可', 'Which acts you may perform now, and why not the others'),
    success: { status: 200, schema: schemas.availableSchema },
    problems: [...ofCase, 'undecidable'],
  },
  readHistory: {
    ...officer,
    method: 'get',
    path: '/cases/{id}/history',
    summary: text('案卷，从头至尾', 'The log of a case, first to last'),
    query: schemas.pageQuery,
    requestHeaders: ['If-None-Match'],
    success: { status: 200, schema: schemas.historySchema, headers: ['ETag', 'Link'] },
    isConditional: true,
    problems: ofCase,
  },
  followCase: {
    ...officer,
    method: 'get',
    path: '/cases/{id}/events',
    summary: text('随时接收案件的新记录', 'The entries of a case as they come'),
    detail: text(
      '服务器推送事件：id 为记录在日志中的位置，event 为记录的种类（start、act、deadline、migration），data 为记录。令牌到期或不再参与此案时，推送结束。',
      'Server-sent events: id is the position of the entry in the log, event its kind (start, act, deadline, migration), data the entry. The stream ends when the token expires or the case is no longer open to the officer.',
    ),
    query: schemas.eventsQuery,
    requestHeaders: ['Last-Event-ID'],
    success: { status: 200, type: 'text/event-stream' },
    problems: ofCase,
  },
  readInbox: {
    ...officer,
    method: 'get',
    path: '/inbox',
    summary: text('待办', 'What awaits you'),
    query: schemas.pageQuery,
    success: { status: 200, schema: schemas.inboxSchema, headers: ['Link'] },
    problems: ofOfficer,
  },
  listProcedures: {
    ...officer,
    method: 'get',
    path: '/procedures',
    summary: text('程序，及其情况与步骤的 JSON Schema', 'The procedures, with the JSON schemas of their facts and acts'),
    success: { status: 200, schema: schemas.proceduresSchema },
    problems: ofOfficer,
  },
  checkHealth: { ...anybody, method: 'get', path: '/health', summary: text('是否正常', 'Whether the server and its store answer'), success: { status: 200, schema: schemas.healthSchema }, problems: ofStore },
  readDocument: { ...anybody, method: 'get', path: '/openapi.json', summary: text('本接口的 OpenAPI 3.1 文档', 'This document'), success: { status: 200, type: 'application/json' }, problems: ['internal'] },
  readDocs: { ...anybody, method: 'get', path: '/docs', summary: text('接口说明页', 'This document as a page'), success: { status: 200, type: 'text/html' }, problems: ['internal'] },
  readMetrics: { ...anybody, method: 'get', path: '/metrics', summary: text('运行指标（Prometheus），默认仅限本机', 'Metrics (Prometheus); from this machine only, unless configured otherwise'), success: { status: 200, type: 'text/plain' }, problems: ['only-here', 'internal'] },
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationName = keyof typeof operations;
