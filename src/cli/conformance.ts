import type { Command } from 'commander';
import { AdapterError } from '../conformance/adapter.js';
import { conformanceOf, type Disagreement } from '../conformance/conformance.js';
import { httpAdapter } from '../conformance/http-adapter.js';
import { cover, criteria } from '../cover/cover.js';
import type { Language } from '../model/text.js';
import { procedureNamed, readings } from './arguments.js';
import type { Context } from './command.js';
import { criteriaHelp, criterionOf, namesIn } from './cover.js';
import { exploreAloud } from './explore.js';
import { json, paint, say, UsageError, type Io } from './terminal.js';

/** `conformance`: runs a suite against another system and gives every disagreement with the history that shows it. */
export function conformance(program: Command, { catalogue, io, exit }: Context): void {
  program
    .command('conformance')
    .description('run a suite against another system over HTTP; exit code 1 when it disagrees with the rules')
    .argument('<procedure>')
    .requiredOption('--url <address>', 'where the system answers: POST /cases, POST /cases/ID/acts, GET /cases/ID')
    .option('--criterion <name>', 'what has to be covered, see below', criteria[0]!.name)
    .option('--interpretation <name=value>', 'another reading of an open point (may be repeated)', readings)
    .option('--header <name=value>', 'a header to send with every request (may be repeated)', headers)
    .option('--json', 'as JSON')
    .option('--language <language>', 'zh or en', 'zh')
    .addHelpText('after', criteriaHelp())
    .action(async (name: string, { url, criterion: wanted, interpretation, header, json: asJson, language }) => {
      const procedure = procedureNamed(catalogue, name);
      const criterion = criterionOf(wanted);
      try {
        const adapter = httpAdapter(url, header ? { headers: header } : {});
        const { behaviour } = exploreAloud(io, procedure, interpretation ? { interpretations: interpretation } : {});
        const suite = cover(behaviour, criterion, procedure);
        const report = await conformanceOf(procedure, suite, adapter, {
          progress: (done, histories) => {
            if (io.isTerminal) io.err(`… ${done}/${histories}`);
          },
        });
        exit(report.conforms ? 0 : 1);
        if (asJson) return json(io, report);
        const { histories, compared, disagreements } = report;
        io.out(say(language, { zh: `${histories}个用例，比对${compared}个行为，${disagreements.length}处不一致`, en: `${histories} histories, ${compared} acts compared, ${disagreements.length} disagreements` }));
        disagreements.forEach((each, index) => show(io, language, index + 1, each, namesIn(catalogue, language)));
      } catch (error) {
        if (error instanceof AdapterError) throw new UsageError(error.message);
        throw error;
      }
    });
}

function show(io: Io, language: Language, number: number, { input, acts, says }: Disagreement, nameOf: (officer: string) => string | undefined): void {
  io.out('');
  io.out(`${number}. ${paint(io, 'red', say(language, says))}`);
  io.out(`   ${JSON.stringify(input)}`);
  acts.forEach(({ type, by, at, ...facts }, index) => {
    const who = nameOf(by.officer) ?? by.officer;
    io.out(`   ${index + 1}. ${at} ${type} ${who}${by.actingFor ? ` (${by.actingFor.basis})` : ''}${Object.keys(facts).length ? ` ${JSON.stringify(facts)}` : ''}`);
  });
}

/** Collects `NAME=VALUE` headers. */
function headers(given: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [, name, value] = /^([^=:\s]+)=(.*)$/.exec(given) ?? [];
  if (name === undefined || value === undefined) throw new UsageError(`--header takes NAME=VALUE, not "${given}"`);
  return { ...before, [name]: value };
}
