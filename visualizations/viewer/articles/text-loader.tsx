import { text } from 'guicheng';
import { useId, useState } from 'preact/hooks';
import { useReader } from '../shell/reader.js';
import { Failure } from '../shell/notices.js';
import { forgetText, takeText, useOfficialText } from './official-text.js';

/** Takes the official text from a file of the reader's. */
export function TextLoader() {
  const { say } = useReader();
  const official = useOfficialText();
  const [failure, setFailure] = useState<string>();
  const id = useId();
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setFailure(undefined);
    await takeText(file).catch((error: Error) => setFailure(error.message));
    input.value = '';
  };
  return (
    <section class="text-loader" aria-label={say(text('规则原文', 'The official text'))}>
      {official ? (
        <p>
          {say(text('已载入原文：', 'Official text: '))}
          <bdi>{official.name.slice(0, 100)}</bdi>
          {say(text(`，共 ${official.source.articles.length} 条。`, `, ${official.source.articles.length} articles. `))}
          <button type="button" class="plain" onClick={forgetText}>
            {say(text('移除', 'Remove'))}
          </button>
        </p>
      ) : (
        <p class="quiet">{say(text('载入原文（纯文本），即可在每一条旁边对照阅读。文件只留在本浏览器中。', 'Load the official text (plain text) to read it beside every clause. The file stays in this browser.'))}</p>
      )}
      <label class="file" for={id}>
        {say(official ? text('换一份原文', 'Another text') : text('载入规则原文', 'Load the official text'))}
        <input id={id} type="file" accept=".txt,text/plain" onChange={(event) => void take(event.currentTarget)} />
      </label>
      {failure && <Failure message={failure} />}
    </section>
  );
}
