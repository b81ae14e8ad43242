import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { storable, storableFactsOf } from '../../platform/http/storable.ts';
import { cardOf, pagesOf, siteOf } from '../views/site.test-support.ts';
import { fullPathOf, liteAddress } from './lite-address.ts';
import { liteAnswer, withoutPictures } from './lite-answer.ts';

const html = (body: string, init: ResponseInit = {}) =>
  new Response(body, { ...init, headers: { 'content-type': 'text/html; charset=utf-8', ...init.headers } });

describe('a page without pictures', () => {
  it.each(Object.entries(pagesOf(siteOf('en'), cardOf())))('loads none: %s', (_kind, page) => {
    const { document } = parseHTML(withoutPictures(page));
    expect([...document.querySelectorAll('img, picture, source, [poster], [srcset], .pictured')]).toEqual([]);
    const links = [...document.querySelectorAll('a[href^="/"]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links.filter((each) => !each.endsWith('.xml'))) {
      expect(link).toMatch(/^\/lite\/|#pictures$/);
    }
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).not.toContain('/lite');
  });

  it('says in words what a picture shows, and nothing where it only adorns', () => {
    expect(
      withoutPictures(
        '<picture><source type="image/avif" srcset="/media/a.avif 1w"><img src="/media/a.jpeg" alt="A &quot;crane&quot;"></picture>',
      ),
    ).toBe('<span class="left-out">A &quot;crane&quot;</span>');
    expect(withoutPictures('<img src="/media/a.jpeg" alt="">')).toBe('');
    expect(withoutPictures('<video controls poster="/media/a.jpeg" preload="metadata"></video>')).toBe(
      '<video controls preload="none"></video>',
    );
  });

  it('is kept for as long as the full page, and moves where it moves', async () => {
    const facts = { dependencies: [{ key: 'article:a' }], expiresAt: 5 };
    const answer = await liteAnswer(storable(html('<a href="/world">World</a>', { status: 410 }), facts));
    expect(storableFactsOf(answer)).toEqual(facts);
    expect(answer.status).toBe(410);
    expect(await answer.text()).toBe('<a href="/lite/world">World</a>');
    const moved = await liteAnswer(new Response(null, { status: 301, headers: { location: '/world/new' } }));
    expect(moved.headers.get('location')).toBe('/lite/world/new');
    expect(storableFactsOf(moved)).toBeNull();
  });

  it('lets browsers fetch nothing ahead', async () => {
    const answer = await liteAnswer(html('', { headers: { 'speculation-rules': '"/assets/rules.json"' } }));
    expect(answer.headers.get('speculation-rules')).toBeNull();
  });

  it('has an address of its own', () => {
    expect(fullPathOf(liteAddress('/world/harbour'))).toBe('/world/harbour');
    expect(fullPathOf('/lite')).toBe('/');
    expect(fullPathOf('/lite/')).toBe('/');
    expect(fullPathOf('/literature/a')).toBeNull();
  });
});
