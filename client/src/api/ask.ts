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
    return this.code === undefined || ['UNAVAILABLE', 'TIMEOUT', 'INTERNAL', 'TOO_MANY_REQUESTS'].includes(this.code);
  }
}

interface Answered<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly correlationId?: string } }[];
}

export type Ask = <T>(query: string, variables: object, signal?: AbortSignal) => Promise<T>;

/** The one place that speaks to the server. An aborted request rejects with the browser's AbortError. */
export const ask: Ask = async <T>(query: string, variables: object, signal?: AbortSignal): Promise<T> => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json;q=0.9' },
    body: JSON.stringify({ query, variables }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiError('The server cannot be reached. Check that it is running, then try again.');
  });
  const answered = (await response.json().catch(() => ({}))) as Answered<T>;
  const [first] = answered.errors ?? [];
  if (first) throw new ApiError(`The server answered with an error: ${first.message}${codeOf(first.extensions)}`, first.extensions?.code ?? 'NONE');
  if (!response.ok || !answered.data) throw new ApiError(`The server answered with status ${response.status} and no data.`);
  return answered.data;
};

function codeOf(extensions: { code?: string; correlationId?: string } | undefined): string {
  const known = [extensions?.code, extensions?.correlationId].filter(Boolean).join(', ');
  return known === '' ? '' : ` (${known})`;
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
