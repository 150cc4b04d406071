const chunkBits = 14;
const chunkSize = 1 << chunkBits;
const chunkMask = chunkSize - 1;

/** A growing list of whole numbers from 0 to 2³²−1, four bytes each. */
export class Integers {
  readonly #chunks: Uint32Array[] = [];
  #last = new Uint32Array(0);
  length = 0;

  push(value: number): void {
    const at = this.length & chunkMask;
    if (at === 0) this.#chunks.push((this.#last = new Uint32Array(chunkSize)));
    this.#last[at] = value;
    this.length++;
  }

  at(index: number): number {
    return this.#chunks[index >>> chunkBits]![index & chunkMask]!;
  }

  get bytes(): number {
    return this.#chunks.length * chunkSize * 4;
  }
}

/** A growing list of three whole numbers each, twelve bytes. */
export class Triples {
  readonly #chunks: Uint32Array[] = [];
  #last = new Uint32Array(0);
  length = 0;

  push(first: number, second: number, third: number): void {
    const at = (this.length & chunkMask) * 3;
    if (at === 0) this.#chunks.push((this.#last = new Uint32Array(chunkSize * 3)));
    const last = this.#last;
    last[at] = first;
    last[at + 1] = second;
    last[at + 2] = third;
    this.length++;
  }

  /** The first, second or third number of a triple. */
  at(index: number, which: 0 | 1 | 2): number {
    return this.#chunks[index >>> chunkBits]![(index & chunkMask) * 3 + which]!;
  }

  get bytes(): number {
    return this.#chunks.length * chunkSize * 12;
  }
}

/** One component's share in the hash of a row; that of 0 is 0, so that a row may grow components. */
export function shareOf(component: number, value: number): number {
  if (value === 0) return 0;
  let mixed = Math.imul(component + 1, 0x9e3779b1) ^ Math.imul(value, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return mixed ^ (mixed >>> 15);
}

/** The most that a component of a row can be. */
export const mostInRow = 0xffff;

/**
 * Rows of small numbers without repetition, two bytes a number, found again by an open-addressing hash table. The first
 * component of a row is kept with it and does not tell rows apart.
 */
export class Rows {
  #chunks: Uint16Array[] = [];
  /** In pairs: the index of a row, counted from 1, and its hash. */
  #table = new Int32Array(1 << 11);
  #mask = (1 << 10) - 1;
  length = 0;

  constructor(private stride: number) {}

  get bytes(): number {
    return this.#chunks.length * chunkSize * this.stride * 2 + this.#table.byteLength;
  }

  at(index: number, component: number): number {
    return component < this.stride ? this.#chunks[index >>> chunkBits]![(index & chunkMask) * this.stride + component]! : 0;
  }

  read(index: number, into: Int32Array): void {
    const chunk = this.#chunks[index >>> chunkBits]!;
    const offset = (index & chunkMask) * this.stride;
    for (let component = 0; component < this.stride; component++) into[component] = chunk[offset + component]!;
  }

  /** The index of a row: that of the same row if there is one, else a new one. */
  add(row: Int32Array, hash: number): number {
    const { stride } = this;
    const table = this.#table;
    let slot = hash & this.#mask;
    search: for (; table[slot * 2] !== 0; slot = (slot + 1) & this.#mask) {
      if (table[slot * 2 + 1] !== hash) continue;
      const index = table[slot * 2]! - 1;
      const chunk = this.#chunks[index >>> chunkBits]!;
      const offset = (index & chunkMask) * stride;
      for (let component = 1; component < stride; component++) if (chunk[offset + component] !== row[component]) continue search;
      return index;
    }
    const index = this.length++;
    if ((index & chunkMask) === 0) this.#chunks.push(new Uint16Array(chunkSize * stride));
    const chunk = this.#chunks[index >>> chunkBits]!;
    const offset = (index & chunkMask) * stride;
    for (let component = 0; component < stride; component++) chunk[offset + component] = row[component]!;
    table[slot * 2] = index + 1;
    table[slot * 2 + 1] = hash;
    if (this.length * 3 > this.#mask * 2) this.#grow();
    return index;
  }

  #grow(): void {
    const old = this.#table;
    const table = new Int32Array(old.length * 2);
    const mask = table.length / 2 - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue;
      let slot = old[from + 1]! & mask;
      while (table[slot * 2] !== 0) slot = (slot + 1) & mask;
      table[slot * 2] = old[from]!;
      table[slot * 2 + 1] = old[from + 1]!;
    }
    this.#table = table;
    this.#mask = mask;
  }

  /** Makes room for more components; in the rows so far they are 0. */
  widen(stride: number): void {
    this.#chunks = this.#chunks.map((chunk) => {
      const wider = new Uint16Array(chunkSize * stride);
      for (let row = 0; row < chunkSize; row++) wider.set(chunk.subarray(row * this.stride, (row + 1) * this.stride), row * stride);
      return wider;
    });
    this.stride = stride;
  }
}
