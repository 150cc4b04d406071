/** A wording in both languages. Chinese leads: the rules are written in it. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;
