import type { History, Procedure } from 'guicheng';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Engine } from '../shell/engine.js';
import { useReader } from '../shell/reader.js';
import { playAll, type Played } from './entries.js';
import { packCase, unpackCase } from './share.js';

export interface Case {
  readonly history: History | undefined;
  readonly played: Played | undefined;
  readonly failure: string | undefined;
  /** Goes on with another history; `undefined` begins anew. */
  readonly turnTo: (history: History | undefined) => void;
  /** Takes the text of a case file. */
  readonly take: (content: string) => void;
}

/** The case that is played. It stands in the fragment, so the address is a link to it; a link that is opened is played. */
export function useCase(engine: Engine | undefined, procedure: Procedure | undefined, packed: string | undefined): Case {
  const { go } = useReader();
  const [state, setState] = useState<{ readonly history?: History; readonly played?: Played; readonly failure?: string }>({});
  const written = useRef<string | undefined>(undefined);
  const goRef = useRef(go);
  goRef.current = go;

  const adopt = (data: unknown, inAddress: boolean): void => {
    if (!engine || !procedure) return;
    try {
      const history = engine.historyFrom(data, procedure.id);
      const { input, acts, interpretations, government } = history;
      const plain: History = { input, acts, ...(interpretations ? { interpretations } : {}), ...(government === undefined ? {} : { government }) };
      const played = playAll(engine, procedure, plain);
      setState({ history: plain, played });
      if (!inAddress) void write(procedure.id, plain);
    } catch (error) {
      setState((before) => ({ ...before, failure: (error as Error).message }));
    }
  };
  const write = async (id: string, history: History | undefined): Promise<void> => {
    const next = history && (await packCase({ procedure: id, ...history }));
    written.current = next;
    goRef.current(['procedures', id, 'play'], { case: next }, { replace: true });
  };

  useEffect(() => {
    if (!engine || !procedure || packed === written.current) return;
    written.current = packed;
    if (packed === undefined) {
      setState({});
      return;
    }
    unpackCase(packed).then(
      (data) => written.current === packed && adopt(data, true),
      () => written.current === packed && setState({ failure: 'this link holds no case that can be read: ask for it again, or load the case file' }),
    );
  }, [engine, procedure, packed]);

  return {
    history: state.history,
    played: state.played,
    failure: state.failure,
    turnTo: (history) => {
      if (history) adopt({ ...history }, false);
      else if (procedure) {
        setState({});
        void write(procedure.id, undefined);
      }
    },
    take: (content) => {
      let data: unknown;
      try {
        data = JSON.parse(content.replace(/^\uFEFF/, ''));
      } catch (error) {
        setState((before) => ({ ...before, failure: `this file is no case: ${(error as Error).message}` }));
        return;
      }
      adopt(data, false);
    },
  };
}
