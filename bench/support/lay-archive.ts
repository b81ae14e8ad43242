import pg from 'pg';
import { openDb } from '../../src/store/db.ts';
import { readOrMakeCredentials } from '../../src/store/embedded/credentials.ts';
import { addStaff } from '../../tests/support/add-staff.ts';
import { archiveTables, openStories } from './archive-tables.ts';
import { inventedBodies } from './invented-bodies.ts';

/** What the measurements need to know of an archive. */
export interface Archive {
  readonly stories: number;
  readonly gigabytes: string;
  /** Ids of an editor, of a contributor with a few stories, and of a reporter with stories in every year. */
  readonly editor: string;
  readonly contributor: string;
  readonly reporter: string;
}

/** Stories share this many bodies: each with its own headline, place, time, desk, people. */
const bodies = 20_000;

/**
 * Fills an installation's empty database with invented stories, each with every row that a real one has: fields,
 * document, revision, what it is found by; where it is live also publication, live row, address and lists. What
 * triggers would write is written by the same functions for all at once.
 */
export async function layArchive(dataFolder: string, stories: number): Promise<Archive> {
  const { port, owner, newsroom } = await readOrMakeCredentials(dataFolder);
  const client = new pg.Client(`postgresql://masthead:${owner}@127.0.0.1:${port}/masthead`);
  const db = openDb(`postgresql://masthead_newsroom:${newsroom}@127.0.0.1:${port}/masthead`, {
    connections: 1,
    onError: () => {},
  });
  await client.connect();
  try {
    const editor = await addStaff(db, { name: 'Edda Bench', role: 'editor' });
    const contributor = await addStaff(db, { name: 'Gil Bench', role: 'contributor' });
    const reporter = await addStaff(db, { name: 'Rosa Bench', role: 'reporter' });
    await client.query(`set session_replication_role = replica; set maintenance_work_mem = '1GB';
      set max_parallel_maintenance_workers = 2; set synchronous_commit = off; set work_mem = '256MB'`);
    await layBodies(client, Math.min(bodies, stories));
    for (const statement of archiveTables({
      stories,
      bodies: Math.min(bodies, stories),
      open: openStories(stories),
    })) {
      const from = performance.now();
      await client.query(
        statement
          .replaceAll(':contributor', `'${contributor.staffId}'`)
          .replaceAll(':reporter', `'${reporter.staffId}'`),
      );
      const seconds = (performance.now() - from) / 1000;
      if (seconds > 5)
        console.log(`${seconds.toFixed(0).padStart(5)} s  ${statement.slice(0, 60).replace(/\s+/g, ' ')}`);
    }
    const { rows } = await client.query<{ size: string }>(
      'select round(pg_database_size(current_database()) / 1e9, 1)::text as size',
    );
    return {
      stories,
      gigabytes: rows[0]?.size ?? '',
      ...{ editor: editor.staffId, contributor: contributor.staffId, reporter: reporter.staffId },
    };
  } finally {
    await db.destroy();
    await client.end();
  }
}

async function layBodies(client: pg.Client, count: number): Promise<void> {
  await client.query(`create unlogged table bench_bodies (n integer primary key, language text, headline text,
    document jsonb, words tsvector, live_words tsvector, live_head tsvector)`);
  const batch = 1_000;
  for (let from = 0; from < count; from += batch) {
    const made = inventedBodies(from, Math.min(batch, count - from));
    await client.query(
      `insert into bench_bodies select n, language, headline, document,
          strip(to_tsvector('simple', folded)) || strip(to_tsvector(text_rules(language), folded)),
          to_tsvector('simple', live_fold(text)) || strip(to_tsvector('simple', live_stems(text, language))),
          setweight(to_tsvector('simple', live_fold(headline) || ' ' || live_stems(headline, language)), 'A')
        from jsonb_to_recordset($1::jsonb) as body (n integer, language text, headline text, document jsonb)
        cross join lateral story_text(document, '{}') text cross join lateral fold_text(text) folded`,
      [JSON.stringify(made)],
    );
  }
}
