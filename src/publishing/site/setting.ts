import { siteKey, type Touch } from '../../domain/page-keys.ts';
import type { Db } from '../../store/db.ts';
import type { SiteKind, SiteValue } from './contract.ts';

/** Which setting: an edition's, of a kind. */
export interface SettingPlace {
  readonly edition: string;
  /** Slug, path or name of what it is; empty where an edition has one alone. */
  readonly subject: string;
}

/** How one kind of setting is read and made so. Both run inside the transaction of the change. */
export interface Setting<K extends SiteKind> {
  /** What it is now; null: not there. */
  read(db: Db, place: SettingPlace): Promise<SiteValue<K> | null>;
  /**
   * Makes it so. @returns the queries whose answers changed.
   * @throws InvalidInput or Conflict when it cannot be
   */
  apply(db: Db, place: SettingPlace, change: Change<K>): Promise<readonly Touch[]>;
}

export interface Change<K extends SiteKind> {
  readonly before: SiteValue<K> | null;
  /** Null: it is taken away. */
  readonly after: SiteValue<K> | null;
}

/** What stands around every page of an edition changed. */
export const wholeSite = (edition: string): readonly Touch[] => [{ key: siteKey(edition) }];
