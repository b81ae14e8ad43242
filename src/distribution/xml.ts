/** A finished piece of XML. */
export interface Xml {
  readonly xml: string;
}

// XML 1.0 has no way to write these, not even escaped.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An element with text or elements in it; text is escaped. */
export function element(name: string, content: string | readonly Xml[]): Xml {
  const inner = typeof content === 'string' ? escapeXml(content) : content.map((each) => each.xml).join('');
  return { xml: `<${name}>${inner}</${name}>` };
}

/** An element with attributes and nothing in it. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string>>): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return { xml: `<${name}${written.join('')}/>` };
}

/** A document with this root; `namespaces` by prefix, '' being the default one. */
export function xmlDocument(
  root: string,
  namespaces: Readonly<Record<string, string>>,
  content: readonly Xml[],
): string {
  const declared = Object.entries(namespaces)
    .map(([prefix, uri]) => ` xmlns${prefix && `:${prefix}`}="${uri}"`)
    .join('');
  const inner = content.map((each) => each.xml).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${declared}>\n${inner}\n</${root}>\n`;
}

function escapeXml(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}
