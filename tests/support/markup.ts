import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';

const java = ['/usr/bin/java', '/usr/local/bin/java', join(process.env.JAVA_HOME ?? '/', 'bin/java')].find(
  (place) => existsSync(place),
);

/** For `describe.skipIf`: the Nu HTML checker is a Java program. */
export const hasMarkupChecker = java !== undefined;

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      url: z.string().optional(),
      message: z.string(),
      lastLine: z.number().optional(),
      extract: z.string().optional(),
    }),
  ),
});

/**
 * Judges whole pages by the HTML standard, all in one run of the Nu HTML checker.
 * @param pages HTML by a name to be told by.
 * @returns the errors and warnings, each as `name:line: message: extract`.
 */
export async function markupErrors(pages: Readonly<Record<string, string>>): Promise<string[]> {
  if (!java) throw new Error('There is no Java here. On Debian: apt-get install default-jre-headless.');
  const folder = mkdtempSync(join(tmpdir(), 'masthead-markup-'));
  try {
    const names = new Map<string, string>();
    Object.entries(pages).forEach(([name, html], index) => {
      names.set(`${index}.html`, name);
      writeFileSync(join(folder, `${index}.html`), withoutStyles(html));
    });
    const printed = await check(
      [...names.keys()].map((file) => join(folder, file)),
      java,
    );
    return (
      report
        .parse(JSON.parse(printed))
        .messages.filter((found) => found.type !== 'info' || found.subType === 'warning')
        // In an attribute too it knows style sheets as they were some years ago.
        .filter(({ message }) => !message.startsWith('CSS:'))
        .map(({ url, lastLine, message, extract }) => {
          const name = names.get(basename(url ?? '')) ?? url ?? 'the checker';
          return `${name}:${lastLine ?? 0}: ${message}: ${extract ?? ''}`;
        })
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * It knows style sheets as they were some years ago (no view transitions, no container queries), and takes longer for
 * them than for all the rest; Biome reads ours.
 */
function withoutStyles(html: string): string {
  return html.replace(/(<style[^>]*>).*?(<\/style>)/gs, '$1$2');
}

/** @returns the checker's report, which it writes to standard error. Exit code 1 means that it found errors. */
function check(files: readonly string[], program: string): Promise<string> {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  // For so short a run the better compiler costs more than it gives: 50 pages take 5 s of processor time instead of 12.
  const machine = ['-Xss4m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  const args = [...machine, '-jar', jar, '--format', 'json', '--exit-zero-always', ...files];
  return new Promise((resolve, reject) => {
    execFile(program, args, { maxBuffer: 64 * 1024 * 1024 }, (error, _stdout, stderr) => {
      if (error) reject(error);
      else resolve(stderr);
    });
  });
}
