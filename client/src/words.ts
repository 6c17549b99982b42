/** The page's words for the values of the API: one word for one thing. */
const kinds = {
  FRAMEWORK: 'Framework', ELEMENT: 'Framework element', WORK: 'Work', FINDING: 'Finding', BARRIER: 'Barrier', ENABLER: 'Enabler', OUTCOME: 'Outcome',
  PROGRAMME: 'Programme', GROUP: 'Steering group', SECTOR: 'Sector', INSTRUMENT: 'Instrument', RESIDUAL: 'Residual', ABSENCE: 'Absence',
  CODER: 'Coder', PARAGRAPH: 'Paragraph',
} as const;
export type Kind = keyof typeof kinds;
export const kindSays: Readonly<Record<Kind, string>> = kinds;
export const kindPlural: Readonly<Record<Kind, string>> = {
  FRAMEWORK: 'Frameworks', ELEMENT: 'Framework elements', WORK: 'Works', FINDING: 'Findings', BARRIER: 'Barriers', ENABLER: 'Enablers', OUTCOME: 'Outcomes',
  PROGRAMME: 'Programmes', GROUP: 'Steering groups', SECTOR: 'Sectors', INSTRUMENT: 'Instruments', RESIDUAL: 'Residuals', ABSENCE: 'Absences',
  CODER: 'Coders', PARAGRAPH: 'Paragraphs',
};
export const allKinds = Object.keys(kinds) as Kind[];

export const basisSays = { STATED: 'stated', INFERRED: 'inferred', SELF_REPORTED: 'self-reported' } as const;
export type Basis = keyof typeof basisSays;
export const allBases = Object.keys(basisSays) as Basis[];

export const confidenceSays = { HIGH: 'high', MODERATE: 'moderate', LOW: 'low' } as const;
export type Confidence = keyof typeof confidenceSays;

export const statusSays = { CANDIDATE: 'candidate', ACCEPTED: 'accepted', DISPUTED: 'disputed', REJECTED: 'turned down' } as const;
export type Status = keyof typeof statusSays;

export const coderSays = { AUTOMATED: 'a program', PERSON: 'a person' } as const;
export type CoderType = keyof typeof coderSays;

/** From the strongest wording to the weakest. */
export const wordingSays = { MAIN_EMPHASIS: 'main emphasis', LOCATED: 'located', GUIDED: 'guided by', NOD: 'nod' } as const;
export type Wording = keyof typeof wordingSays;

export const heldSays = { WHOLE: 'whole', ONE_CHAPTER: 'one chapter only', ABSTRACT: 'an abstract only', SLIDES: 'slides only' } as const;
export type Held = keyof typeof heldSays;

/** How a link reads from its subject, and from its object. */
const predicates = {
  REPORTS: ['reports that', 'is reported by'], IDENTIFIES: ['names', 'is named by'], CONCERNS: ['concerns', 'is the concern of'],
  FALLS_OUTSIDE: ['is not, or not wholly, caught by Cohen or Valentijn and is grouped under', 'groups'], ABOUT: ['is about', 'is what is spoken of in'],
  ADDRESSES: ['is said to address', 'is said to be addressed by'], LEADS_TO: ['is said to lead to', 'is said to result from'],
  PURSUES: ['aims at', 'is aimed at by'], STUDIES: ['studies', 'is studied by'], USES: ['uses', 'is used by'],
  SAMPLES: ['drew respondents from', 'gave respondents to'], INVOLVES: ['involves', 'takes part in'],
  LOCATED_IN: ['places itself in', 'is where it places itself:'], FITS: ['fits', 'fits'], PROPOSES: ['proposes', 'is proposed by'],
  CITES: ['cites', 'is cited by'], PART_OF: ['is part of', 'has as a part'], BROADER: ['falls under the broader', 'is broader than'],
  EXACT_MATCH: ['is the same as', 'is the same as'], CLOSE_MATCH: ['is close to', 'is close to'], BROAD_MATCH: ['is narrower than', 'is broader than'],
  NARROW_MATCH: ['is broader than', 'is narrower than'], RELATED_MATCH: ['is related to', 'is related to'],
  FALSE_FRIEND: ['shares a word but not its meaning with', 'shares a word but not its meaning with'],
  DISTINCT_FROM: ['is not the same work or author as', 'is not the same work or author as'], CONTRADICTS: ['contradicts', 'contradicts'],
  QUALIFIES: ['qualifies', 'is qualified by'], CONDITIONAL_ON: ['holds only on condition that', 'is the condition of'],
  SUPPORTS: ['supports', 'is supported by'], LACKS: ['lacks', 'is lacking in'],
} as const;
export type Predicate = keyof typeof predicates;

export function reads(predicate: Predicate, way: 'out' | 'in' = 'out'): string {
  return predicates[predicate]?.[way === 'out' ? 0 : 1] ?? plain(predicate);
}

/** A value of the API in plain lower case: OWN_DATA becomes own data. */
export function plain(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ');
}

/** A value of the API as it stands in addresses: OWN_DATA becomes own-data. */
export function slug(value: string): string {
  return value.toLowerCase().replaceAll('_', '-');
}

/** The first so many characters of a text, the last of them a sign that there were more. Counts whole characters, so none is cut in half. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

/** What is told of a list that is longer than what was asked for; empty where all of it is here. */
export function cutSays({ totalCount, nodes }: { readonly totalCount: number; readonly nodes: readonly unknown[] }, many: string): string {
  return nodes.length < totalCount ? `The first ${nodes.length} of ${totalCount} ${many} are here.` : '';
}

export function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
