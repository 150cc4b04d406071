import type { History, Text } from 'guicheng';
import type { SiteDetail, SiteDrawings, SiteSuite } from 'guicheng/export';
import type { PackedDrawings } from '../packing/shape.js';

/** What the first view needs: it is part of the page's script. */
export interface SiteIndex {
  readonly edition: string;
  readonly title: Text;
  readonly procedures: readonly {
    readonly id: string;
    readonly title: Text;
    readonly summary: Text;
    readonly group: Text;
    readonly articles: readonly number[];
    /** How many steps it has, and how many of them the suite takes. */
    readonly steps: number;
    readonly covered: number;
    /** How many properties it has, and how many hold. */
    readonly properties: number;
    readonly holding: number;
  }[];
  /** The procedures that model a clause, by its id. */
  readonly modelledBy: Readonly<Record<string, readonly string[]>>;
  /** The shapes of tags that all drawings share. */
  readonly shapes: readonly string[];
}

export type ProcedureEntry = SiteIndex['procedures'][number];

/** `data/<procedure>.<language>.js`: its drawings, bare of style. */
export type DrawingsFile = PackedDrawings<keyof SiteDrawings>;

/** `data/<procedure>.js` */
export interface DetailFile extends Pick<SiteDetail, 'readings' | 'properties'> {
  readonly suite: Omit<SiteSuite, 'histories'> & {
    readonly histories: readonly {
      readonly title: Text;
      readonly history: History;
      /** How many of its acts are not accepted. */
      readonly notAccepted: number;
    }[];
  };
}
