import { HostError } from '../errors.js';

/** What an audit found wrong: at which place, and what. */
export interface AuditFinding {
  readonly place: string;
  readonly problem: string;
}

const mostFindings = 50;

/** What an audit gathers. */
export class Findings {
  readonly found: AuditFinding[] = [];
  readonly notes: string[] = [];

  add(place: string, problem: string): void {
    if (this.found.length < mostFindings) this.found.push({ place, problem });
  }

  /** Runs a step; what it throws by name is a finding at its place. */
  async step(place: string, work: () => Promise<void> | void): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.add(error instanceof HostError && 'place' in error ? String(error.place) : place, error.message);
    }
  }
}
