export { detailOf } from './detail.js';
export { mainPathOf } from './main-path.js';
