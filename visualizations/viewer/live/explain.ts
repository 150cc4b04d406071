import type { Procedure, Verdict } from 'guicheng';
import type { Engine } from '../shell/engine.js';
import type { Unmoved } from './inspection.js';

/**
 * Why an act did not move an inspected case. The case is opened anew with the facts and readings of its context; the
 * machine's own state and context are then put in place, so that its guards are asked about just this moment.
 */
export function explain(engine: Engine, procedure: Procedure, { event, value, context }: Unmoved): Verdict | { readonly failure: string } {
  try {
    const facts = (context as { facts?: unknown } | undefined)?.facts;
    const readings = (context as { readings?: Record<string, string> } | undefined)?.readings ?? {};
    const opened = engine.begin(procedure, facts, readings);
    const fresh = procedure.machine.getPersistedSnapshot(engine.machineSnapshot(procedure, opened) as never) as Record<string, unknown>;
    const restored = procedure.machine.restoreSnapshot({ ...fresh, value, context, status: 'active' } as never, {} as never);
    const form = engine.checkForm(procedure, event);
    if ('issues' in form) return { verdict: 'malformed', issues: form.issues, state: value, clauses: [], warnings: [], deviations: [] };
    const judged = engine.judge(procedure, restored as never, form.act);
    return judged.verdict === 'accepted' ? { failure: 'its guards let this act pass; the state stayed as it was' } : judged;
  } catch (error) {
    return { failure: (error as Error).message };
  }
}
