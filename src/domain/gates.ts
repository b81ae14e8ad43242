import type { ArticleMeta } from './article.ts';
import { type DocumentNode, plainText, type StoryDocument, standfirstText } from './document.ts';

import type { Action } from './permissions.ts';
import { type GateReason, gates, type RightsReason } from './refusals/gates.ts';

/** What a section can ask of its stories before readers get them. */
export const sectionGates = [
  'standfirst',
  'dateline',
  'byline',
  'topics',
  'alt_text',
  'credit',
  'picture_rights',
  'approval',
] as const;
export type SectionGate = (typeof sectionGates)[number];

/** Every gate there is: a legal hold closes whatever the section asks. */
export type Gate = SectionGate | 'legal_hold';

/** What a section can be set to: its gates, and whether a second person looks at corrections. */
export const sectionRules = [...sectionGates, 'correction_approval'] as const;
export type SectionRule = (typeof sectionRules)[number];

/** For a section that nobody set anything for. */
export const defaultRules: readonly SectionRule[] = ['picture_rights'];

/** Who may let a story past a gate. A legal hold is not waived but lifted. */
export const waivedWith: Readonly<Record<Gate, Action>> = {
  standfirst: 'story.waive',
  dateline: 'story.waive',
  byline: 'story.waive',
  topics: 'story.waive',
  alt_text: 'story.waive',
  credit: 'story.waive',
  picture_rights: 'media.waive',
  approval: 'story.waive',
  legal_hold: 'story.legal_hold',
};

/** One reason why a story cannot be published. */
export interface GateProblem {
  readonly gate: Gate;
  /** What exactly it is about: a picture and what is wrong with it, a version. Empty where there can be one alone. */
  readonly subject: string;
  readonly reason: GateReason;
}

/** What gates look at. */
export interface GateFacts {
  readonly document: StoryDocument;
  readonly meta: Pick<ArticleMeta, 'dateline' | 'byline' | 'topics'>;
  /** Of the revision that would be published. */
  readonly version: number;
  /** What is wrong with the rights to its pictures. */
  readonly rightsProblems: readonly { readonly src: string; readonly reason: RightsReason }[];
  /** Staff who approved that revision. */
  readonly approvers: readonly string[];
  /** Staff whose own story it is. */
  readonly ownerIds: readonly string[];
  /** Who would publish it; null for a program. */
  readonly publisherId: string | null;
  /** Why lawyers hold it, or null. */
  readonly hold: string | null;
}

/** Every reason why these gates are closed to a story, in the order of the gates. */
export function checkGates(rules: readonly SectionGate[], facts: GateFacts): GateProblem[] {
  const asked = sectionGates.filter((gate) => rules.includes(gate));
  const { hold } = facts;
  const held: GateProblem[] =
    hold === null ? [] : [{ gate: 'legal_hold', subject: '', reason: gates.legal_hold({ why: hold }) }];
  return [...held, ...asked.flatMap((gate) => checks[gate](facts).map((found) => ({ gate, ...found })))];
}

/** Those of the problems that nobody let the story past. */
export function withoutWaived(
  problems: readonly GateProblem[],
  waivers: readonly { readonly gate: string; readonly subjects: readonly string[] }[],
): GateProblem[] {
  return problems.filter(
    ({ gate, subject }) =>
      gate === 'legal_hold' ||
      !waivers.some((waiver) => waiver.gate === gate && waiver.subjects.includes(subject)),
  );
}

type Found = Omit<GateProblem, 'gate'>;

const missing = (is: boolean, reason: GateReason): Found[] => (is ? [{ subject: '', reason }] : []);

const checks: Readonly<Record<SectionGate, (facts: GateFacts) => Found[]>> = {
  standfirst: ({ document }) => missing(standfirstText(document).trim() === '', gates.no_standfirst()),
  dateline: ({ meta }) => missing(!meta.dateline?.trim(), gates.no_dateline()),
  byline: ({ meta }) => missing(meta.byline.length === 0, gates.no_byline()),
  topics: ({ meta }) => missing(meta.topics.length === 0, gates.no_topics()),
  alt_text: ({ document }) => picturesWithout(document, 'alt', 'no_alt_text'),
  credit: ({ document }) => picturesWithout(document, 'credit', 'no_credit'),
  picture_rights: ({ rightsProblems }) =>
    // With its reason: rights that were waived for one may still run out.
    rightsProblems.map(({ src, reason }) => ({ subject: `${src} ${reason.sentence}`, reason })),
  approval: ({ approvers, ownerIds, publisherId, version }) => {
    const isApproved = approvers.some((id) => id !== publisherId && !ownerIds.includes(id));
    return isApproved ? [] : [{ subject: String(version), reason: gates.not_approved() }];
  },
};

function picturesWithout(
  document: StoryDocument,
  attribute: 'alt' | 'credit',
  code: 'no_alt_text' | 'no_credit',
): Found[] {
  const found = new Map<string, Found>();
  const visit = (node: DocumentNode): void => {
    if (node.type === 'image' && String(node.attrs?.[attribute] ?? '').trim() === '') {
      const src = String(node.attrs?.src);
      found.set(src, { subject: src, reason: gates[code]({ picture: describe(node) }) });
    }
    node.content?.forEach(visit);
  };
  visit(document);
  return [...found.values()];
}

/** A picture by what stands beside it, for a person who looks for it. */
function describe(picture: DocumentNode): string {
  const { attrs } = picture;
  return plainText(picture) || String(attrs?.alt || attrs?.credit || attrs?.src);
}
