import { text } from 'guicheng';
import { useReader } from '../shell/reader.js';
import type { OfficialText } from './official-text.js';

interface PassageProps {
  readonly official: OfficialText;
  readonly article: number;
  /** First and last sentence, from 1, that are marked. */
  readonly span?: readonly [number, number] | undefined;
  /** Whether to show what stands around the marked sentences. */
  readonly whole?: boolean;
}

/** The official text of an article, with the passage of a clause marked. */
export function Passage({ official, article, span, whole = false }: PassageProps) {
  const { say } = useReader();
  const found = official.source.articles.find(({ number }) => number === article);
  if (!found) return <p class="quiet">{say(text(`所载文本没有第 ${article} 条`, `The loaded text has no article ${article}`))}</p>;
  const { sentences } = found;
  const isMarked = (index: number): boolean => span !== undefined && span[0] <= index + 1 && index + 1 <= span[1];
  const shown = sentences.map((words, index) => ({ words, index })).filter(({ index }) => whole || span === undefined || isMarked(index));
  return (
    <blockquote class="official" lang="zh-CN">
      {shown.map(({ words, index }) => (isMarked(index) ? <mark key={index}>{words}</mark> : <span key={index}>{words}</span>))}
    </blockquote>
  );
}
