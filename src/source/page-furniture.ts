/**
 * Lines in, the same lines out with page numbers marked `page` and running headers and footers marked `header`. The two
 * searches take turns, since a header hides the number beside it and a number the header; whatever is not marked
 * belongs to the rules, a number of the text on a line of its own included.
 */

import type { Line } from './lines.js';
import { markPageNumbers } from './page-numbers.js';
import { markRunningHeaders } from './running-headers.js';

const MAX_PASSES = 3;

export function markFurniture(lines: Line[]): Line[] {
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    markPageNumbers(lines);
    if (!markRunningHeaders(lines)) break;
  }
  return lines;
}
