/**
 * A script of ours without its comments and indentation. Only comments that have their lines to themselves go, so that
 * nothing in a string can be taken for one.
 * @throws for text in backquotes over several lines, whose indentation would be part of it.
 */
export function shrinkScript(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  for (const line of lines) {
    if ((line.match(/`/g) ?? []).length % 2 === 1) throw new Error(`Keep backquotes on one line: ${line}`);
  }
  return withoutBlockComments(lines)
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n');
}

/** Without comments that begin and end with a line. */
function withoutBlockComments(lines: readonly string[]): string[] {
  let isComment = false;
  return lines.filter((line) => {
    const isBegun = isComment || line.startsWith('/*');
    isComment = isBegun && !line.endsWith('*/');
    return !isBegun;
  });
}
