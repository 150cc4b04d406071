/** What the server of the page answered: nothing of cases, a problem, or data. */
export type Answer = { readonly status: number; readonly data?: unknown; readonly problem?: string };

/** Only a page that came from a server has one to ask. */
export const isServed = (): boolean => /^https?:$/.test(location.protocol);

/** An address of the server that the page came from, whatever path a proxy puts before it. */
export const onServer = (path: string): string => new URL(path, document.baseURI).href;

/** Asks the server of the page, with the session of the browser. Status 0: it could not be reached. Never throws, but when aborted. */
export async function askServer(path: string, language: string, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(onServer(path), { headers: { accept: 'application/json', 'accept-language': language }, signal });
    const data = /^application\/(problem\+)?json\b/.test(response.headers.get('content-type') ?? '') ? ((await response.json()) as unknown) : undefined;
    if (response.ok) return { status: response.status, data };
    const detail = (data as { detail?: unknown } | null | undefined)?.detail;
    return { status: response.status, ...(typeof detail === 'string' ? { problem: detail.slice(0, 1000) } : {}) };
  } catch (error) {
    signal.throwIfAborted();
    return { status: 0, problem: (error as Error).message };
  }
}
