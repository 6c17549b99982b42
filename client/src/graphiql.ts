// The page that tries GraphQL out. React and GraphiQL are on the page before this script.
import { createAccount } from './account/account.ts';
import { mountAccount } from './account/bar.ts';
import { readAccess } from './api/access.ts';
import { createApi } from './api/api.ts';
import { askAs } from './api/ask.ts';
import { tabsOf } from './behind/behind.ts';

interface GraphiqlGlobals {
  React: { createElement(type: unknown, props: object): unknown };
  ReactDOM: { createRoot(host: Element): { render(element: unknown): void } };
  GraphiQL: { createFetcher(options: { url: string; fetch: typeof fetch }): unknown } & object;
}

const { React, ReactDOM, GraphiQL } = globalThis as unknown as GraphiqlGlobals;
const host = document.getElementById('graphiql')!;
const example = `# What one study says of where it stands in the frameworks, and who says so.
{
  work(id: "work.kaehne-2016") {
    label
    locatedIn(first: 10) {
      edges { claim { basis wording readsAloud } node { label } }
    }
  }
}
`;

// What the address brings opens in tabs of its own; what somebody tried here before stays kept for a visit without.
const tabs = tabsOf(location.hash);
const brought = tabs.length > 0 && { defaultTabs: tabs, query: tabs[0]!.query, variables: tabs[0]!.variables, storage: null };
const account = createAccount(readAccess);
mountAccount(document.getElementById('account')!, document.getElementById('notice')!, account, createApi(askAs(account)));

/** Asks as who is signed in, unless what is typed among the headers says otherwise. */
async function fetchAs(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  const token = await account.token();
  if (token === null || headers.has('authorization')) return fetch(input, init);
  headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(input, { ...init, headers });
  if (response.status === 401) account.refuse(token);
  return response;
}

ReactDOM.createRoot(host).render(
  React.createElement(GraphiQL, { fetcher: GraphiQL.createFetcher({ url: new URL('/graphql', location.href).href, fetch: fetchAs }), defaultQuery: example, ...brought }),
);
