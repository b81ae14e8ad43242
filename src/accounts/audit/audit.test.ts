import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { appendEvent } from '../../store/events.ts';
import { catchUp } from '../../store/follow-events.ts';
import { cleanData, cleanGuestData, cleanLine } from './clean-entry.ts';
import { csvField, exportRecord } from './export-record.ts';
import { auditFollower } from './follow-into-record.ts';
import { readRecord } from './read-record.ts';
import { recordAudit } from './record-audit.ts';
import { chainHash, verifyChain } from './verify-chain.ts';

const maya = { staffId: 'maya', name: 'Maya Haddad' };
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  for (let n = 1; n <= 6; n += 1) {
    await recordAudit(database.newsroom, {
      actor: maya,
      action: 'people.signed_out',
      subject: `s${n}`,
      data: { n },
    });
  }
});
afterAll(() => database[Symbol.asyncDispose]());

/** Does what a superuser can do with the trigger off, looks, and takes it back. */
async function whatIfSomebody(tampers: string): Promise<Awaited<ReturnType<typeof verifyChain>>> {
  const undone = new Error('undone');
  let state: Awaited<ReturnType<typeof verifyChain>> | null = null;
  await database.owner
    .transaction()
    .execute(async (db) => {
      await sql`alter table audit_log disable trigger audit_log_is_kept`.execute(db);
      await sql.raw(tampers).execute(db);
      state = await verifyChain(db);
      throw undone;
    })
    .catch((error: unknown) => expect(error).toBe(undone));
  if (!state) throw new Error('nothing was verified');
  return state;
}

async function written(format: 'csv' | 'jsonl'): Promise<string> {
  let text = '';
  for await (const part of exportRecord(database.newsroom, { format })) text += part;
  return text;
}

describe('the record', () => {
  test('is whole, and its hashes are what anybody can work out', async () => {
    const rows = await database.newsroom.selectFrom('auditLog').selectAll().orderBy('n').execute();
    expect(rows.map((row) => row.n)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows[0]).toMatchObject({
      actor: 'Maya Haddad',
      who: 'maya',
      action: 'people.signed_out',
      subject: 's1',
    });
    expect(chainHash(rows[0]?.hash ?? Buffer.alloc(0), rows[1]?.entry ?? '')).toEqual(rows[1]?.hash);
    expect(await verifyChain(database.newsroom)).toMatchObject({ kind: 'whole', entries: 6 });
  });

  test.each([
    ['changes an entry', `update audit_log set entry = replace(entry, 'Maya', 'Omar') where n = 3`, 3],
    [
      'changes an entry and its hash',
      `update audit_log set entry = replace(entry, 'Maya', 'Omar'), hash = sha256('x') where n = 3`,
      3,
    ],
    ['takes one out', 'delete from audit_log where n = 4', 5],
    ['takes the first out', 'delete from audit_log where n = 1', 2],
    [
      'takes one out and closes the gap',
      'delete from audit_log where n = 4; update audit_log set n = n - 1 where n > 4',
      4,
    ],
    [
      'puts one in',
      `insert into audit_log (n, entry, hash) select 7, replace(entry, '"n": 6', '"n": 7'), hash from audit_log where n = 6`,
      7,
    ],
    [
      'changes the order',
      'update audit_log set n = -n where n in (2, 3); update audit_log set n = 5 + n where n < 0',
      2,
    ],
  ])('shows that somebody %s', async (_what, tampers, n) => {
    expect(await whatIfSomebody(tampers)).toMatchObject({ kind: 'broken', n });
  });

  test('shows a cut at its end to whoever noted the last hash elsewhere', async () => {
    const whole = await verifyChain(database.newsroom);
    if (whole.kind !== 'whole') throw new Error('broken');
    const known = { n: whole.entries, hash: whole.hash };
    expect(await verifyChain(database.newsroom, known)).toEqual(whole);
    expect(await verifyChain(database.newsroom, { ...known, n: known.n + 1 })).toMatchObject({
      kind: 'broken',
    });
    expect(await verifyChain(database.newsroom, { ...known, hash: '00'.repeat(32) })).toMatchObject({
      kind: 'broken',
      n: known.n,
    });
  });

  test.each(['newsroom', 'owner', 'reader'] as const)('is not changed by the role %s', async (role) => {
    const db = database[role];
    await expect(sql`update audit_log set hash = 'x' where n = 1`.execute(db)).rejects.toThrow();
    await expect(sql`delete from audit_log`.execute(db)).rejects.toThrow();
    await expect(sql`truncate audit_log`.execute(db)).rejects.toThrow();
    if (role === 'owner') return;
    await expect(
      sql`insert into audit_log (n, entry, hash) values (9, '{}', 'x')`.execute(db),
    ).rejects.toThrow();
    if (role === 'newsroom') return;
    await expect(sql`select n from audit_log`.execute(db)).rejects.toThrow();
    await expect(sql`select append_audit('{}')`.execute(db)).rejects.toThrow();
  });

  test('is one chain however many write at once, and has nothing of what was rolled back', async () => {
    const before = await verifyChain(database.newsroom);
    await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        database.newsroom
          .transaction()
          .execute(async (db) => {
            // Some write an event first and some the record: neither order may lock the other out.
            const event = () =>
              appendEvent(db, { kind: 'draft.saved', subject: `r${n}`, data: {}, touches: [] });
            if (n % 2 === 0) await event();
            await recordAudit(db, { actor: maya, action: 'people.signed_out', subject: `r${n}` });
            if (n % 2 === 1) await event();
            if (n % 10 === 0) throw new Error('rolled back');
          })
          .catch((error: Error) => expect(error.message).toBe('rolled back')),
      ),
    );
    const entries = before.kind === 'whole' ? before.entries + 54 : -1;
    expect(await verifyChain(database.newsroom)).toMatchObject({ kind: 'whole', entries });
  });

  test('takes every event once, whoever did it, without what notes say', async () => {
    const db = database.newsroom;
    const data = { actor: 'Omar', staffId: 'omar', text: 'confidential', fields: ['slug'] };
    await appendEvent(db, { kind: 'desk.approved', subject: 'story1', data, touches: [] });
    const event = await db
      .selectFrom('events')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirst();
    await appendEvent(db, { kind: 'article.indexed', subject: 'en', data: {}, touches: [] });
    await catchUp(db, auditFollower);
    await db.deleteFrom('eventCursors').where('name', '=', auditFollower.name).execute();
    await catchUp(db, auditFollower);
    const rows = await db.selectFrom('auditLog').selectAll().where('subject', '=', 'story1').execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      eventId: event?.id,
      actor: 'Omar',
      who: 'omar',
      action: 'desk.approved',
    });
    expect(rows[0]?.entry).not.toContain('confidential');
    const indexed = await db
      .selectFrom('auditLog')
      .select('n')
      .where('action', '=', 'article.indexed')
      .execute();
    expect(indexed).toEqual([]);
  });

  test('is searched as far back as it goes, page by page, the newest first', async () => {
    await sql`
      select append_audit(jsonb_build_object('actor', 'Tide', 'action', 'people.signed_out', 'subject', 'far',
        'data', jsonb_build_object('said', case when n <= 60 then 'harbour ' else 'wall ' end || n)))
      from generate_series(1, 2100) n
    `.execute(database.newsroom);
    const first = await readRecord(database.newsroom, { q: 'harb' });
    expect(first.entries.map(({ data }) => data.said).slice(0, 2)).toEqual(['harbour 60', 'harbour 59']);
    expect(first.entries).toHaveLength(50);
    const { entries, next } = await readRecord(database.newsroom, { q: 'harb', before: first.next ?? 0 });
    expect(entries.map(({ data }) => data.said)).toEqual(
      Array.from({ length: 10 }, (_, place) => `harbour ${10 - place}`),
    );
    expect(next).toBeNull();
    const near = await readRecord(database.newsroom, { q: 'wall' });
    expect([near.entries.length, near.entries[0]?.data.said]).toEqual([50, 'wall 2100']);
    expect((await readRecord(database.newsroom, { q: 'harbour wall' })).entries).toEqual([]);
  });

  test('is written out with formulas made harmless', async () => {
    await recordAudit(database.newsroom, {
      actor: { staffId: null, name: '=HYPERLINK("http://evil.example")' },
      action: 'people.signed_out',
      subject: '@SUM(A1)',
    });
    const csv = await written('csv');
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(csv).toContain(`"'@SUM(A1)"`);
    const lines = (await written('jsonl')).trim();
    let hash: Buffer = Buffer.alloc(32);
    for (const line of lines.split('\n')) {
      const read: { entry: string; hash: string } = JSON.parse(line);
      hash = chainHash(hash, read.entry);
      expect(read.hash).toBe(hash.toString('hex'));
    }
  });
});

describe('what may stand in it', () => {
  test('secrets are left out, at any depth', () => {
    const cleaned = cleanData({
      password: 'hunter2',
      inside: { newToken: 'abc', list: [{ secret: 'x' }] },
      ok: 1,
    });
    expect(JSON.stringify(cleaned)).not.toMatch(/hunter2|abc|"x"/);
    expect(cleaned.ok).toBe(1);
  });

  test('addresses of guests are left out', () => {
    const cleaned = cleanGuestData({ email: 'a@b.example', note: 'from guest.name@mail.example, again' });
    expect(JSON.stringify(cleaned)).toBe('{"note":"from [address], again"}');
  });

  test('nothing that a terminal obeys stays, and any text is taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = cleanLine(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
        expect(line.isWellFormed()).toBe(true);
      }),
    );
    expect(cleanLine('a\u001b[2Jb\n')).toBe('a\\u001b[2Jb\\u000a');
  });

  test('no field of a CSV begins as a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(csvField(text)).not.toMatch(/^"?\s*[=+\-@]/);
      }),
    );
  });
});
