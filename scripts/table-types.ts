import pg from 'pg';

const plainTypes: Record<string, string> = {
  text: 'string',
  bigint: 'number',
  integer: 'number',
  real: 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  'timestamp with time zone': 'Date',
  'text[]': 'string[]',
  'integer[]': 'number[]',
  tsvector: 'string',
};

/** What stands in the jsonb columns, by `table.column`. */
const jsonTypes: Record<string, string> = {
  'article_revisions.document': 'StoryDocument',
  'article_revisions.meta': 'ArticleMeta',
  'articles.document': 'StoryDocument',
  'articles.meta': 'ArticleMeta',
  'assets.crops': 'Crops',
  'assets.renditions': 'AssetRenditions | null',
  'draft_snapshots.document': 'StoryDocument',
  'events.touches': 'readonly Touch[]',
  'assets.rendition_problem': 'FailureCause | null',
  'expiry_warnings.stories': 'readonly ReplacedStory[]',
  'front_launches.containers': 'readonly FrontContainer[] | null',
  'front_schedules.containers': 'readonly FrontContainer[]',
  'fronts.containers': 'readonly FrontContainer[]',
  'live_articles.byline': 'readonly Credit[]',
  'live_articles.coverage': 'LiveCoverage | null',
  'live_articles.document': 'StoryDocument',
  'live_articles.files': 'LiveFiles',
  'live_articles.lead_image': 'LeadImage | null',
  'live_articles.pictures': 'LivePictures',
  'live_articles.seo': 'PreviewFields',
  'live_articles.series': 'Strand | null',
  'live_articles.shared_picture': 'SharedPicture | null',
  'live_articles.social': 'PreviewFields',
  'live_articles.storylines': 'readonly Strand[]',
  'live_articles.topics': 'readonly Topic[]',
  'live_events.touches': 'readonly Touch[]',
  'live_fronts.containers': 'readonly FrontContainer[]',
  'live_posts.document': 'StoryDocument',
  'live_posts.pictures': 'LivePictures',
  'live_place_pictures.picture': 'LivePicture',
  'post_versions.document': 'StoryDocument',
  'front_schedules.cause': 'FailureCause | null',
  'schedules.cause': 'FailureCause | null',
  'live_media.renditions': 'RenditionSet | null',
  'invitations.desks': 'readonly Desk[]',
  'staff.desks': 'readonly Desk[]',
  'staff.grants': 'readonly Grant[]',
};

/** What the check constraints of the migrations allow, by `table.column`. */
const textTypes: Record<string, string> = {
  'alarms.kind': 'AlarmKind',
  'articles.lifecycle': 'LifecycleState',
  'editions.comments': 'CommentRule',
  'assets.creative_commons': 'CreativeCommonsLicence',
  'assets.kind': 'MediaKind',
  'assets.licence': 'LicenceKind',
  'assets.on_expiry': 'ExpiryAction',
  'assets.rendition_state': 'RenditionState',
  'corrections.kind': 'CorrectionKind',
  'corrections.state': "'proposed' | 'published' | 'rejected'",
  'editions.calendar': 'Calendar',
  'editions.direction': 'Direction',
  'editions.numbering_system': 'NumberingSystem',
  'expiry_warnings.kind': "'ahead' | 'expired'",
  'live_articles.direction': 'Direction',
  'live_articles.genre': 'Genre',
  'live_strand_aliases.kind': 'StrandKind',
  'live_strands.kind': 'StrandKind',
  'notice_settings.mail': 'NoticeMail',
  'notices.kind': 'NoticeKind',
  'posts.state': "'draft' | 'published' | 'removed'",
  'schedules.kind': "'schedule' | 'embargo' | 'update'",
  'schedules.policy': 'SchedulePolicy',
  'schedules.state': "'waiting' | 'published' | 'cancelled' | 'failed'",
  'site_changes.kind':
    "'edition' | 'sections' | 'contributor' | 'topic' | 'series' | 'storyline' | 'redirect' | 'message'",
  'strand_aliases.kind': 'StrandKind',
  'strands.kind': 'StrandKind',
  'invitations.role': 'Role',
  'sessions.way': "'password' | 'passkey' | 'sso' | 'link'",
  'staff.role': 'Role',
};

const imports = `import type { ColumnType } from 'kysely';
import type { ArticleMeta, Credit, Direction, Genre, LeadImage, LiveCoverage, LiveFiles, LivePicture, LivePictures, PreviewFields, SharedPicture, Strand, Topic } from '../domain/article.ts';
import type { Calendar, NumberingSystem } from '../domain/calendars.ts';
import type { CommentRule } from '../domain/comment-rules.ts';
import type { AlarmKind, CorrectionKind, SchedulePolicy } from '../domain/desk.ts';
import type { NoticeKind, NoticeMail } from '../domain/notices.ts';
import type { FailureCause } from '../domain/refusals/refusal.ts';
import type { StoryDocument } from '../domain/document.ts';
import type { FrontContainer } from '../domain/front/front.ts';
import type { LifecycleState } from '../domain/lifecycle.ts';
import type { AssetRenditions, CreativeCommonsLicence, Crops, ExpiryAction, LicenceKind, MediaKind, RenditionSet, RenditionState, ReplacedStory } from '../domain/media.ts';
import type { Touch } from '../domain/page-keys.ts';
import type { Desk, Grant, Role } from '../domain/permissions.ts';
import type { StrandKind } from '../domain/places.ts';
import type { DefaultedJsonColumn, JsonColumn } from './json.ts';`;

interface Column {
  table: string;
  name: string;
  type: string;
  is_nullable: boolean;
  has_default: boolean;
}

// pg_catalog instead of information_schema: it gives array types and views' columns in one query.
const columnsQuery = `
  select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
    not a.attnotnull and c.relkind = 'r' as is_nullable, a.atthasdef or a.attidentity <> '' as has_default
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0
    and not a.attisdropped and c.relname <> 'migrations'
  order by c.relname, a.attname collate "C"`;

/** The TypeScript of tables.generated.ts for the database at `ownerUrl`, which must be migrated. */
export async function generateTables(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Column>(columnsQuery);
    const tables = Map.groupBy(rows, (row) => row.table);
    const interfaces = [...tables].map(([table, columns]) => interfaceOf(table, columns));
    const index = [...tables.keys()].map((table) => `  ${camel(table)}: ${pascal(table)};`);
    return [
      '// Made by `npm run generate` from the migrated database. Do not edit.',
      imports,
      ...interfaces,
      `export interface DB {\n${index.join('\n')}\n}\n`,
    ].join('\n\n');
  } finally {
    await client.end();
  }
}

function interfaceOf(table: string, columns: Column[]): string {
  const lines = columns.map((column) => `  ${camel(column.name)}: ${typeOf(column)};`);
  return `export interface ${pascal(table)} {\n${lines.join('\n')}\n}`;
}

function typeOf(column: Column): string {
  const key = `${column.table}.${column.name}`;
  if (column.type === 'jsonb') {
    return `${column.has_default || column.is_nullable ? 'Defaulted' : ''}JsonColumn<${jsonTypes[key] ?? 'unknown'}>`;
  }
  const plain = textTypes[key] ?? plainTypes[column.type];
  if (!plain) throw new Error(`table-types.ts has no TypeScript type for ${column.type} (${key}).`);
  const type = column.is_nullable ? `${plain} | null` : plain;
  return column.has_default ? `ColumnType<${type}, ${type} | undefined, ${type}>` : type;
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function pascal(name: string): string {
  const words = camel(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
