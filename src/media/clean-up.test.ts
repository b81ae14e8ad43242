import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanUpMedia } from './clean-up.ts';
import { drawPicture, type TestLibrary, tester, testLibrary } from './library.test-support.ts';
import { readAsset } from './queries.ts';
import { claimPicture } from './renditions/claim-picture.ts';
import { makeRenditions } from './renditions/make-renditions.ts';
import type { MediaStore } from './storage/media-store.ts';
import { trashMedia } from './trash-media.ts';

let library: TestLibrary;
beforeAll(async () => {
  library = await testLibrary();
});
afterAll(() => library[Symbol.asyncDispose]());

const filesOf = async (id: string) =>
  readdir(join(library.folder, 'store', id.slice(0, 2), id), { recursive: true }).catch(() => []);

/** As if so long had gone by since. */
function age(table: 'loose_files' | 'assets', column: string, id: string, interval: string) {
  const key = table === 'assets' ? 'id' : 'asset_id';
  return sql`update ${sql.table(table)} set ${sql.ref(column)} = clock_timestamp() - ${interval}::interval
    where ${sql.ref(key)} = ${id}`.execute(library.database.newsroom);
}

describe('a program that is killed', () => {
  test('between the files of an upload and its row leaves them to be found, and nothing else', async () => {
    const { ctx } = library;
    const kept = await library.add('kept.png', await drawPicture(300, 200, '#111111').png().toBuffer());
    const killed = { prefix: 'ki/killed/', assetId: 'killed' };
    await ctx.db.insertInto('looseFiles').values(killed).execute();
    await ctx.store.put('ki/killed/original', { bytes: new Uint8Array(3), mediaType: 'image/png' });
    await mkdir(ctx.workFolder, { recursive: true });
    await writeFile(join(ctx.workFolder, 'old'), 'x');
    await writeFile(join(ctx.workFolder, 'new'), 'x');
    const longAgo = new Date(Date.now() - 2 * 86_400_000);
    await utimes(join(ctx.workFolder, 'old'), longAgo, longAgo);
    await cleanUpMedia(ctx);
    expect(await filesOf('killed')).toEqual(['original']); // it may still be under way
    await age('loose_files', 'since', 'killed', '25 hours');
    expect(await cleanUpMedia(ctx)).toBe(1);
    expect(await filesOf('killed')).toEqual([]);
    expect(await readdir(ctx.workFolder)).toEqual(['new']);
    expect((await filesOf(kept.id)).length).toBeGreaterThan(2);
    expect(await ctx.db.selectFrom('looseFiles').selectAll().execute()).toEqual([]);
  });

  test('while it makes renditions is followed by another, which makes what is missing alone', async () => {
    const { ctx } = library;
    await makeRenditions(ctx);
    const { id } = await library.add('half.png', await drawPicture(700, 500, '#222222').png().toBuffer());
    const made: string[] = [];
    const stopping = new AbortController();
    const counting: MediaStore = {
      ...ctx.store,
      put: async (key, file) => {
        made.push(key);
        if (made.length === 7) stopping.abort();
        await ctx.store.put(key, file);
      },
    };
    await makeRenditions({ ...ctx, store: counting }, stopping.signal);
    expect((await readAsset(ctx.db, id)).renditionState).toBe('making');
    expect(await claimPicture(ctx.db)).toBeNull(); // for a minute it is somebody's
    await age('assets', 'rendition_lease', id, '1 second');
    await makeRenditions({ ...ctx, store: counting });
    const asset = await readAsset(ctx.db, id);
    expect(asset).toMatchObject({ renditionState: 'ready', renditionAttempts: 2 });
    expect(asset.renditionsDone).toBe(asset.renditionsTotal);
    expect(new Set(made).size).toBe(made.length);
    expect((await filesOf(id)).filter((name) => name.includes('.')).length).toBe(asset.renditionsTotal);
  });

  test('again and again over one picture gives it up, and says so', async () => {
    const { ctx } = library;
    const { id } = await library.add('lost.png', await drawPicture(100, 80, '#333333').png().toBuffer());
    await ctx.store.removeAll(`${id.slice(0, 2)}/${id}/`);
    for (let tries = 0; tries < 5; tries += 1) {
      await age('assets', 'rendition_lease', id, '1 second');
      await makeRenditions(ctx);
    }
    expect(await readAsset(ctx.db, id)).toMatchObject({
      renditionState: 'failed',
      renditionProblem: {
        code: 'sizes_failed',
        params: { why: expect.stringContaining('not in the store') },
        errors: [],
      },
    });
  });
});

describe('the trash', () => {
  test('is emptied after 30 days, of files too', async () => {
    const { ctx } = library;
    const [old, young] = [
      await library.add('old.png', await drawPicture(60, 50, '#444444').png().toBuffer()),
      await library.add('young.png', await drawPicture(60, 50, '#555555').png().toBuffer()),
    ];
    for (const { id } of [old, young]) await trashMedia(ctx.db, id, tester);
    await age('assets', 'trashed_at', old.id, '31 days');
    await cleanUpMedia(ctx);
    await expect(readAsset(ctx.db, old.id)).rejects.toThrow(/no file with the id/);
    expect(await filesOf(old.id)).toEqual([]);
    expect((await readAsset(ctx.db, young.id)).trashedAt).not.toBeNull();
  });
});
