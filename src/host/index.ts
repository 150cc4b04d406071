/** Durable cases: a log that holds up in an audit, and what is read from it. */
export * from './entry.js';
export * from './errors.js';
export * from './host.js';
export type { HashName, Store } from './store/store.js';
