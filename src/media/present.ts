import type { Selectable } from 'kysely';
import { tellFailure } from '../platform/http/told-failure.ts';
import type { Assets } from '../store/tables.generated.ts';
import type { MediaAsset, MediaRow } from './contract.ts';
import { rightsStateOf } from './rights/rights-state.ts';

/** What a list shows of an asset. */
export const rowColumns = [
  ...(['id', 'kind', 'mediaType', 'originalName', 'bytes', 'width', 'height', 'colour'] as const),
  ...(['caption', 'alt', 'creator', 'creditLine', 'licence', 'expiresAt'] as const),
  ...(['renditions', 'renditionState', 'renditionsDone', 'renditionsTotal', 'renditionProblem'] as const),
  ...(['createdAt', 'addedBy', 'trashedAt'] as const),
] as const;

export type AssetRow = Pick<Selectable<Assets>, (typeof rowColumns)[number]>;

/** As the newsroom's app is told. */
export function presentRow(row: AssetRow, now: Date): MediaRow {
  const { id, kind, mediaType, bytes, width, height, colour, caption, alt, creator, creditLine } = row;
  return {
    ...{ id, src: `asset:${id}`, kind, mediaType, name: row.originalName, bytes, width, height },
    ...{ caption, alt, creator, creditLine, colour },
    previews: [...(row.renditions?.webp ?? [])],
    renditions: {
      state: row.renditionState,
      done: row.renditionsDone,
      total: row.renditionsTotal,
      problem: tellFailure(row.renditionProblem),
    },
    rightsState: rightsStateOf(row, now),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    addedAt: row.createdAt.toISOString(),
    addedBy: row.addedBy,
    trashedAt: row.trashedAt?.toISOString() ?? null,
  };
}

export function presentAsset(row: Selectable<Assets> & { readonly isLive: boolean }, now: Date): MediaAsset {
  const { version, copyrightNotice, usageTerms, keywords, digitalSourceType, takenAt, crops, isLive } = row;
  return {
    ...presentRow(row, now),
    ...{ version, copyrightNotice, usageTerms, keywords, digitalSourceType, takenAt, crops, isLive },
    focus: { x: row.focusX, y: row.focusY },
    rights: {
      licence: row.licence,
      creativeCommons: row.creativeCommons,
      expiresAt: row.expiresAt?.toISOString() ?? null,
      editions: row.editions,
      note: row.rightsNote,
      onExpiry: row.onExpiry,
      replacementId: row.replacementId,
    },
  };
}
