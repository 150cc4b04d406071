import type { Command } from 'commander';
import { z } from 'zod';
import type { AuditReport } from '../host/audit/audit-log.js';
import type { Checkpoint } from '../host/entry.js';
import { instantSchema } from '../model/instant.js';
import type { Language } from '../model/text.js';
import { readJson, readText } from './arguments.js';
import type { Context } from './command.js';
import { json, say, UsageError, type Io } from './terminal.js';

const place = z.int().nonnegative();
const checkpointSchema = z.strictObject({
  store: z.string(),
  position: place,
  head: z.string(),
  refusals: z.strictObject({ position: place, head: z.string() }),
  at: instantSchema,
  algorithm: z.enum(['ed25519', 'sm2-sm3']),
  key: z.string(),
  signature: z.string(),
});

/** A checkpoint from a file. Throws {@link UsageError} that names each place that does not fit. */
async function checkpointFrom(io: Io, path: string): Promise<Checkpoint> {
  const parsed = checkpointSchema.safeParse(await readJson(io, path));
  if (parsed.success) return parsed.data;
  throw new UsageError(`${path} is no checkpoint, as checkpoint() gives them: ${parsed.error.issues.map(({ path: where, message }) => `${where.join('.') || '(file)'}: ${message}`).join('; ')}`);
}

/** `audit-log`: whether a store's log is whole, unchanged and lawful. */
export function auditLog(program: Command, { catalogue, io, exit }: Context): void {
  program
    .command('audit-log')
    .description('verify a store of cases from end to end: chain, capacities, every case replayed, checkpoints; exit code 1 on a finding')
    .requiredOption('--db <address>', 'a SQLite file, or postgres://…')
    .option('--key <file>', 'the public key (PEM) with which checkpoints were signed')
    .option('--checkpoint <file>', 'a checkpoint that was kept outside the store, as JSON ("-": standard input)')
    .option('--json', 'as JSON')
    .option('--language <language>', 'zh or en', 'zh')
    .action(async (_, command: Command) => {
      const { db, key, checkpoint, json: asJson, language } = command.opts<{ db: string; key?: string; checkpoint?: string; json?: boolean; language: Language }>();
      // Loaded here, so that no other command needs a database.
      const host = await import('../host/index.js');
      const publicKey = key === undefined ? undefined : keyFrom(host.publicKeyFrom, await readText(io, key), key);
      const outside = checkpoint === undefined ? undefined : await checkpointFrom(io, checkpoint);
      try {
        const store = await host.openStore(db, { mustExist: true });
        try {
          const report = await host.auditLog(store, { catalogue, ...(publicKey ? { publicKey } : {}), ...(outside ? { checkpoint: outside } : {}) });
          if (asJson) json(io, report);
          else describe(io, language, report);
          if (report.findings.length) exit(1);
        } finally {
          await store.close();
        }
      } catch (error) {
        if (!(error instanceof host.HostError)) throw error;
        // A store that cannot be read to its end is a finding, not a mistake of the caller.
        throw new UsageError(error.message, error.code === 'damaged' ? 1 : 2);
      }
    });
}

function keyFrom<T>(read: (pem: string) => T, pem: string, path: string): T {
  try {
    return read(pem);
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
}

const words = {
  whole: { zh: '完整、未被改动、合乎规则', en: 'whole, unchanged and lawful' },
  broken: { zh: '有问题', en: 'not in order' },
  entries: { zh: '条记录', en: 'entries' },
  refusals: { zh: '条未被接受的步骤', en: 'acts not accepted' },
  cases: { zh: '件，其中重演', en: 'cases, of which replayed' },
  checkpoints: { zh: '个检查点，其中验过签名', en: 'checkpoints, of which signatures verified' },
} as const;

function describe(io: Io, language: Language, report: AuditReport): void {
  const term = (name: keyof typeof words) => say(language, words[name]);
  const { entries, refusals, cases, replayed, checkpoints, findings, notes } = report;
  io.out(`${term(findings.length ? 'broken' : 'whole')}: ${entries} ${term('entries')}, ${refusals} ${term('refusals')}, ${cases} ${term('cases')} ${replayed}, ${checkpoints.found} ${term('checkpoints')} ${checkpoints.verified}`);
  for (const { place: where, problem } of findings) io.out(`✗ ${where}: ${problem}`);
  for (const note of notes) io.out(`· ${note}`);
}
