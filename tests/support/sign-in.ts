import type { BrowserContext } from 'playwright-core';
import { startSession } from '../../src/accounts/sessions.ts';
import type { Desk, Role } from '../../src/domain/permissions.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/random.ts';
import { openDb } from '../../src/store/db.ts';
import { readOrMakeCredentials } from '../../src/store/embedded/credentials.ts';
import { asJson } from '../../src/store/json.ts';
import type { Installation } from './program.ts';

/** Somebody of the staff who is signed in. */
export interface SignedIn {
  readonly staffId: string;
  readonly name: string;
  /** The session's cookie as a Cookie header has it. */
  readonly cookie: string;
  /** Makes a browser theirs. */
  enter(context: BrowserContext): Promise<void>;
}

/** Adds somebody to the staff of a running installation and signs them in, past the door that other tests go through. */
export async function signIn(
  installation: Installation,
  person: { readonly name: string; readonly role: Role; readonly desks?: readonly Desk[] },
): Promise<SignedIn> {
  const { port, newsroom } = await readOrMakeCredentials(installation.dataFolder);
  const url = `postgresql://masthead_newsroom:${newsroom}@127.0.0.1:${port}/masthead`;
  const db = openDb(url, { connections: 1, onError: () => {} });
  try {
    const staffId = newId();
    const email = `${staffId}@newsroom.test`;
    await db
      .insertInto('staff')
      .values({
        id: staffId,
        name: person.name,
        email,
        role: person.role,
        desks: asJson(person.desks ?? []),
      })
      .execute();
    const token = await startSession(
      { db, clock: systemClock },
      { staffId, isPending: false, userAgent: 'test' },
    );
    const cookie = { name: '__Host-masthead', value: token };
    return {
      staffId,
      name: person.name,
      cookie: `${cookie.name}=${cookie.value}`,
      enter: async (context) => {
        await context.addCookies([
          {
            ...cookie,
            url: installation.newsroomUrl.replace('http:', 'https:'),
            httpOnly: true,
            secure: true,
            sameSite: 'Lax',
          },
        ]);
      },
    };
  } finally {
    await db.destroy();
  }
}
