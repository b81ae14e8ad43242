import { sql } from 'kysely';
import type { LinkTrouble } from '../../domain/house-style/links.ts';
import type { Db } from '../../store/db.ts';

export interface LinkContext {
  readonly db: Db;
  /** Origins without a slash at the end. */
  readonly readerUrl: string;
  readonly newsroomUrl: string;
}

/**
 * Which of these links readers cannot follow, and why: to stories that are not public, to what was taken back, to
 * pages that are not there, into the newsroom. Links to elsewhere are not asked about.
 * @param targets as `StoryLink.target`
 */
export async function findLinkTroubles(
  ctx: LinkContext,
  targets: readonly string[],
): Promise<Map<string, LinkTrouble>> {
  const troubles = new Map<string, LinkTrouble>();
  const stories = targets.filter((target) => target.startsWith('story:'));
  const paths = new Map<string, string>();
  for (const target of targets) {
    if (isWithin(target, ctx.newsroomUrl)) troubles.set(target, 'newsroom');
    const path = pathOnSite(target, ctx.readerUrl);
    if (path !== null) paths.set(target, path);
  }
  const live = await liveIds(ctx.db, stories.map(idOf));
  for (const target of stories) if (!live.has(idOf(target))) troubles.set(target, 'draft');
  const states = await addressStates(ctx.db, [...new Set(paths.values())]);
  for (const [target, path] of paths) {
    const state = states.get(path);
    if (state === 'gone') troubles.set(target, 'gone');
    if (state === undefined) troubles.set(target, 'nowhere');
  }
  return troubles;
}

function idOf(target: string): string {
  return target.slice('story:'.length);
}

function isWithin(target: string, origin: string): boolean {
  return target === origin || target.startsWith(`${origin}/`);
}

/** The path of a story on our own site; null for elsewhere, and for lists and fronts, which are made when asked for. */
function pathOnSite(target: string, readerUrl: string): string | null {
  const address = target.startsWith('/') ? readerUrl + target : target;
  if (!isWithin(address, readerUrl) || !URL.canParse(address)) return null;
  const path = decoded(new URL(address).pathname);
  return path !== null && path.split('/').filter(Boolean).length >= 2 && !isList(path) ? path : null;
}

/** Pages of authors and topics, feeds, pictures. */
function isList(path: string): boolean {
  return /^(\/[a-z-]+)?\/(by|topics|media|assets|sitemaps)\//.test(path) || /\.[a-z]{2,4}$/.test(path);
}

function decoded(path: string): string | null {
  try {
    return decodeURI(path);
  } catch {
    return null;
  }
}

async function liveIds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom('liveArticles').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

async function addressStates(db: Db, paths: readonly string[]): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map();
  const stories = await db
    .selectFrom('liveAddresses')
    .select(['path', 'state'])
    .where('path', 'in', paths)
    .execute();
  const states = new Map(stories.map(({ path, state }) => [path, state]));
  const sections = await sql<{ path: string }>`
    select path_prefix || '/' || slug as path from live_sections join editions on editions.code = edition
    where path_prefix || '/' || slug in (${sql.join(paths)})
  `.execute(db);
  for (const { path } of sections.rows) states.set(path, 'here');
  return states;
}
