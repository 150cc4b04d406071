import { text } from 'guicheng';
import { useEffect, useRef } from 'preact/hooks';
import { useEngine } from '../shell/engine.js';
import { Waiting } from '../shell/notices.js';
import { useReader } from '../shell/reader.js';
import { TextLoader } from '../articles/text-loader.js';
import { WhyState } from './why-state.js';
import { WhyStep } from './why-step.js';

interface WhyProps {
  readonly procedure: string;
  readonly ids: readonly string[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** Why the chosen states or steps are as they are: who, in what order, what is stated, and the clauses. */
export function Why({ procedure, ids, onChoose, onClose }: WhyProps) {
  const { say } = useReader();
  const engine = useEngine();
  const panel = useRef<HTMLDivElement>(null);
  const key = ids.join(' ');
  useEffect(() => {
    panel.current?.parentElement?.scrollTo({ top: 0 });
  }, [key]);
  if (!ids.length) {
    return (
      <div class="why">
        <h2>{say(text('为什么', 'Why'))}</h2>
        <p>{say(text('选取图中的任一环节或步骤，查看谁可以办、先后次序、须写明什么，以及逐条依据。', 'Choose a state or a step in the diagram: who may take it, in what order, what has to be stated, and clause by clause what it rests on.'))}</p>
        <p class="quiet">
          {say(
            text('用鼠标拖动或滚轮移动，按住 Ctrl 滚动可缩放；键盘：Tab 进入图中，方向键选步骤，回车查看，+ − 0 缩放。', 'Drag or scroll to move, scroll with Ctrl to zoom. Keyboard: Tab into the diagram, arrow keys for the steps, Enter to ask, + − 0 to zoom.'),
          )}
        </p>
        <TextLoader />
      </div>
    );
  }
  const chart = engine?.charts.get(procedure);
  if (!engine || !chart) return <Waiting />;
  const steps = chart.transitions.filter(({ id }) => ids.includes(id));
  const states = chart.states.filter(({ id }) => ids.includes(id));
  return (
    <div class="why" ref={panel} aria-live="polite">
      <button type="button" class="plain close" onClick={onClose}>
        {say(text('关闭', 'Close'))}
      </button>
      {states.map((state) => (
        <WhyState key={state.id} chart={chart} state={state} onChoose={onChoose} />
      ))}
      {steps.map((step) => (
        <WhyStep key={step.id} engine={engine} procedure={procedure} chart={chart} step={step} />
      ))}
      {!steps.length && !states.length && <p class="notice">{say(text('图中没有这一步。', 'The diagram has no such step.'))}</p>}
      <TextLoader />
    </div>
  );
}
