import { useEffect, useRef, useState } from 'preact/hooks';
import { afterInspection, isInspection, nothingLive, type LiveState } from './inspection.js';

export type Connection = 'none' | 'connecting' | 'open' | 'closed' | 'failed';

/** Longer messages are not read. */
const longest = 4_000_000;

/** Only this machine may be asked: the policy of the page allows no other address. */
export const isAllowed = (address: string): boolean => {
  try {
    const { protocol, hostname } = new URL(address);
    return (protocol === 'ws:' || protocol === 'wss:') && (['localhost', '127.0.0.1'].includes(hostname) || hostname === location.hostname);
  } catch {
    return false;
  }
};

/** Follows running actors: over a WebSocket when asked to, and from the window that opened or frames this page. */
export function useLive() {
  const [state, setState] = useState<LiveState>(nothingLive);
  const [connection, setConnection] = useState<Connection>('none');
  const socket = useRef<WebSocket | undefined>(undefined);
  const waiting = useRef<unknown[]>([]);

  // Many messages come at once: they are taken together, once a frame.
  const receive = useRef((data: unknown): void => {
    if (!isInspection(data)) return;
    waiting.current.push(data);
    if (waiting.current.length > 1) return;
    requestAnimationFrame(() => {
      const arrived = waiting.current;
      waiting.current = [];
      setState((before) => arrived.reduce(afterInspection, before));
    });
  }).current;

  useEffect(() => {
    const source: Window | null = window === window.top ? (window.opener as Window | null) : window.parent;
    if (!source) return undefined;
    const onMessage = (event: MessageEvent) => {
      if (event.source === source) receive(event.data);
    };
    addEventListener('message', onMessage);
    // Only says that the page listens: an inspector that opened it waits for this before it sends.
    source.postMessage({ type: '@statelyai.connected' }, '*');
    return () => removeEventListener('message', onMessage);
  }, []);
  useEffect(() => () => socket.current?.close(), []);

  return {
    state,
    connection,
    clear: () => setState(nothingLive),
    disconnect: () => socket.current?.close(),
    connect: (address: string) => {
      socket.current?.close();
      if (!isAllowed(address)) {
        setConnection('failed');
        return;
      }
      setConnection('connecting');
      let opened: WebSocket;
      try {
        opened = new WebSocket(address);
      } catch {
        setConnection('failed');
        return;
      }
      socket.current = opened;
      let wasOpen = false;
      opened.addEventListener('open', () => {
        wasOpen = true;
        setConnection('open');
      });
      opened.addEventListener('close', () => {
        if (socket.current === opened) setConnection(wasOpen ? 'closed' : 'failed');
      });
      opened.addEventListener('message', ({ data }: MessageEvent) => {
        if (typeof data !== 'string' || data.length > longest) return;
        try {
          receive(JSON.parse(data));
        } catch {
          // What is no JSON is no inspection event.
        }
      });
    },
  };
}
