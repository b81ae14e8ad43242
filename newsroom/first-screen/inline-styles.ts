// The page's policy takes styles by rules alone, which carry its nonce: a `style` attribute in markup has no effect. What
// the components write there stands in rules until the program is there, which may set it on the elements.

const attribute = 'data-style';

interface StyledByRules {
  readonly markup: string;
  readonly rules: string;
  /** Values of the attributes, by their number in `data-style`. */
  readonly styles: readonly string[];
}

/** @param markup as React writes it: a quote within text or a value is an entity. @throws for what is no plain style. */
export function styleByRules(markup: string): StyledByRules {
  const numbers = new Map<string, number>();
  const changed = markup.replace(/ style="([^"]*)"/g, (_, written: string) => {
    const style = plainText(written);
    // It would end its rule, or the element around all rules.
    if (/[<{}]/.test(style)) throw new Error(`this cannot be a style of the first screen: ${style}`);
    const number = numbers.get(style) ?? numbers.size;
    numbers.set(style, number);
    return ` ${attribute}="${number}"`;
  });
  const styles = [...numbers.keys()];
  // Stronger than a class, as an attribute would be.
  const rules = styles.map((style, number) => `#app [${attribute}="${number}"]{${style}}`).join('');
  return { markup: changed, rules, styles };
}

const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

function plainText(written: string): string {
  return written.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
}

/** Gives the elements their styles back, where the program changes them. */
export function takeStyles(place: HTMLElement, styles: readonly string[]): void {
  for (const element of place.querySelectorAll<HTMLElement>(`[${attribute}]`)) {
    element.style.cssText = styles[Number(element.getAttribute(attribute))] ?? '';
    element.removeAttribute(attribute);
  }
}
