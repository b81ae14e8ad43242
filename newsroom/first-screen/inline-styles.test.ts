import { describe, expect, it } from 'vitest';
import { styleByRules } from './inline-styles.ts';

describe('styles of what is drawn', () => {
  it('stand in rules, one for all that are alike', () => {
    expect(
      styleByRules(
        '<b style="--a:&#x27;x&#x27;">style=&quot;c&quot;</b><i style="d:e"></i><b style="--a:&#x27;x&#x27;"></b>',
      ),
    ).toEqual({
      markup: '<b data-style="0">style=&quot;c&quot;</b><i data-style="1"></i><b data-style="0"></b>',
      rules: `#app [data-style="0"]{--a:'x'}#app [data-style="1"]{d:e}`,
      styles: [`--a:'x'`, 'd:e'],
    });
  });

  it.each(['a:b}c{d:e', 'a:url(&lt;/style&gt;)'])('cannot leave their rule: %s', (style) => {
    expect(() => styleByRules(`<b style="${style}"></b>`)).toThrow('cannot be a style');
  });
});
