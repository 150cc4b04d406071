import type { Language } from '../../model/text.js';
import { lineStyle } from './block.js';

export type Theme = 'light' | 'dark' | 'auto';

/** Every text colour stands out from what it lies on by at least 4.5 to 1. */
export const light = {
  page: '#ffffff',
  ink: '#16202b',
  muted: '#55616d',
  act: '#0f4a86',
  who: '#3d4a57',
  limit: '#8a3d0a',
  main: '#1663b0',
  line: '#47576a',
  back: '#8a5a12',
  automatic: '#6b7785',
  state: '#ffffff',
  stateEdge: '#33475b',
  final: '#eef1f4',
  frame: '#f4f7fa',
  inner: '#fbfcfd',
  bar: '#e3eaf1',
  frameEdge: '#8496a9',
  mark: '#fff1c9',
  markEdge: '#b25e00',
} as const;

export type Palette = Readonly<Record<keyof typeof light, string>>;

export const dark: Palette = {
  page: '#12181f',
  ink: '#eef2f6',
  muted: '#a6b2bf',
  act: '#8fc2f5',
  who: '#c3ced9',
  limit: '#f0b37e',
  main: '#6fb1f2',
  line: '#9fb0c2',
  back: '#d8ab5c',
  automatic: '#8b99a8',
  state: '#1d2733',
  stateEdge: '#8ea3b8',
  final: '#2a3542',
  frame: '#161e27',
  inner: '#19222c',
  bar: '#26323f',
  frameEdge: '#56687b',
  mark: '#4a3a10',
  markEdge: '#f0b429',
};

/** The rules of the picture, given what a colour's name stands for. */
const rules = (colour: (name: keyof Palette) => string): string =>
  Object.entries({
    '.page': `fill:${colour('page')}`,
    text: `fill:${colour('ink')}`,
    '.t-note,.t-clauses': `fill:${colour('muted')}`,
    '.t-act': `fill:${colour('act')}`,
    '.t-who,.t-condition': `fill:${colour('who')}`,
    '.t-return': `fill:${colour('back')}`,
    '.lane': `fill:${colour('inner')};stroke:${colour('frameEdge')};stroke-width:.75`,
    '.lane.odd': `fill:${colour('frame')}`,
    '.stage rect': `fill:${colour('bar')}`,
    '.stage.parallel rect': `fill:none;stroke:${colour('frameEdge')};stroke-dasharray:5 4`,
    '.step .box': `fill:${colour('state')};stroke:${colour('stateEdge')};stroke-width:1`,
    '.step.throughout .box': 'stroke-dasharray:5 3',
    '.t-limit': `fill:${colour('limit')}`,
    '.back .t-act': `fill:${colour('back')}`,
    '.state .box': `fill:${colour('state')};stroke:${colour('stateEdge')};stroke-width:1.25`,
    '.final .box': `fill:${colour('final')}`,
    '.final .ring': `fill:none;stroke:${colour('stateEdge')};stroke-width:1`,
    '.frame .box': `fill:${colour('frame')};stroke:${colour('frameEdge')}`,
    '.odd .box': `fill:${colour('inner')}`,
    '.region .box': 'stroke-dasharray:5 4',
    '.bar': `fill:${colour('bar')}`,
    '.rule': `stroke:${colour('frameEdge')};stroke-width:.75`,
    '.line': `fill:none;stroke:${colour('line')};stroke-width:1.4;stroke-linejoin:round`,
    '.tip': `fill:${colour('line')}`,
    '.main>.line': `stroke:${colour('main')};stroke-width:2.6`,
    '.main>.tip': `fill:${colour('main')}`,
    '.main>.box': `stroke:${colour('main')};stroke-width:2`,
    '.frame.main>.box': `stroke:${colour('frameEdge')};stroke-width:1`,
    '.back .line': `stroke:${colour('back')}`,
    '.back .tip': `fill:${colour('back')}`,
    '.automatic .line': `stroke:${colour('automatic')};stroke-width:1.2;stroke-dasharray:4 3`,
    '.automatic .tip': `fill:${colour('automatic')}`,
    '.dot': `fill:${colour('line')}`,
    '.icon': `fill:none;stroke:${colour('who')};stroke-width:1.2;stroke-linecap:round;stroke-linejoin:round`,
    '.icon-returns': `stroke:${colour('back')}`,
    '.icon-clock': `stroke:${colour('limit')}`,
    '.marked .box': `fill:${colour('mark')};stroke:${colour('markEdge')};stroke-width:2.5`,
    '.frame.marked>.bar': `fill:${colour('mark')}`,
    '.marked .line': `stroke:${colour('markEdge')};stroke-width:2.5`,
    '.row.marked text': `fill:${colour('limit')};font-weight:600`,
    '.marked .tip': `fill:${colour('markEdge')}`,
  })
    .map(([selector, body]) => `${selector.split(',').map((each) => `.statechart ${each}`).join(',')}{${body}}`)
    .join('');

const variables = (palette: Palette): string => Object.entries(palette).map(([name, value]) => `--chart-${name}:${value}`).join(';');

const chinese = '"Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei","PingFang SC","WenQuanYi Micro Hei",sans-serif';
const fonts: Readonly<Record<Language, string>> = { zh: chinese, en: `Inter,"Segoe UI","Helvetica Neue",Arial,${chinese}` };

/**
 * The style sheet. Plain colours come first, for printers and converters that know no variables; where variables are
 * known, a page around the picture may set `--chart-…` anew.
 */
export function styleSheet(theme: Theme, language: Language): string {
  const base = theme === 'dark' ? dark : light;
  return [
    `.statechart text{font-family:${fonts[language]}}`,
    ...Object.entries(lineStyle).map(([role, { size, weight }]) => `.statechart .t-${role}{font-size:${size}px;font-weight:${weight}}`),
    rules((name) => base[name]),
    '@supports (color:var(--a)){',
    `.statechart{${variables(base)}}`,
    theme === 'auto' ? `@media (prefers-color-scheme:dark){.statechart{${variables(dark)}}}` : '',
    rules((name) => `var(--chart-${name})`),
    '}',
  ].join('');
}
