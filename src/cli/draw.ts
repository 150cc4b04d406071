import { Option, type Command } from 'commander';
import { chartOf } from '../export/chart/chart.js';
import { closedChart } from '../export/chart/closed.js';
import { drawLanes } from '../export/lanes/lanes.js';
import { toMermaid } from '../export/mermaid/mermaid.js';
import { drawSvg } from '../export/svg/svg.js';
import { mainPathOf } from '../site/main-path.js';
import { procedureNamed } from './arguments.js';
import type { Context } from './command.js';

/** `draw`: the diagram of a procedure. */
export function draw(program: Command, { catalogue, io }: Context): void {
  program
    .command('draw')
    .description('draw the diagram of a procedure')
    .argument('<procedure>')
    .addOption(new Option('--format <format>', 'svg: the statechart; closed: with its nested states closed; lanes: who acts when; mermaid: as text').choices(['svg', 'closed', 'lanes', 'mermaid']).default('svg'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addOption(new Option('--theme <theme>', 'of an SVG').choices(['light', 'dark', 'auto']).default('light'))
    .option('--language <language>', 'zh or en', 'zh')
    .action(async (name: string, { format, output, theme, language }) => {
      const procedure = procedureNamed(catalogue, name);
      const chart = chartOf(procedure, catalogue);
      const options = { language, theme, main: mainPathOf(procedure, catalogue.government) };
      const drawings: Record<string, () => string | Promise<string>> = {
        svg: () => drawSvg(chart, options),
        closed: () => drawSvg(closedChart(chart), options),
        lanes: () => drawLanes(chart, options),
        mermaid: () => toMermaid(chart, { language }),
      };
      const drawn = await drawings[format]!();
      if (output === undefined) io.out(drawn.trimEnd());
      else await io.writeFile(output, drawn);
    });
}
