import type { Action } from '../domain/permissions.ts';

/** What a key allows. Each is given by itself: publishing is not writing. */
export const scopes = ['read', 'write', 'publish'] as const;
export type Scope = (typeof scopes)[number];

/** Whether a word is one of the scopes. */
export function isScope(word: string): word is Scope {
  return scopes.some((scope) => scope === word);
}

const read: readonly Action[] = ['story.read', 'media.read', 'site.read', 'statistics.read'];
const write: readonly Action[] = [
  'story.create',
  'story.edit',
  'story.send',
  'story.address',
  'post.write',
  'media.add',
  'media.edit',
];
const publish: readonly Action[] = [
  'story.publish',
  'story.schedule',
  'story.correct',
  'story.unpublish',
  'story.retract',
  'post.publish',
  'coverage.run',
];
const actionsByScope: Readonly<Record<Scope, readonly Action[]>> = { read, write, publish };

/** What a key with these scopes may do. */
export function actionsOfScopes(held: readonly Scope[]): readonly Action[] {
  return held.flatMap((scope) => actionsByScope[scope]);
}
