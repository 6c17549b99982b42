// An issuer for tests: one client for each account, tokens by client_credentials. Prints its address when it listens.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const accounts = {
  'reader-a': { roles: ['reader'], team: ['team-a'] },
  'editor-a': { roles: ['reader', 'editor'], team: ['team-a'], name: 'Ada Example', email: 'ada@example.org' },
  'editor-a2': { roles: 'reader editor', team: 'team-a' },
  'editor-b': { roles: ['editor'], team: ['team-b'] },
  curator: { roles: ['curator'], team: [] },
  nobody: { roles: ['Owner', '1', ''], team: ['', ' '] },
};
const audience = 'urn:framework-graph';
const resources = { [audience]: [audience, 600], 'urn:framework-graph:short': [audience, 1], 'urn:elsewhere': ['urn:elsewhere', 600] };

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: Object.keys(accounts).map((id) => ({
      client_id: id, client_secret: 'secret', grant_types: ['client_credentials'], response_types: [], redirect_uris: [],
    })),
    jwks: { keys: [{ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        getResourceServerInfo: (_context, resource) => ({ scope: '', audience: resources[resource][0], accessTokenFormat: 'jwt', accessTokenTTL: resources[resource][1] }),
      },
    },
    extraTokenClaims: (_context, token) => accounts[token.clientId],
  });
  server.on('request', provider.callback());
  console.log(issuer);
});
// Ends with the tests that started it.
process.stdin.on('end', () => process.exit(0)).resume();
