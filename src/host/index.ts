/** Durable cases: a log that holds up in an audit, and what is read from it. */
export { auditLog, type AuditOptions, type AuditReport } from './audit/audit-log.js';
export type { AuditFinding } from './audit/findings.js';
export { keyId, publicKeyFrom, signerFrom } from './checkpoints.js';
export * from './entry.js';
export * from './errors.js';
export * from './host.js';
export { openHost } from './open-host.js';
export { openStore, type StoreOptions } from './store/open-store.js';
export type { HashName, Store } from './store/store.js';
