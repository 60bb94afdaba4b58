import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { type TestProduct, startTestProduct } from '@vstrecha/api';
import { CONFIG, type Config } from '@vstrecha/platform';
import { OperatorCommands } from '@vstrecha/access-server';

describe('signing in', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct();
  });
  afterAll(() => product?.close());

  const form = (address: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    fetch(`${product.url}${address}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      headers: { origin: product.url, ...headers },
    });
  const whoAmI = async (cookie: string) => {
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: '{ viewer { email isAdmin } }' }),
    });
    return ((await response.json()) as { data: { viewer: unknown } }).data.viewer;
  };
  const operator = () => product.app.get(OperatorCommands, { strict: false });
  const mails = async () => {
    const folder = path.join(product.app.get<Config>(CONFIG).dataDir, 'mail');
    const names = await readdir(folder).catch(() => []);
    return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  };

  it('takes a link that works once, and a cookie that scripts cannot read', async () => {
    const link = (await operator().firstSignInLink('first@example.org', product.url)) ?? '';
    const address = link.slice(product.url.length);
    const shown = await fetch(link);
    expect(await shown.text()).toContain('<form method="post"');

    const signedIn = await form(address);
    expect(signedIn.status).toBe(303);
    const cookie = signedIn.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^vstrecha_session=[\w-]{43}; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    expect(await whoAmI(cookie.split(';')[0] ?? '')).toEqual({ email: 'first@example.org', isAdmin: true });

    const again = await form(address);
    expect(again.status).toBe(410);
    expect(again.headers.get('set-cookie')).toBeNull();

    await form('/sign-out', {}, { cookie: cookie.split(';')[0] ?? '' });
    await product.settled();
    expect(await whoAmI(cookie.split(';')[0] ?? '')).toBeNull();
  });

  it('leads back to the page that asked for it, and to none of another site', async () => {
    const redeemed = async (wanted: string) => {
      const before = new Set(await mails());
      await form('/sign-in', { email: 'first@example.org' });
      const sent = (await mails()).find((mail) => !before.has(mail));
      const { text } = await simpleParser(sent ?? '');
      const [address = ''] = /\/sign-in\/[\w-]{43}/.exec(text ?? '') ?? [];
      return form(address, {}, { cookie: `vstrecha_return=${encodeURIComponent(wanted)}` });
    };
    const back = await redeemed('/meetings/TWVldGluZzox/outcome');
    expect([back.status, back.headers.get('location')]).toEqual([303, '/meetings/TWVldGluZzox/outcome']);
    expect(back.headers.get('set-cookie')).toContain('vstrecha_return=; Path=/; Expires=Thu, 01 Jan 1970');
    expect((await redeemed('//evil.example/meetings/x/outcome')).headers.get('location')).toBe('/');
  });

  it('shows the first link only until an administrator has signed in', async () => {
    expect(await operator().firstSignInLink('first@example.org', product.url)).toBeUndefined();
  });

  it('mails a link to a known address, and answers the same for an unknown one without sending any', async () => {
    const before = (await mails()).length;
    const known = await form('/sign-in', { email: 'First@Example.org' });
    const unknown = await form('/sign-in', { email: 'stranger@example.org' });
    expect([known.status, unknown.status]).toEqual([201, 201]);
    expect(await unknown.text()).toBe(await known.text());
    const sent = await mails();
    expect(sent).toHaveLength(before + 1);
    expect(sent.at(-1)).toContain('To: first@example.org');
  });

  it('says what is wrong with an address', async () => {
    const answer = await form('/sign-in', { email: 'first' }, { 'accept-language': 'en' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('does not look like an e-mail address');
  });

  it('refuses forms of other sites', async () => {
    expect((await form('/sign-out', {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await form('/sign-in', { email: 'first@example.org' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    );
  });

  it('refuses operations by content types that other sites may send without asking (CSRF)', async () => {
    const response = await fetch(`${product.url}/graphql?query={viewer{email}}`);
    expect(response.status).toBe(400);
  });

  it('lets a token in until it is revoked', async () => {
    const caller = await product.callerFor('script@example.org');
    const created = await caller.get<{ createApiToken: { secret: string; apiToken: { id: string } } }>(
      'mutation { createApiToken(input: { name: "import" }) { ... on CreateApiTokenSuccess { secret apiToken { id name } } } }',
    );
    const { secret, apiToken } = created.createApiToken;
    const ask = async () => {
      const response = await fetch(`${product.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query: '{ viewer { email } }' }),
      });
      return ((await response.json()) as { data: unknown }).data;
    };
    expect(await ask()).toEqual({ viewer: { email: 'script@example.org' } });
    const someoneElse = await product.callerFor('other@example.org');
    const revoke = 'mutation ($id: ID!) { revokeApiToken(input: { apiTokenId: $id }) { __typename } }';
    expect(await someoneElse.get(revoke, { id: apiToken.id })).toEqual({ revokeApiToken: { __typename: 'NotFound' } });
    expect(await caller.get(revoke, { id: apiToken.id })).toEqual({
      revokeApiToken: { __typename: 'RevokeApiTokenSuccess' },
    });
    await product.settled();
    expect(await ask()).toEqual({ viewer: null });
  });

  it('shows the schema to who is signed in only', async () => {
    const question = '{ __schema { queryType { name } } }';
    expect((await product.anonymous.ask(question)).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    expect(await (await product.callerFor('script@example.org')).get(question)).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
  });
});
