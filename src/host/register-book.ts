import { GovernmentError, type Government } from '../model/government.js';
import type { Instant } from '../model/instant.js';
import { clock, type Performer } from '../model/performer.js';
import { readEntry } from './case-file.js';
import type { RegisterEntry } from './entry.js';
import { UnknownOfficerError } from './errors.js';
import type { RegisterDocument } from './host.js';
import type { HashName, Reader } from './store/store.js';

/** The register of officers at one version: the base with the documents on record, in the order in which they first came. */
export class RegisterBook {
  private constructor(
    /** The base, and the register after each document. */
    private readonly layers: readonly Government[],
    readonly documents: readonly RegisterDocument[],
    readonly version: number,
    /** Position in the log up to which it was read. */
    readonly position: number,
  ) {}

  static on = (base: Government): RegisterBook => new RegisterBook([base], [], 0, 0);

  get government(): Government {
    return this.layers.at(-1)!;
  }

  /** The register after one more entry. Only the layers from the changed document on are made anew. Throws `GovernmentError`. */
  after({ document: id, overlay, version, at, by, note, position }: RegisterEntry): RegisterBook {
    const document: RegisterDocument = { id, overlay, version, at, by, ...(note === undefined ? {} : { note }) };
    const place = this.documents.findIndex((other) => other.id === id);
    const unchanged = place < 0 ? this.documents.length : place;
    const documents = [...this.documents.slice(0, unchanged), ...(overlay === null ? [] : [document]), ...this.documents.slice(unchanged + 1)];
    const layers = this.layers.slice(0, unchanged + 1);
    for (const each of documents.slice(unchanged)) layers.push(layers.at(-1)!.with(each.overlay));
    return new RegisterBook(layers, documents, version, position);
  }

  document = (id: string): RegisterDocument | undefined => this.documents.find((document) => document.id === id);

  /** The capacities of an officer. Throws {@link UnknownOfficerError}; the clock is no officer. */
  capacities(officer: string, at: Instant): readonly Performer[] {
    if (officer === clock.officer) throw new UnknownOfficerError(officer, 'the clock acts only through tick()');
    try {
      return this.government.capacities(officer, at);
    } catch (error) {
      if (error instanceof GovernmentError) throw new UnknownOfficerError(officer, error.message);
      throw error;
    }
  }

  /** The register brought up to a version, by the entries of the log after what it knows. */
  async upTo(version: number, reader: Reader, hash: HashName): Promise<RegisterBook> {
    let book: RegisterBook = this.version > version ? RegisterBook.on(this.layers[0]!) : this;
    while (book.version < version) {
      const part = await reader.entries(book.position, 200, 'register');
      if (!part.length) break;
      for (const stored of part) {
        const entry = readEntry<RegisterEntry>(hash, stored);
        if (entry.version > version) return book;
        book = book.after(entry);
      }
    }
    return book;
  }
}
