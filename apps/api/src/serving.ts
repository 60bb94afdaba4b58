/** All that serving needs and that takes its time to load: `main.ts` loads it while the store opens. */
export { firstSignInLink } from './operator/first-sign-in-link.js';
export { announceOperatorDoor } from './operator/operator-door.js';
export { startProduct } from './product.js';
