import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/store/migrate.ts';
import { endInstallation, startDemoOnce } from './program.ts';
import { scratchFolder, scratchServer } from './scratch-server.ts';
import { shareBrowser } from './shared-browser.ts';
import { makeStarted, placesOf } from './started-before.ts';

export const templateName = 'masthead_template';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner's connection string with `{database}` in place of the database's name. */
    ownerUrlPattern: string;
    roles: { newsroom: string; reader: string };
    /** A folder for installations that were started once, for tests to copy. */
    installations: string;
    /** Answers with where the browser of the run is; see shared-browser.ts. */
    browserDoor: string;
  }
}

/** One server for the run, with one migrated template that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await scratchServer();
  await server.presence.query(`create database ${templateName}`);
  await migrate(server.ownerUrl(templateName));
  for (const role of ['newsroom', 'reader'] as const) {
    await server.presence.query(`alter role masthead_${role} login password '${server.credentials[role]}'`);
  }
  project.provide('ownerUrlPattern', server.ownerUrl('{database}'));
  project.provide('roles', { newsroom: server.credentials.newsroom, reader: server.credentials.reader });
  const installations = scratchFolder();
  project.provide('installations', installations);
  const browser = await shareBrowser();
  project.provide('browserDoor', browser.door);
  // Nobody waits for it: the files that need it come late in a whole run.
  if (isWholeRun()) makeStarted(installations, 'demo', startDemoOnce);
  return async () => {
    endInstallation(placesOf(installations, 'demo').making);
    rmSync(installations, { recursive: true, force: true, maxRetries: 10 });
    await browser[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  };
}

/** No file was named. */
function isWholeRun(): boolean {
  return process.argv.slice(2).every((word) => word === 'run' || word.startsWith('-'));
}
