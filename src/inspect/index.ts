/** Shows running actors and the cases of a host to an inspector. */
export { inspect, type Inspection } from './inspect.js';
export type { InspectHostOptions, InspectOptions } from './options.js';
