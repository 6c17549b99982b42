import type { Axis, ChoicesAnswer } from '../api/evidence.ts';

/** What may stand along a side of the table of evidence. */
export interface Side {
  readonly key: string;
  readonly label: string;
  readonly axis: Axis;
}

const fixed: readonly Side[] = [
  { key: 'barriers', label: 'Barriers', axis: { kinds: ['BARRIER'] } },
  { key: 'enablers', label: 'Enablers', axis: { kinds: ['ENABLER'] } },
  { key: 'outcomes', label: 'Outcomes', axis: { kinds: ['OUTCOME'] } },
  { key: 'concepts', label: 'Barriers, enablers and outcomes', axis: { kinds: ['BARRIER', 'ENABLER', 'OUTCOME'] } },
  { key: 'residuals', label: 'What Cohen and Valentijn do not catch', axis: { kinds: ['RESIDUAL'] } },
  { key: 'sectors', label: 'Sectors spoken of', axis: { kinds: ['SECTOR'] } },
  { key: 'documents', label: 'Documents', axis: { kinds: ['WORK'] } },
];

const features: Side = { key: 'valentijn-features', label: 'Valentijn’s 21 features', axis: { frameworks: ['framework.valentijn'], elementTypes: ['FEATURE'] } };

/** Everything that can be put along a side; the frameworks are those of the graph. */
export function sides(choices: Pick<ChoicesAnswer, 'frameworks'>): Side[] {
  const frameworks = choices.frameworks.nodes.map(({ id, label }): Side => ({ key: id, label: id === 'framework.valentijn' ? `${label}: categories, domains and features` : label, axis: { frameworks: [id] } }));
  return [...fixed, ...frameworks.flatMap((side) => (side.key === 'framework.valentijn' ? [features, side] : [side]))];
}

/** What an empty cell says. Concepts cross in findings that name both; what one is said to do to another is a link between the two. */
export function blankSays(rows: Side, columns: Side | null): string {
  return concepts(rows, columns) ? 'no single finding names both' : 'nothing found in the text held';
}

/** Whether concepts stand on both sides. */
export function concepts(...both: readonly (Side | null)[]): boolean {
  return both.every((side) => side?.axis.kinds?.every((kind) => ['BARRIER', 'ENABLER', 'OUTCOME'].includes(kind)) ?? false);
}

/** The side with this key; the first where there is none. */
export function sideOf(all: readonly Side[], key: string): Side {
  return all.find((side) => side.key === key) ?? all[0]!;
}
