import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted, in a registry of this server's own. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Counter({ name: 'guicheng_http_requests_total', help: 'Requests by operation, method and status', labelNames: ['route', 'method', 'status'], registers: [this.registry] });
  readonly seconds = new Histogram({
    name: 'guicheng_http_request_duration_seconds',
    help: 'Time to the answer, by operation',
    labelNames: ['route'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  readonly verdicts = new Counter({ name: 'guicheng_verdicts_total', help: 'Verdicts by procedure', labelNames: ['procedure', 'verdict'], registers: [this.registry] });
  readonly streams = new Gauge({ name: 'guicheng_event_streams', help: 'Open event streams', registers: [this.registry] });
  readonly storeErrors = new Counter({ name: 'guicheng_store_errors_total', help: 'Requests that failed in the store, by code', labelNames: ['code'], registers: [this.registry] });
}
