const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};

/** Text as HTML, fit for content and for attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"\u00a0]/g, (sign) => escapes[sign] ?? sign);
}

/** ` name="value"` for each attribute that has a value; null and undefined leave it out. */
export function attributes(values: Readonly<Record<string, string | number | null | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');
}

/** A word the page adds, marked so that it is not read back as part of the story. Nothing without words. */
export function label(words: string | undefined, element = 'p'): string {
  return words ? `<${element} class="label" data-label>${escapeHtml(words)}</${element}>` : '';
}
