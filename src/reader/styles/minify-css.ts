/** Comments, strings, and what stands between them: only the last may lose white space. */
const tokens = /\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[^"'/]+|\//g;

/** CSS without comments and without the white space that says nothing. Strings keep theirs. */
export function minifyCss(css: string): string {
  return css
    .replace(tokens, (token) => (token.startsWith('/*') ? '' : token))
    .replace(tokens, (token) => (/^["']/.test(token) ? token : squeeze(token)))
    .trim();
}

// A space before a colon or around a plus sign means something: `.a :hover`, `calc(1px + 2px)`.
function squeeze(css: string): string {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');
}
