import { graphql } from '../gql/gql.js';
import type { FailureFragment } from '../gql/graphql.js';

export const failureFragment = graphql(`
  fragment Failure on UserError {
    code
    message
    path
    ... on InvalidInput {
      issues {
        code
        message
        path
      }
    }
  }
`);

interface Payload {
  readonly __typename: string;
}

/** The product refused what the walk asked for; the message says what and why. */
export class DemoRefused extends Error {}

/** The success member of a payload. Throws {@link DemoRefused} with the product's own words where it is a failure. */
export function succeed<P extends Payload, Name extends P['__typename']>(
  payload: P,
  success: Name,
  attempted: string,
): Extract<P, { readonly __typename: Name }> {
  if (payload.__typename === success) return payload as Extract<P, { readonly __typename: Name }>;
  throw new DemoRefused(`${attempted}: ${sentenceOf(payload as unknown as FailureFragment)}`);
}

function sentenceOf(failure: FailureFragment): string {
  const faults = 'issues' in failure ? failure.issues : [failure];
  return faults
    .map(({ code, message, path }) => `${message} [${code}${path.map((part) => ` ${part}`).join('')}]`)
    .join('; ');
}
