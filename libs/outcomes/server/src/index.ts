export { OutcomesModule } from './outcomes.module.js';
export { type AgreedOutcome, type Outcome, OutcomeReader } from './outcome-reader.js';
export { AgreedOutcomeObject } from './graphql/agreed-outcome.object.js';
export { OutcomeObject } from './graphql/outcome.object.js';
export { type OutcomeForm, OutcomeForms } from './outcome-forms.js';
export { RecordOutcome } from './use-cases/record-outcome.use-case.js';
export {
  type Cooperation,
  type OutcomeInput,
  mostOfOutcome,
  notHeldReasonLabels,
  notHeldReasons,
  outcomeResultLabels,
  outcomeResults,
} from '@vstrecha/outcomes-domain';
export { outcomePath } from './outcome-path.js';
