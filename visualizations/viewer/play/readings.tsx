import { text, type Procedure } from 'guicheng';
import { useReader } from '../shell/reader.js';

interface ReadingsProps {
  readonly procedure: Procedure;
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChange: (chosen: Readonly<Record<string, string>>) => void;
}

/** The readings of the open points under which a case runs. */
export function Readings({ procedure, chosen, onChange }: ReadingsProps) {
  const { say } = useReader();
  const points = Object.entries(procedure.interpretations);
  if (!points.length) return null;
  return (
    <details>
      <summary>{say(text('存疑之处按何种理解', 'How the open points are read'))}</summary>
      <div class="facts">
        {points.map(([name, { question, options, default: usual }]) => (
          <div key={name} class="fact">
            <label for={`reading-${name}`}>{say(question)}</label>
            <select
              id={`reading-${name}`}
              value={Object.hasOwn(chosen, name) ? chosen[name] : usual}
              onChange={(event) => {
                const { [name]: _before, ...rest } = chosen;
                onChange(event.currentTarget.value === usual ? rest : { ...rest, [name]: event.currentTarget.value });
              }}
            >
              {Object.entries(options).map(([option, words]) => (
                <option key={option} value={option}>
                  {say(words)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </details>
  );
}
