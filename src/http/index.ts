/** The host over HTTP: a Hono app, a server for it, and the ways of knowing who sends a request. */
export { createApp } from './app.js';
export type { Authentication, Credentials, Identity } from './sign-in/authentication.js';
export { openApiOf } from './document/openapi.js';
export type { AppOptions, Env, Limits, Log } from './parts.js';
export { addressList, AddressError, isLoopback } from './sign-in/peer.js';
export { problemKinds, type ProblemKind, type ProblemName } from './problems/problem-kinds.js';
export { ProblemError } from './problems/problems.js';
export { serveHost, type ServeOptions, type Serving } from './server.js';
export { readFolder, type StaticFile, type StaticFiles } from './static-files.js';
export { KeySetError, tokenAlgorithms, tokenAuthentication, type TokenOptions } from './sign-in/token.js';
export { proxyAuthentication } from './sign-in/trusted-proxy.js';
