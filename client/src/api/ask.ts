/** What the visitor is told when an answer does not come. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
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
  if (first) throw new ApiError(`The server answered with an error: ${first.message}${codeOf(first.extensions)}`);
  if (!response.ok || !answered.data) throw new ApiError(`The server answered with status ${response.status} and no data.`);
  return answered.data;
};

function codeOf(extensions: { code?: string; correlationId?: string } | undefined): string {
  const known = [extensions?.code, extensions?.correlationId].filter(Boolean).join(', ');
  return known === '' ? '' : ` (${known})`;
}
