import { text } from 'guicheng';
import { useReader } from '../shell/reader.js';
import type { Field, Kind } from './fields.js';
import { instantOf, localOf } from './moments.js';

type Values = Readonly<Record<string, unknown>>;

interface FactsFormProps {
  /** Makes the ids of the fields unique on the page. */
  readonly prefix: string;
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

/** A form made from a schema: a field for each fact. */
export function FactsForm({ prefix, fields, values, onChange }: FactsFormProps) {
  const set = (name: string, value: unknown) => {
    const { [name]: _before, ...rest } = values;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  };
  return (
    <div class="facts">
      {fields.map((field) => (
        <FactField key={field.name} id={`${prefix}-${field.name}`} field={field} value={Object.hasOwn(values, field.name) ? values[field.name] : undefined} onChange={(value) => set(field.name, value)} />
      ))}
    </div>
  );
}

interface FactFieldProps {
  readonly id: string;
  readonly field: Field;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function FactField({ id, field, value, onChange }: FactFieldProps) {
  const { say } = useReader();
  const { kind, optional, title } = field;
  const label = `${say(title)}${optional ? say(text('（可不填）', ' (may be left out)')) : ''}`;
  if (kind.kind === 'boolean' && !optional) {
    return (
      <label class="tick fact" for={id}>
        <input id={id} type="checkbox" checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} /> {label}
      </label>
    );
  }
  if (kind.kind === 'list' && kind.of.kind === 'choice') {
    const chosen = Array.isArray(value) ? (value as unknown[]) : [];
    return (
      <fieldset class="fact">
        <legend>{label}</legend>
        <div class="many">
          {kind.of.options.map(([option, words]) => (
            <label key={option} class="tick">
              <input type="checkbox" checked={chosen.includes(option)} onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, option] : chosen.filter((each) => each !== option))} /> {say(words)}
            </label>
          ))}
        </div>
      </fieldset>
    );
  }
  return (
    <div class="fact">
      <label for={id}>{label}</label>
      <Entry id={id} kind={kind} value={value} onChange={onChange} />
    </div>
  );
}

function Entry({ id, kind, value, onChange }: { readonly id: string; readonly kind: Kind; readonly value: unknown; readonly onChange: (value: unknown) => void }) {
  const { say } = useReader();
  const given = (words: string): string | undefined => (words === '' ? undefined : words);
  switch (kind.kind) {
    case 'choice':
      return (
        <select id={id} value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(given(event.currentTarget.value))}>
          <option value="">{say(text('— 请选择 —', '— choose —'))}</option>
          {kind.options.map(([option, words]) => (
            <option key={option} value={option}>
              {say(words)}
            </option>
          ))}
        </select>
      );
    case 'boolean':
      return (
        <select id={id} value={typeof value === 'boolean' ? String(value) : ''} onChange={(event) => onChange({ true: true, false: false }[event.currentTarget.value])}>
          <option value="">{say(text('— 请选择 —', '— choose —'))}</option>
          <option value="true">{say(text('是', 'yes'))}</option>
          <option value="false">{say(text('否', 'no'))}</option>
        </select>
      );
    case 'number':
      return (
        <input
          id={id}
          type="number"
          min={kind.least}
          max={kind.most}
          value={typeof value === 'number' ? value : ''}
          onInput={(event) => onChange(Number.isNaN(event.currentTarget.valueAsNumber) ? undefined : event.currentTarget.valueAsNumber)}
        />
      );
    case 'moment':
      return <input id={id} type="datetime-local" value={localOf(value)} onInput={(event) => onChange(instantOf(event.currentTarget.value))} />;
    default:
      return <textarea id={id} rows={2} value={typeof value === 'string' ? value : ''} onInput={(event) => onChange(given(event.currentTarget.value))} />;
  }
}
