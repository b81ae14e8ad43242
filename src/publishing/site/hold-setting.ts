import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';
import type { SiteKind } from './contract.ts';

/** Nobody else changes or holds settings of this kind in this edition until the transaction ends. */
export async function lockSetting(db: Db, edition: string, kind: SiteKind): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${nameOf(edition, kind)}, 0))`.execute(db);
}

/** Nobody changes settings of this kind in this edition until the transaction ends; others may hold them too. */
export async function holdSetting(db: Db, edition: string, kind: SiteKind): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${nameOf(edition, kind)}, 0))`.execute(db);
}

const nameOf = (edition: string, kind: SiteKind) => `site ${edition} ${kind}`;
