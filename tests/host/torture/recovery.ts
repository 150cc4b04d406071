import { catalogue } from '../../../machines/catalogue.js';
import { auditLog, openHost, openStore } from '../../../src/host/index.js';
import { kills, type KillFigures } from './kills.js';

export interface RecoveryFigures extends Pick<KillFigures, 'kills' | 'acknowledged' | 'lost' | 'doubled' | 'findings' | 'ready'> {
  readonly cases: number;
  /** Seconds to replay every case of the store, as an audit does. */
  readonly replaySeconds: number;
}

/** How soon a host is ready again after a kill, over a store of many cases: `ready` is from the opening of the store to the host's readiness. */
export async function recovery(address: string, options: { readonly cases: number; readonly kills: number; readonly seed: number }): Promise<RecoveryFigures> {
  const store = await openStore(address);
  const host = await openHost({ store, catalogue, clock: { now: () => '2025-11-03T09:00:00+08:00' } });
  const inputs = catalogue.procedures.flatMap((procedure) => procedure.samples.inputs.map((input) => ({ procedure: procedure.id, input: input as unknown })));
  for (let number = 0; number < options.cases; number += 500) {
    await Promise.all(Array.from({ length: Math.min(500, options.cases - number) }, (_, index) => host.start({ ...inputs[(number + index) % inputs.length]!, by: 'office-staff' })));
  }
  await host.close();
  await store.close();
  const figures = await kills(address, { kills: options.kills, seed: options.seed, acts: 10 });
  const again = await openStore(address);
  const began = performance.now();
  const { cases } = await auditLog(again, { catalogue });
  const replaySeconds = Math.round((performance.now() - began) / 100) / 10;
  await again.close();
  const { kills: killed, acknowledged, lost, doubled, findings, ready } = figures;
  return { cases, kills: killed, acknowledged, lost, doubled, findings, ready, replaySeconds };
}
