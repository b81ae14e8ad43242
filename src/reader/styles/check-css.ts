/** A theme is told what it may not do before it is worn: its CSS stands inside of every page. */
const forbidden: readonly (readonly [what: RegExp, why: string])[] = [
  [
    /<[/!]/,
    'A style sheet has no "</" and no "<!": it stands inside of a page. Write \\3c for "<" in a string.',
  ],
  [/@import/i, '@import would ask for another file: put its rules here.'],
  [/@charset/i, '@charset says nothing inside of a page: leave it out.'],
  [
    /url\((?!\s*["']?\/assets\/[a-z0-9-]+\.woff2["']?\s*\))/i,
    'url() may name a font of the theme alone: url(/assets/my-face.woff2).',
  ],
  [/image-set\(|expression\(|-moz-binding|behavior:/i, 'Only what this site serves may be asked for.'],
];

/** What is wrong with CSS of a theme, in words for its owner. */
export function cssMistakes(file: string, css: string): string[] {
  const code = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const found = forbidden.filter(([what]) => what.test(code)).map(([, why]) => `${file}: ${why}`);
  const bare = code.replace(/"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/g, '');
  // `u\72l(` is `url(` to a browser.
  if (bare.includes('\\')) found.push(`${file}: a backslash may stand in a string alone.`);
  const opened = bare.match(/\{/g)?.length ?? 0;
  const closed = bare.match(/\}/g)?.length ?? 0;
  return opened === closed ? found : [...found, `${file}: it opens ${opened} braces and closes ${closed}.`];
}
