/** A case in a link: JSON, compressed where the browser can, in letters that a fragment takes. `z`: deflated; `j`: plain. */

/** No case comes near; more is not unpacked, whatever a link claims. */
const mostBytes = 1_000_000;

const toLetters = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const fromLetters = (letters: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** Reads a stream to its end, or throws when it grows beyond what a case may be. */
async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > mostBytes) {
      await reader.cancel();
      throw new Error('the case in this link is too large');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const through = (bytes: Uint8Array<ArrayBuffer>, way: ReadableWritablePair<Uint8Array, BufferSource>): Promise<Uint8Array> => readAll(new Blob([bytes]).stream().pipeThrough(way) as ReadableStream<Uint8Array>);

/** Packs data for a link. */
export async function packCase(data: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  if (typeof CompressionStream === 'undefined') return `j${toLetters(bytes)}`;
  return `z${toLetters(await through(bytes, new CompressionStream('deflate-raw')))}`;
}

/** Unpacks what {@link packCase} made. Throws on anything else. */
export async function unpackCase(packed: string): Promise<unknown> {
  const bytes = fromLetters(packed.slice(1));
  const whole = packed.startsWith('z') ? await through(bytes, new DecompressionStream('deflate-raw')) : bytes;
  if (whole.length > mostBytes) throw new Error('the case in this link is too large');
  return JSON.parse(new TextDecoder().decode(whole)) as unknown;
}
