import type { History } from '../../model/case.js';
import type { Text } from '../../model/text.js';

/** SVG text, drawn ahead. Every step is a group with `data-id`; where several share a sign, `data-ids` lists them all. */
export interface SiteDrawings {
  /** The statechart with everything in it. */
  readonly chart: string;
  /** The same with nested states closed. */
  readonly collapsed: string;
  /** Who acts when: a lane for each post. */
  readonly lanes: string;
}

/** What an act of a history comes to. */
export interface SiteVerdict {
  readonly verdict: 'accepted' | 'refused' | 'unforeseen' | 'malformed';
  /** The clauses that refuse it; for an accepted act those from which it deviates or of which it warns. */
  readonly clauses: readonly string[];
  /** Ids of the steps that it takes, those that follow by themselves included. */
  readonly steps: readonly string[];
}

/** What one reading of an open point changes, compared with the readings that hold by default. */
export interface SiteReading {
  readonly point: string;
  readonly reading: string;
  /** Ids of steps that become possible in the sample cases, and of those that become impossible. */
  readonly appears: readonly string[];
  readonly disappears: readonly string[];
  /** For each of them a shortest history whose last act takes it: under this reading, or under the defaults if it disappears. */
  readonly examples: readonly { readonly step: string; readonly history: History }[];
  /** Histories whose last act comes to something else: one, a shortest, for each step and kind of change. They state no reading. */
  readonly changes: readonly { readonly history: History; readonly was: SiteVerdict; readonly is: SiteVerdict }[];
}

/** The everyday suite, each history with what every act of it should come to. */
export interface SiteSuite {
  readonly criterion: string;
  /** Acts in total, and how few any suite needs. */
  readonly acts: number;
  readonly bound: number;
  /** How often each step is taken, by its id; a step that the suite never takes is not listed. */
  readonly covers: Readonly<Record<string, number>>;
  readonly histories: readonly { readonly title: Text; readonly history: History; readonly expect: readonly SiteVerdict[] }[];
}

/** A property of the procedure, and whether it holds of everything that the sample cases can come to. */
export interface SiteProperty {
  readonly id: string;
  readonly says: Text;
  readonly clauses: readonly string[];
  readonly holds: boolean;
  /** Whether every history was looked at; otherwise it is not proven. */
  readonly complete: boolean;
  /** A shortest history that breaks it. */
  readonly counterexample?: History;
}

/** What the page shows of one procedure beside its chart: drawn, explored and checked ahead of time. */
export interface SiteDetail {
  readonly id: string;
  readonly drawings: Readonly<Record<'zh' | 'en', SiteDrawings>>;
  /** Ids of the steps and states of an ordinary case from its opening to its proper end, in order. */
  readonly mainPath: readonly string[];
  /** One for every reading that does not hold by default. */
  readonly readings: readonly SiteReading[];
  readonly suite: SiteSuite;
  readonly properties: readonly SiteProperty[];
}
