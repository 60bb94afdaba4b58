export { AREA_MODULES } from './areas.js';
export { prepareStore } from './prepare-store.js';
