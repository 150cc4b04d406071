import { GovernmentError } from '../model/government.js';
import { ConflictError, HostError } from './errors.js';
import type { CallOptions, RegisterDesk } from './host.js';
import { registerHistory } from './reading.js';
import { checkName, plain } from './requests.js';
import type { Memory, WriteQueue } from './write-queue.js';

/** Names of documents that belong to cases. */
const ofCases = 'case/';

/** The register of officers of a host: read, and changed document by document. */
export function registerDesk(memory: Memory, queue: WriteQueue, running: (options?: CallOptions) => AbortSignal | undefined): RegisterDesk {
  const current = async () => memory.book.upTo((await memory.store.reader.head()).register, memory.store.reader, memory.store.hash);
  return {
    async current(options) {
      running(options);
      const { version, government } = await current();
      return { version, government };
    },
    async documents(options) {
      running(options);
      return (await current()).documents;
    },
    async change({ document, overlay, by, note, version }, options) {
      const signal = running(options);
      checkName('the name of a document', document);
      checkName('who changes the register', by);
      if (document.startsWith(ofCases)) throw new HostError('bad-request', `"${document}" belongs to a case, whose acts keep it: choose another name`);
      const read = plain(overlay);
      if ('problem' in read) throw new GovernmentError(`the register does not fit: it is no plain JSON: ${read.problem}`);
      return queue.submit(async (turn) => {
        if (version !== undefined && version !== turn.book.version) throw new ConflictError('register', version, turn.book.version);
        const entry = turn.register({ kind: 'register', at: turn.now, document, overlay: read.value, by, version: turn.book.version + 1, ...(note === undefined ? {} : { note }) });
        return { version: entry.version };
      }, signal);
    },
    async history(options = {}) {
      running(options);
      return registerHistory(memory, options);
    },
  };
}
