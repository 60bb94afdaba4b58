export { AREA_MODULES } from './areas.js';
export { type Demo, type DemoKey, type DemoState, demoKeys, demoLabels } from './demo/demo.js';
export { DemoModule } from './demo/demo.module.js';
export { Demos } from './demo/demos.js';
export { prepareStore } from './prepare-store.js';
