import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { createLog } from '../platform/log.ts';
import { createMailer, type Mailer } from '../platform/mail.ts';
import { newSecret } from '../platform/random.ts';
import { createSeal } from '../platform/seal.ts';
import { deliverDueMail, mailQueue } from './outgoing-mail.ts';

let database: TestDatabase;
let now: Date;
const seal = createSeal({ seal: [{ id: 1, key: newSecret() }], lookup: newSecret() });
const clock = { now: () => now };
const from = 'Herald <desk@herald.example>';
const mail = { to: 'noor@example.org', subject: 'Ein Brief أهلًا', text: 'Zeile eins\nسطر ثانٍ\n' };

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  now = new Date('2026-11-25T09:00:00Z');
  await database.newsroom.deleteFrom('outgoingMail').execute();
});
afterAll(() => database[Symbol.asyncDispose]());

const send = mailQueue({ seal, clock });
const deliver = (mailer: Mailer) =>
  deliverDueMail({ db: database.newsroom, clock, seal, log: createLog('silent'), mailer });
const waiting = () =>
  database.newsroom.selectFrom('outgoingMail').select(['tries', 'lastError', 'sealed']).execute();

/** A real SMTP server on this machine. */
async function smtpServer(isWell: () => boolean) {
  const taken: { to: string[]; data: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(isWell() ? null : new Error('450 later')),
    onData: (stream, session, done) => {
      let data = '';
      stream.setEncoding('utf8').on('data', (part: string) => {
        data += part;
      });
      stream.on('end', () => {
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), data });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.server.address();
  const port = typeof place === 'object' && place ? place.port : 0;
  return {
    taken,
    url: `smtp://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

describe('mail', () => {
  test('goes to the server, to one address, in text that any language survives', async () => {
    await using server = await smtpServer(() => true);
    await send(database.newsroom, mail);
    expect(await deliver(createMailer({ smtpUrl: server.url, from, folder: '/nowhere' }))).toBe(1);
    expect(server.taken[0]?.to).toEqual(['noor@example.org']);
    const { data = '' } = server.taken[0] ?? {};
    expect(data).toMatch(/^From: Herald <desk@herald\.example>$/m);
    expect(data).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(await waiting()).toEqual([]);
  });

  test('waits while the server does not take it, and is sent once it does', async () => {
    let isWell = false;
    await using server = await smtpServer(() => isWell);
    const mailer = createMailer({ smtpUrl: server.url, from, folder: '/nowhere' });
    await send(database.newsroom, mail);
    await deliver(mailer);
    expect(await waiting()).toMatchObject([{ tries: 1, lastError: expect.stringContaining('450') }]);
    isWell = true;
    expect(await deliver(mailer)).toBe(0); // its time has not come
    now = new Date(now.getTime() + 60_000);
    expect(await deliver(mailer)).toBe(1);
    expect(server.taken).toHaveLength(1);
  });

  test('waits while there is no server at all', async () => {
    await send(database.newsroom, mail);
    await deliver(createMailer({ smtpUrl: 'smtp://127.0.0.1:1', from, folder: '/nowhere' }));
    expect(await waiting()).toHaveLength(1);
  });

  test('is not sent when what caused it was rolled back', async () => {
    const rolledBack = database.newsroom.transaction().execute(async (db) => {
      await send(db, mail);
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    expect(await waiting()).toEqual([]);
  });

  test('of a process that died is sent by the next one', async () => {
    await send(database.newsroom, mail);
    const dead = deliver(() => new Promise(() => {}));
    await expect.poll(async () => (await waiting())[0]?.tries).toBe(1);
    now = new Date(now.getTime() + 5 * 60_000);
    const sent: unknown[] = [];
    await deliver(async (each) => {
      sent.push(each);
    });
    expect(sent).toEqual([mail]);
    void dead;
  });

  test('lies in the queue sealed', async () => {
    await send(database.newsroom, { ...mail, text: 'https://desk.example/reset/SECRET' });
    const [row] = await waiting();
    expect(row?.sealed.toString('latin1')).not.toContain('SECRET');
  });

  test('is a file for the owner alone where there is no server', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'masthead-mail-')), 'mail');
    await send(database.newsroom, mail);
    await deliver(createMailer({ smtpUrl: null, from, folder }));
    const [name = ''] = readdirSync(folder);
    expect(name).toMatch(/\.eml$/);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(folder, name), 'utf8')).toMatch(/^To: <?noor@example\.org>?$/m);
  });

  test('cannot be led to another address by what it says', async () => {
    await using server = await smtpServer(() => true);
    const mailer = createMailer({ smtpUrl: server.url, from, folder: '/nowhere' });
    await mailer({ ...mail, to: 'a@example.org, b@example.org' }).catch(() => {});
    await mailer({ ...mail, subject: 'x\r\nBcc: c@example.org' });
    const all = server.taken.flatMap(({ to }) => to);
    expect(all).not.toContain('b@example.org');
    expect(all).not.toContain('c@example.org');
  });
});
