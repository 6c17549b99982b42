import type { User, UserManager } from 'oidc-client-ts';
import type { Access } from '../api/access.ts';
import { createStore, type Store } from '../state.ts';

export interface AccountState {
  /**
   * none: there is no sign-in here, or it is not known yet; out: nobody is signed in; in: somebody is; ended: somebody was, and what they
   * typed is still theirs.
   */
  readonly kind: 'none' | 'out' | 'in' | 'ended';
  readonly name: string;
  /** Why signing in or out did not work; empty: it did. */
  readonly problem: string;
}

/** Who is signed in in this tab. */
export interface Account {
  readonly state: Store<AccountState>;
  /** How access is arranged; waits until it is known who is signed in. */
  access(): Promise<Access>;
  /** The token to ask with; null: none. */
  token(): Promise<string | null>;
  /** The server did not take a token that it was sent. */
  refuse(token: string): void;
  /** Leaves for the issuer's page; comes back to the same view. */
  signIn(): Promise<void>;
  signOut(): Promise<void>;
}

export function createAccount(read: () => Promise<Access>): Account {
  const state = createStore<AccountState>({ kind: 'none', name: '', problem: '' });
  // Signing out in one tab ends the others too, each of which has tokens of its own.
  const tabs = new BroadcastChannel('framework-graph.account');
  let manager: UserManager | undefined;
  let token: string | null = null;

  const end = (): void => {
    token = null;
    void manager?.removeUser();
    state.set({ kind: 'ended' });
  };
  const take = (user: User | null, nameOf: (user: User) => string): void => {
    token = user && user.expired !== true ? user.access_token : null;
    if (user && token !== null) state.set({ kind: 'in', name: nameOf(user), problem: '' });
    else if (user) end();
    else state.set({ kind: 'out' });
  };
  const start = async (): Promise<Access> => {
    const access = await read();
    if (!access.signIn) return access;
    try {
      const { nameOf, openSession } = await import('./session.ts');
      const opened = (manager = await openSession(access.signIn));
      take(await opened.getUser(), nameOf);
      opened.events.addUserLoaded((user) => take(user, nameOf));
      opened.events.addAccessTokenExpired(() => end());
      // Renewed only where the issuer gave the means to; a frame of its own in the page it would hardly be let read its cookies in.
      opened.events.addAccessTokenExpiring(() => void opened.getUser().then((user) => (user?.refresh_token ? opened.signinSilent({ extraTokenParams: { ...access.signIn?.parameters } }) : null)).catch(() => undefined));
      tabs.addEventListener('message', () => { if (state.get().kind === 'in') end(); });
    } catch (error) {
      state.set({ kind: 'out', problem: says(error) });
    }
    return access;
  };
  const started = start();
  const tried = async (leave: (manager: UserManager) => Promise<void>): Promise<void> => {
    try {
      await started;
      if (manager) await leave(manager);
      else location.reload();
    } catch (error) {
      state.set({ problem: says(error) });
    }
  };
  return {
    state,
    access: () => started,
    token: async () => { await started; return token; },
    refuse: (refused) => { if (refused === token) end(); },
    signIn: () => tried((here) => here.signinRedirect({ state: { to: `${location.pathname}${location.search}${location.hash}` } })),
    signOut: () => tried(async (here) => {
      await here.revokeTokens(['refresh_token']).catch(() => undefined);
      // Removed first, so that no token goes into the address of the issuer's page.
      await here.removeUser();
      token = null;
      tabs.postMessage('signed out');
      if (await here.metadataService.getEndSessionEndpoint()) await here.signoutRedirect();
      else state.set({ kind: 'out', name: '' });
    }),
  };
}

function says(error: unknown): string {
  return `The issuer of accounts could not be asked: ${error instanceof Error ? error.message : String(error)}. Try again later.`;
}
