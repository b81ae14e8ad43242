import { expiryWarningDays, type LicenceKind, type RightsState } from '../../domain/media.ts';
import { type RightsReason, rights } from '../../domain/refusals/gates.ts';

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
  asset: {
    readonly name: string;
    readonly licence: LicenceKind;
    readonly expiresAt: Date | null;
    readonly editions: readonly string[] | null;
    readonly trashedAt: Date | null;
  },
  edition: string,
  now: Date,
): RightsReason | null {
  const { name: picture, expiresAt, editions } = asset;
  if (asset.trashedAt) return rights.picture_trashed({ picture });
  const state = rightsStateOf(asset, now);
  if (state === 'missing') return rights.rights_missing({ picture });
  if (state === 'expired' && expiresAt) {
    return rights.rights_expired({ picture, on: expiresAt.toISOString().slice(0, 10) });
  }
  if (editions && !editions.includes(edition)) return rights.rights_elsewhere({ picture, edition, editions });
  return null;
}
