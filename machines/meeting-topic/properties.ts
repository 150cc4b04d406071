import type { Property } from '../../src/model/property.js';

/** What must hold of every history, written from the text of the rules alone. */
export const properties: readonly Property[] = [];
