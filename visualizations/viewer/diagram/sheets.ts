import type { Drawing } from './drawing.js';

/** What fits on a sheet of A3 within its margins, in CSS px; its head takes some of the first. */
const sheet = { width: 1032, height: 1480, head: 130 } as const;
/** Below this scale the small words of a drawing can no longer be read on paper. */
const readable = 0.65;

/**
 * Cuts a drawing into strips for the sheets of a print: none when it can be read on one. Each cut lies where no words stand.
 * Gives from where to where each strip reaches, in the drawing's own measure.
 */
export function stripsOf({ svg, width, height }: Drawing): (readonly [from: number, to: number])[] {
  const scale = Math.min(1, sheet.width / width);
  if (height * scale <= sheet.height - sheet.head || Math.min(scale, (sheet.height - sheet.head) / height) >= readable) return [];
  const words = [...svg.querySelectorAll('text')].map((text) => {
    const { y, height: own } = text.getBBox();
    return [y - 3, y + own + 3] as const;
  });
  const isFree = (y: number): boolean => words.every(([top, bottom]) => y < top || y > bottom);
  const strips: [number, number][] = [];
  for (let from = 0; from < height; ) {
    const room = (sheet.height - (from === 0 ? sheet.head : 0)) / scale;
    let to = Math.min(height, from + room);
    if (to < height) {
      for (let y = to; y > from + room * 0.6; y -= 2) {
        if (!isFree(y)) continue;
        to = y;
        break;
      }
    }
    strips.push([from, to]);
    from = to;
  }
  return strips;
}

/** While the page is printed, a long drawing stands in strips, one a sheet; gives what ends it. */
export function stripsForPrint(drawing: Drawing): () => void {
  const { svg, width } = drawing;
  let strips: Element[] = [];
  const before = () => {
    strips = stripsOf(drawing).map(([from, to]) => {
      const strip = svg.cloneNode(true) as SVGSVGElement;
      strip.setAttribute('viewBox', `0 ${from} ${width} ${to - from}`);
      strip.setAttribute('class', `${svg.getAttribute('class') ?? ''} strip`);
      strip.setAttribute('aria-hidden', 'true');
      for (const name of ['style', 'width', 'height']) strip.removeAttribute(name);
      strip.style.maxWidth = `${width}px`;
      return strip;
    });
    svg.after(...strips);
    svg.classList.toggle('in-strips', strips.length > 0);
  };
  const after = () => {
    for (const strip of strips) strip.remove();
    svg.classList.remove('in-strips');
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    after();
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
