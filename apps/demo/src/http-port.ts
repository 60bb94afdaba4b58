import type { DemoPort } from '@vstrecha/demo-walk';

/** The product over HTTP, as a script of each person would use it: by that person's API token. */
export class HttpPort implements DemoPort {
  readonly #tokens = new Map<string, Promise<string>>();

  /** `tokenOf` gives the API token of the person with an address; each is asked for once. */
  constructor(
    private readonly url: string,
    private readonly language: string,
    private readonly tokenOf: (email: string) => Promise<string>,
  ) {}

  async ask<Data>(document: object, variables: unknown, as: string): Promise<Data> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { ...(await this.#headers(as)), 'content-type': 'application/json' },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const answer = (await response.json()) as { data?: Data | null; errors?: readonly { message: string }[] };
    if (answer.errors || !answer.data) {
      const said = answer.errors?.map(({ message }) => message).join('; ') ?? `status ${response.status}`;
      throw new Error(`${operationNameOf(document)}: ${said}`);
    }
    return answer.data;
  }

  /** A file behind a link of the product. */
  async download(path: string, as: string): Promise<Uint8Array> {
    const response = await fetch(`${this.url}${path}`, { headers: await this.#headers(as) });
    if (!response.ok) throw new Error(`GET ${path}: status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  async #headers(as: string): Promise<Record<string, string>> {
    const known = this.#tokens.get(as) ?? this.tokenOf(as);
    this.#tokens.set(as, known);
    return { authorization: `Bearer ${await known}`, 'accept-language': this.language };
  }
}

function operationNameOf(document: object): string {
  return /(?:query|mutation)\s+(\w+)/.exec(document.toString())?.[1] ?? 'operation';
}
