import { text, type Government, type Instant, type Procedure } from 'guicheng';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Engine } from '../shell/engine.js';
import { Failure } from '../shell/notices.js';
import { useReader } from '../shell/reader.js';
import { FactsForm } from './facts-form.js';
import { fieldsOf, startingValues } from './fields.js';
import type { Who } from './performer.js';
import { Findings } from './verdict.js';

type Snapshot = ReturnType<Engine['begin']>;
type Values = Readonly<Record<string, unknown>>;

interface OffersProps {
  readonly engine: Engine;
  readonly procedure: Procedure;
  readonly government: Government;
  readonly snapshot: Snapshot;
  readonly who: Who;
  readonly at: Instant;
  readonly onAct: (type: string, facts: Values) => void;
}

/** What the officer may do now, and why not the rest; any of it can be tried. */
export function Offers({ engine, procedure, government, snapshot, who, at, onAct }: OffersProps) {
  const { say } = useReader();
  const [open, setOpen] = useState<string>();
  const by = who.as === undefined ? who.officer : { officer: who.officer, as: who.as };
  const asked = useMemo(() => {
    try {
      return { offers: engine.available(procedure, snapshot, engine.capacitiesOf(government, by, at), at) };
    } catch (error) {
      return { failure: (error as Error).message };
    }
  }, [engine, procedure, government, snapshot, who, at]);
  useEffect(() => setOpen(undefined), [snapshot, who]);
  if (asked.failure !== undefined) return <Failure message={asked.failure} />;
  const may = asked.offers.filter((offer) => offer.available);
  const mayNot = asked.offers.filter((offer) => !offer.available);
  const unknown = Object.keys(procedure.acts.specs).filter((type) => !asked.offers.some(({ act }) => act === type));
  const title = (type: string): string => say(procedure.acts.specs[type]?.title ?? text(type, type));
  const act = (type: string, example: Values = {}) => (
    <ActForm
      key={type}
      engine={engine}
      procedure={procedure}
      type={type}
      example={example}
      open={open === type}
      title={title(type)}
      onOpen={() => setOpen(open === type ? undefined : type)}
      onAct={(facts) => onAct(type, facts)}
    />
  );
  if (snapshot.status === 'done') return <p class="notice">{say(text('本案已经办结。', 'This case has ended.'))}</p>;
  return (
    <>
      <section aria-label={say(text('现在可以办的', 'May be done now'))}>
        <h3>{say(text('现在可以办的', 'May be done now'))}</h3>
        <ul class="offers">
          {may.map((offer) => (
            <li key={offer.act}>{act(offer.act, offer.available ? offer.example : {})}</li>
          ))}
        </ul>
        {may.length === 0 && <p class="quiet">{say(text('此人现在没有可以办的步骤。换一位办理人，或看下面的原因。', 'Nothing for this officer now. Choose another, or see the reasons below.'))}</p>}
      </section>
      <details class="may-not">
        <summary>{say(text(`此时不能办的（${mayNot.length}）及原因`, `May not be done now (${mayNot.length}), and why`))}</summary>
        <ul class="offers">
          {mayNot.map((offer) => (
            <li key={offer.act}>
              {act(offer.act)}
              {!offer.available && <Findings findings={offer.reasons} />}
            </li>
          ))}
        </ul>
      </details>
      <details class="may-not">
        <summary>{say(text(`本环节没有的步骤（${unknown.length}）`, `Not foreseen here (${unknown.length})`))}</summary>
        <ul class="offers">
          {unknown.map((type) => (
            <li key={type}>{act(type)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface ActFormProps {
  readonly engine: Engine;
  readonly procedure: Procedure;
  readonly type: string;
  readonly example: Values;
  readonly open: boolean;
  readonly title: string;
  readonly onOpen: () => void;
  readonly onAct: (facts: Values) => void;
}

/** One act: done at once when nothing is stated with it, otherwise after its form. */
function ActForm({ engine, procedure, type, example, open, title, onOpen, onAct }: ActFormProps) {
  const { say } = useReader();
  const fields = useMemo(() => fieldsOf(engine, (procedure.acts.specs[type]?.fields ?? {}) as never), [engine, procedure, type]);
  const [values, setValues] = useState<Values>(() => startingValues(fields, example));
  if (!fields.length) {
    return (
      <button type="button" class="offer" onClick={() => onAct({})}>
        {title}
      </button>
    );
  }
  return (
    <>
      <button type="button" class="offer" aria-expanded={open} onClick={onOpen}>
        {title}
        {say(text('…', '…'))}
      </button>
      {open && (
        <form
          class="act-form"
          onSubmit={(event) => {
            event.preventDefault();
            onAct(values);
          }}
        >
          <FactsForm prefix={`act-${type}`} fields={fields} values={values} onChange={setValues} />
          <button type="submit" class="primary">
            {say(text('办理', 'Do it'))}
          </button>
        </form>
      )}
    </>
  );
}
