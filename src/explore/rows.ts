import { chunkBits, chunkMask, chunkSize, firstRoom, Integers } from './store.js';

/** The most that a component of a row can be. */
export const mostInRow = 0xffff;

/** One row, to be worked on: its components, and the same memory two components at a time. */
export class Row {
  readonly cells: Uint16Array;
  readonly words: Uint32Array;

  /** `width` is even. */
  constructor(width: number) {
    this.cells = new Uint16Array(width);
    this.words = new Uint32Array(this.cells.buffer);
  }
}

/** Rows are looked up directly where all that could be are no more than this. */
const mostDirect = 1 << 19;

/**
 * Rows of small numbers without repetition, two bytes a number. The first two components of a row are kept with it and do not
 * tell rows apart. Each row has a code, the sum of its components times their weights, so that a change of one component
 * changes it by a product. A table leads from codes to rows:
 * - where the components take so few values that all rows that could be are not many more than those that are, the weights
 *   are place values, the code is the number of the row among all that could be, and the table has an entry for each;
 * - elsewhere the weights are odd numbers that look random, and the table is an open-addressing hash table.
 */
export class Rows {
  #chunks: Uint32Array[] = [];
  #cells: Uint16Array[] = [];
  /** How many rows there is room for. */
  #room = 0;
  /** Half the components of a row. */
  #words: number;
  readonly #codes = new Integers();
  weights: Int32Array;
  /** For each component, how many values it may take until codes have to be made anew. */
  #sizes: Uint32Array;
  direct = false;
  /** By code, the index of a row, counted from 1; or a hash table of such indices with their codes, in pairs. */
  table = new Int32Array(0);
  #bits = 3;
  length = 0;

  /** `width`, the number of components, is even; `sizes` says how many values a component is known to take. */
  constructor(width: number, sizes: (component: number) => number) {
    this.#words = width / 2;
    this.#sizes = Uint32Array.from({ length: width }, (_, component) => sizes(component));
    this.weights = new Int32Array(width);
    this.#encode();
  }

  get bytes(): number {
    return this.#room * this.#words * 4 + this.#codes.bytes + this.table.byteLength;
  }

  at(index: number, component: number): number {
    const width = this.#words * 2;
    return component < width ? this.#cells[index >>> chunkBits]![(index & chunkMask) * width + component]! : 0;
  }

  /** How many components there are. */
  get width(): number {
    return this.#words * 2;
  }

  /** The rows around one, component by component. */
  around(index: number): Uint16Array {
    return this.#cells[index >>> chunkBits]!;
  }

  /** The codes of the rows around one. */
  codesAround(index: number): Uint32Array {
    return this.#codes.around(index);
  }

  /** Reads a row; gives its code. */
  read(index: number, { words: into }: Row): number {
    const words = this.#words;
    const chunk = this.#chunks[index >>> chunkBits]!;
    const offset = (index & chunkMask) * words;
    for (let word = 0; word < words; word++) into[word] = chunk[offset + word]!;
    return this.#codes.at(index) | 0;
  }

  /** Makes sure that components may take the values of some writes: codes of rows may change. */
  admit(writes: Int32Array): void {
    let fits = true;
    for (let at = 0; at < writes.length; at += 2) fits = this.#fits(writes[at]!, writes[at + 1]!) && fits;
    if (!fits) this.#encode();
  }

  #fits(component: number, value: number): boolean {
    const sizes = this.#sizes;
    if (value < sizes[component]!) return true;
    while (value >= sizes[component]!) sizes[component]! *= 2;
    return false;
  }

  /** The index of a row: that of the same row if there is one, else a new one. */
  add(row: Row): number {
    const { cells } = row;
    let fits = true;
    for (let component = 2; component < cells.length; component++) fits = this.#fits(component, cells[component]!) && fits;
    if (!fits) this.#encode();
    return this.addWritten(row, this.#encoded(cells), noWrites);
  }

  /**
   * The index of what becomes of a row, of which the code is given, by writes: components and their new values, in pairs, which
   * were admitted. That of the same row if there is one, else a new one. The given row is left as it is.
   */
  addWritten(row: Row, code: number, writes: Int32Array): number {
    const { cells } = row;
    const weights = this.weights;
    for (let at = 0; at < writes.length; at += 2) {
      const component = writes[at]!;
      code = (code + Math.imul(writes[at + 1]! - cells[component]!, weights[component]!)) | 0;
    }
    if (this.direct) {
      const found = this.table[code]!;
      if (found !== 0) return found - 1;
    }
    return this.#addSlowly(row, code, writes);
  }

  #addSlowly({ cells, words }: Row, code: number, writes: Int32Array): number {
    const replaced: number[] = [];
    for (let at = 0; at < writes.length; at += 2) {
      replaced.push(cells[writes[at]!]!);
      cells[writes[at]!] = writes[at + 1]!;
    }
    const slot = this.direct ? code : this.#slotOf(code, words);
    let found = this.table[slot]!;
    if (found === 0) {
      this.#append(words, code);
      found = this.length;
      this.#enter(slot, found, code);
      if (!this.direct && this.length * 3 > this.table.length) this.#encode();
    }
    for (let at = 0; at < writes.length; at += 2) cells[writes[at]!] = replaced[at >> 1]!;
    return found - 1;
  }

  /** The code of what becomes of a row by writes, which were admitted. */
  codeOf(from: number, writes: Int32Array): number {
    let code = this.#codes.at(from) | 0;
    for (let at = 0; at < writes.length; at += 2) code = (code + Math.imul(writes[at + 1]! - this.at(from, writes[at]!), this.weights[writes[at]!]!)) | 0;
    return code;
  }

  /** A new row: one that is there, with writes, which were admitted; gives its index. Only where codes are place values. */
  addFrom(from: number, code: number, writes: Int32Array): number {
    const words = this.#words;
    const index = this.length++;
    if (index === this.#room) this.#grow();
    const source = this.#chunks[from >>> chunkBits]!;
    const target = this.#chunks[index >>> chunkBits]!;
    const begin = (from & chunkMask) * words;
    const offset = (index & chunkMask) * words;
    for (let word = 0; word < words; word++) target[offset + word] = source[begin + word]!;
    const cells = this.#cells[index >>> chunkBits]!;
    for (let at = 0; at < writes.length; at += 2) cells[offset * 2 + writes[at]!] = writes[at + 1]!;
    this.#codes.push(code);
    this.table[code] = index + 1;
    return index;
  }

  #encoded(cells: Uint16Array): number {
    let code = 0;
    for (let component = 2; component < cells.length; component++) code = (code + Math.imul(cells[component]!, this.weights[component]!)) | 0;
    return code;
  }

  /** Where a row is in the hash table, or belongs. */
  #slotOf(code: number, own?: Uint32Array): number {
    const table = this.table;
    const last = table.length - 2;
    // Multiplicative hashing (Knuth 6.4): the high bits depend on all.
    let slot = (Math.imul(code ^ (code >>> 16), 0x9e3779b1) >>> (32 - this.#bits)) << 1;
    for (; table[slot] !== 0; slot = (slot + 2) & last) if (own && table[slot + 1] === code && this.#isSame(table[slot]! - 1, own)) break;
    return slot;
  }

  #isSame(index: number, own: Uint32Array): boolean {
    const words = this.#words;
    const chunk = this.#chunks[index >>> chunkBits]!;
    const offset = (index & chunkMask) * words;
    for (let word = 1; word < words; word++) if (chunk[offset + word] !== own[word]) return false;
    return true;
  }

  #enter(slot: number, found: number, code: number): void {
    this.table[slot] = found;
    if (!this.direct) this.table[slot + 1] = code;
  }

  #append(own: Uint32Array, code: number): void {
    const words = this.#words;
    const index = this.length++;
    if (index === this.#room) this.#grow();
    const chunk = this.#chunks[index >>> chunkBits]!;
    const offset = (index & chunkMask) * words;
    for (let word = 0; word < words; word++) chunk[offset + word] = own[word]!;
    this.#codes.push(code);
  }

  #grow(): void {
    const begun = this.#room < chunkSize;
    const rows = begun ? Math.max(firstRoom, this.#room * 2) : chunkSize;
    const next = new Uint32Array(rows * this.#words);
    if (begun && this.#room) next.set(this.#chunks[0]!);
    const at = begun ? 0 : this.#chunks.length;
    this.#chunks[at] = next;
    this.#cells[at] = new Uint16Array(next.buffer);
    this.#room = begun ? rows : this.#room + rows;
  }

  /** Makes a table, twice as long as needed or direct, and the codes that go with it. */
  #encode(): void {
    while (this.length * 3 >= 2 << this.#bits) this.#bits++;
    const all = this.#sizes.subarray(2).reduce((product, size) => product * size, 1);
    const wasDirect = this.direct;
    this.direct = all <= Math.max(mostDirect, 4 << this.#bits);
    let place = 1;
    this.weights = this.weights.map((_, component) => {
      if (!this.direct) return weightOf(component);
      const weight = place;
      if (component > 1) place *= this.#sizes[component]!;
      return weight;
    });
    this.table = new Int32Array(this.direct ? all : 2 << this.#bits);
    const row = new Row(this.#words * 2);
    for (let index = 0; index < this.length; index++) {
      let code = this.read(index, row);
      if (wasDirect || this.direct) this.#codes.put(index, (code = this.#encoded(row.cells)));
      this.#enter(this.direct ? code : this.#slotOf(code), index + 1, code);
    }
  }

  /** Makes room for more components; in the rows so far they are 0. */
  widen(width: number): void {
    const before = this.#words;
    const words = width / 2;
    this.#chunks = this.#chunks.map((chunk) => {
      const rows = chunk.length / before;
      const wider = new Uint32Array(rows * words);
      for (let row = 0; row < rows; row++) wider.set(chunk.subarray(row * before, (row + 1) * before), row * words);
      return wider;
    });
    this.#cells = this.#chunks.map(({ buffer }) => new Uint16Array(buffer));
    this.#words = words;
    const sizes = new Uint32Array(width).fill(1);
    sizes.set(this.#sizes);
    this.#sizes = sizes;
    this.weights = new Int32Array(width);
    this.#encode();
  }
}

const noWrites = new Int32Array(0);

/** An odd number for a component that looks random. */
function weightOf(component: number): number {
  let mixed = Math.imul(component + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) | 1;
}
