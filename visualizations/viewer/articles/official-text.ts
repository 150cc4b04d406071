import type { parseSource } from 'guicheng/source';
import { useEffect, useState } from 'preact/hooks';
import { loadEngine, useEngine } from '../shell/engine.js';

type Source = ReturnType<typeof parseSource>;

/** The reader's own copy of the official text. It is kept in this browser, and goes nowhere. */
export interface OfficialText {
  readonly name: string;
  readonly source: Source;
}

const kept = 'guicheng-official-text';
const changed = new EventTarget();
let current: OfficialText | undefined;
let looked = false;

/** Takes a file as the official text; throws with what is wrong in it, and where. */
export async function takeText(file: File): Promise<OfficialText> {
  const { parseSource } = await loadEngine();
  if (file.size > 4_000_000) throw new Error(`${file.name}: ${Math.round(file.size / 1e6)} MB is no set of rules; choose the plain text (.txt) of it`);
  const content = await file.text();
  const taken = { name: file.name, source: parseSource(content) };
  try {
    localStorage.setItem(kept, JSON.stringify({ name: file.name, content }));
  } catch {
    // Without storage it lasts as long as the page.
  }
  set(taken);
  return taken;
}

export function forgetText(): void {
  try {
    localStorage.removeItem(kept);
  } catch {
    // Nothing was kept then.
  }
  set(undefined);
}

function set(text: OfficialText | undefined): void {
  looked = true;
  current = text;
  changed.dispatchEvent(new Event('change'));
}

/** The official text, if the reader has loaded one. */
export function useOfficialText(): OfficialText | undefined {
  const engine = useEngine();
  const [, again] = useState(0);
  useEffect(() => {
    const follow = () => again((count) => count + 1);
    changed.addEventListener('change', follow);
    return () => changed.removeEventListener('change', follow);
  }, []);
  if (!looked && engine) {
    looked = true;
    current = readKept(engine.parseSource);
  }
  return current;
}

function readKept(parse: typeof parseSource): OfficialText | undefined {
  try {
    const { name, content } = JSON.parse(localStorage.getItem(kept) ?? 'null') as { name: unknown; content: unknown };
    return typeof name === 'string' && typeof content === 'string' ? { name, source: parse(content) } : undefined;
  } catch {
    return undefined;
  }
}
