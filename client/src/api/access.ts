/** How people sign in at this server's issuer. */
export interface SignIn {
  readonly authority: string;
  readonly clientId: string;
  readonly scopes: string;
  /** Sent with every request for a token. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface Access {
  readonly mode: 'local' | 'public' | 'oidc';
  /** Whether who has not signed in may read. */
  readonly anonymous: boolean;
  /** Null: the page signs nobody in. */
  readonly signIn: SignIn | null;
}

/** How access to this server is arranged. Where that cannot be learnt, nobody is signed in, and whatever is asked next says why. */
export async function readAccess(): Promise<Access> {
  try {
    const response = await fetch('/access.json');
    if (response.ok) return (await response.json()) as Access;
  } catch {
    // The server is away.
  }
  return { mode: 'public', anonymous: true, signIn: null };
}
