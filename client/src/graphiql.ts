// The page that tries GraphQL out. React and GraphiQL are on the page before this script.
import { tabsOf } from './behind/behind.ts';

interface GraphiqlGlobals {
  React: { createElement(type: unknown, props: object): unknown };
  ReactDOM: { createRoot(host: Element): { render(element: unknown): void } };
  GraphiQL: { createFetcher(options: { url: string }): unknown } & object;
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
ReactDOM.createRoot(host).render(
  React.createElement(GraphiQL, { fetcher: GraphiQL.createFetcher({ url: new URL('/graphql', location.href).href }), defaultQuery: example, ...brought }),
);
