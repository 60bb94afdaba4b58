/** Sends a GraphQL operation and gives its data; an error of the answer is thrown. */
export type Ask = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;

export function asker(url: string, token: string): Ask {
  return async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    if (errors || !data) throw new Error(`The API answered with errors: ${JSON.stringify(errors)}`);
    return data;
  };
}
