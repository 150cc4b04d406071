import type { SiteDrawings } from 'guicheng/export';
import { useMemo } from 'preact/hooks';
import { site } from 'virtual:site';
import { unpacked } from '../packing/unpack.js';
import { useReader } from '../shell/reader.js';
import type { DrawingsFile } from '../shell/site.js';
import { useData, type Loaded } from '../shell/use-data.js';

/** A drawing of a procedure in the reader's language, as SVG; `undefined` while it is under way, or without a procedure. */
export function useDrawing(procedure: string | undefined, which: keyof SiteDrawings): Loaded<string> {
  const { language } = useReader();
  const file = useData<DrawingsFile>(procedure && `${procedure}.${language}`);
  return useMemo(() => (file && 'value' in file ? { value: unpacked(file.value, site.shapes, which) } : file), [file && 'value' in file ? file.value : file, which]);
}
