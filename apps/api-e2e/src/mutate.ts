import type { Caller } from '@vstrecha/api';

const FAILURE =
  '__typename ... on UserError { code message path } ... on Conflict { currentVersion } ... on InvalidInput { issues { code path } }';

/** What a payload holds as far as a story looks. */
export interface Payload {
  readonly __typename: string;
  readonly code?: string;
  readonly issues?: readonly { readonly code: string; readonly path: readonly string[] }[];
}

/**
 * Sends `mutation NAME(input: NameInput!)` and gives its payload, of whose success `selection` is selected; `Success` is what
 * the story reads of it.
 */
export async function mutate<Success = object>(
  caller: Caller,
  name: string,
  input: object,
  selection = '',
): Promise<Payload & Success> {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const success = selection ? `... on ${type}Success { ${selection} }` : '';
  const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${FAILURE} ${success} } }`;
  const answer = await caller.get<Record<string, Payload & Success>>(document, { input });
  return answer[name] as Payload & Success;
}
