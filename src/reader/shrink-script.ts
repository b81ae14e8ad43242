/**
 * A script of ours without its comments and indentation. Only whole lines of comment go, so that nothing in a string can
 * be taken for one.
 * @throws for text in backquotes over several lines, whose indentation would be part of it.
 */
export function shrinkScript(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  for (const line of lines) {
    if ((line.match(/`/g) ?? []).length % 2 === 1) throw new Error(`Keep backquotes on one line: ${line}`);
  }
  return lines.filter((line) => line !== '' && !line.startsWith('//')).join('\n');
}
