import { describe, expect, it } from 'vitest';
import { linkNotes } from './link-notes.ts';

const origin = 'https://meridian.example';
const read = (html: string, language = 'en') => {
  const notes = linkNotes(origin, language);
  return {
    html: notes.number(html),
    notes: notes.notes.map(({ number, address }) => `${number} ${address}`),
  };
};

describe('the notes of links', () => {
  it('number each address once, over all texts of a story', () => {
    const notes = linkNotes(origin, 'en');
    const standfirst = notes.number('<a href="https://a.example/?x=1&amp;y=2">One</a>');
    const body = notes.number(
      '<p><a href="/world/wall">Two</a>, <a href="https://meridian.example/world/wall">two</a>, <a href="https://a.example/?x=1&amp;y=2"><em>one</em></a></p>',
    );
    expect(standfirst).toBe('<a href="https://a.example/?x=1&amp;y=2" data-note="1">One</a>');
    expect(body.match(/data-note="\d"/g)).toEqual(['data-note="2"', 'data-note="2"', 'data-note="1"']);
    expect(notes.notes).toEqual([
      { number: '1', address: 'https://a.example/?x=1&y=2' },
      { number: '2', address: 'https://meridian.example/world/wall' },
    ]);
  });

  it('have the digits of the language, and letters of other scripts as letters, but no signs', () => {
    expect(
      read(`<a href="${encodeURI('/ar/محليات/سور')}?q=%C2%A0%E2%80%AE%2F%zz">السور</a>`, 'ar').notes,
    ).toEqual(['١ https://meridian.example/ar/محليات/سور?q=%C2%A0%E2%80%AE%2F%zz']);
  });

  it.each([
    ['a place on the page', '<a href="#post-1">above</a>'],
    ['a picture that stands there', '<a class="enlarge" href="/media/a.webp"><img src="/media/b.jpeg"></a>'],
    ['an address that is its own words', '<a href="https://www.a.example/">a.example</a>'],
    [
      'the same with its signs',
      '<a href="https://a.example/?x=1&amp;y=2">https://a.example/?x=1&amp;y=2</a>',
    ],
    [
      'what only a browser without a player shows',
      '<video src="/media/a.mp4"><a href="/media/a.mp4">A</a></video>',
    ],
    ['what is no address', '<a href="javascript:alert(1)">x</a>'],
    ['another element', '<abbr href="https://a.example">x</abbr>'],
  ])('are not there for %s', (_, html) => {
    expect(read(html)).toEqual({ html, notes: [] });
  });

  it('name whom to write to without the scheme, and take attributes in any order', () => {
    const { html, notes } = read('<a class="x" href="mailto:desk@a.example" rel="y">Write</a>');
    expect(html).toBe('<a class="x" href="mailto:desk@a.example" rel="y" data-note="1">Write</a>');
    expect(notes).toEqual(['1 desk@a.example']);
  });
});
