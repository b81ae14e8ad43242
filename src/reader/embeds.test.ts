import { raw } from 'hono/html';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../domain/document.ts';
import { renderFeedHtml, renderHtml } from '../domain/render-html.ts';
import { sharedPage } from './respond.ts';
import { pageContextOf } from './story-page-context.ts';
import { renderPage } from './views/layout.tsx';
import { factsOf, siteOf } from './views/site.test-support.ts';

const film = { type: 'embed', attrs: { url: 'https://youtu.be/abcDEF12345', title: 'The vote' } };
const page = () =>
  pageContextOf({ id: 'abc', language: 'en', genre: 'news', pictures: {}, files: {} }, { language: 'en' });
const bodyOf = (...body: object[]) =>
  renderHtml(documentOf({ headline: 'H', body: body as never }), page()).body;
const policyOf = (html: string) =>
  sharedPage(renderPage(siteOf('en'), factsOf('/world/a'), 'article', raw(html)), {
    dependencies: [],
  }).headers.get('content-security-policy') ?? '';

describe('what lies elsewhere', () => {
  test('is named and not loaded; only its origin may be framed, and only on this page', () => {
    const html = bodyOf(film);
    expect(html).not.toContain('<iframe');
    expect(html).toContain('It is loaded from www.youtube-nocookie.com');
    expect(policyOf(html)).toContain('frame-src https://www.youtube-nocookie.com;');
    expect(policyOf(bodyOf())).not.toContain('frame-src');
  });

  test('cannot be named by the words of a story', () => {
    const words = {
      type: 'paragraph',
      content: [{ type: 'text', text: '" data-player="https://evil.example/"' }],
    };
    expect(policyOf(bodyOf(words))).not.toContain('evil.example');
  });

  test('is a link to feed readers', () => {
    const feed = renderFeedHtml(documentOf({ headline: 'H', body: [film] }), page());
    expect(feed).toBe('<p><a href="https://youtu.be/abcDEF12345">The vote</a></p>');
  });
});
