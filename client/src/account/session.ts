import type { User, UserManager, UserManagerSettings } from 'oidc-client-ts';
import type { SignIn } from '../api/access.ts';

/** How long before its end a token is renewed, in seconds. */
const early = 30;

const library = '/lib/oidc-client-ts/dist/browser/oidc-client-ts.min.js';

interface Oidc {
  readonly UserManager: new (settings: UserManagerSettings) => UserManager;
  readonly WebStorageStateStore: new (options: { store: Storage }) => NonNullable<UserManagerSettings['userStore']>;
}

/** What was to be shown once the visitor has signed in; goes with the request for it, in this tab. */
export interface Return {
  readonly to: string;
}

/** Loads oidc-client-ts and says where it keeps things: tokens and what it remembers of a sign-in stay in this tab's sessionStorage. */
export async function openSession({ authority, clientId, scopes, parameters }: SignIn): Promise<UserManager> {
  const { UserManager, WebStorageStateStore } = await load();
  return new UserManager({
    authority, client_id: clientId, scope: scopes, response_type: 'code',
    redirect_uri: `${location.origin}/signed-in.html`, post_logout_redirect_uri: `${location.origin}/`,
    extraQueryParams: { ...parameters }, extraTokenParams: { ...parameters },
    userStore: new WebStorageStateStore({ store: sessionStorage }), stateStore: new WebStorageStateStore({ store: sessionStorage }),
    accessTokenExpiringNotificationTimeInSeconds: early, automaticSilentRenew: false, monitorSession: false, loadUserInfo: false,
  });
}

/** The name to greet somebody by where the server knows none. */
export function nameOf({ profile }: User): string {
  return profile.name ?? profile.preferred_username ?? profile.email ?? 'an account without a name';
}

function load(): Promise<Oidc> {
  const loaded = (): Oidc | undefined => (globalThis as { oidc?: Oidc }).oidc;
  const already = loaded();
  if (already) return Promise.resolve(already);
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: library });
    script.addEventListener('load', () => { const oidc = loaded(); if (oidc) resolve(oidc); else reject(new Error('The sign-in could not be loaded.')); });
    script.addEventListener('error', () => reject(new Error('The sign-in could not be loaded.')));
    document.head.append(script);
  });
}
