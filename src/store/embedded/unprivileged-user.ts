import { readFileSync } from 'node:fs';

/** Whom PostgreSQL runs as. `null`: as ourselves, who are not root. */
export type RunAs = { readonly uid: number; readonly gid: number } | null;

/**
 * PostgreSQL refuses to run as root, so root lends it an unprivileged user: `masthead` or `postgres` where
 * the machine has one, else `nobody`.
 */
export function unprivilegedUser(
  ownUid: number | undefined = process.getuid?.(),
  passwd: () => string = () => readFileSync('/etc/passwd', 'utf8'),
): RunAs {
  if (ownUid !== 0) return null;
  const users = new Map(
    passwd()
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name, , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]),
  );
  return users.get('masthead') ?? users.get('postgres') ?? users.get('nobody') ?? { uid: 65534, gid: 65534 };
}
