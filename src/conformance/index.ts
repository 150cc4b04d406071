export { AdapterError, type Adapter, type Answer } from './adapter.js';
export { conformance, conformanceOf, type ConformanceOptions, type ConformanceReport, type Disagreement, type Outcome } from './conformance.js';
export { httpAdapter, type HttpAdapterOptions } from './http-adapter.js';
