import { classes, identified, marks, pictureOf, tooltipSvg, type PictureOptions } from '../picture/frame.js';
import { escape, iconSvg, labelSvg, lineSvg, textSvg } from '../picture/strokes.js';
import type { Layout, PlacedArrow, PlacedState } from './layout.js';
import { legendLine, legendSign, type LegendEntry } from './legend.js';

/** Writes a layout as SVG. The same layout gives the same bytes. */
export function render(layout: Layout, options: PictureOptions = {}): string {
  const write = new Writer(layout, options);
  const frames = layout.states.filter(({ frame }) => frame);
  const plain = layout.states.filter(({ frame }) => !frame);
  return pictureOf(layout, options, [
    labelSvg(layout.heading),
    ...layout.rows.map((row) => write.row(row)),
    ...frames.map((state) => write.state(state)),
    ...layout.begins.map(({ dot, points }) => `<g class="begin" aria-hidden="true"><circle class="dot" cx="${dot.x}" cy="${dot.y}" r="4.5"/>${lineSvg(points)}</g>`),
    ...layout.arrows.map((arrow) => write.arrow(arrow)),
    ...plain.map((state) => write.state(state)),
    `<g class="legend" aria-hidden="true">${layout.legend.map(legendSvg).join('')}</g>`,
  ]);
}

/** How many frames stand around a state: alternate frames are tinted. */
function depthOf(states: readonly PlacedState[]): (state: PlacedState) => number {
  const frames = states.filter(({ frame }) => frame);
  return ({ id, rect }) =>
    frames.filter((outer) => outer.id !== id && outer.rect.x <= rect.x && outer.rect.y <= rect.y && outer.rect.x + outer.rect.width >= rect.x + rect.width && outer.rect.y + outer.rect.height >= rect.y + rect.height).length;
}

class Writer {
  readonly #marks: (ids: readonly string[]) => string;
  readonly #depth: (state: PlacedState) => number;

  constructor(
    { states }: Layout,
    readonly options: PictureOptions,
  ) {
    this.#marks = marks(options);
    this.#depth = depthOf(states);
  }

  state(state: PlacedState): string {
    const { id, kind, rect, frame, region, bar, head, rows, tooltip } = state;
    const { x, y, width, height } = rect;
    const radius = frame ? 10 : 8;
    const box = `<rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`;
    const ring = kind === 'final' ? `<rect class="ring" x="${x + 3.5}" y="${y + 3.5}" width="${width - 7}" height="${height - 7}" rx="${radius - 3}"/>` : '';
    const title = frame ? `<path class="bar" d="M${x + 1} ${y + bar}v${radius - bar}a${radius - 1} ${radius - 1} 0 0 1 ${radius - 1} ${1 - radius}h${width - 2 * radius}a${radius - 1} ${radius - 1} 0 0 1 ${radius - 1} ${radius - 1}v${bar - radius}z"/>` : '';
    const top = rows[0]?.label.box.y;
    const rule = top === undefined || frame ? '' : `<line class="rule" x1="${x}" x2="${x + width}" y1="${top - 3.5}" y2="${top - 3.5}"/>`;
    const names = classes('state', kind, frame && 'frame', region && 'region', this.#depth(state) % 2 === 1 && 'odd', this.#marks([id]));
    return [
      `<g class="${names}" data-id="${escape(id)}">${tooltipSvg(tooltip, this.options)}${box}${title}${ring}${rule}${labelSvg(head)}`,
      ...rows.map((row) => this.row(row)),
      '</g>',
    ].join('');
  }

  row({ ids, label, tooltip }: PlacedState['rows'][number]): string {
    return `<g class="${classes('transition', 'row', this.#marks(ids))}" ${identified(ids)}>${tooltipSvg(tooltip, this.options)}${labelSvg(label)}</g>`;
  }

  arrow({ ids, automatic, back, points, label, gaps, tooltip }: PlacedArrow): string {
    const names = classes('transition', automatic && 'automatic', back && 'back', this.#marks(ids));
    return `<g class="${names}" ${identified(ids)}>${tooltipSvg(tooltip, this.options)}${lineSvg(points, gaps)}${label ? labelSvg(label) : ''}</g>`;
  }
}

/** One sign and what it means. */
function legendSvg({ sign, text, x, y }: LegendEntry): string {
  const middle = y + legendLine / 2;
  const label = textSvg({ text, role: 'note', x: x + legendSign, y: middle + 4, anchor: 'start' });
  const arrow = lineSvg([{ x, y: middle }, { x: x + legendSign - 8, y: middle }]);
  const box = `x="${x}" y="${middle - 7}" width="22" height="14" rx="4"`;
  const shape = {
    begin: `<circle class="dot" cx="${x + legendSign / 2}" cy="${middle}" r="4.5"/>`,
    end: `<g class="state final"><rect class="box" ${box}/><rect class="ring" x="${x + 2.5}" y="${middle - 4.5}" width="17" height="9" rx="2"/></g>`,
    back: `<g class="back">${arrow}</g>`,
    automatic: `<g class="automatic">${arrow}</g>`,
    region: `<g class="region state frame"><rect class="box" ${box}/></g>`,
    stays: iconSvg({ icon: 'stays', x: x + legendSign - 4, y: middle + 4 }),
    leads: iconSvg({ icon: 'leads', x: x + legendSign - 4, y: middle + 4 }),
    clock: iconSvg({ icon: 'clock', x: x + legendSign - 4, y: middle + 4 }),
  }[sign];
  return shape + label;
}
