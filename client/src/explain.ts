/** What the values of a claim mean, in one sentence each, as the API's schema describes them. */
export const explained: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  basis: {
    STATED: 'The source itself makes this link.',
    INFERRED: 'The coder makes this link, with a rationale; the source does not.',
    SELF_REPORTED: 'A programme says this of itself.',
  },
  attribution: {
    OWN: 'The document’s own data or its authors’ own voice.',
    DIRECT: 'The document attributes the statement to the works named.',
    CLUSTER: 'Several works are cited jointly for one statement or list; none of them can be held to it alone.',
    UNATTRIBUTED: 'Reported of a literature without saying which work.',
    SECONDARY: 'What one work says that another work says.',
  },
  evidence: {
    OWN_DATA: 'Data that the source itself collected.', REVIEW_OF_OTHERS: 'A review of the work of others.', OPINION: 'An opinion or an argument.',
    RECOMMENDATION: 'Advice on what to do.', POLICY: 'A policy, a law or an official position.', THEORY: 'A theory or a concept.',
  },
  modality: {
    ASSERTED: 'Said without reserve.', HEDGED: 'Said with reserve: may, appears, can.',
    REPORTED_SPEECH: 'Words of informants or of a quoted body, passed on.', QUESTIONED: 'Put in doubt by the one who says it.',
  },
  confidence: {
    HIGH: 'Another coder with the paper in hand would hardly disagree.', MODERATE: 'A reasonable reading; others are possible.',
    LOW: 'An interpretation kept so that it can be argued with.',
  },
  status: {
    CANDIDATE: 'Proposed and not yet decided.', ACCEPTED: 'Part of the evidence.', DISPUTED: 'Part of the evidence, and somebody disagrees; the reason is kept.',
    REJECTED: 'Weighed and turned down; kept with the reason.',
  },
};

/** The words of the page that a visitor may want explained. */
export const glossary: readonly (readonly [string, string])[] = [
  ['Absence', 'Something that is not there, and in what way: a gap that the document declares, say, or something that it looked for and did not find.'],
  ['Account', 'Where a server has accounts, you sign in at the page of its issuer and come back. An account with the role editor saves programmes for its team; what you typed before signing in, or when a sign-in ends, stays in this browser.'],
  ['Basis', 'What a link rests on: stated (the source itself makes it), inferred (the coder makes it, with a rationale) or self-reported (a programme says it of itself).'],
  ['Behavioural health', 'Help with mental health and with habits that harm health. Cohen and colleagues looked at how it joins up with primary care.'],
  ['Blank', 'Nothing was found in the text held. It never means that nobody has studied it. In a programme that somebody describes as their own it means that this was not answered, or not answered so that it is there.'],
  ['Candidate', 'A claim that was proposed and is not yet decided.'],
  ['Claim', 'A link between two things that says who says so, where, on what basis and in what voice.'],
  ['Coder', 'Who read a document and wrote down its claims: a program or a person. The details of a claim say which, and whether a person has reviewed it.'],
  ['Confidence', 'How sure the coder is of this coding. It says nothing about how good the evidence is.'],
  ['Construct', 'One of the five things that, after Cohen and colleagues, shape integrated practices.'],
  ['Domain', 'One of the eight groups of features in Valentijn’s taxonomy.'],
  ['Feature', 'One of the 21 key features in Valentijn’s taxonomy, numbered in published order.'],
  ['Finding', 'One atomic statement of a document, in our own words.'],
  ['Framework', 'A scheme that orders what integration is made of.'],
  ['Ground', 'What a statement rests on in its source: data of its own, a review of others, an opinion, advice, a policy or a theory.'],
  ['Held only in part', 'We have only a chapter, an abstract or slides of the document. What stands in the rest is not here.'],
  ['Level', 'Micro: the care of one person. Meso: how professionals and organisations work together. Macro: the system around them, with its rules and money.'],
  ['Locator', 'Where a claim stands: document, section, number of the paragraph, and a key phrase of at most eight words by which to find it. The text itself is not kept here.'],
  ['Residual', 'A theme under which findings are grouped that neither Cohen nor Valentijn catches, or not wholly.'],
  ['Sector', 'A sector of services, such as health or education.'],
  ['Strength of wording', 'How a source words a placement: main emphasis, located, guided by, or a nod. It is not the quality of the evidence.'],
  ['Turned down', 'A claim that was weighed and not accepted. It is kept with the reason.'],
  ['Voice', 'How something is said: asserted, with reserve, in words passed on, or put in doubt.'],
  ['Warm handoff', 'A person is introduced to the next professional on the spot, by the one whom they know.'],
  ['Work', 'A publication of any kind: a study, a review, a report, guidance, a law, a theory.'],
];
