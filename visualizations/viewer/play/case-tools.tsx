import { text, type History, type Procedure } from 'guicheng';
import { useState } from 'preact/hooks';
import { save } from '../diagram/save.js';
import { useReader } from '../shell/reader.js';

interface CaseToolsProps {
  readonly procedure: Procedure;
  readonly history: History | undefined;
  readonly onTake: (content: string) => void;
  readonly onTurn: (history: History | undefined) => void;
}

const mostBytes = 1_000_000;

/** Undo, begin anew, keep the case as a file, load one, share it as a link. */
export function CaseTools({ procedure, history, onTake, onTurn }: CaseToolsProps) {
  const { say } = useReader();
  const [told, setTold] = useState<string>();
  const load = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    if (file.size > mostBytes) setTold(say(text('文件过大，不是案卷', 'The file is too large for a case')));
    else onTake(await file.text());
  };
  const share = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setTold(say(text('链接已复制', 'The link is copied')));
    } catch {
      setTold(say(text('地址栏中的链接即是本案，可自行复制', 'The address above is the link to this case: copy it from there')));
    }
  };
  return (
    <div class="case-tools">
      {history && (
        <>
          <button type="button" class="plain" disabled={!history.acts.length} onClick={() => onTurn({ ...history, acts: history.acts.slice(0, -1) })}>
            {say(text('撤销一步', 'Undo'))}
          </button>
          <button type="button" class="plain" onClick={() => onTurn(undefined)}>
            {say(text('重新开始', 'Begin anew'))}
          </button>
          <button type="button" class="plain" onClick={() => save(`${procedure.id}.case.json`, new Blob([JSON.stringify({ procedure: procedure.id, ...history }, undefined, 2)], { type: 'application/json' }))}>
            {say(text('保存案卷', 'Save the case'))}
          </button>
          <button type="button" class="plain" onClick={() => void share()}>
            {say(text('复制链接', 'Copy the link'))}
          </button>
        </>
      )}
      <label class="file">
        {say(text('载入案卷', 'Load a case'))}
        <input type="file" accept=".json,application/json" onChange={(event) => void load(event.currentTarget)} />
      </label>
      <span role="status" class="quiet">
        {told}
      </span>
    </div>
  );
}
