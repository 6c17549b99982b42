/** What the visitor is told when an answer does not come. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** The server's code; none where no answer of it came through. */
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }

  /** Whether the server may have done what was asked all the same, or would another time. */
  get isPassing(): boolean {
    return this.code === undefined || ['UNAVAILABLE', 'TIMEOUT', 'INTERNAL', 'TOO_MANY_REQUESTS', 'UNAUTHENTICATED'].includes(this.code);
  }
}

interface Answered<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export type Ask = <T>(query: string, variables: object, signal?: AbortSignal) => Promise<T>;

/** Whose token to ask with. */
export interface Bearer {
  /** Null: nobody is signed in. */
  token(): Promise<string | null>;
  /** The server did not take this one. */
  refuse(token: string): void;
}

/** The one place that speaks to the server. An aborted request rejects with the browser's AbortError. */
export function askAs(bearer: Bearer): Ask {
  return async <T>(query: string, variables: object, signal?: AbortSignal): Promise<T> => {
    const token = await bearer.token();
    const response = await send(token, query, variables, signal);
    if (response.status !== 401 || token === null) return answerOf(response);
    bearer.refuse(token);
    // What everybody may read is still there for who is signed in no longer; a change is not to be made as nobody.
    if (/^mutation /m.test(query)) throw new ApiError('Your sign-in has ended. Sign in again, then save.', 'UNAUTHENTICATED');
    return answerOf(await send(null, query, variables, signal));
  };
}

async function send(token: string | null, query: string, variables: object, signal: AbortSignal | undefined): Promise<Response> {
  return fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json', accept: 'application/graphql-response+json, application/json;q=0.9',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiError('The server cannot be reached. Check that it is running, then try again.');
  });
}

async function answerOf<T>(response: Response): Promise<T> {
  const answered = (await response.json().catch(() => ({}))) as Answered<T>;
  const [first] = answered.errors ?? [];
  if (first) throw new ApiError(`The server answered with an error: ${first.message}${first.extensions?.code ? ` (${first.extensions.code})` : ''}`, first.extensions?.code ?? 'NONE');
  if (!response.ok || !answered.data) throw new ApiError(`The server answered with status ${response.status} and no data.`);
  return answered.data;
}

/** Whether the server has a page to try queries out. Where that cannot be learnt, the link to it may as well be tried. */
export async function offersGraphiql(): Promise<boolean> {
  try {
    const response = await fetch('/graphql', { headers: { accept: 'text/html' } });
    return response.ok && (response.headers.get('content-type') ?? '').startsWith('text/html');
  } catch {
    return true;
  }
}
