import claimQuery from '../queries/claim.graphql';
import frameworksQuery from '../queries/frameworks.graphql';
import linksQuery from '../queries/links.graphql';
import nodeQuery from '../queries/node.graphql';
import programmeQuery from '../queries/programme.graphql';
import startQuery from '../queries/start.graphql';
import type { FrameworksAnswer, LinksAnswer, ProgrammeAnswer, StartAnswer } from './answers.ts';
import type { Ask } from './ask.ts';
import type { ClaimAnswer, NodeAnswer } from './details.ts';

/** What the page asks of the server. */
export interface Api {
  start(signal?: AbortSignal): Promise<StartAnswer>;
  /** Asked for once and kept: the frameworks do not change while the page is open. */
  frameworks(): Promise<FrameworksAnswer>;
  programme(id: string, signal?: AbortSignal): Promise<ProgrammeAnswer>;
  links(id: string, signal?: AbortSignal): Promise<LinksAnswer>;
  claim(id: string, signal?: AbortSignal): Promise<ClaimAnswer>;
  node(id: string, signal?: AbortSignal): Promise<NodeAnswer>;
}

export function createApi(ask: Ask): Api {
  let frameworks: Promise<FrameworksAnswer> | undefined;
  return {
    start: (signal) => ask(startQuery, {}, signal),
    frameworks: () => {
      frameworks ??= ask<FrameworksAnswer>(frameworksQuery, {}).catch((error: unknown) => {
        frameworks = undefined;
        throw error;
      });
      return frameworks;
    },
    programme: (id, signal) => ask(programmeQuery, { id }, signal),
    links: (id, signal) => ask(linksQuery, { id }, signal),
    claim: (id, signal) => ask(claimQuery, { id }, signal),
    node: (id, signal) => ask(nodeQuery, { id }, signal),
  };
}
