/** A domain of Valentijn's taxonomy with its features in published order. Names and definitions come from the graph. */
export interface Domain {
  readonly id: string;
  readonly key: string;
  readonly category: 'scope' | 'type' | 'enablers';
  readonly level: 'micro' | 'meso' | 'macro' | 'across' | null;
  readonly features: readonly Feature[];
}

export interface Feature {
  readonly id: string;
  readonly number: number;
}

let counted = 0;
const domain = (key: string, category: Domain['category'], level: Domain['level'], ...features: string[]): Domain => ({
  id: `element.valentijn.${key}`, key, category, level,
  features: features.map((feature) => ({ id: `element.valentijn.${feature}`, number: ++counted })),
});

export const domains: readonly Domain[] = [
  domain('person-focused-care', 'scope', null, 'centrality-of-client-needs'),
  domain('population-based-care', 'scope', null, 'centrality-of-population-needs'),
  domain('clinical-integration', 'type', 'micro', 'case-management', 'continuity', 'professional-client-interaction', 'care-plan'),
  domain('professional-integration', 'type', 'meso', 'inter-professional-education', 'collaboration-agreements', 'professional-value'),
  domain('organisational-integration', 'type', 'meso', 'inter-organisational-governance', 'inter-organisational-strategy', 'trust'),
  domain('system-integration', 'type', 'macro', 'regulatory-alignment', 'environmental-climate'),
  domain('functional-integration', 'enablers', 'across', 'learning-organisations', 'information-management', 'performance-feedback'),
  domain('normative-integration', 'enablers', 'across', 'shared-vision', 'reliable-behaviour', 'visionary-leadership', 'linking-cultures'),
];

export const features: readonly Feature[] = domains.flatMap((each) => each.features);
