import type { Drawing } from './drawing.js';

const padding = 8;

/** Keeps the names of lanes in sight while the drawing is moved sideways in its frame. Gives what ends it. */
export function keepLaneNames(frame: HTMLElement, { svg, width }: Drawing): (() => void) | undefined {
  const rects = [...svg.querySelectorAll<SVGRectElement>(':scope > rect.lane')];
  if (!rects.length) return undefined;
  const right = Math.max(...rects.flatMap(wordsOf).map((word) => word.getBBox().x + word.getBBox().width));
  const lanes = rects.map((lane) => headOf(svg, lane, right));
  const follow = (): void => {
    const away = frame.scrollLeft / (svg.clientWidth / width);
    for (const { head, left } of lanes) {
      head.setAttribute('transform', `translate(${Math.max(0, away - left)} 0)`);
      head.classList.toggle('moved', away > left);
    }
  };
  follow();
  frame.addEventListener('scroll', follow, { passive: true });
  return () => frame.removeEventListener('scroll', follow);
}

/** The name of a lane with a ground of its own, above all else; made once. */
function headOf(svg: SVGSVGElement, lane: SVGRectElement, right: number) {
  const left = lane.x.baseVal.value;
  const name = String(lane.y.baseVal.value);
  const known = svg.querySelector<SVGGElement>(`.lane-head[data-lane="${name}"]`);
  if (known) return { head: known, left };
  const head = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  head.setAttribute('class', 'lane-head');
  head.dataset['lane'] = name;
  const ground = lane.cloneNode() as SVGRectElement;
  ground.setAttribute('width', String(right + padding - left));
  head.append(ground, ...wordsOf(lane));
  svg.append(head);
  return { head, left };
}

/** The lines of its name stand right after a lane. */
function wordsOf(lane: Element): SVGGraphicsElement[] {
  const words: SVGGraphicsElement[] = [];
  for (let next = lane.nextElementSibling; next?.tagName === 'text'; next = next.nextElementSibling) words.push(next as SVGGraphicsElement);
  return words;
}
