import { text, type Language, type Text } from '../../model/text.js';
import { line } from '../picture/block.js';
import type { Point } from '../picture/geometry.js';
import type { Scene, SceneState } from './scene.js';

export type Sign = 'begin' | 'end' | 'region' | 'automatic' | 'back' | 'stays' | 'leads' | 'clock';

/** A sign of the drawing and what it means; `x` and `y` are the upper left corner, px. */
export interface LegendEntry extends Point {
  readonly sign: Sign;
  readonly text: string;
}

/** The room for a sign, and the height of a line, px. */
export const legendSign = 30;
export const legendLine = 18;

const meanings: Readonly<Record<Sign, Text>> = {
  begin: text('起点', 'begins here'),
  end: text('终结', 'ends here'),
  region: text('同时进行', 'side by side'),
  automatic: text('条件具备即转入', 'as soon as it holds'),
  back: text('退回、重来', 'leads back'),
  stays: text('办理后仍在本环节', 'the state stays'),
  leads: text('转入所示环节', 'leads to the state named'),
  clock: text('期限', 'time limit'),
};

/** Explains the signs that a drawing uses, set in lines of the given width. */
export function legendOf(scene: Scene, language: Language, room: Point & { readonly width: number }): LegendEntry[] {
  let { x, y } = room;
  return signsIn(scene).map((sign) => {
    const words = meanings[sign][language];
    const width = legendSign + line(words, 'note').width;
    if (x > room.x && x + width > room.x + room.width) {
      x = room.x;
      y += legendLine;
    }
    const entry = { sign, text: words, x, y };
    x += width + 18;
    return entry;
  });
}

function signsIn({ root, arrows }: Scene): Sign[] {
  const states = flatten(root);
  const lines = [...states.flatMap(({ rows }) => rows.flatMap(({ block }) => block.lines)), ...arrows.flatMap(({ label }) => label.lines)];
  const used: Readonly<Record<Sign, boolean>> = {
    begin: states.some(({ begins }) => begins !== undefined),
    end: states.some(({ kind }) => kind === 'final'),
    region: states.some(({ region }) => region),
    automatic: arrows.some(({ automatic }) => automatic),
    back: arrows.some(({ back }) => back),
    stays: lines.some(({ icon }) => icon === 'stays'),
    leads: lines.some(({ icon }) => icon === 'leads'),
    clock: lines.some(({ icon }) => icon === 'clock'),
  };
  return (Object.keys(used) as Sign[]).filter((sign) => used[sign]);
}

const flatten = (state: SceneState): SceneState[] => [state, ...state.children.flatMap(flatten)];
