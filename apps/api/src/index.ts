export { type Product, startProduct } from './product.js';
export { memoryConfig } from './testing/memory-config.js';
export { SettableClock } from './testing/settable-clock.js';
export {
  type Answer,
  type Caller,
  type TestProduct,
  callerAt,
  createTestLogger,
  startTestProduct,
} from './testing/test-product.js';
