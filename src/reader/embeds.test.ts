import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { raw } from 'hono/html';
import { describe, expect, test } from 'vitest';
import { playerOrigins } from '../domain/blocks/players.ts';
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

  test('is loaded into a sandbox that lets nothing out', () => {
    const script = readFileSync(join(import.meta.dirname, '../../assets/blocks.js'), 'utf8');
    const [, granted = ''] = /frame\.sandbox = '([^']+)'/.exec(script) ?? [];
    // Its own origin is not ours: with its scripts and its origin a player cannot lift the sandbox.
    expect(granted.split(' ').toSorted()).toEqual([
      ...['allow-forms', 'allow-popups', 'allow-presentation', 'allow-same-origin', 'allow-scripts'],
    ]);
    expect(playerOrigins.every((origin) => origin.startsWith('https://'))).toBe(true);
  });

  test('may be anything that can be shown where the next post may bring it', () => {
    const bar = '<p class="live-bar meta"></p>';
    expect(policyOf(bar)).toContain(`frame-src ${playerOrigins.join(' ')};`);
    const written = { type: 'paragraph', content: [{ type: 'text', text: bar }] };
    expect(policyOf(bodyOf(written))).not.toContain('frame-src');
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
