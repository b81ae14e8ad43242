/** The declarations of colours in each scheme, as a style sheet of the site has them. */
export interface SchemeTokens {
  readonly light: string;
  readonly dark: string;
  /** What changes for those who want more contrast. */
  readonly contrast: string;
}

/**
 * Finds the colours where they are decided: in the style sheet that every page carries, minified.
 * @throws Error when it does not say them where they are looked for
 */
export function schemeTokens(css: string): SchemeTokens {
  const rootRule = /:root\{([^}]*)\}/;
  const within = (query: string) => {
    const start = css.indexOf(`@media (${query}){`);
    return start === -1 ? '' : (rootRule.exec(css.slice(start))?.[1] ?? '');
  };
  const tokens = {
    light: coloursOf(rootRule.exec(css)?.[1] ?? ''),
    dark: coloursOf(within('prefers-color-scheme:dark')),
    contrast: within('prefers-contrast:more'),
  };
  for (const [scheme, declarations] of Object.entries(tokens)) {
    if (declarations === '') throw new Error(`The style sheet has no colours for the scheme "${scheme}".`);
  }
  return tokens;
}

function coloursOf(declarations: string): string {
  return declarations
    .split(';')
    .filter((each) => /^--[\w-]+:#[0-9a-f]{3,8}$/i.test(each.trim()))
    .join(';');
}
