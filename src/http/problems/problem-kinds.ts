import { text, type Text } from '../../model/text.js';

/** A kind of problem: its status, its title, and what to do about it. Its type is `/problems/<name>`, a page in both languages. */
export interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;
  readonly title: Text;
  readonly remedy: Text;
}

const kind = (status: ProblemKind['status'], title: Text, remedy: Text): ProblemKind => ({ status, title, remedy });

/** Every problem that the interface answers with (RFC 9457). */
export const problemKinds = {
  'bad-request': kind(400, text('请求有误', 'The request is not in form'), text('对照接口文档（/docs）改正所指明的部分。', 'Mend the part that is named; /docs says what is expected.')),
  unauthenticated: kind(401, text('未能确认身份', 'Nobody is signed in'), text('附上签发给您本人且未过期的令牌：Authorization: Bearer …', 'Send a token that was issued to you and has not expired: Authorization: Bearer …')),
  'unknown-officer': kind(403, text('名册中没有此人', 'The register knows no such officer'), text('请先将该人员登记入名册。', 'Have the officer put on the register first.')),
  'not-your-case': kind(403, text('不能查看或办理此案', 'This case is not open to you'), text('案件只对参与办理的人员开放。案号不存在时，答复与此相同。', 'A case is open to those who take part in it. A case that does not exist is answered in the same way.')),
  'only-here': kind(403, text('仅限本机访问', 'Only for requests from this machine'), text('从本机访问，或在启动时加上 --public-metrics。', 'Ask from the machine itself, or start the server with --public-metrics.')),
  'not-found': kind(404, text('没有这个地址', 'There is nothing at this address'), text('可用的地址见 /docs。', '/docs lists the addresses.')),
  'method-not-allowed': kind(405, text('此地址不支持该方法', 'This address does not take that method'), text('可用的方法见 Allow 头部。', 'The header Allow names the methods.')),
  conflict: kind(409, text('案件已被他人更新', 'The case has moved on'), text('重新读取案件，再作决定；当前版本见 current。', 'Read the case again and decide anew; "current" is its version.')),
  'key-reused': kind(409, text('同一幂等键用于不同请求', 'The same key came with another request'), text('每个请求用一个新键；只有重复同一请求时才用原来的键。', 'Use a new Idempotency-Key for each request, and the same one only to repeat it.')),
  'precondition-failed': kind(412, text('If-Match 不是本案的版本', 'If-Match is no version of this case'), text('使用读取案件时得到的 ETag。', 'Send the ETag that reading the case gave.')),
  'too-large': kind(413, text('请求过大', 'The request is too large'), text('缩短请求内容。', 'Send less.')),
  'unsupported-media-type': kind(415, text('请求内容不是 JSON', 'The request is no JSON'), text('以 UTF-8 编码的 application/json 发送。', 'Send application/json in UTF-8.')),
  refused: kind(422, text('不符合规则，未被接受', 'Refused by the rules'), text('reasons 逐条列出未满足的规则、条文和补救办法。', '"reasons" names every rule that was not met, its clauses, and what would satisfy it.')),
  unforeseen: kind(422, text('此时没有这一步骤', 'The case does not know this act now'), text('foreseen 列出此时可有的步骤。', '"foreseen" lists the acts that it knows.')),
  malformed: kind(422, text('内容格式有误', 'The facts are not in form'), text('issues 逐处指出错误。', '"issues" names each place.')),
  undecidable: kind(422, text('规则无法据此作出判断', 'The rules cannot be applied to this'), text('核对所述日期等内容是否在日历范围内。', 'Check what was stated, above all dates outside the known calendar.')),
  'precondition-required': kind(428, text('须指明案件版本', 'The version of the case has to be named'), text('用 If-Match 发送读取案件时得到的 ETag。', 'Send If-Match with the ETag that reading the case gave.')),
  'too-many-requests': kind(429, text('请求过于频繁', 'Too many requests'), text('按 Retry-After 的秒数等候后再试。', 'Wait for as many seconds as Retry-After says.')),
  internal: kind(500, text('服务器内部错误', 'The server failed'), text('请将 X-Request-Id 告知管理员。', 'Tell the administrator the X-Request-Id.')),
  'other-version': kind(500, text('案件始于另一版本的程序', 'The case began under another version of its procedure'), text('管理员须登记该版本，或提供迁移办法。', 'The administrator has to register that version, or give a migration.')),
  damaged: kind(500, text('存储内容自相矛盾', 'What is stored contradicts itself'), text('管理员应停止写入，运行 guicheng audit-log，并从备份恢复。', 'The administrator should stop writing, run guicheng audit-log, and restore from a backup.')),
  'store-failed': kind(503, text('存储暂不可用', 'The store does not answer'), text('稍后重试；办理步骤时沿用原来的 Idempotency-Key，就不会重复。', 'Try again later; with the same Idempotency-Key an act is not done twice.')),
  'keys-unavailable': kind(503, text('暂时无法核验令牌', 'Tokens cannot be verified now'), text('稍后重试。', 'Try again later.')),
  timeout: kind(503, text('处理超时', 'It took too long'), text('稍后重试；办理步骤时沿用原来的 Idempotency-Key，就不会重复。', 'Try again later; with the same Idempotency-Key an act is not done twice.')),
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemName = keyof typeof problemKinds;
