/**
 * For a parse rule: where in an element the content is. An element without that part gets an empty one, since
 * the parser needs something to read.
 */
export function contentIn(selector: string): (element: globalThis.Node) => HTMLElement {
  return (node) => {
    const element = node as HTMLElement; // rules with a tag are only asked about elements
    return element.querySelector<HTMLElement>(selector) ?? element.ownerDocument.createElement('div');
  };
}
