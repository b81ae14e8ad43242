import { expiryWarningDays, type LicenceKind, type RightsState } from '../../domain/media.ts';

const day = 86_400_000;

/** How things stand with rights at a moment. Pure. */
export function rightsStateOf(
  rights: { readonly licence: LicenceKind; readonly expiresAt: Date | null },
  now: Date,
): RightsState {
  if (rights.licence === 'unknown') return 'missing';
  if (rights.expiresAt === null) return 'valid';
  const left = rights.expiresAt.getTime() - now.getTime();
  if (left <= 0) return 'expired';
  return left <= expiryWarningDays * day ? 'expiring' : 'valid';
}

/** Why a picture may not be shown to the readers of an edition at a moment; null where it may. */
export function rightsProblemOf(
  picture: {
    readonly name: string;
    readonly licence: LicenceKind;
    readonly expiresAt: Date | null;
    readonly editions: readonly string[] | null;
    readonly trashedAt: Date | null;
  },
  edition: string,
  now: Date,
): string | null {
  const { name, expiresAt, editions } = picture;
  if (picture.trashedAt) return `The picture ${name} is in the trash. Take it out, or choose another.`;
  const state = rightsStateOf(picture, now);
  if (state === 'missing') return `Nobody has said by what right we show the picture ${name}.`;
  if (state === 'expired' && expiresAt) {
    return `The rights to the picture ${name} ran out on ${expiresAt.toISOString().slice(0, 10)}.`;
  }
  if (editions && !editions.includes(edition)) {
    return `The picture ${name} may not be shown in the edition ${edition}: only in ${editions.join(', ') || 'none'}.`;
  }
  return null;
}
