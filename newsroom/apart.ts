/** Words of another script among ours, in Unicode's isolates: what follows them does not run with them. */
export function apart(text: string): string {
  return `\u2068${text}\u2069`;
}
