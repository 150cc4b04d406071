import { text, type Finding, type Procedure, type Text, type Verdict } from 'guicheng';
import { ClauseLinks, StrengthMark } from '../why/clause.js';
import { useReader } from '../shell/reader.js';
import type { ShownVerdict } from './entries.js';

export const verdictWords: Readonly<Record<Verdict['verdict'], Text>> = {
  accepted: text('准予', 'Accepted'),
  refused: text('不予办理', 'Refused'),
  unforeseen: text('此时无此步骤', 'Not foreseen here'),
  malformed: text('填写有误', 'Not filled in properly'),
};

/** A verdict in a word. */
export function VerdictMark({ verdict }: { readonly verdict: string }) {
  const { say } = useReader();
  return <span class={`verdict-mark ${verdict}`}>{say(Object.hasOwn(verdictWords, verdict) ? verdictWords[verdict as Verdict['verdict']] : text(verdict, verdict))}</span>;
}

/** Rules that an act did not meet: each with its clause, its words and what would satisfy it. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { say } = useReader();
  return (
    <ul class="findings">
      {findings.map(({ rule, clauses, strength, says, remedy, ground }) => (
        <li key={`${rule} ${clauses.join()} ${says.en}`}>
          <p>
            <StrengthMark strength={strength} /> {say(says)} <ClauseLinks ids={clauses} />
          </p>
          {remedy.zh !== says.zh && (
            <p class="remedy">
              {say(text('怎样才可以：', 'What would do: '))}
              {say(remedy)}
            </p>
          )}
          {ground !== undefined && (
            <p class="quiet">
              {say(text('所述理由：', 'Ground stated: '))}
              <bdi>{ground.slice(0, 2000)}</bdi>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

interface VerdictViewProps {
  readonly verdict: ShownVerdict;
  readonly procedure: Procedure;
  /** Of what is no act there is nothing to accept: only its clauses and what they report. */
  readonly isAct?: boolean;
}

/** What an act came to, with every reason. */
export function VerdictView({ verdict, procedure, isAct = true }: VerdictViewProps) {
  const { say, list } = useReader();
  const title = (type: string): string => {
    const spec = Object.hasOwn(procedure.acts.specs, type) ? procedure.acts.specs[type] : undefined;
    return spec ? say(spec.title) : type;
  };
  return (
    <div class={`verdict ${verdict.verdict}`}>
      <p class="verdict-head">
        {isAct && <VerdictMark verdict={verdict.verdict} />} {verdict.verdict !== 'refused' && <ClauseLinks ids={verdict.clauses} />}
      </p>
      {verdict.verdict === 'refused' && <Findings findings={verdict.reasons} />}
      {verdict.verdict === 'unforeseen' && (
        <p>
          {say(text('现在可以考虑的步骤：', 'What this state knows of: '))}
          {list(verdict.foreseen.map(title)) || say(text('无', 'nothing'))}
        </p>
      )}
      {verdict.verdict === 'malformed' && (
        <ul class="findings">
          {verdict.issues.map(({ path, message }) => (
            <li key={path + message}>
              <b>
                <bdi>{path.slice(0, 200)}</bdi>
              </b>{' '}
              <bdi>{message.slice(0, 500)}</bdi>
            </li>
          ))}
        </ul>
      )}
      {verdict.deviations.length > 0 && (
        <>
          <p class="quiet">{say(text('虽有违规则而仍有效（留痕）：', 'It stands, as a deviation from:'))}</p>
          <Findings findings={verdict.deviations} />
        </>
      )}
      {verdict.warnings.length > 0 && (
        <>
          <p class="quiet">{say(text('提醒：', 'A warning:'))}</p>
          <Findings findings={verdict.warnings} />
        </>
      )}
    </div>
  );
}
