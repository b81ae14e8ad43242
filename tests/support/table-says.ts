import { type Action, permissions, type Reach, type Role } from '../../src/domain/permissions.ts';
import type { PlacedItem } from './permission-items.ts';

/** What the table says, worked out apart from the program. */
export function tableSays(role: Role, action: Action, item?: PlacedItem): boolean {
  const row: { readonly [each in Role]?: Reach | undefined } = permissions[action];
  const reach = row[role];
  if (reach === undefined) return false;
  if (!item || reach === 'any') return true;
  if (reach === 'desk') return item.desk === 'theirs';
  return item.isOwn && (reach === 'own' || item.isDraft);
}
