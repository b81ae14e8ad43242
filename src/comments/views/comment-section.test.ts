import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { hasMarkupChecker, markupErrors } from '../../../tests/support/markup.ts';
import { commentWords } from '../../reader/messages/comment-words.ts';
import { messagesFor } from '../../reader/messages/messages.ts';
import type { CommentValues } from '../comment-input.ts';
import { editions } from '../comment-site.test-support.ts';
import { emptyForm, type FormState } from '../form-state.ts';
import type { LiveComment } from '../thread-comments.ts';
import { renderCommentSection } from './comment-section.tsx';

const at = new Date('2026-11-24T10:05:06.000Z');
const id = 'abcdefghijk23456';

function comment(changes: Partial<LiveComment> = {}): LiveComment {
  return { id, parentId: null, authorName: 'Nadia', website: null, body: 'Words.', at, ...changes };
}

function render(
  comments: readonly LiveComment[],
  form: Partial<FormState> = {},
  code: 'en' | 'ar' = 'en',
  isOpen = true,
): string {
  return renderCommentSection({
    words: commentWords(editions[code], messagesFor(code)),
    storyPath: `${editions[code].pathPrefix}/world/قصة-a`,
    action: `${editions[code].pathPrefix}/comments/story`,
    comments,
    count: comments.length,
    form: { ...emptyForm, ...form },
    isOpen,
  });
}

const parse = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;

/** What attackers have put into comment fields elsewhere. */
const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onfocus=alert(1) autofocus='",
  '" onmouseover="alert(1)" x="',
  '</textarea><script>alert(1)</script>',
  '</title></style></script><script>alert(1)</script>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '<!--<img src="--><img src=x onerror=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">',
  '<base href="https://evil.test/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.test/">',
  '\u0000<script>alert(1)</script>',
  '＜script＞alert(1)＜/script＞',
];

/** Everything in a page that could act: elements and attributes that no comment section of ours has. */
function dangers(html: string): string[] {
  const page = parse(html);
  const elements = [...page.querySelectorAll('script,img,svg,iframe,math,style,base,meta,object,embed,link')];
  const attributes = [...page.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(
        ({ name, value }) =>
          /^on/i.test(name) || (/^(href|src|action)$/.test(name) && /^\s*\w*script:/i.test(value)),
      )
      .map(({ name, value }) => `${name}=${value}`),
  );
  return [...elements.map(({ tagName }) => String(tagName)), ...attributes];
}

describe('text that would be markup stays text', () => {
  test.each(attacks)('%j as name, website and body of a comment', (attack) => {
    const html = render([comment({ authorName: attack, website: attack, body: `${attack}\n\n${attack}` })]);
    expect(dangers(html)).toEqual([]);
    const page = parse(html);
    expect(page.querySelector('.comment bdi')?.textContent).toBe(attack);
    expect(page.querySelectorAll('.comment-body p')).toHaveLength(2);
    expect(page.querySelector('.comment-body p')?.textContent).toBe(attack);
    expect(page.querySelector('.comment a[rel~="ugc"]')).toBe(null);
  });

  test.each(attacks)('%j as the one who is answered', (attack) => {
    const chain = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((each, place, all) =>
      comment({ id: each, parentId: all[place - 1] ?? null, authorName: attack }),
    );
    const html = render(chain, { replyTo: 'a' });
    expect(dangers(html)).toEqual([]);
    const page = parse(html);
    expect(page.querySelector('#respond')?.textContent).toBe(`Your reply to ${attack}`);
    expect(page.querySelector('.comment a[aria-label]')?.getAttribute('aria-label')).toBe(
      `Reply to ${attack}`,
    );
    expect(html).toContain('In reply to');
  });

  test.each(attacks)('%j in every field of a form that comes back', (attack) => {
    const values: CommentValues = { name: attack, email: attack, website: attack, comment: attack };
    const errors = {
      name: 'nameTooLong',
      email: 'emailInvalid',
      website: 'websiteInvalid',
      comment: 'commentTooLong',
    } as const;
    const html = render([], { values, errors });
    expect(dangers(html)).toEqual([]);
    const page = parse(html);
    for (const name of ['name', 'email', 'website']) {
      expect(page.querySelector(`input[name="${name}"]`)?.getAttribute('value')).toBe(attack);
    }
    expect(page.querySelectorAll('form')).toHaveLength(1);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'java\tscript:alert(1)',
    '//evil.test',
    'https://a:b@evil.test',
  ])('a website that is none of the web’s is no link, even if it stands in the database: %s', (website) =>
    expect(
      parse(render([comment({ website })]))
        .querySelector('.comment bdi')
        ?.closest('a'),
    ).toBe(null),
  );

  test('a good website is a link that vouches for nothing', () => {
    const link = parse(render([comment({ website: 'https://nadia.example.org/' })]))
      .querySelector('.comment bdi')
      ?.closest('a');
    expect(link?.getAttribute('href')).toBe('https://nadia.example.org/');
    expect(link?.getAttribute('rel')).toBe('ugc nofollow noopener');
    expect(link?.hasAttribute('target')).toBe(false);
  });

  test('an address in the text stays text', () => {
    expect(parse(render([comment({ body: 'See https://evil.test' })])).querySelector('.comment-body a')).toBe(
      null,
    );
  });
});

describe('a comment', () => {
  test('has its place, its time, its link and its reply', () => {
    const article = parse(render([comment()])).querySelector(`article.comment#comment-${id}`);
    expect(article?.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-24T10:05:06+00:00');
    expect(article?.querySelector('time')?.closest('a')?.getAttribute('href')).toBe(`#comment-${id}`);
    expect(article?.querySelector('a[rel="nofollow"]')?.getAttribute('href')).toBe(
      `/world/%D9%82%D8%B5%D8%A9-a?reply-to=${id}#comment-form`,
    );
    expect(article?.querySelector('bdi')?.getAttribute('dir')).toBe('auto');
    expect(article?.querySelector('.comment-body')?.getAttribute('dir')).toBe('auto');
  });

  test('keeps its paragraphs and line ends', () => {
    const html = render([comment({ body: 'one\ntwo\n\nthree' })]);
    expect(html).toContain('<p>one<br/>two</p><p>three</p>');
  });

  test('stands below what it answers', () => {
    const page = parse(render([comment(), comment({ id: 'child', parentId: id })]));
    expect(
      page.querySelector(`#comment-${id}`)?.parentElement?.querySelector('ol.replies #comment-child'),
    ).toBeTruthy();
    expect(page.querySelector('#comments-title')?.textContent).toBe('2 comments');
  });
});

describe('the form', () => {
  test.each([
    ['en', 'Your email address will not be published. Required fields are marked *'],
    ['ar', 'لن يُنشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بعلامة *'],
  ] as const)('says what the address is for: %s', (code, sentence) => {
    expect(render([], {}, code)).toContain(`>${sentence}</p>`);
  });

  test('has a label, a name for the browser’s memory and a mark for each field', () => {
    const page = parse(render([]));
    const facts = ['name', 'email', 'website', 'comment'].map((name) => {
      const field = page.querySelector(`[name="${name}"]`);
      const label = page.querySelector(`label[for="${field?.getAttribute('id')}"]`)?.textContent;
      return [label, field?.tagName, field?.getAttribute('autocomplete'), field?.hasAttribute('required')];
    });
    expect(facts).toEqual([
      ['Name *', 'INPUT', 'name', true],
      ['Email *', 'INPUT', 'email', true],
      ['Website', 'INPUT', 'url', false],
      ['Comment *', 'TEXTAREA', 'off', true],
    ]);
  });

  test('describes fields by words that are on the page', () => {
    const errors = { name: 'nameMissing', comment: 'commentTooLong' } as const;
    const page = parse(render([], { errors }));
    const described = [...page.querySelectorAll('[aria-describedby]')].flatMap((field) =>
      (field.getAttribute('aria-describedby') ?? '').split(' '),
    );
    expect(described).toContain('comment-name-error');
    for (const each of described) expect(page.getElementById(each)?.textContent).not.toBe('');
  });

  test('has no form and no way to answer where comments are closed, and says so', () => {
    const page = parse(render([comment()], { replyTo: id }, 'en', false));
    expect(page.querySelector('form, .comment-reply, #respond')).toBe(null);
    expect(page.querySelector('.comments')?.textContent).toContain('Comments are closed.');
    expect(page.querySelector('.comment-body')?.textContent).toBe('Words.');
    expect(render([], {}, 'en', false)).not.toContain('What do you know');
  });

  test('answers a comment that is not there as a comment of its own', () => {
    const page = parse(render([comment()], { replyTo: 'nosuch' }));
    expect(page.querySelector('[name="parent"]')).toBe(null);
    expect(page.querySelector('#respond')?.textContent).toBe('Leave a comment');
  });
});

test.skipIf(!hasMarkupChecker)(
  'is HTML by the standard, empty, full and with every mistake',
  async () => {
    const errors = {
      name: 'nameMissing',
      email: 'emailInvalid',
      website: 'websiteInvalid',
      comment: 'commentTooLong',
    } as const;
    const full = [
      comment({ website: 'https://nadia.example.org/' }),
      comment({ id: 'child', parentId: id, body: attacks.join('\n').replace('\0', '') }),
    ];
    const page = (code: 'en' | 'ar', html: string) =>
      `<!doctype html><html lang="${code}" dir="${editions[code].direction}"><head><meta charset="utf-8"><title>A story</title></head><body><main><h1>A story</h1>${html}</main></body></html>`;
    expect(
      await markupErrors({
        empty: page('en', render([])),
        full: page('en', render(full, { replyTo: id })),
        wrong: page('en', render(full, { errors, trouble: 'tooMany' })),
        closed: page('en', render(full, {}, 'en', false)),
        arabic: page('ar', render(full, { errors, trouble: 'parentGone' }, 'ar')),
      }),
    ).toEqual([]);
  },
  60_000,
);
