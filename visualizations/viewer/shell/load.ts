/**
 * Data and the engine come as classic scripts, so that the page opens from a disk with no server and without a request to
 * anywhere: each data file calls `guichengData(name, value)` once.
 */

declare global {
  var guichengData: (name: string, value: unknown) => void;
}

const received = new Map<string, unknown>();
const asked = new Map<string, Promise<unknown>>();

globalThis.guichengData = (name, value) => void received.set(name, value);

/** Runs a script of the page once. */
export function script(source: string): Promise<void> {
  return new Promise((done, failed) => {
    const element = document.createElement('script');
    element.src = source;
    element.addEventListener('load', () => done());
    element.addEventListener('error', () => failed(new Error(`cannot read ${source}: build the page again with "npm run build"`)));
    document.head.append(element);
  });
}

/** A data file of the page by name, such as `leave.zh`; asked for once. A file that failed may be asked for again. */
export function dataFile<T>(name: string): Promise<T> {
  const known = asked.get(name);
  if (known) return known as Promise<T>;
  const asking = script(`data/${encodeURIComponent(name)}.js`).then(() => {
    if (!received.has(name)) throw new Error(`data/${name}.js holds no data: build the page again with "npm run build"`);
    return received.get(name);
  });
  asked.set(name, asking);
  asking.catch(() => asked.delete(name));
  return asking as Promise<T>;
}

/** What has been read already. */
export const knownFile = <T>(name: string): T | undefined => received.get(name) as T | undefined;
