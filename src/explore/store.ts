/** Growing lists are kept in chunks of so many members. */
export const chunkBits = 14;
export const chunkSize = 1 << chunkBits;
export const chunkMask = chunkSize - 1;

/** What a list has room for at first; it doubles until a chunk is full, and grows by whole chunks from there. */
export const firstRoom = 64;

/** A growing list of groups of whole numbers from 0 to 2³²−1, four bytes each. */
class Groups {
  protected readonly chunks: Uint32Array[] = [new Uint32Array(0)];
  protected last = this.chunks[0]!;
  /** How many groups there is room for. */
  protected room = 0;
  length = 0;

  constructor(private readonly size: number) {}

  protected grow(): void {
    const begun = this.length < chunkSize;
    const groups = begun ? Math.max(firstRoom, this.length * 2) : chunkSize;
    const next = new Uint32Array(groups * this.size);
    if (begun) {
      next.set(this.last);
      this.chunks[0] = next;
      this.room = groups;
    } else {
      this.chunks.push(next);
      this.room += groups;
    }
    this.last = next;
  }

  get bytes(): number {
    return this.room * this.size * 4;
  }
}

/** A growing list of whole numbers. */
export class Integers extends Groups {
  constructor() {
    super(1);
  }

  push(value: number): void {
    if (this.length === this.room) this.grow();
    this.last[this.length++ & chunkMask] = value;
  }

  at(index: number): number {
    return this.chunks[index >>> chunkBits]![index & chunkMask]!;
  }

  /** The members around one, of the same chunk. */
  around(index: number): Uint32Array {
    return this.chunks[index >>> chunkBits]!;
  }

  put(index: number, value: number): void {
    this.chunks[index >>> chunkBits]![index & chunkMask] = value;
  }
}

/** A growing list of three whole numbers each, twelve bytes. */
export class Triples extends Groups {
  constructor() {
    super(3);
  }

  push(first: number, second: number, third: number): void {
    if (this.length === this.room) this.grow();
    const { last } = this;
    const at = (this.length++ & chunkMask) * 3;
    last[at] = first;
    last[at + 1] = second;
    last[at + 2] = third;
  }

  /** The first, second or third number of a triple. */
  at(index: number, which: 0 | 1 | 2): number {
    return this.chunks[index >>> chunkBits]![(index & chunkMask) * 3 + which]!;
  }
}
