export { cover, criteria } from './cover.js';
export { planOf } from './markdown.js';
export { stateName, type Criterion, type Suite, type SuiteCase, type SuiteStep } from './suite.js';
