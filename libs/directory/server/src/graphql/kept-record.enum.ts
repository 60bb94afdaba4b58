import { graphqlEnum } from '@vstrecha/platform';

/** Which of two merged records gives a detail. */
export const KeptRecordEnum = graphqlEnum('KeptRecord', ['survivor', 'duplicate'] as const);
