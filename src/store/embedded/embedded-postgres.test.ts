import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/scratch-server.ts';
import { openDatabase } from '../database.ts';
import { findBinaries } from './binaries.ts';
import { useEmbeddedPostgres } from './embedded-postgres.ts';
import { findRunningServer } from './running-server.ts';
import { unprivilegedUser } from './unprivileged-user.ts';

let dataFolder: string;
const open: { leave(): Promise<void> }[] = [];
const settings = { fsync: 'off' };

/** Of a server that ran once: making a cluster takes longer than most of what is tried with it. */
let ranBefore: string;
beforeAll(async () => {
  ranBefore = join(scratchFolder(), 'data');
  await (await useEmbeddedPostgres({ dataFolder: ranBefore, settings })).leave();
});
afterAll(() => rmSync(join(ranBefore, '..'), { recursive: true, force: true }));

beforeEach(() => {
  dataFolder = join(scratchFolder(), 'data');
});
afterEach(async () => {
  for (const server of open.splice(0)) await server.leave();
  rmSync(join(dataFolder, '..'), { recursive: true, force: true });
});

async function use() {
  const server = await useEmbeddedPostgres({ dataFolder, settings });
  open.push(server);
  return server;
}

const cluster = () => join(dataFolder, 'postgres');

describe('the built-in PostgreSQL', () => {
  test('programs that start at once share one server; the last to leave stops it', async () => {
    const servers = await Promise.all([use(), use(), use()]);
    expect(new Set(servers.map((server) => server.ownerUrl())).size).toBe(1);
    const running = findRunningServer(cluster());
    expect(running).not.toBeNull();
    await open.pop()?.leave();
    expect(findRunningServer(cluster())).toEqual(running);
    await Promise.all(open.splice(0).map((server) => server.leave()));
    expect(findRunningServer(cluster())).toBeNull();
  });

  test('keeps its passwords from others and is durable by default', async () => {
    const server = await useEmbeddedPostgres({ dataFolder });
    open.push(server);
    expect(statSync(join(dataFolder, 'database.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(cluster(), 'pg_hba.conf'), 'utf8')).not.toMatch(/^[^#]*\btrust\b/m);
    for (const [name, value] of Object.entries({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
    })) {
      const answer = await server.presence.query(`show ${name}`);
      expect(Object.values(answer.rows[0])).toEqual([value]);
    }
    const wrong = new pg.Client({
      connectionString: server.ownerUrl().replace(server.credentials.owner, 'guess'),
    });
    await expect(wrong.connect()).rejects.toThrow(/password/);
  });

  describe('that ran before', () => {
    beforeEach(() => execFileSync('cp', ['-a', ranBefore, dataFolder]));

    test('a server that was killed is started again with everything it confirmed', async () => {
      const first = await useEmbeddedPostgres({ dataFolder });
      await first.presence.query('create table kept (n int)');
      await first.presence.query('insert into kept values (42)');
      process.kill(findRunningServer(cluster())?.pid ?? 0, 'SIGKILL');
      expect(existsSync(join(cluster(), 'postmaster.pid'))).toBe(true);
      const second = await use();
      expect((await second.presence.query('select n from kept')).rows).toEqual([{ n: 42 }]);
    });

    test('one that is killed while we come in is started again without a long wait', async () => {
      for (let wait = 0; wait < 5; wait += 1) {
        const first = await useEmbeddedPostgres({ dataFolder });
        const { pid } = findRunningServer(cluster()) ?? { pid: 0 };
        const entering = useEmbeddedPostgres({ dataFolder });
        await new Promise((resolve) => setTimeout(resolve, wait * 4));
        process.kill(pid, 'SIGKILL');
        const started = performance.now();
        const second = await entering.catch(() => useEmbeddedPostgres({ dataFolder }));
        expect(performance.now() - started).toBeLessThan(15_000);
        await first.leave();
        await second.leave();
      }
    });

    test('a lock that names somebody else by now does not keep it from starting', async () => {
      const stranger = spawn('sleep', ['60']);
      const lines = [stranger.pid, cluster(), '1700000000', '1', '', '127.0.0.1', '0 0', 'ready', ''];
      writeFileSync(join(cluster(), 'postmaster.pid'), lines.join('\n'));
      try {
        const server = await use();
        expect((await server.presence.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      } finally {
        stranger.kill();
      }
    });

    test('a port that was taken in the meantime is exchanged', async () => {
      const first = await useEmbeddedPostgres({ dataFolder, settings });
      const { port } = first.credentials;
      await first.leave();
      const { createServer } = await import('node:net');
      const squatter = createServer().listen(port, '127.0.0.1');
      try {
        expect((await use()).credentials.port).not.toBe(port);
      } finally {
        squatter.close();
      }
    });

    test('a second server of the same role on the same data is refused until the first is gone', async () => {
      const one = await openDatabase({ dataFolder, databaseUrl: null, readerDatabaseUrl: null });
      const two = await openDatabase({ dataFolder, databaseUrl: null, readerDatabaseUrl: null });
      open.push(two);
      expect(await one.claim('web')).toBe(true);
      expect(await two.claim('web')).toBe(false);
      expect(await two.claim('work')).toBe(true);
      await one.leave();
      expect(await two.claim('web')).toBe(true);
    });
  });

  test('garbled credentials are named, not replaced', async () => {
    mkdirSync(dataFolder);
    writeFileSync(join(dataFolder, 'database.json'), '{}');
    await expect(useEmbeddedPostgres({ dataFolder })).rejects.toThrow(/database\.json cannot be read/);
  });

  test('a platform without binaries asks for DATABASE_URL', async () => {
    await expect(findBinaries('sunos', 'sparc')).rejects.toThrow(/DATABASE_URL/);
  });

  test('root lends it an unprivileged user, others run it themselves', () => {
    const passwd = 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n';
    expect(unprivilegedUser(1000, () => passwd)).toBeNull();
    expect(unprivilegedUser(0, () => passwd)).toEqual({ uid: 65534, gid: 65533 });
    expect(unprivilegedUser(0, () => `${passwd}postgres:x:70:71::/:/bin/sh\n`)).toEqual({ uid: 70, gid: 71 });
    expect(unprivilegedUser(0, () => '')).toEqual({ uid: 65534, gid: 65534 });
  });
});
