import type { DeskDecision, PublicationKind } from './desk.ts';

/** What events say happened. Each stands in the record as well, under this name, but what is derived from others. */
export type EventKind =
  | 'alarm.raised'
  | 'alarm.seen'
  | 'annotation.accepted'
  | 'annotation.added'
  | 'annotation.rejected'
  | 'annotation.reopened'
  | 'annotation.replied'
  | 'annotation.resolved'
  | `article.${PublicationKind}`
  | 'article.erased'
  | 'article.indexed'
  | 'article.moved'
  | 'article.pictures_refreshed'
  | 'comment.approved'
  | 'comment.rejected'
  | 'comments.erased'
  | `desk.${DeskDecision}`
  | 'draft.saved'
  | 'edition.changed'
  | 'front.launched'
  | 'front.scheduled'
  | 'front.undone'
  | 'gates.changed'
  | 'house_style.changed'
  | 'media.added'
  | 'media.changed'
  | 'media.purged'
  | 'media.ready'
  | 'media.restored'
  | 'media.rights_expired'
  | 'media.rights_expiring'
  | 'media.trashed'
  | 'minor_kind.added'
  | 'minor_kind.retired'
  | 'place.pictures_refreshed'
  | 'site.contributor_changed'
  | 'site.edition_changed'
  | 'site.message_changed'
  | 'site.redirect_changed'
  | 'site.sections_changed'
  | 'site.series_changed'
  | 'site.storyline_changed'
  | 'site.topic_changed'
  | 'staff.mentioned'
  | 'translation.linked'
  | 'translation.unlinked'
  | 'translation.updated'
  | 'translations.shown';

/** What is done to accounts is no event: it goes into the record straight. */
export type AccountAction =
  | 'account.passkey_added'
  | 'account.passkey_removed'
  | 'account.password_changed'
  | 'account.password_reset'
  | 'account.recovery_code_used'
  | 'account.recovery_codes_renewed'
  | 'account.renamed'
  | 'account.reset_requested'
  | 'account.totp_removed'
  | 'account.totp_set'
  | 'audit.exported'
  | 'key.created'
  | 'key.revoked'
  | 'people.changed'
  | 'people.claimed'
  | 'people.invitation_revoked'
  | 'people.invited'
  | 'people.invited_again'
  | 'people.joined'
  | 'people.restored'
  | 'people.signed_out'
  | 'people.suspended'
  | 'session.ended'
  | 'session.refused'
  | 'session.started';

/** Worked out by the program from what is in the record already; the record has none of it. */
export type DerivedKind = 'article.indexed';

/** Whatever the record can name. */
export type RecordedAction = Exclude<EventKind, DerivedKind> | AccountAction;
