import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Drawing } from './drawing.js';

const least = 0.15;
const most = 3;
/** Below this scale, words can no longer be read; a drawing opens no smaller, and is moved instead. */
const readable = 0.78;

const clamp = (scale: number): number => Math.min(most, Math.max(least, scale));

/** Moves and scales the drawing in its frame, which scrolls: so touch, wheel and arrow keys move it as any page. */
export function usePanAndZoom(frame: { readonly current: HTMLDivElement | null }, drawing: Drawing | undefined) {
  const [zoom, setZoom] = useState(1);
  const scale = useRef(1);

  /** Scales while the point at (x, y) of the frame stays where it is. */
  const scaleTo = (wanted: number, x?: number, y?: number): void => {
    const box = frame.current;
    if (!box || !drawing) return;
    const next = clamp(wanted);
    const across = x ?? box.clientWidth / 2;
    const down = y ?? box.clientHeight / 2;
    const left = (box.scrollLeft + across) / scale.current;
    const top = (box.scrollTop + down) / scale.current;
    scale.current = next;
    size(drawing, next);
    box.scrollTo(left * next - across, top * next - down);
    setZoom(next);
  };
  const latest = useRef(scaleTo);
  latest.current = scaleTo;

  useLayoutEffect(() => {
    const box = frame.current;
    if (!box || !drawing) return;
    scale.current = clamp(Math.min(1, Math.max(readable, (box.clientWidth - 2) / drawing.width)));
    size(drawing, scale.current);
    box.scrollTo(beginning(drawing) * scale.current - box.clientWidth / 2, 0);
    setZoom(scale.current);
  }, [drawing]);

  useEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = box.getBoundingClientRect();
      latest.current(scale.current * Math.exp(-event.deltaY / 300), event.clientX - left, event.clientY - top);
    };
    box.addEventListener('wheel', onWheel, { passive: false });
    const letGo = followPointers(box, (factor, x, y) => latest.current(scale.current * factor, x, y));
    return () => {
      box.removeEventListener('wheel', onWheel);
      letGo();
    };
  }, []);

  const whole = (): number => (frame.current && drawing ? Math.min(frame.current.clientWidth / drawing.width, frame.current.clientHeight / drawing.height) : 1);
  return {
    zoom,
    larger: () => scaleTo(scale.current * 1.25),
    smaller: () => scaleTo(scale.current / 1.25),
    fit: () => scaleTo(Math.min(1.5, whole())),
    wide: () => scaleTo(frame.current && drawing ? frame.current.clientWidth / drawing.width : 1),
  };
}

/** Where a drawing begins to be read, across: where its first state stands, with lanes at their names. */
function beginning({ svg, width }: Drawing): number {
  if (svg.querySelector('.lane')) return 0;
  const first = svg.querySelector<SVGGraphicsElement>('.state:not(.frame) > .box');
  const { x, width: own } = first?.getBBox() ?? { x: width / 2, width: 0 };
  return x + own / 2;
}

function size({ svg, width, height }: Drawing, scale: number): void {
  svg.style.width = `${width * scale}px`;
  svg.style.height = `${height * scale}px`;
}

/** Drags with a mouse or pen, and pinches with two fingers; one finger scrolls by itself. */
function followPointers(box: HTMLElement, pinch: (factor: number, x: number, y: number) => void): () => void {
  const fingers = new Map<number, { x: number; y: number }>();
  let from: { x: number; y: number; left: number; top: number } | undefined;
  let dragged = false;
  const onDown = (event: PointerEvent) => {
    dragged = false;
    if (event.pointerType === 'touch') fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    else if (event.button === 0) from = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop };
  };
  const onMove = (event: PointerEvent) => {
    if (fingers.has(event.pointerId) && fingers.size === 2) {
      const spread = () => {
        const [one, two] = [...fingers.values()] as [{ x: number; y: number }, { x: number; y: number }];
        return { apart: Math.hypot(one.x - two.x, one.y - two.y), x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 };
      };
      const before = spread();
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const after = spread();
      const { left, top } = box.getBoundingClientRect();
      if (before.apart > 0) pinch(after.apart / before.apart, after.x - left, after.y - top);
      return;
    }
    if (!from) return;
    const [across, down] = [event.clientX - from.x, event.clientY - from.y];
    if (!dragged && Math.hypot(across, down) < 5) return;
    dragged = true;
    box.classList.add('dragging');
    box.scrollTo(from.left - across, from.top - down);
  };
  const onUp = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    from = undefined;
    box.classList.remove('dragging');
  };
  // What ends a drag is no choice of a step.
  const onClick = (event: MouseEvent) => {
    if (dragged) event.stopPropagation();
    dragged = false;
  };
  box.addEventListener('pointerdown', onDown);
  addEventListener('pointermove', onMove);
  addEventListener('pointerup', onUp);
  addEventListener('pointercancel', onUp);
  box.addEventListener('click', onClick, true);
  return () => {
    removeEventListener('pointermove', onMove);
    removeEventListener('pointerup', onUp);
    removeEventListener('pointercancel', onUp);
  };
}
