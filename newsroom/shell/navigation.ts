import type { Action } from '../../src/domain/permissions.ts';

/** One line of the menu, shown to those who may do something there. */
export interface NavigationItem {
  readonly path: string;
  /** Key of its name in `words.ts`. */
  readonly name:
    | 'board'
    | 'forYou'
    | 'media'
    | 'fronts'
    | 'houseStyle'
    | 'site'
    | 'statistics'
    | 'people'
    | 'audit';
  readonly action: Action;
}

/** The menu in its order. An area adds its line here when its page is there. */
export const navigation: readonly NavigationItem[] = [
  { path: '/', name: 'board', action: 'story.read' },
  { path: '/for-you', name: 'forYou', action: 'story.read' },
  { path: '/media', name: 'media', action: 'media.read' },
  { path: '/fronts', name: 'fronts', action: 'front.edit' },
  { path: '/house-style', name: 'houseStyle', action: 'story.read' },
  { path: '/site', name: 'site', action: 'site.read' },
  { path: '/statistics', name: 'statistics', action: 'statistics.read' },
  { path: '/people', name: 'people', action: 'people.read' },
  { path: '/record', name: 'audit', action: 'audit.read' },
];
