import { text, type History, type Procedure } from 'guicheng';
import { useMemo, useState } from 'preact/hooks';
import type { Engine } from '../shell/engine.js';
import { Failure } from '../shell/notices.js';
import { useReader } from '../shell/reader.js';
import { FactsForm } from './facts-form.js';
import { fieldsOf, startingValues } from './fields.js';
import { playAll } from './entries.js';
import { Readings } from './readings.js';

interface OpeningFormProps {
  readonly engine: Engine;
  readonly procedure: Procedure;
  /** Readings to begin with, other than the defaults. */
  readonly readings: Readonly<Record<string, string>>;
  readonly onOpen: (history: History) => void;
}

/** The facts with which a case opens. */
export function OpeningForm({ engine, procedure, readings, onOpen }: OpeningFormProps) {
  const { say } = useReader();
  const fields = useMemo(() => fieldsOf(engine, procedure.input.shape as never), [engine, procedure]);
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(() => startingValues(fields, procedure.samples.inputs[0] as Record<string, unknown>));
  const [chosen, setChosen] = useState(readings);
  const [failure, setFailure] = useState<string>();
  const open = () => {
    const history: History = { input: values, acts: [], ...(Object.keys(chosen).length ? { interpretations: chosen } : {}) };
    try {
      playAll(engine, procedure, history);
      onOpen(history);
    } catch (error) {
      setFailure((error as Error).message);
    }
  };
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <h2>{say(text('开始一个案卷', 'Open a case'))}</h2>
      <FactsForm prefix="opening" fields={fields} values={values} onChange={setValues} />
      <Readings procedure={procedure} chosen={chosen} onChange={setChosen} />
      {failure !== undefined && <Failure message={failure} />}
      <button type="submit" class="primary">
        {say(text('开始演练', 'Begin'))}
      </button>
    </form>
  );
}
