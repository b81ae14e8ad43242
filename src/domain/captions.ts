/** Words to be shown while a film plays: from and to in seconds. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** More than a day of talk has. */
const longest = 2_000_000;

const timing =
  /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)[.](\d{3})[ \t]+-->[ \t]+(?:(\d{2,}):)?([0-5]\d):([0-5]\d)[.](\d{3})(?:[ \t].*)?$/;

/**
 * The cues of captions in WebVTT (W3C, Web Video Text Tracks), without their markup; null for what is none, or has a
 * cue that no player would show.
 */
export function readCaptions(text: string): readonly Cue[] | null {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.length > longest || !/^WEBVTT(?:[ \t\n]|$)/.test(lines)) return null;
  const blocks = lines.split(/\n{2,}/).slice(1);
  const cues: Cue[] = [];
  for (const block of blocks) {
    if (/^\s*$|^(?:NOTE|STYLE|REGION)\b/.test(block)) continue;
    const cue = readCue(block.replace(/^\n+/, '').split('\n'));
    if (!cue) return null;
    cues.push(cue);
  }
  return cues.length > 0 ? cues : null;
}

/** A name of its own may stand above a cue's times. */
function readCue(lines: readonly string[]): Cue | null {
  const at = lines.findIndex((line) => line.includes('-->'));
  const match = at === 0 || at === 1 ? timing.exec(lines[at] ?? '') : null;
  if (!match) return null;
  const seconds = (first: number) => {
    const whole = Number(match[first] ?? 0) * 3600 + Number(match[first + 1]) * 60 + Number(match[first + 2]);
    return (whole * 1000 + Number(match[first + 3])) / 1000;
  };
  const [from, to] = [seconds(1), seconds(5)];
  const text = plainWords(lines.slice(at + 1).join(' '));
  return from < to ? { from, to, text } : null;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

/** Tags name voices and classes; the words are what is between them. */
function plainWords(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The captions as a text to read: what is repeated from one cue to the next stands once. */
export function captionsText(cues: readonly Cue[]): string {
  return cues
    .map(({ text }) => text)
    .filter((text, place, all) => text !== '' && text !== all[place - 1])
    .join(' ');
}
