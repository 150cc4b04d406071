import type { Catalogue } from '../model/catalogue.js';
import type { Government } from '../model/government.js';
import { nearest } from '../model/nearest.js';
import type { Procedure } from '../model/procedure.js';
import { UsageError, type Io } from './terminal.js';

/** A procedure by name. Throws {@link UsageError} with the nearest known name. */
export function procedureNamed(catalogue: Catalogue, name: string): Procedure {
  const found = catalogue.procedures.find(({ id }) => id === name);
  if (found) return found;
  throw unknownName('procedure', name, catalogue.procedures.map(({ id }) => id));
}

export function unknownName(what: string, name: string, known: readonly string[]): UsageError {
  const guess = nearest(name, known);
  return new UsageError(`unknown ${what} "${name}"${guess === undefined ? '' : `; did you mean "${guess}"?`} Known: ${known.join(', ')}`);
}

/** Collects `NAME=VALUE` options. */
export function readings(given: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [, name, value] = /^([^=]+)=(.+)$/.exec(given) ?? [];
  if (name === undefined || value === undefined) throw new UsageError(`--interpretation takes NAME=VALUE, not "${given}"`);
  return { ...before, [name]: value };
}

/** An option that is a whole number of at least 1. */
export function wholeNumber(given: string): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`expected a whole number of at least 1, not "${given}"`);
  return value;
}

/** A file as JSON; `-` is standard input. Throws {@link UsageError} that names the file and what is wrong in it. */
export async function readJson(io: Io, path: string): Promise<unknown> {
  const content = await readText(io, path);
  try {
    return JSON.parse(content.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new UsageError(`${nameOf(path)} is not JSON: ${(error as Error).message}`);
  }
}

export async function readText(io: Io, path: string): Promise<string> {
  try {
    return await io.readFile(path);
  } catch (error) {
    throw new UsageError(`cannot read ${nameOf(path)}: ${(error as Error).message}`);
  }
}

const nameOf = (path: string): string => (path === '-' ? 'standard input' : path);

/** The register of officers: the catalogue's, or with what a file says. */
export async function governmentFrom(io: Io, catalogue: Catalogue, path: string | undefined): Promise<Government> {
  return path === undefined ? catalogue.government : catalogue.government.with(await readJson(io, path));
}
