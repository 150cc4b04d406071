/** A state or a step in a drawing. */
export interface Sign {
  readonly element: SVGGElement;
  /** What it stands for; several steps may share an arrow. */
  readonly ids: readonly string[];
  /** Whether it has words: a line without any is pressed with a pointer, and its step reached by the box that names it. */
  readonly named: boolean;
}

export interface Drawing {
  readonly svg: SVGSVGElement;
  readonly signs: readonly Sign[];
  readonly width: number;
  readonly height: number;
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** Reads a drawing into elements of this document, with its signs made reachable. Throws when it is no SVG. */
export function readDrawing(source: string): Drawing {
  const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
  if (parsed.documentElement.namespaceURI !== svgSpace || parsed.querySelector('parsererror, script, foreignObject')) throw new Error('this is not a drawing');
  const svg = document.importNode(parsed.documentElement, true) as unknown as SVGSVGElement;
  const { width, height } = svg.viewBox.baseVal;
  svg.setAttribute('role', 'group');
  svg.removeAttribute('aria-label');
  svg.querySelector(':scope > title')?.remove();
  liftRows(svg);
  const signs = [...svg.querySelectorAll<SVGGElement>('[data-id]')].map(signOf);
  for (const text of svg.querySelectorAll('text')) if (!text.closest('.sign')) text.setAttribute('aria-hidden', 'true');
  return { svg, signs, width, height };
}

/** A row stands in the group of its state; a button in a button cannot be reached, so it is put behind it. */
function liftRows(svg: SVGSVGElement): void {
  for (const row of svg.querySelectorAll('[data-id] [data-id]')) {
    let outer: Element = row;
    for (let parent = row.parentElement; parent && parent !== (svg as Element); parent = parent.parentElement) if (parent.hasAttribute('data-id')) outer = parent;
    let last = outer;
    while (last.nextElementSibling?.hasAttribute('data-lifted')) last = last.nextElementSibling;
    row.setAttribute('data-lifted', '');
    last.after(row);
  }
}

function signOf(element: SVGGElement): Sign {
  const ids = (element.getAttribute('data-ids') ?? element.getAttribute('data-id') ?? '').split(' ').filter(Boolean);
  const named = element.querySelector('text') !== null;
  element.classList.add('sign');
  if (named) element.setAttribute('role', 'button');
  else element.setAttribute('aria-hidden', 'true');
  // A thin line is hard to hit: a broad one that cannot be seen lies beneath it.
  for (const line of element.querySelectorAll(':scope > .line')) {
    const broad = line.cloneNode() as Element;
    broad.setAttribute('class', 'hit');
    element.prepend(broad);
  }
  return { element, ids, named };
}

/** A style of drawings, put on the page once; the policy of the page allows none in a drawing itself. */
export function adoptStyle(style: string): void {
  if (style === adopted?.style) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((each) => each !== adopted?.sheet), sheet];
  adopted = { style, sheet };
}
let adopted: { readonly style: string; readonly sheet: CSSStyleSheet } | undefined;
