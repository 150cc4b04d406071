import type { CaseEntry } from '../host/entry.js';
import type { CaseView, Host } from '../host/host.js';
import type { EmbeddedProcedure } from '../model/procedure.js';
import { machineSnapshot, structureOf } from '../model/snapshot.js';
import type { InspectHostOptions, Inspector } from './options.js';

type Shown = Pick<Inspector, 'actor' | 'event' | 'snapshot'>;

export interface Watch {
  /** Settles when the cases that were open at the beginning have been sent. */
  readonly ready: Promise<void>;
  /** Settles when watching has ended. */
  readonly over: Promise<void>;
}

/** Sends each case of a host as an actor: its chart, the acts as they are accepted, and its state and context after each. */
export function watchCases(host: Host, inspector: Shown, { procedures = [], existing = true, onError, signal }: InspectHostOptions & { readonly signal: AbortSignal }): Watch {
  const announced = new Set<string>();
  const failed = (error: unknown): void => {
    if (!signal.aborted) onError?.(error);
  };

  const viewOf = async (id: string): Promise<CaseView | undefined> => {
    try {
      return await host.case(id, { signal });
    } catch (error) {
      failed(error);
      return undefined;
    }
  };

  const procedureOf = (view: CaseView): EmbeddedProcedure | undefined => procedures.find((each) => each.id === view.procedure && structureOf(each) === view.structure);

  /** The state of a case, with the context of its machine where that is the state it stands in now. */
  const snapshotOf = (view: CaseView, at: { readonly version: number; readonly state: unknown }) => {
    const procedure = view.version === at.version ? procedureOf(view) : undefined;
    const context = procedure ? (machineSnapshot(procedure, view.snapshot) as { context: unknown }).context : undefined;
    return { status: view.version === at.version ? view.status : ('active' as const), value: at.state, ...(context === undefined ? { context: {} } : { context }) };
  };

  const announce = (view: CaseView, at: { readonly version: number; readonly state: unknown }): void => {
    announced.add(view.id);
    const procedure = procedureOf(view);
    // The inspector reads the chart from an actor's logic; a case has none, so it is handed what stands for one.
    const actor = { sessionId: view.id, logic: { config: procedure ? (procedure.machine.config as object) : { id: view.procedure } } };
    inspector.actor(actor as never, snapshotOf(view, at));
  };

  const follow = async (entry: CaseEntry): Promise<void> => {
    const view = await viewOf(entry.case);
    if (!view) return;
    const at = { version: entry.sequence, state: entry.state };
    if (!announced.has(entry.case)) announce(view, at);
    if (entry.kind === 'start') return;
    const event = eventOf(entry);
    inspector.event(entry.case, event);
    inspector.snapshot(entry.case, snapshotOf(view, at), { event });
  };

  const begin = async (): Promise<number> => {
    // Taken before the cases are read: what comes in between is sent twice rather than not at all.
    const { position } = await host.check({ signal });
    if (!existing) return position;
    for (let cursor: string | undefined; ; ) {
      const page = await host.search({ status: 'active' }, { limit: 500, signal, ...(cursor === undefined ? {} : { cursor }) });
      for (const { id } of page.items) {
        const view = await viewOf(id);
        if (view) announce(view, view);
      }
      if (page.next === undefined) return position;
      cursor = page.next;
    }
  };

  const began = begin();
  const over = (async () => {
    try {
      const after = await began;
      for await (const entry of host.subscribe({ after, signal })) if (entry.kind !== 'register') await follow(entry);
    } catch (error) {
      failed(error);
    }
  })();
  return { ready: began.then(() => undefined, () => undefined), over };
}

/** What happened, as an event. A deadline that the machine takes no act of and a migration are no acts: their names are not upper case. */
function eventOf(entry: Exclude<CaseEntry, { kind: 'start' }>): { readonly type: string } {
  if (entry.kind === 'act') return entry.act;
  if (entry.kind === 'migration') return { type: 'migration', from: entry.from } as { type: string };
  return entry.act ?? ({ type: 'deadline', ...entry.deadline } as { type: string });
}
