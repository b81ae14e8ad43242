// Who may do what: the one table. Every route and every field asks it; the newsroom shows it and docs/permissions.md
// is printed from it. What is not in it may not be done.

/** What somebody of the staff is. */
export const roles = [
  'owner',
  'editor',
  'desk_editor',
  'reporter',
  'contributor',
  'photo_editor',
  'moderator',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/**
 * How far a permission reaches: every item; those of the desks somebody is of (sections of editions); one's own;
 * one's own while it is a draft.
 */
export type Reach = 'any' | 'desk' | 'own' | 'own_draft';

type Row = { readonly [role in Role]?: Reach | undefined };

const everyone = (reach: Reach): Record<Role, Reach> =>
  Object.fromEntries(roles.map((role) => [role, reach])) as Record<Role, Reach>; // every role has an entry
const desk: Row = { owner: 'any', editor: 'any', desk_editor: 'desk' };
const editors: Row = { owner: 'any', editor: 'any' };
const writers: Row = { ...desk, reporter: 'own', contributor: 'own_draft' };
const owners: Row = { owner: 'any' };

/** Action × role × reach. */
export const permissions = {
  'story.read': { ...everyone('any'), contributor: 'own' },
  'story.create': { ...desk, reporter: 'any', contributor: 'own' },
  'story.edit': writers,
  /** Notes and suggestions on passages. */
  'story.annotate': { ...desk, desk_editor: 'any', reporter: 'any', photo_editor: 'any', contributor: 'own' },
  'story.send': writers,
  'story.assign': desk,
  'story.approve': desk,
  'story.address': { ...desk, reporter: 'own' },
  'story.raw_html': editors,
  'story.preview': { ...desk, reporter: 'own' },
  'story.publish': desk,
  /** To set a time or an embargo. */
  'story.schedule': desk,
  'story.lift_embargo': editors,
  'story.correct': desk,
  'story.unpublish': desk,
  'story.retract': editors,
  'story.spike': { ...desk, reporter: 'own' },
  /** To let a story past a gate, with a reason. */
  'story.waive': desk,
  'story.legal_hold': editors,
  /** To begin the coverage of a story, end it, sum it up, and say which posts are pinned and key events. */
  'coverage.run': desk,
  /** To write posts, and to change their words before readers get them. */
  'post.write': { ...desk, reporter: 'any', contributor: 'own' },
  /** To let readers have posts and their changes, and to take them back. */
  'post.publish': { ...desk, reporter: 'own' },
  'media.read': { ...everyone('any'), moderator: undefined, contributor: 'any' },
  'media.add': { ...everyone('any'), moderator: undefined, auditor: undefined },
  'media.edit': { ...editors, photo_editor: 'any', desk_editor: 'any', reporter: 'own', contributor: 'own' },
  'media.rights': { ...editors, photo_editor: 'any' },
  'media.waive': { ...editors, photo_editor: 'any' },
  'front.edit': desk,
  'front.launch': desk,
  'comment.moderate': { ...editors, moderator: 'any' },
  'topic.edit': { ...editors, desk_editor: 'any' },
  /** To begin series and storylines, and to change, merge and close them. */
  'strand.edit': { ...editors, desk_editor: 'any' },
  'style.edit': editors,
  'site.edit': editors,
  'site.read': everyone('any'),
  /** How often stories are read, of all the paper. */
  'statistics.read': { ...everyone('any'), contributor: undefined },
  'people.read': everyone('any'),
  'people.manage': owners,
  'key.manage': owners,
  'audit.read': { owner: 'any', auditor: 'any' },
} satisfies Record<string, Row>;

export type Action = keyof typeof permissions;
export const actions = Object.keys(permissions) as Action[];

/** A section of an edition, or all of an edition. */
export interface Desk {
  readonly edition: string;
  /** Slug; null for every section. */
  readonly section: string | null;
}

/** One action given to one person by itself, for one desk or (null) everywhere. */
export interface Grant {
  readonly action: Action;
  readonly desk: Desk | null;
}

/** Who asks: somebody of the staff, or a program with a key. */
export interface Actor {
  /** Null for a key that belongs to nobody. */
  readonly staffId: string | null;
  /** As the record names them. */
  readonly name: string;
  /** Null for a key: it may do what its scopes say and nothing more. */
  readonly role: Role | null;
  readonly desks: readonly Desk[];
  readonly grants: readonly Grant[];
  /** What a key may do; null for a person. */
  readonly keyActions: readonly Action[] | null;
}

/** Somebody, or a program, as the record names them. */
export type Doer = Pick<Actor, 'staffId' | 'name'>;

/** What an action is done to, as far as permissions look at it. */
export interface Item {
  /** Ids of the staff whose own it is. */
  readonly ownerIds: readonly string[];
  readonly desk: Desk | null;
  /** Whether it is still a draft of its writer. */
  readonly isDraft: boolean;
}

/** How far this person may go with an action, whatever the item: null for not at all. */
export function reachOf(actor: Actor, action: Action): Reach | null {
  if (actor.keyActions) return actor.keyActions.includes(action) ? 'any' : null;
  if (actor.grants.some((grant) => grant.action === action && grant.desk === null)) return 'any';
  const row: Row = permissions[action];
  const reach = actor.role === null ? null : (row[actor.role] ?? null);
  return reach ?? (actor.grants.some((grant) => grant.action === action) ? 'desk' : null);
}

/** Whether this person may do this to this item. Without an item: whether there is any they may do it to. */
export function may(actor: Actor, action: Action, item?: Item): boolean {
  const reach = reachOf(actor, action);
  if (reach === null) return false;
  if (reach === 'any' || item === undefined) return true;
  const isOwn = actor.staffId !== null && item.ownerIds.includes(actor.staffId);
  if (reach === 'own' && isOwn) return true;
  if (reach === 'own_draft' && isOwn && item.isDraft) return true;
  if (reach === 'desk' && actor.desks.some((each) => covers(each, item.desk))) return true;
  return actor.grants.some((grant) => grant.action === action && covers(grant.desk, item.desk));
}

function covers(desk: Desk | null, other: Desk | null): boolean {
  if (desk === null) return true;
  if (other === null || desk.edition !== other.edition) return false;
  return desk.section === null || desk.section === other.section;
}
