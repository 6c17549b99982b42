// Asks the server with clients that people use and prints one line of JSON for each: what it was answered, how many rows it paged
// through, and the code of an error.
import { Client, cacheExchange, fetchExchange, type Exchange } from '@urql/core';
import { cacheExchange as graphcache } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { ClientError, GraphQLClient } from 'graphql-request';
import { PageDocument, ReportsDocument, type PageQuery, type PageQueryVariables, type ReportsQuery } from '../obj/generated/endpoint.js';

const url = process.argv[2]!;
const size = 100;
const barrier = 'barrier.financial-uncertainty';

interface Asker {
  reports(): Promise<ReportsQuery>;
  page(variables: PageQueryVariables): Promise<PageQuery>;
  codeOfTooMany(): Promise<unknown>;
}

function graphqlRequest(): Asker {
  const client = new GraphQLClient(url);
  return {
    reports: () => client.request(ReportsDocument, { barrier, first: 3 }),
    page: variables => client.request(PageDocument, variables),
    codeOfTooMany: () => client.request(PageDocument, { first: 5_000 }).then(
      () => null,
      error => error instanceof ClientError ? error.response.errors?.[0]?.extensions?.code : String(error)),
  };
}

function urql(exchange: Exchange = cacheExchange): Asker {
  const client = new Client({ url, exchanges: [exchange, fetchExchange], preferGetMethod: false });
  return {
    reports: async () => (await client.query(ReportsDocument, { barrier, first: 3 }).toPromise()).data!,
    page: async variables => (await client.query(PageDocument, variables).toPromise()).data!,
    codeOfTooMany: async () => (await client.query(PageDocument, { first: 5_000 }).toPromise()).error?.graphQLErrors[0]?.extensions.code,
  };
}

async function useAsker(name: string, asker: Asker): Promise<void> {
  const { barrier: found } = await asker.reports();
  const ids: string[] = [];
  let page: PageQuery['findings'] | undefined;
  do {
    page = (await asker.page({ first: size, after: page?.pageInfo.endCursor })).findings;
    ids.push(...page.nodes.map(node => node!.id));
  } while (page.pageInfo.hasNextPage);
  const edge = found?.findings.edges[0];
  print({
    client: name, label: found?.label, basis: edge?.claim?.basis, rows: found?.findings.edges.length,
    paged: ids.length, distinct: new Set(ids).size, totalCount: page.totalCount, code: await asker.codeOfTooMany(),
  });
}

/** urql's own pagination puts the pages that came together into one list. */
async function useRelayPagination(): Promise<void> {
  const asker = urql(graphcache({ resolvers: { Query: { findings: relayPagination() } } }));
  const first = (await asker.page({ first: size })).findings;
  const both = (await asker.page({ first: size, after: first.pageInfo.endCursor })).findings;
  print({ client: 'relayPagination', paged: both.nodes.length, distinct: new Set(both.nodes.map(node => node!.id)).size });
}

function print(seen: object): void {
  console.log(JSON.stringify(seen));
}

await useAsker('graphql-request', graphqlRequest());
await useAsker('urql', urql());
await useRelayPagination();
