/** Mistakes and findings of a host. Verdicts on acts are no errors: they come back as data. */

export type HostErrorCode =
  | 'conflict'
  | 'unknown-case'
  | 'unknown-procedure'
  | 'unknown-officer'
  | 'unknown-basis'
  | 'other-version'
  | 'key-reused'
  | 'bad-request'
  | 'bad-cursor'
  | 'procedure-failed'
  | 'newer-schema'
  | 'not-a-store'
  | 'damaged'
  | 'store-failed'
  | 'no-signer'
  | 'closed';

/** What every error of a host is: a code to branch on, and a message that names the place and the remedy. */
export class HostError extends Error {
  override readonly name: string = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Somebody else changed the case first: the act named a version that is no longer the current one. Nothing was written. */
export class ConflictError extends HostError {
  override readonly name = 'ConflictError';
  constructor(
    readonly caseId: string,
    readonly expected: number,
    /** The version of the case now. */
    readonly current: number,
  ) {
    super('conflict', `case ${caseId} is at version ${current}, not at ${expected}: read it again and decide anew`);
  }
}

export class UnknownCaseError extends HostError {
  override readonly name = 'UnknownCaseError';
  constructor(readonly caseId: string) {
    super('unknown-case', `there is no case "${caseId}" in this store: look for it with search()`);
  }
}

export class UnknownProcedureError extends HostError {
  override readonly name = 'UnknownProcedureError';
  constructor(
    readonly procedure: string,
    known: readonly string[],
  ) {
    super('unknown-procedure', `this host knows no procedure "${procedure}"; known: ${known.join(', ')}`);
  }
}

/** The register knows no such officer, at the version that held when the request was decided. */
export class UnknownOfficerError extends HostError {
  override readonly name = 'UnknownOfficerError';
  constructor(
    readonly officer: string,
    detail: string,
  ) {
    super('unknown-officer', `${detail}; put the officer on the register first`);
  }
}

/** The case began under a version of its machine that is not registered here. */
export class OtherVersionError extends HostError {
  override readonly name = 'OtherVersionError';
  constructor(
    readonly caseId: string,
    readonly procedure: string,
    readonly structure: string,
  ) {
    super(
      'other-version',
      `case ${caseId} began under version ${structure} of "${procedure}", which this host does not know: register that version in openHost({ versions }), or give a migrate function`,
    );
  }
}

/** The same idempotency key came with another request. */
export class KeyReusedError extends HostError {
  override readonly name = 'KeyReusedError';
  constructor(readonly key: string) {
    super('key-reused', `the key "${key}" was used for another request: use a new key for each request, and the same one only to repeat it`);
  }
}

/** What the store holds contradicts itself: it was changed from outside, or damaged. `place` names the first bad record. */
export class DamagedError extends HostError {
  override readonly name = 'DamagedError';
  constructor(
    readonly place: string,
    detail: string,
    options?: ErrorOptions,
  ) {
    super('damaged', `${place}: ${detail}. Stop writing, run "guicheng audit-log", and restore from a backup`, options);
  }
}

/** The store was written by a newer version of this package. */
export class NewerSchemaError extends HostError {
  override readonly name = 'NewerSchemaError';
  constructor(
    readonly found: number,
    readonly known: number,
  ) {
    super('newer-schema', `the store has schema version ${found}, this package knows ${known}: update the package`);
  }
}
