// An issuer for tests: one client for each account, tokens by client_credentials; and one public client for the page, by which somebody
// signs in by the name of an account alone. Prints its address when it listens.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import Provider, { interactionPolicy } from 'oidc-provider';

const accounts = {
  'reader-a': { roles: ['reader'], team: ['team-a'] },
  'editor-a': { roles: ['reader', 'editor'], team: ['team-a'], name: 'Ada Example', email: 'ada@example.org' },
  'editor-a2': { roles: 'reader editor', team: 'team-a' },
  'editor-b': { roles: ['editor'], team: ['team-b'] },
  curator: { roles: ['curator'], team: [] },
  nobody: { roles: ['Owner', '1', ''], team: ['', ' '] },
};
// The page, at whichever port of loopback it is served: of clients, only native ones may say so. That these ask at each sign-in is left out.
const policy = interactionPolicy.base();
policy.get('consent').checks.remove('native_client_prompt');
const page = {
  client_id: 'page', application_type: 'native', token_endpoint_auth_method: 'none', grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'],
  redirect_uris: ['http://127.0.0.1/signed-in.html'], post_logout_redirect_uris: ['http://127.0.0.1/'],
};
const form = (uid) => `<!doctype html><html lang="en"><title>Issuer</title><main><h1>Issuer of the tests</h1><form method="post" action="/interaction/${uid}">
  <label>Account <input name="account"></label> <button>Continue</button></form></main></html>`;
const audience = 'urn:framework-graph';
const resources = { [audience]: [audience, 600], 'urn:framework-graph:short': [audience, 1], 'urn:framework-graph:soon': [audience, 25], 'urn:framework-graph:while': [audience, 40], 'urn:elsewhere': ['urn:elsewhere', 600] };

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [page, ...Object.keys(accounts).map((id) => ({
      client_id: id, client_secret: 'secret', grant_types: ['client_credentials'], response_types: [], redirect_uris: [],
    }))],
    clientBasedCORS: () => true,
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    async loadExistingGrant({ oidc: { client, params, session, provider } }) {
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(params.scope);
      await grant.save();
      return grant;
    },
    issueRefreshToken: ({ oidc: { params } }, client) => client.grantTypeAllowed('refresh_token') && params.resource === 'urn:framework-graph:while',
    interactions: { policy, url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: { Session: 600, Grant: 600, IdToken: 600, Interaction: 600 },
    jwks: { keys: [{ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        getResourceServerInfo: (_context, resource) => ({ scope: '', audience: resources[resource][0], accessTokenFormat: 'jwt', accessTokenTTL: resources[resource][1] }),
      },
    },
    extraTokenClaims: (_context, token) => accounts[token.accountId ?? token.clientId],
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const [, uid] = /^\/interaction\/([\w-]+)$/.exec(request.url) ?? [];
    if (uid === undefined) void answer(request, response);
    else if (request.method === 'GET') response.setHeader('content-type', 'text/html').end(form(uid));
    else text(request).then((body) => provider.interactionFinished(request, response, { login: { accountId: new URLSearchParams(body).get('account') } }));
  });
  console.log(issuer);
});
// Ends with the tests that started it.
process.stdin.on('end', () => process.exit(0)).resume();
