import { text } from 'guicheng';
import { styleSheet, type Chart } from 'guicheng/export';
import { useState } from 'preact/hooks';
import { pngOf, save, svgText } from '../diagram/save.js';
import { loadEngine } from '../shell/engine.js';
import { useReader } from '../shell/reader.js';
import type { ProcedureEntry } from '../shell/site.js';

interface SaveAsProps {
  readonly entry: ProcedureEntry;
  readonly chart: Chart | undefined;
  readonly source: string;
  readonly name: string;
}

/** The drawing as a file: SVG, PNG, Mermaid; or on paper. */
export function SaveAs({ entry, chart, source, name }: SaveAsProps) {
  const { say, language } = useReader();
  const [failure, setFailure] = useState<string>();
  const attempt = (make: () => Promise<void> | void) => () => {
    setFailure(undefined);
    Promise.resolve().then(make).catch((error: Error) => setFailure(error.message));
  };
  const saveSvg = () => save(`${name}.svg`, new Blob([svgText(source, styleSheet('auto', language))], { type: 'image/svg+xml' }));
  const savePng = async () => {
    const [, width, height] = /viewBox=["']0 0 ([\d.]+) ([\d.]+)["']/.exec(source) ?? [];
    save(`${name}.png`, await pngOf(svgText(source, styleSheet('light', language)), Number(width), Number(height)));
  };
  const saveMermaid = async () => {
    const { toMermaid, charts } = await loadEngine();
    save(`${entry.id}.${language}.mmd`, new Blob([toMermaid(chart ?? charts.get(entry.id)!, { language })], { type: 'text/plain' }));
  };
  return (
    <div class="tool-group" role="group" aria-label={say(text('保存', 'Save'))}>
      <button type="button" class="plain" onClick={attempt(saveSvg)}>
        SVG
      </button>
      <button type="button" class="plain" onClick={attempt(savePng)}>
        PNG
      </button>
      <button type="button" class="plain" onClick={attempt(saveMermaid)}>
        Mermaid
      </button>
      <button type="button" class="plain" onClick={() => print()}>
        {say(text('打印', 'Print'))}
      </button>
      {failure && (
        <span class="failed" role="alert">
          {failure}
        </span>
      )}
    </div>
  );
}
