/**
 * Views that a theme may arrange anew, and the pieces of each. A template is HTML with the names of pieces in double
 * braces; the program writes the pieces, so whatever a story says is escaped there and a template cannot undo it.
 */
const slotsOf = {
  masthead: { needed: ['name', 'sections'], others: ['date', 'editions'] },
  'story-head': { needed: ['headline', 'credits'], others: ['where', 'standfirst', 'series'] },
  card: { needed: ['headline'], others: ['picture', 'kicker', 'summary', 'meta'] },
} as const satisfies Readonly<Record<string, { needed: readonly string[]; others: readonly string[] }>>;

export type ViewName = keyof typeof slotsOf;
export type ViewPieces<Name extends ViewName> = Readonly<
  Record<(typeof slotsOf)[Name]['needed' | 'others'][number], string>
>;

const elements = ['div', 'span', 'p', 'header', 'section', 'aside', 'small', 'strong', 'em', 'hr'];
const voidElements = ['hr'];
const slot = /\{\{\s*([a-z-]*)\s*\}\}/g;

/** A template with its pieces in their places. */
export function fillTemplate<Name extends ViewName>(template: string, pieces: ViewPieces<Name>): string {
  const known: Readonly<Record<string, string>> = pieces;
  return template.trim().replace(slot, (_, name: string) => known[name] ?? '');
}

/** What is wrong with a template, in words for the theme's owner. */
export function viewMistakes(name: string, html: string): string[] {
  const file = `views/${name}.html`;
  if (!Object.hasOwn(slotsOf, name)) {
    return [`${file}: there is no view of that name. There are: ${Object.keys(slotsOf).join(', ')}.`];
  }
  const { needed, others } = slotsOf[name as ViewName]; // own: see above
  const known: readonly string[] = [...needed, ...others];
  const used = [...html.matchAll(slot)].map(([, each = '']) => each);
  return [
    ...needed.filter((each) => !used.includes(each)).map((each) => `${file}: {{${each}}} is missing.`),
    ...used
      .filter((each, at) => used.indexOf(each) !== at)
      .map((each) => `${file}: {{${each}}} stands in it twice.`),
    ...used
      .filter((each) => !known.includes(each))
      .map((each) => `${file}: there is no {{${each}}}. There are: ${known.join(', ')}.`),
    ...markupMistakes(html.replace(slot, '')).map((mistake) => `${file}: ${mistake}`),
  ];
}

function markupMistakes(html: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  const rest = html.replace(
    /<(\/?)([a-z]+)((?:\s+class="[\w -]*"|\s+aria-hidden="true")*)\s*>/g,
    (_, end, name) => {
      if (!elements.includes(name)) found.push(`<${name}> may not stand here; ${elements.join(', ')} may.`);
      else if (end) {
        if (open.pop() !== name) found.push(`</${name}> closes what is not open.`);
      } else if (!voidElements.includes(name)) open.push(name);
      return '';
    },
  );
  if (/[<>]/.test(rest)) {
    found.push(
      'it has a tag that is not understood. Tags are in small letters, with class="…" and aria-hidden="true" alone.',
    );
  }
  if (/\S/.test(rest.replace(/[<>][^<>]*/g, ''))) {
    found.push('it has words of its own. Words belong to an edition: change them in the newsroom.');
  }
  return [...found, ...open.map((name) => `<${name}> is not closed.`)];
}
