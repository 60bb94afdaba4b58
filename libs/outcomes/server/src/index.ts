export { OutcomesModule } from './outcomes.module.js';
export { type AgreedOutcome, type Outcome, OutcomeReader } from './outcome-reader.js';
export { AgreedOutcomeObject } from './graphql/agreed-outcome.object.js';
export { OutcomeObject } from './graphql/outcome.object.js';
