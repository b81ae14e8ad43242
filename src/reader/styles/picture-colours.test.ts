import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withPictureColours } from './picture-colours.ts';

describe('the colours of a page of pictures', () => {
  test('stand in a style element that the policy allows by its hash, each once', () => {
    const page =
      '<head></head><img data-colour="#336699"><img data-colour="#336699"><img data-colour="#000000">';
    const { html, source } = withPictureColours(page);
    const css = /<style>(.*)<\/style><\/head>/.exec(html)?.[1] ?? '';
    expect(css).toBe(
      '[data-colour="#336699"]{background:#336699}[data-colour="#000000"]{background:#000000}',
    );
    expect(source).toBe(`'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  });

  test('nothing but a colour gets in', () => {
    const attacks = ['red;}*{display:none', '#12345', '#1234567', '</style><script>', 'url(//x)'];
    const page = `<head></head>${attacks.map((each) => `<img data-colour="${each}">`).join('')}`;
    expect(withPictureColours(page)).toEqual({ html: page, source: null });
  });
});
