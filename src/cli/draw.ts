import { Option, type Command } from 'commander';
import { chartOf } from '../export/chart/chart.js';
import { toMermaid } from '../export/mermaid/mermaid.js';
import { drawSvg } from '../export/svg/svg.js';
import { procedureNamed } from './arguments.js';
import type { Context } from './command.js';

/** `draw`: the diagram of a procedure. */
export function draw(program: Command, { catalogue, io }: Context): void {
  program
    .command('draw')
    .description('draw the diagram of a procedure')
    .argument('<procedure>')
    .addOption(new Option('--format <format>').choices(['svg', 'mermaid']).default('svg'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addOption(new Option('--theme <theme>', 'of an SVG').choices(['light', 'dark', 'auto']).default('light'))
    .option('--language <language>', 'zh or en', 'zh')
    .action(async (name: string, { format, output, theme, language }) => {
      const chart = chartOf(procedureNamed(catalogue, name), catalogue);
      const drawn = format === 'mermaid' ? toMermaid(chart, { language }) : await drawSvg(chart, { language, theme });
      if (output === undefined) io.out(drawn.trimEnd());
      else await io.writeFile(output, drawn);
    });
}
