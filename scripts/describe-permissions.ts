import { permissionWords } from '../src/domain/permission-words.ts';
import { actions, permissions, type Reach, type Role, roles } from '../src/domain/permissions.ts';

/** docs/permissions.md, from the table that the program itself asks. */
export function describePermissions(): string {
  const { roles: roleWords, actions: actionWords, reaches } = permissionWords.en;
  const head = ['', ...roles.map((role) => roleWords[role][0])];
  const lines = actions.map((action) => {
    const row: { readonly [role in Role]?: Reach | undefined } = permissions[action];
    const cells = roles.map((role) => {
      const reach = row[role];
      return reach === undefined ? '' : reaches[reach];
    });
    return [`${actionWords[action]} (\`${action}\`)`, ...cells];
  });
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((cells) => cells[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  const table = [head, rule, ...lines].map(
    (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  return `${[
    '# Who may do what',
    'Printed by `npm run generate` from `src/domain/permissions.ts`, which every route asks. What is not here may not be done. `tests/permissions.test.ts` tries each route with each role.',
    roles.map((role) => `- **${roleWords[role][0]}**: ${roleWords[role][1]}`).join('\n'),
    '“Of their desks” means the sections of editions that somebody is of. Besides its role, a person can be given any single action by itself, for one desk or everywhere: publishing is not editing.',
    table.join('\n'),
  ].join('\n\n')}\n`;
}
