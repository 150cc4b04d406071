import { csv } from './csv.js';
import type { Form } from './form.js';
import { gherkin } from './gherkin.js';
import { markdown } from './markdown.js';

/** Every form in which a suite is written, by name. */
export const forms = {
  markdown,
  gherkin,
  csv,
  json: (_procedure, suite) => `${JSON.stringify(suite, null, 2)}\n`,
} as const satisfies Readonly<Record<string, Form>>;

export type FormName = keyof typeof forms;
export type { Form, FormOptions } from './form.js';
