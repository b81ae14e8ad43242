import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { MastheadError } from '../../domain/errors.ts';
import { renditionName } from '../../domain/media.ts';
import { media } from '../../domain/refusals/media.ts';
import { type FailureCause, failureCause } from '../../domain/refusals/refusal.ts';
import type { Log } from '../../platform/log.ts';
import { newId } from '../../platform/random.ts';
import { asJson } from '../../store/json.ts';
import type { MediaContext } from '../media-context.ts';
import { xmpOf } from '../metadata/write-xmp.ts';
import { generationPrefix, originalKey } from '../storage/media-store.ts';
import { type ClaimedPicture, claimPicture, noteFailure, noteProgress } from './claim-picture.ts';
import { finishRenditions, type RefreshLivePictures } from './finish-renditions.ts';
import { allRenditions } from './plan-renditions.ts';
import { openRenderer } from './render-picture.ts';

export interface RenditionContext extends MediaContext {
  readonly log: Log;
  readonly refreshLivePictures: RefreshLivePictures;
}

/** Makes whatever renditions wait, one picture after the other, until none do or `signal` aborts. */
export async function makeRenditions(ctx: RenditionContext, signal?: AbortSignal): Promise<void> {
  for (;;) {
    if (signal?.aborted) return;
    const picture = await claimPicture(ctx.db);
    if (!picture) return;
    try {
      await makeAll(ctx, picture, signal);
    } catch (error) {
      ctx.log.warn({ err: error, assetId: picture.id }, 'renditions of a picture could not be made');
      await noteFailure(ctx.db, picture, failureOf(error));
    }
  }
}

function failureOf(error: unknown): FailureCause {
  if (error instanceof MastheadError) return error.failure;
  const why = error instanceof Error ? error.message : String(error);
  return failureCause(media.sizes_failed({ why: why.slice(0, 500) }));
}

/** What is there of an earlier try is not made again. */
async function makeAll(ctx: RenditionContext, picture: ClaimedPicture, signal?: AbortSignal): Promise<void> {
  const path = await fetchOriginal(ctx, picture.id);
  try {
    const files = allRenditions(picture.framing);
    const renderer = await openRenderer(path, picture.framing, xmpOf(picture.words));
    const prefix = generationPrefix(picture.id, picture.generation);
    for (const [place, file] of files.entries()) {
      if (signal?.aborted) return;
      const key = prefix + renditionName(file);
      if (!(await ctx.store.has(key))) {
        await ctx.store.put(key, { bytes: await renderer.render(file), mediaType: `image/${file.format}` });
      }
      if (!(await noteProgress(ctx.db, picture, { done: place + 1, total: files.length }))) return;
    }
    await finishRenditions(ctx, picture, files, await renderer.colour());
  } finally {
    await rm(path, { force: true });
  }
}

async function fetchOriginal({ store, workFolder }: MediaContext, id: string): Promise<string> {
  const pieces = await store.open(originalKey(id));
  if (!pieces) throw new Error('The original of the picture is not in the store.');
  await mkdir(workFolder, { recursive: true });
  const path = join(workFolder, newId());
  await pipeline(
    Readable.fromWeb(pieces as import('node:stream/web').ReadableStream),
    createWriteStream(path, { mode: 0o600 }),
  );
  return path;
}

/** Asks for the renditions of a picture to be made anew, as another generation. */
export const anotherGeneration = {
  generation: sql<number>`generation + 1`,
  renditionState: 'waiting' as const,
  renditionsDone: 0,
  renditionAttempts: 0,
  renditionProblem: asJson<FailureCause | null>(null),
  renditionLease: null,
};
