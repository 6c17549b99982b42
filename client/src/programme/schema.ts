import { constructs, otherAnswers, type Aspect } from '../frameworks/cohen.ts';
import { features } from '../frameworks/valentijn.ts';
import { draftKind, longestDescription, longestName, ratings } from './draft.ts';
import { schemaAddress } from './file.ts';

const object = (properties: Record<string, unknown>, rest: object = {}): object => ({ type: 'object', additionalProperties: false, properties, ...rest });
const kinds = (aspect: Aspect): object => ({ description: aspect.asks, enum: [...aspect.kinds, ...otherAnswers].map((kind) => kind.key) });

/** The published schema of a draft's file. A file that it takes, it takes for good: nothing is added to format version 1 but what may be left out. */
export const draftSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: schemaAddress,
  title: 'A programme described by those who run it, as a draft',
  description: 'Written and read by the page of FrameworkGraph. What is not answered is left out. The answers are kinds or the programme’s own ratings; they are not evidence.',
  ...object(
    {
      $schema: { type: 'string' },
      formatVersion: { const: 1 },
      kind: { const: draftKind },
      name: { type: 'string', maxLength: longestName, description: 'What the programme is called; may be empty.' },
      description: { type: 'string', maxLength: longestDescription, description: 'What the programme is; left out where it is not said.' },
      features: {
        description: 'How far each of the 21 features of Valentijn’s taxonomy is there.',
        ...object(Object.fromEntries(features.map((feature) => [feature.id, { enum: ratings }]))),
      },
      constructs: {
        description: 'What is observed of each of Cohen’s five organising constructs. The answers are kinds, not degrees.',
        ...object(Object.fromEntries(constructs.map(({ id, aspects }) => [id, object(Object.fromEntries(aspects.map((aspect) => [aspect.key, kinds(aspect)])))]))),
      },
    },
    { required: ['formatVersion', 'kind', 'name', 'features', 'constructs'] },
  ),
};
