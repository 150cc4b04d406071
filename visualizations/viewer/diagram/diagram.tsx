import { text } from 'guicheng';
import { styleSheet } from 'guicheng/export';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useReader } from '../shell/reader.js';
import { adoptStyle, readDrawing, type Drawing, type Sign } from './drawing.js';
import { keepLaneNames } from './lane-names.js';
import { stripsForPrint } from './sheets.js';
import { usePanAndZoom } from './pan-and-zoom.js';

/** Classes that signs get by the ids they stand for. */
export type Marks = Readonly<Record<string, ReadonlySet<string>>>;

export interface DiagramProps {
  /** The drawing, as SVG without a style. */
  readonly source: string;
  /** What it shows, for screen readers. */
  readonly label: string;
  /** What is said of a sign beyond the words in it, given the ids it stands for: where it leads. */
  readonly nameOf: (ids: readonly string[]) => string;
  readonly marks?: Marks;
  /** The id that is chosen, and the one that is to be in sight. */
  readonly chosen?: string | undefined;
  readonly inSight?: string | undefined;
  readonly onChoose?: (ids: readonly string[]) => void;
  /** Whether the main path stands out. */
  readonly main?: boolean;
  readonly tools?: ComponentChildren;
}

/** A drawing that can be moved, enlarged and asked: by pointer, wheel, keyboard and buttons. */
export function Diagram({ source, label, nameOf, marks, chosen, inSight, onChoose, main = false, tools }: DiagramProps) {
  const { say, language } = useReader();
  const frame = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing>();
  const { zoom, larger, smaller, fit, wide } = usePanAndZoom(frame, drawing);

  useLayoutEffect(() => {
    adoptStyle(styleSheet('auto', language));
    const read = readDrawing(source);
    frame.current!.replaceChildren(read.svg);
    // Set when the drawing has been painted: how long a reader waits.
    requestAnimationFrame(() => setTimeout(() => performance.mark('guicheng-drawn')));
    setDrawing(read);
  }, [source, language]);

  useEffect(() => {
    for (const { element, ids, named } of drawing?.signs ?? []) if (named) element.setAttribute('aria-description', nameOf(ids));
  }, [drawing, nameOf]);

  useEffect(() => {
    for (const sign of drawing?.signs ?? []) {
      for (const [name, ids] of Object.entries(marks ?? {})) sign.element.classList.toggle(name, sign.ids.some((id) => ids.has(id)));
    }
  }, [drawing, marks]);

  useEffect(() => drawing && stripsForPrint(drawing), [drawing]);
  useEffect(() => (drawing && frame.current ? keepLaneNames(frame.current, drawing) : undefined), [drawing, zoom]);

  const current = useMemo(() => drawing?.signs.find(({ ids, named }) => named && chosen !== undefined && ids.includes(chosen)), [drawing, chosen]);
  useEffect(() => {
    const first = drawing?.signs.find(({ named }) => named);
    for (const sign of drawing?.signs ?? []) {
      const isChosen = sign === current;
      sign.element.classList.toggle('chosen', isChosen || (!sign.named && chosen !== undefined && sign.ids.includes(chosen)));
      if (!sign.named) continue;
      if (onChoose) sign.element.setAttribute('aria-pressed', String(isChosen));
      sign.element.setAttribute('tabindex', isChosen || (!current && sign === first) ? '0' : '-1');
    }
  }, [drawing, current, onChoose]);

  useEffect(() => {
    const wanted = drawing?.signs.find(({ ids }) => inSight !== undefined && ids.includes(inSight)) ?? current;
    if (wanted && frame.current) bringInSight(frame.current, wanted.element);
  }, [drawing, inSight, current]);

  const signAt = (target: EventTarget | null): Sign | undefined => {
    const element = (target as Element | null)?.closest?.('.sign');
    return drawing?.signs.find((sign) => sign.element === element);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = { '+': larger, '=': larger, '-': smaller, '0': fit }[event.key];
    if (key) {
      event.preventDefault();
      key();
      return;
    }
    const sign = signAt(event.target);
    if (!sign || !drawing) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose?.(sign.ids);
    }
    const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (way !== undefined) {
      event.preventDefault();
      const signs = drawing.signs.filter(({ named }) => named);
      const next = signs[(signs.indexOf(sign) + way + signs.length) % signs.length]!;
      for (const each of signs) each.element.setAttribute('tabindex', each === next ? '0' : '-1');
      next.element.focus({ preventScroll: true });
      bringInSight(frame.current!, next.element);
    }
  };
  return (
    <div class="diagram">
      <div class="toolbar" role="toolbar" aria-label={say(text('图的操作', 'Diagram tools'))}>
        <div class="tool-group">
          <button type="button" class="plain" onClick={smaller} aria-label={say(text('缩小', 'Smaller'))}>
            −
          </button>
          <output class="zoom" aria-label={say(text('比例', 'Scale'))}>
            {Math.round(zoom * 100)}%
          </output>
          <button type="button" class="plain" onClick={larger} aria-label={say(text('放大', 'Larger'))}>
            +
          </button>
          <button type="button" class="plain" onClick={fit}>
            {say(text('全图', 'Whole'))}
          </button>
          <button type="button" class="plain" onClick={wide}>
            {say(text('合宽', 'Width'))}
          </button>
        </div>
        {tools}
      </div>
      <div
        class={`pane ${drawing && drawing.width > drawing.height ? 'lying' : 'standing'}${main ? '' : ' level'}`}
        ref={frame}
        tabIndex={0}
        role="region"
        aria-label={label}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const sign = signAt(event.target);
          if (sign) onChoose?.(sign.ids);
        }}
      />
    </div>
  );
}

function bringInSight(frame: HTMLElement, element: Element): void {
  const outer = frame.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const margin = 40;
  const off = (low: number, high: number, from: number, to: number): number => {
    if (high - low > to - from - 2 * margin) return low - from - margin;
    return low < from + margin ? low - from - margin : high > to - margin ? high - to + margin : 0;
  };
  frame.scrollBy({ left: off(inner.left, inner.right, outer.left, outer.right), top: off(inner.top, inner.bottom, outer.top, outer.bottom) });
}
