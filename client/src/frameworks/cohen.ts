/** One thing that Cohen et al. observe of a construct, with its own kinds: kinds, no degrees (their table 2). */
export interface Aspect {
  readonly key: string;
  readonly asks: string;
  /** What is meant by it, in plain words. */
  readonly hint: string;
  readonly kinds: readonly { readonly key: string; readonly says: string }[];
}

export interface Construct {
  readonly id: string;
  readonly number: number;
  readonly aspects: readonly Aspect[];
}

const yesNo = [{ key: 'yes', says: 'Yes' }, { key: 'no', says: 'No' }];

/** The five organising constructs in the order of the abstract. Their names and definitions come from the graph. */
export const constructs: readonly Construct[] = [
  {
    id: 'element.cohen.reach', number: 1, aspects: [
      {
        key: 'need', asks: 'How is need identified?', hint: 'Systematically: by a routine for everyone. Left to discretion: when a professional happens to notice.',
        kinds: [{ key: 'systematic', says: 'Systematically' }, { key: 'discretion', says: 'Left to the discretion of the clinician' }],
      },
      {
        key: 'access', asks: 'How is access to integrated services?', hint: 'Limited: open to some of the people they are meant for. Broad: open to most of them or all.',
        kinds: [{ key: 'limited', says: 'Limited' }, { key: 'broad', says: 'Broad' }],
      },
    ],
  },
  {
    id: 'element.cohen.pathways', number: 2, aspects: [
      {
        key: 'serious-illness', asks: 'Are paths identified for people with more serious emotional or behavioural illness?',
        hint: 'Whether it is settled, for those whose need is severe, who looks after them and where they go.', kinds: yesNo,
      },
    ],
  },
  {
    id: 'element.cohen.transitions', number: 3, aspects: [
      {
        key: 'handing-over', asks: 'How is a person brought to another professional of the team?',
        hint: 'Warm handoff: introduced on the spot by the professional whom they know. Referral: sent on, to be seen by somebody they have not met.',
        kinds: [{ key: 'warm-handoff', says: 'By a warm handoff' }, { key: 'referral', says: 'By referral' }, { key: 'both', says: 'By both' }],
      },
    ],
  },
  {
    id: 'element.cohen.location', number: 4, aspects: [
      { key: 'one-site', asks: 'Are primary care and behavioural health on one site?', hint: 'Behavioural health: help with mental health and with habits that harm health.', kinds: yesNo },
      { key: 'psychiatrist', asks: 'Is a psychiatrist on the same site?', hint: 'A doctor for mental health who works in the same building.', kinds: yesNo },
      { key: 'one-workspace', asks: 'Are both in one workspace of the team?', hint: 'In one room or office that they share, not only in one building.', kinds: yesNo },
    ],
  },
  {
    id: 'element.cohen.mental-model', number: 5, aspects: [
      {
        key: 'one-model', asks: 'Do most members speak and act in ways that strengthen one and the same model?',
        hint: 'Whether they would describe the joint work and its aims in the same way, and act accordingly.', kinds: yesNo,
      },
    ],
  },
];

/** Answers that every aspect takes beside its own kinds. */
export const otherAnswers = [
  { key: 'not-applicable', says: 'Not applicable' },
  { key: 'dont-know', says: 'Don’t know' },
] as const;
