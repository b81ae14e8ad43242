import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/store/migrate.ts';
import { scratchServer } from './scratch-server.ts';

export const templateName = 'masthead_template';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner's connection string with `{database}` in place of the database's name. */
    ownerUrlPattern: string;
    roles: { newsroom: string; reader: string };
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
  return async () => {
    await server[Symbol.asyncDispose]();
  };
}
