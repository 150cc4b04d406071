import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Database } from './schema.js';

/** Numbers that no query holds of itself, to find in a compiled query where each value belongs. */
const markOf = (index: number): number => -4_503_599_627_000_000 - index;

interface Kept {
  readonly query: CompiledQuery;
  /** For each parameter, which value it takes; other parameters are always the same. */
  readonly takes: readonly (number | undefined)[];
}

/**
 * Queries that are asked over and over, compiled once: compiling takes Kysely longer than SQLite takes to answer. A query is
 * built with marks in place of its values, and these are put in afterwards.
 */
export class KeptQueries {
  private readonly kept = new Map<string, Kept>();

  async run<R>(database: Database, name: string, values: readonly (string | number)[], build: (values: readonly never[]) => Compilable<R>): Promise<QueryResult<R>> {
    let kept = this.kept.get(name);
    if (!kept) {
      const query = build(values.map((_, index) => markOf(index)) as never[]).compile();
      const takes = query.parameters.map((parameter) => {
        const index = values.findIndex((_, each) => markOf(each) === parameter);
        return index < 0 ? undefined : index;
      });
      this.kept.set(name, (kept = { query, takes }));
    }
    const { query, takes } = kept;
    return database.executeQuery<R>({ ...query, parameters: takes.map((index, place) => (index === undefined ? query.parameters[place] : values[index])) } as CompiledQuery<R>);
  }
}
