import type { Property } from '../../src/model/property.js';
export const properties: readonly Property[] = [];
