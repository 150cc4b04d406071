import type { Command } from 'commander';
import { explore as exploreProcedure, type ExploreOptions } from '../explore/explore.js';
import type { Behaviour } from '../explore/behaviour.js';
import type { Procedure } from '../model/procedure.js';
import { procedureNamed, readings, wholeNumber } from './arguments.js';
import type { Context } from './command.js';
import { json, type Io } from './terminal.js';

/** Explores with progress on a terminal. */
export function exploreAloud(io: Io, procedure: Procedure, options: ExploreOptions): { readonly behaviour: Behaviour; readonly ms: number } {
  const began = performance.now();
  let told = began;
  const behaviour = exploreProcedure(procedure, {
    ...options,
    goOn: (explored) => {
      if (io.isTerminal && performance.now() - told > 1000) {
        told = performance.now();
        io.err(`… ${explored} states`);
      }
      return true;
    },
  });
  return { behaviour, ms: Math.round(performance.now() - began) };
}

/** `explore`: how many configurations and acts a procedure's sample cases come to. */
export function explore(program: Command, { catalogue, io }: Context): void {
  program
    .command('explore')
    .description('explore everything that the sample cases of a procedure can come to')
    .argument('<procedure>')
    .option('--interpretation <name=value>', 'another reading of an open point (may be repeated)', readings)
    .option('--max-states <number>', 'stop after this many states', wholeNumber)
    .option('--json', 'as JSON')
    .action((name: string, { interpretation, maxStates, json: asJson }) => {
      const { behaviour, ms } = exploreAloud(io, procedureNamed(catalogue, name), {
        ...(interpretation ? { interpretations: interpretation } : {}),
        ...(maxStates === undefined ? {} : { maxStates }),
      });
      const { tried, complete, stopped, growing, figures: found } = behaviour;
      const figures = { ...found, ms, tried, complete, ...(stopped ? { stopped } : {}), ...(growing ? { growing } : {}) };
      if (asJson) return json(io, figures);
      io.out(`${name}: ${figures.states} states, ${figures.edges} accepted acts, ${figures.refusals} refusals in ${ms} ms${complete ? '' : ` (stopped: ${stopped}${growing ? `, ${growing.key} takes ever new values` : ''})`}`);
      io.out(`acts tried: ${tried.accepted} accepted, ${tried.refused} refused, ${tried.unforeseen} not foreseen; computed by XState: ${figures.asked}`);
    });
}
