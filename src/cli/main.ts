import { readFile, rename, writeFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { Command, CommanderError } from 'commander';
import { GovernmentError } from '../model/government.js';
import { InterpretationError } from '../model/interpretation.js';
import type { Catalogue } from '../model/catalogue.js';
import { HistoryError } from '../model/read-history.js';
import { InputError } from '../model/snapshot.js';
import { SourceError } from '../source/parse.js';
import type { Context } from './command.js';
import { auditLog } from './audit-log.js';
import { clauses } from './clauses.js';
import { conformance } from './conformance.js';
import { cover } from './cover.js';
import { describe } from './describe.js';
import { draw } from './draw.js';
import { explore } from './explore.js';
import { judge } from './judge.js';
import { list } from './list.js';
import { replay } from './replay.js';
import { serve } from './serve.js';
import { UsageError, type Io } from './terminal.js';
import { token } from './token.js';
import { verify } from './verify.js';
import { view } from './view.js';

const commands = [list, describe, clauses, replay, explore, cover, verify, judge, conformance, auditLog, draw, view, serve, token];

/** Mistakes that are the caller's to mend: they end a run with a message, not a stack. */
const callers = [UsageError, HistoryError, GovernmentError, InterpretationError, InputError, SourceError];

/** Standard streams and files. A file is written whole or not at all. */
export const standardIo: Io = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  isTerminal: Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'],
  readFile: (path) => (path === '-' ? readAll(process.stdin) : readFile(path, 'utf8')),
  async writeFile(path, content) {
    const draft = `${path}.${process.pid}.tmp`;
    await writeFile(draft, content);
    await rename(draft, path);
  },
};

/** Runs one command line and gives the exit code: 0 done, 1 an act was not accepted or a property is broken, 2 the input could not be read. */
export async function main(catalogue: Catalogue, version: string, args: readonly string[], io: Io = standardIo): Promise<number> {
  let code = 0;
  const context: Context = { catalogue, io, exit: (given) => (code = given) };
  const program = new Command('guicheng')
    .description('Working rules of a government as executable procedures')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (words) => io.out(words.trimEnd()), writeErr: (words) => io.err(words.trimEnd()) });
  for (const command of commands) command(program, context);
  for (const command of program.commands) {
    command.hook('preAction', (_, action) => {
      const { language } = action.opts<{ language?: string }>();
      if (language !== undefined && language !== 'zh' && language !== 'en') throw new UsageError(`--language is zh or en, not "${language}"`);
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!callers.some((kind) => error instanceof kind)) throw error;
    io.err(`guicheng: ${(error as Error).message}`);
    return error instanceof UsageError ? error.exitCode : 2;
  }
}
