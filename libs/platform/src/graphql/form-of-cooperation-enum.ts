import { formOfCooperationLabels, formsOfCooperation } from '@vstrecha/kernel';
import { graphqlEnum } from './graphql-enum.js';

/** One enum for needs, programmes, requests, outcomes and the roadmap. */
export const FormOfCooperationEnum = graphqlEnum('FormOfCooperation', formsOfCooperation, formOfCooperationLabels);
