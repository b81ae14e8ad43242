/** Why the rights to a picture do not let it be shown: codes, with what a person needs to find it. */
export type RightsReason =
  /** The library has none of this id any more. */
  | { readonly code: 'picture_gone'; readonly picture: string }
  | { readonly code: 'picture_trashed'; readonly picture: string }
  | { readonly code: 'rights_missing'; readonly picture: string }
  /** `on`: a day, `YYYY-MM-DD` in UTC. */
  | { readonly code: 'rights_expired'; readonly picture: string; readonly on: string }
  | {
      readonly code: 'rights_elsewhere';
      readonly picture: string;
      readonly edition: string;
      readonly editions: readonly string[];
    };

/** Why a gate is closed to a story. `picture` is what a person knows it by: its caption, its file's name. */
export type GateReason =
  | { readonly code: 'no_standfirst' | 'no_dateline' | 'no_byline' | 'no_topics' | 'not_approved' }
  | { readonly code: 'no_alt_text' | 'no_credit'; readonly picture: string }
  | { readonly code: 'legal_hold'; readonly why: string }
  | RightsReason;

export type GateReasonCode = GateReason['code'];

/** Words for each reason: so that none is forgotten in any language. */
export type GateReasonWords = {
  readonly [Code in GateReasonCode]: (reason: Extract<GateReason, { readonly code: Code }>) => string;
};

/** As programs are told, and the log. The newsroom's app has its own words. */
const english: GateReasonWords = {
  no_standfirst: () => 'It has no standfirst.',
  no_dateline: () => 'It has no dateline.',
  no_byline: () => 'It has no byline.',
  no_topics: () => 'It has no topics.',
  not_approved: () => 'Somebody who neither wrote nor publishes it has to approve it as it is now.',
  no_alt_text: ({ picture }) => `A picture has no alternative text: ${picture}`,
  no_credit: ({ picture }) => `A picture has no credit: ${picture}`,
  legal_hold: ({ why }) => `There is a legal hold on it: ${why}`,
  picture_gone: ({ picture }) =>
    `The library has no picture ${picture} any more. Take it out of the story, or choose another.`,
  picture_trashed: ({ picture }) => `The picture ${picture} is in the trash. Take it out, or choose another.`,
  rights_missing: ({ picture }) => `Nobody has said by what right we show the picture ${picture}.`,
  rights_expired: ({ picture, on }) => `The rights to the picture ${picture} ran out on ${on}.`,
  rights_elsewhere: ({ picture, edition, editions }) =>
    `The picture ${picture} may not be shown in the edition ${edition}: only in ${editions.join(', ') || 'none'}.`,
};

/** A reason in words; without any given, in English. */
export function sayReason(reason: GateReason, words: GateReasonWords = english): string {
  // The words of a code take the reason of that code: the type above says so for each.
  return (words[reason.code] as (reason: GateReason) => string)(reason);
}
