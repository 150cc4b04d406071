import type { Text } from 'guicheng';
import type { SiteDetail, SiteDrawings } from 'guicheng/export';

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
    /** How many steps it has, how many of them the suite takes, and how many histories the suite has. */
    readonly steps: number;
    readonly covered: number;
    readonly histories: number;
    /** How many properties it has, how many hold, and how many of those were looked at over every history. */
    readonly properties: number;
    readonly holding: number;
    readonly proven: number;
    /** Width and height of the chart, px, so that the page leaves room for it. */
    readonly sizes: Readonly<Record<'zh' | 'en', readonly [width: number, height: number]>>;
  }[];
  /** The procedures that model a clause, by its id. */
  readonly modelledBy: Readonly<Record<string, readonly string[]>>;
}

export type ProcedureEntry = SiteIndex['procedures'][number];

/** `data/<procedure>.<language>.js` */
export interface DrawingsFile {
  readonly drawings: SiteDrawings;
  /** The style sheet of the drawings. */
  readonly style: string;
  readonly mainPath: readonly string[];
}

/** `data/<procedure>.js` */
export type DetailFile = Omit<SiteDetail, 'id' | 'drawings' | 'mainPath'>;
