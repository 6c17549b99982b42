/** Whether a programme is described by those who run it, which its id tells. */
export function isOwn(programme: string): boolean {
  return programme.startsWith('programme.own-');
}

/** The shapes of what is asked and answered about programmes of one's own. */
export interface MeAnswer {
  readonly me: { readonly name: string | null; readonly roles: readonly string[]; readonly teams: readonly string[] } | null;
}

export interface MyProgrammesAnswer {
  readonly access: { readonly mode: 'LOCAL' | 'PUBLIC' | 'OIDC' };
  readonly me: { readonly name: string | null; readonly roles: readonly string[] } | null;
  readonly myProgrammes: { readonly nodes: readonly OwnAnswer[] };
}

export interface MyProgrammesPage extends MyProgrammesAnswer {
  readonly myProgrammes: MyProgrammesAnswer['myProgrammes'] & { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
}

export interface OwnAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: 'DRAFT' | 'PUBLISHED';
  readonly name: string;
  readonly description: string | null;
  readonly changedAt: string;
  readonly features: readonly { readonly feature: string; readonly rating: string }[];
  readonly answers: readonly { readonly construct: string; readonly aspect: string; readonly answer: string }[];
}

export interface ChangeInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

export interface SaveInput {
  readonly id?: string;
  readonly expectedVersion?: number;
  readonly idempotencyKey: string;
  readonly name: string;
  readonly description: string | null;
  readonly features: OwnAnswer['features'];
  readonly answers: OwnAnswer['answers'];
}

export interface ChangeAnswer {
  readonly change: {
    readonly userErrors: readonly { readonly field: string; readonly message: string; readonly code: 'BAD_ARGUMENT' | 'NOT_FOUND' | 'CONFLICT' }[];
    readonly subject: string | null;
    readonly version: number | null;
    readonly programme?: { readonly state: OwnAnswer['state']; readonly changedAt: string } | null;
  };
}
