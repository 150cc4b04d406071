import { text, type Text } from 'guicheng';
import type { Engine } from '../shell/engine.js';
import { useReader } from '../shell/reader.js';
import { fieldsOf, type Field, type Kind, type Schema } from './fields.js';
import { localOf, shown } from './moments.js';

interface StatedFactsProps {
  readonly engine: Engine;
  /** The fields that could be stated, by name. */
  readonly fields: Readonly<Record<string, Schema>>;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What was stated, field by field; a field that the procedure does not know goes by its own name. */
export function StatedFacts({ engine, fields, facts }: StatedFactsProps) {
  const { say, list } = useReader();
  const known = fieldsOf(engine, fields);
  const stated = Object.entries(facts).filter(([, value]) => value !== undefined);
  if (!stated.length) return null;
  return (
    <dl class="stated">
      {stated.map(([name, value]) => {
        const field: Field | undefined = known.find((each) => each.name === name);
        return (
          <div key={name}>
            <dt>{field ? say(field.title) : <bdi>{name.slice(0, 200)}</bdi>}</dt>
            <dd>
              <bdi>{wordsOf(value, field?.kind, say, list)}</bdi>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function wordsOf(value: unknown, kind: Kind | undefined, say: (words: Text) => string, list: (words: readonly string[]) => string): string {
  if (Array.isArray(value)) return list(value.slice(0, 200).map((each) => wordsOf(each, kind?.kind === 'list' ? kind.of : kind, say, list))) || say(text('无', 'none'));
  if (typeof value === 'boolean') return say(value ? text('是', 'yes') : text('否', 'no'));
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : JSON.stringify(value ?? null).slice(0, 2000);
  const option = kind?.kind === 'choice' ? kind.options.find(([known]) => known === value) : undefined;
  if (option) return say(option[1]);
  return kind?.kind === 'moment' && localOf(value) ? shown(value) : value.slice(0, 2000);
}
