import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For `skipIf`: poppler's programs read what is on a printed page. */
export const canReadPrint = spawnSync('pdftotext', ['-v']).error === undefined;

/** A PDF as somebody has it in hand. */
export interface Print {
  /** Its words, without the numbers of the pages. */
  readonly text: string;
  /** The same of each page. */
  readonly pages: readonly string[];
  /** What stands at the foot of each page. */
  readonly numbers: readonly string[];
  /** How many different pictures are on it. */
  readonly pictures: number;
}

export function readPrint(pdf: Uint8Array): Print {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-print-'));
  const file = join(folder, 'page.pdf');
  writeFileSync(file, pdf);
  const run = (program: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
    return stdout;
  };
  try {
    const images = run('pdfimages', '-list', file).split('\n').slice(2);
    // Page, number, type, width, height, colour, components, bits, encoding, interpolation, object, ...
    const objects = images.map((line) => line.trim().split(/\s+/)).filter(([, , type]) => type === 'image');
    // Which way words run is marked around them; it is nothing that stands on paper.
    const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
    const words = run('pdftotext', '-enc', 'UTF-8', file, '-').replaceAll(marks, '');
    const sheets = words.trimEnd().split('\f');
    const foot = /(?<=\n)\p{Nd}+\s*$/u;
    const pages = sheets.map((sheet) => sheet.replace(foot, ''));
    return {
      text: pages.join('\n'),
      pages,
      numbers: sheets.map((page) => foot.exec(page)?.[0].trim() ?? ''),
      pictures: new Set(objects.map((columns) => columns[10])).size,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The letters of a text: paper breaks lines and words. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00ad‐-]+/g, '');
}
