import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDocument, documentOf, parseDocument } from './document.ts';
import { InvalidInput } from './errors.ts';
import { parseBodyHtml } from './parse-html.ts';
import { renderHtml } from './render-html.ts';

const read = (html: string) => renderHtml(documentOf({ headline: 'H', body: parseBodyHtml(html).body })).body;

describe('HTML from outside', () => {
  test.each([
    ['<b>Bold</b> text', '<p><strong>Bold</strong> text</p>'],
    ['<h1>One</h1><p>Two</p>', '<h2>One</h2><p>Two</p>'],
    ['<div><div><p>Deep</p></div></div>', '<p>Deep</p>'],
    ['<p> </p><p>&nbsp;</p><p>x</p>', '<p>x</p>'],
    [
      '<ul><li><p>a</p></li><li>b<ul><li>c</li></ul></li></ul>',
      '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>',
    ],
    [
      '<table><tr><th>A</th></tr><tr><td><p>1</p><p>2</p></td></tr></table>',
      '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1<br>2</td></tr></tbody></table>',
    ],
    [
      '<p>One <a href="https://example.org/x?a=1&amp;b=2">two <b>three</b></a></p>',
      '<p>One <a href="https://example.org/x?a=1&amp;b=2">two <strong>three</strong></a></p>',
    ],
    [
      '<p>a<img src="https://example.org/p.jpg" alt="P">b</p>',
      '<figure class="image"><img src="https://example.org/p.jpg" alt="P"></figure><p>ab</p>',
    ],
    [
      '<iframe src="https://www.youtube.com/embed/1" title="T"></iframe>',
      '<figure class="embed" data-provider="youtube"><a href="https://www.youtube.com/embed/1">T</a></figure>',
    ],
    ['<p><span lang="ar" dir="rtl">سلام</span></p>', '<p><span lang="ar" dir="rtl">سلام</span></p>'],
  ])('%s', (html, expected) => {
    expect(read(html)).toBe(expected);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="jav&#x09;ascript:alert(1)">x</a>',
    '<a href=" &#14; javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="//evil.example/">x</a>',
    '<img src="javascript:alert(1)">',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<p style="background:url(javascript:alert(1))" onclick="alert(1)">x</p>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<div class="raw-html" data-html="&lt;script&gt;alert(1)&lt;/script&gt;"></div>',
    '<blockquote cite="javascript:alert(1)">x</blockquote>',
    '<video src="javascript:alert(1)" poster="javascript:alert(1)"></video>',
    '<math><mtext></p><img src=x onerror=alert(1)></mtext></math>',
    '<p title="</p><script>alert(1)</script>">x</p>',
  ])('does nothing to a reader: %s', (html) => {
    const out = read(html);
    expect(out).not.toMatch(/<script|javascript:|onerror=|onclick=|onload=|data:text|\/\/evil|srcdoc/i);
  });

  test('says what it left out', () => {
    expect(
      parseBodyHtml('<script>x</script><form></form><iframe src="https://evil.example/"></iframe>').notes,
    ).toEqual(['Left out: script.', 'Left out: form.', 'A frame became a link: https://evil.example/.']);
  });

  test('any text gives a valid body or a precise error', () => {
    const soup = fc
      .array(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            '<p>',
            '</p>',
            '<ul>',
            '<li>',
            '</ul>',
            '<table>',
            '<td>',
            '<aside class="key-points">',
            '<div class="qa">',
            '<p class="question">',
            '<ol class="timeline">',
            '<figure>',
            '<img src="https://e.org/a">',
            '<a href="/x">',
            '</a>',
            '<b>',
            '</i>',
            '<pre>',
            '<!--',
            '-->',
            '<![CDATA[',
            '&amp;',
            '<h1>',
            '<br>',
          ),
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(soup, (html) => {
        const { body } = parseBodyHtml(html);
        const document = documentOf({ headline: 'H', body });
        expect(parseDocument(document)).toEqual(document);
        expect(checkDocument(document)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('refuses what would exhaust memory or stack', () => {
    expect(() => parseBodyHtml('x'.repeat(5_000_001))).toThrow(InvalidInput);
    expect(() => parseBodyHtml('<div>'.repeat(100_000))).toThrow(InvalidInput);
    expect(parseBodyHtml(`${'<div>'.repeat(2_000)}deep`).body).toHaveLength(1);
    expect(parseBodyHtml(`${'<blockquote>'.repeat(500)}deep`).body.length).toBeGreaterThan(0);
  });
});
