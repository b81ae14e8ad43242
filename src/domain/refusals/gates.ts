import { type Refusal, refusals } from './refusal.ts';

interface OfPicture {
  /** What a person knows it by: its caption, its file's name. */
  readonly picture: string;
}

/** Why a gate is closed to a story. */
export const gates = refusals({
  gates_closed: 'The story cannot be published yet.',
  no_standfirst: 'It has no standfirst.',
  no_dateline: 'It has no dateline.',
  no_byline: 'It has no byline.',
  no_topics: 'It has no topics.',
  not_approved: 'Somebody who neither wrote nor publishes it has to approve it as it is now.',
  no_alt_text: ({ picture }: OfPicture) => `A picture has no alternative text: ${picture}`,
  no_credit: ({ picture }: OfPicture) => `A picture has no credit: ${picture}`,
  legal_hold: ({ why }: { readonly why: string }) => `There is a legal hold on it: ${why}`,
});

/** Why the rights to a picture do not let it be shown. */
export const rights = refusals({
  /** The library has none of this id any more. */
  picture_gone: ({ picture }: OfPicture) =>
    `The library has no picture ${picture} any more. Take it out of the story, or choose another.`,
  picture_trashed: ({ picture }: OfPicture) =>
    `The picture ${picture} is in the trash. Take it out, or choose another.`,
  rights_missing: ({ picture }: OfPicture) => `Nobody has said by what right we show the picture ${picture}.`,
  /** `on`: a day, `YYYY-MM-DD` in UTC. */
  rights_expired: ({ picture, on }: OfPicture & { readonly on: string }) =>
    `The rights to the picture ${picture} ran out on ${on}.`,
  rights_elsewhere: ({
    picture,
    edition,
    editions,
  }: OfPicture & { readonly edition: string; readonly editions: readonly string[] }) =>
    `The picture ${picture} may not be shown in the edition ${edition}: only in ${editions.join(', ') || 'none'}.`,
});

type OneOf<Subject extends Readonly<Record<string, (params: never) => Refusal>>> = ReturnType<
  Subject[keyof Subject]
>;

export type RightsReason = OneOf<typeof rights>;
export type GateReason = OneOf<Omit<typeof gates, 'gates_closed'>> | RightsReason;
