import { sql } from 'kysely';
import { readMaintenance } from '../../src/platform/maintenance.ts';
import { type Command, settings } from '../command.ts';
import { openNewsroom } from '../open-newsroom.ts';

type Finding = [isWell: boolean, words: string];

/** Says what is well and what is not; exit code 1 when something is not. */
export const command: Command = async () => {
  const config = settings();
  await using newsroom = await openNewsroom(config, 1);
  const { rows } = await sql<{
    version: string;
    fsync: string;
    commit: string;
    stories: number;
    live: number;
    behind: number;
  }>`
    select current_setting('server_version') as version, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as commit,
      (select count(*) from articles) as stories, (select count(*) from live_articles) as live,
      (select coalesce(max(id), 0) from events) - (select coalesce(min(last_event_id), 0) from event_cursors) as behind
  `.execute(newsroom.db);
  const [facts] = rows;
  if (!facts) return 1;
  const findings: Finding[] = [
    [true, `Node.js ${process.versions.node}`],
    [
      true,
      `PostgreSQL ${facts.version}, ${config.databaseUrl === null ? `built in, in ${config.dataFolder}` : 'from DATABASE_URL'}`,
    ],
    [
      facts.fsync === 'on' && facts.commit !== 'off',
      `what is confirmed is on disk (fsync ${facts.fsync}, synchronous_commit ${facts.commit})`,
    ],
    [true, `${facts.stories} stories, ${facts.live} of them published`],
    [facts.behind < 1000, `followers are ${facts.behind} events behind`],
    ...(readMaintenance(config.dataFolder)
      ? [[false, 'nothing is taken in: "masthead maintenance off" ends it'] satisfies Finding]
      : []),
  ];
  for (const [isWell, words] of findings) console.log(`${isWell ? 'well' : 'NOT WELL'}  ${words}`);
  return findings.every(([isWell]) => isWell) ? 0 : 1;
};
