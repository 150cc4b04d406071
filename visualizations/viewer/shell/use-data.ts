import { useEffect, useState } from 'preact/hooks';
import { dataFile, knownFile } from './load.js';

export type Loaded<T> = { readonly value: T } | { readonly error: string } | undefined;

/** A data file, followed from asking to its arrival; `undefined` while it is under way. */
export function useData<T>(name: string | undefined): Loaded<T> {
  const [arrived, setArrived] = useState<{ readonly name: string; readonly loaded: Loaded<T> }>();
  useEffect(() => {
    if (name === undefined) return undefined;
    let wanted = true;
    dataFile<T>(name).then(
      (value) => wanted && setArrived({ name, loaded: { value } }),
      (error: Error) => wanted && setArrived({ name, loaded: { error: error.message } }),
    );
    return () => {
      wanted = false;
    };
  }, [name]);
  if (name === undefined) return undefined;
  if (arrived?.name === name) return arrived.loaded;
  const known = knownFile<T>(name);
  return known === undefined ? undefined : { value: known };
}
