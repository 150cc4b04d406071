import { text } from 'guicheng';
import { useReader } from '../shell/reader.js';
import type { DetailFile, ProcedureEntry } from '../shell/site.js';

interface SuiteProps {
  readonly entry: ProcedureEntry;
  readonly suite: DetailFile['suite'];
  readonly chosen: number | undefined;
  readonly onShow: (index: number) => void;
}

/** The paths of the everyday suite. */
export function Suite({ entry, suite, chosen, onShow }: SuiteProps) {
  const { say } = useReader();
  return (
    <section aria-label={say(text('测试路径', 'Test paths'))}>
      <h2>{say(text('测试路径', 'Test paths'))}</h2>
      <p>
        {say(
          text(
            `${suite.histories.length} 条路径，共 ${suite.acts} 次办理（理论下限 ${suite.bound}），走过 ${entry.steps} 个步骤中的 ${Object.keys(suite.covers).length} 个。`,
            `${suite.histories.length} paths, ${suite.acts} acts in all (none can do with fewer than ${suite.bound}); they take ${Object.keys(suite.covers).length} of ${entry.steps} steps.`,
          ),
        )}
      </p>
      <ol class="paths">
        {suite.histories.map(({ title, notAccepted }, index) => (
          <li key={index}>
            <button type="button" class="record-row" aria-pressed={index === chosen} onClick={() => onShow(index)}>
              <span class="record-act">{say(title)}</span>
              <span class="quiet">{notAccepted > 0 && say(text(`其中 ${notAccepted} 次未获准`, `${notAccepted} not accepted`))}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
