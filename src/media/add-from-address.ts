import { InvalidInput } from '../domain/errors.ts';
import { media } from '../domain/refusals/media.ts';
import type { Refusal } from '../domain/refusals/refusal.ts';
import { hostOf } from '../domain/safe-address.ts';
import { fetchOutside, OutsideFailure, type OutsideReason } from '../platform/outside/fetch-outside.ts';
import { type AddedFile, addMedia } from './add-media.ts';
import type { MediaContext } from './media-context.ts';
import { maxBytesOf, megabytes } from './upload/limits.ts';

export interface AddressToAdd {
  readonly address: string;
  readonly actor: string;
  readonly staffId: string | null;
}

/** Milliseconds until all of it has to be here. */
const deadline = 30_000;

/**
 * Takes in what lies at an address of the web, by the same guard as an upload; a picture that was pasted out of a page
 * is the newsroom's own only then. Its rights are still to be said.
 * @throws InvalidInput also when nothing came from there.
 */
export async function addFromAddress(
  ctx: MediaContext & { readonly reachableHosts: readonly string[] },
  { address, actor, staffId }: AddressToAdd,
): Promise<AddedFile> {
  const limits = { maxBytes: maxBytesOf.picture, deadline, ownHosts: ctx.reachableHosts };
  try {
    const found = await fetchOutside(address, limits);
    return await addMedia(ctx, { name: nameIn(found.address), pieces: found.pieces, actor, staffId });
  } catch (error) {
    throw error instanceof OutsideFailure ? refusalOf(error, address) : error;
  }
}

/** The file name that an address ends with, or its host. */
function nameIn(address: string): string {
  const { pathname, hostname } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '');
  if (last === undefined) return hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function refusalOf({ reason, status, message }: OutsideFailure, address: string): InvalidInput {
  const host = hostOf(address);
  const told: Record<OutsideReason, () => Refusal> = {
    unfit: media.address_unfit,
    not_public: () => media.address_not_public({ host }),
    unreachable: () => media.address_unreachable({ host }),
    refused: () => media.address_refused({ host, status: status ?? 0 }),
    too_large: () => media.file_too_large({ name: host, megabytes: megabytes(maxBytesOf.picture) }),
    too_slow: () => media.address_too_slow({ host }),
  };
  return new InvalidInput(told[reason](), { detail: message });
}
