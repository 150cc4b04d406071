import { titlesOf } from '../../model/act.js';
import { clauseTitle } from '../../model/clause.js';
import type { Procedure, StateMeta } from '../../model/procedure.js';
import type { Language } from '../../model/text.js';
import { leafStates, type Suite, type SuiteCase, type SuiteStep } from '../suite.js';

/** What a form is written for. */
export interface FormOptions {
  readonly language: Language;
  /** Names officers; an id stands for itself where it gives none. */
  readonly nameOf?: (officer: string) => string | undefined;
}

/** A suite in writing, for people or other tools. */
export type Form = (procedure: Procedure, suite: Suite, options: FormOptions) => string;

/** What every form says of a suite, in one language. */
export class Wording {
  readonly language: Language;
  readonly #nameOf: (officer: string) => string | undefined;

  constructor(
    readonly procedure: Procedure,
    { language, nameOf = () => undefined }: FormOptions,
  ) {
    this.language = language;
    this.#nameOf = nameOf;
  }

  /** Picks the wording of this language. */
  say(zh: string, en: string): string {
    return this.language === 'zh' ? zh : en;
  }

  /** What a history is called: where it ends, and after how many acts. */
  caseTitle({ opens, steps }: SuiteCase): string {
    const end = this.state(steps.at(-1)?.state ?? opens);
    return this.say(`至“${end}”，${steps.length}个行为`, `to “${end}” in ${steps.length} acts`);
  }

  /** The innermost states by their titles. */
  state(value: unknown): string {
    return leafStates(value).map((leaf) => this.#stateTitle(leaf)).join(this.say('、', ', '));
  }

  #stateTitle(leaf: string): string {
    let node = this.procedure.machine.root as { readonly states: Readonly<Record<string, unknown>>; readonly meta?: unknown } | undefined;
    for (const name of leaf.split('.')) node = node?.states[name] as typeof node;
    return (node?.meta as StateMeta | undefined)?.title[this.language] ?? leaf;
  }

  who({ act: { by } }: SuiteStep): string {
    const name = this.officer(by.officer);
    return by.actingFor ? `${name} (${by.actingFor.basis}: ${this.officer(by.actingFor.officer)})` : name;
  }

  officer(id: string): string {
    return this.#nameOf(id) ?? id;
  }

  act({ act }: SuiteStep): string {
    return this.procedure.acts.specs[act.type]!.title[this.language];
  }

  /** The facts that an act states, or an opening, each with its title. */
  facts(source: SuiteStep | SuiteCase): [title: string, value: string][] {
    if ('input' in source) return this.#titled(this.procedure.input.shape, source.input);
    const { type, by: _by, at: _at, ...facts } = source.act;
    return this.#titled(this.procedure.acts.specs[type]!.fields, facts);
  }

  #titled(fields: Readonly<Record<string, Parameters<typeof titlesOf>[0]>>, facts: Readonly<Record<string, unknown>>): [string, string][] {
    return Object.entries(facts).map(([name, value]) => {
      const titles = fields[name] && titlesOf(fields[name]);
      const option = typeof value === 'string' ? titles?.options?.[value]?.[this.language] : undefined;
      return [titles?.title[this.language] ?? name, option ?? (typeof value === 'string' ? value : JSON.stringify(value))];
    });
  }

  verdict({ verdict }: SuiteStep): string {
    return { accepted: this.say('接受', 'accepted'), refused: this.say('拒绝', 'refused'), unforeseen: this.say('此时无此步骤', 'not foreseen') }[verdict];
  }

  /** Clauses by article, paragraph and item. */
  clauses(ids: readonly string[]): string {
    return ids.map((id) => clauseTitle(id)[this.language]).join(this.say('、', '; '));
  }
}
