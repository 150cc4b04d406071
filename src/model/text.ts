/** A wording in both languages. Chinese leads: the rules are written in it. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

/** Shorthand for a {@link Text}. */
export const text = (zh: string, en: string): Text => ({ zh, en });
