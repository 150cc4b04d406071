import { text } from 'guicheng';
import type { SiteProperty } from 'guicheng/export';
import { useReader } from '../shell/reader.js';
import { ClauseLinks } from '../why/clause.js';

interface PropertiesProps {
  readonly properties: readonly SiteProperty[];
  readonly chosen: string | undefined;
  readonly onShow: (id: string) => void;
}

/** What must hold of every history, read from the text by other eyes, and whether it does. */
export function Properties({ properties, chosen, onShow }: PropertiesProps) {
  const { say } = useReader();
  const failing = properties.filter(({ holds }) => !holds);
  const sorted = [...failing, ...properties.filter(({ holds }) => holds)];
  return (
    <section aria-label={say(text('性质', 'Properties'))}>
      <h2>{say(text('性质', 'Properties'))}</h2>
      <p>
        {say(
          failing.length
            ? text(`${properties.length} 条中有 ${failing.length} 条不成立`, `${failing.length} of ${properties.length} do not hold`)
            : text(`${properties.length} 条全部成立`, `All ${properties.length} hold`),
        )}
        <span class="quiet">{say(text('。性质由未见过状态图的人直接从条文写出，逐条对全部样例走法核对。', '. They were written from the text by readers who had not seen the machine, and are checked against everything the sample cases can come to.'))}</span>
      </p>
      <details open={failing.length > 0 || chosen !== undefined}>
        <summary>{say(text('逐条查看', 'One by one'))}</summary>
        <ul class="properties">
          {sorted.map(({ id, says, clauses, holds, complete, counterexample }) => (
            <li key={id} class={id === chosen ? 'chosen' : undefined}>
              <span class={`verdict-mark ${holds ? 'accepted' : 'refused'}`}>{say(holds ? text('成立', 'holds') : text('不成立', 'broken'))}</span> {say(says)} <ClauseLinks ids={clauses} />
              {holds && !complete && <span class="quiet">{say(text('（未能查遍全部走法）', ' (not every history was looked at)'))}</span>}
              {counterexample && (
                <button type="button" class="plain" onClick={() => onShow(id)}>
                  {say(text('演示反例', 'Play the counterexample'))}
                </button>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
