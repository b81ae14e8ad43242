import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headlineText, type StoryDocument, standfirstText } from '../domain/document.ts';
import { InvalidInput } from '../domain/errors.ts';
import { renderHtml } from '../domain/render-html.ts';
import { renderText } from '../domain/render-text.ts';
import { packageRoot } from '../platform/package-root.ts';
import { readPlainText } from './read-plain-text.ts';

const bodyBlocks = (document: StoryDocument) => document.content?.[2]?.content ?? [];
const prose = (start: string) =>
  `${start} and nobody who was there that night on the quay has forgotten the sound of it, or what the harbour master said when it was over.`;

const story = (...lines: string[]) => readPlainText(lines.join('\n'), 'en');
const html = (...lines: string[]) => renderHtml(story(...lines).document).body;

describe('plain text', () => {
  test('section, headline, subheads, lists, paragraphs', () => {
    const draft = story(
      'World',
      'Wall holds through the longest night',
      prose('The wall held,'),
      'What comes next',
      'Three things will be decided:',
      '• Money: who pays for it',
      '- Height: how much is enough',
      '• A date',
      prose('The council meets on Monday,'),
    );
    expect(draft.section).toBe('World');
    expect(headlineText(draft.document)).toBe('Wall holds through the longest night');
    expect(bodyBlocks(draft.document).map((block) => block.type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'bullet_list',
      'paragraph',
    ]);
    expect(renderHtml(draft.document).body).toContain('<li><strong>Money:</strong> who pays for it</li>');
  });

  test('numbers make a numbered list, deeper ones hang below', () => {
    expect(
      html(
        'Six steps to a wall that will hold',
        prose('This is how,'),
        '1. Measure',
        '  - twice',
        '2. Build',
        prose('Then wait,'),
      ),
    ).toContain('<ol><li>Measure<ul><li>twice</li></ul></li><li>Build</li></ol>');
    expect(
      html(
        'Six steps to a wall that will hold',
        prose('This is how,'),
        '3) Measure',
        '4) Build',
        prose('Then,'),
      ),
    ).toContain('<ol start="3">');
  });

  test('lines that a mail program broke are one paragraph', () => {
    const broken = [
      'Wall holds through the longest night',
      '',
      'The wall held, and nobody who was there that night on the quay',
      'has forgotten the sound of it, or what the harbour master said',
      'when it was over and the lamps had been lit again along the row',
      'of houses by the water.',
      '',
      'The council meets on Monday.',
    ];
    expect(bodyBlocks(story(...broken).document)).toHaveLength(2);
  });

  test('byline, date and summary belong to the head', () => {
    const draft = story(
      'Home > News > Politics',
      'Council votes for stone, by one vote',
      'A plan that is cheaper, uglier and sooner won against one that was none of these, after a night without power.',
      'By Ines Okafor and Joel Holt',
      '24 November 2026',
      '3 min read',
      prose('SALTMERE, Nov 24 (Meridian) - The council voted,'),
    );
    expect(draft).toMatchObject({
      section: 'Politics',
      authors: ['Ines Okafor', 'Joel Holt'],
      dateline: 'Saltmere',
      publishedAt: new Date('2026-11-24T00:00:00Z'),
    });
    expect(standfirstText(draft.document)).toMatch(/^A plan that is cheaper/);
    expect(bodyBlocks(draft.document)).toHaveLength(1);
  });

  test('signs stay as they are written', () => {
    expect(
      renderText(story('“Wir haben’s” – said the captain', prose('«Ja» … ½ of it — 10 °C,')).document),
    ).toContain('«Ja» … ½ of it — 10 °C,');
  });

  test.each([
    [
      'en',
      [
        'Share this',
        'Related articles',
        'Storm of the century',
        'Leave a comment',
        'Your email address will not be published. Required fields are marked *',
        'Name *',
        'Email *',
        'Website',
        'Post Comment',
        'Go to top',
      ],
    ],
    [
      'es',
      [
        'Compartir',
        'Artículos relacionados',
        'La tormenta del siglo',
        'Deja un comentario',
        'Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *',
        'Nombre *',
        'Volver arriba',
      ],
    ],
    [
      'fr',
      [
        'Partager',
        'Articles liés',
        'La tempête du siècle',
        'Laisser un commentaire',
        'Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *',
        'Nom *',
        'Retour en haut',
      ],
    ],
    [
      'de',
      [
        'Teilen',
        'Ähnliche Artikel',
        'Jahrhundertsturm',
        'Schreibe einen Kommentar',
        'Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert',
        'Name *',
        'Nach oben',
      ],
    ],
    [
      'ar',
      [
        'شارك المقال',
        'مقالات ذات صلة',
        'عاصفة القرن',
        'اترك تعليقاً',
        'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *',
        'الاسم *',
        'إلى الأعلى',
      ],
    ],
  ])('the page around a story goes and is said (%s)', (_, furniture) => {
    const draft = story(
      'Wall holds through the longest night',
      prose('The wall held,'),
      prose('The council meets,'),
      ...furniture,
    );
    expect(bodyBlocks(draft.document)).toHaveLength(2);
    expect(draft.notes).toEqual(furniture.map((line) => `Left out: ${line}`));
  });

  test('words that look like furniture stay inside of a sentence', () => {
    const text = prose(
      'She wrote two related articles and asked readers to leave a comment, share this, and go to top,',
    );
    expect(renderText(story('A headline about how pages are made', text).document)).toContain(text);
  });

  test('other stories named in the middle do not end the story', () => {
    const draft = story(
      'Wall holds through the longest night',
      prose('The wall held,'),
      'Read also',
      'The storm, hour by hour',
      prose('The council meets,'),
      prose('It will decide,'),
    );
    expect(bodyBlocks(draft.document)).toHaveLength(3);
  });

  test('an Arabic text is Arabic and runs from right to left', () => {
    const draft = readPlainText(
      'العالم\nمجلس المدينة يصوت على رفع الجدار بفارق صوت واحد\nصوّت المجلس مساء الاثنين على رفع جدار الميناء مترًا وثمانين سنتيمترًا، بعد أسوأ عاصفة منذ ستين عامًا ضربت المدينة.',
      'en',
    );
    expect(draft).toMatchObject({ language: 'ar', direction: 'rtl', section: 'العالم' });
  });

  test.each([['Share this\nLeave a comment'], [`${'x'.repeat(200_001)}`]])(
    'refuses what is no story',
    (text) => {
      expect(() => readPlainText(text, 'en')).toThrow(InvalidInput);
    },
  );

  test('no word is lost: it is in the story or in the notes', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'Share this',
        'Related articles',
        'World',
        '• Item: text',
        '1. One',
        'By Ada Verne',
        '24 November 2026',
        '',
        'A subhead',
        'Leave a comment',
      ),
      fc
        .array(fc.constantFrom('sea', 'wall', 'night', '“quoted”', 'café', 'مدينة', '東京', '—'), {
          minLength: 1,
          maxLength: 30,
        })
        .map((words) => `${words.join(' ')}.`),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        let draft: ReturnType<typeof readPlainText>;
        try {
          draft = readPlainText(lines.join('\n'), 'en');
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInput);
          return;
        }
        const kept = [draft.section, renderText(draft.document), ...draft.authors, ...draft.notes].join('\n');
        for (const word of lines.join(' ').match(/[\p{L}\p{M}]{2,}/gu) ?? []) {
          const isFact = ['By', 'November'].includes(word);
          if (!isFact) expect(kept).toContain(word);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const corpus = join(packageRoot, '../shared/corpora/ntrex/docs.jsonl.gz');

describe.skipIf(!existsSync(corpus))(
  'real news in five languages (skipped where the corpora are absent)',
  () => {
    test('keeps headline, language and every paragraph', () => {
      const codes: Record<string, string> = { eng: 'en', spa: 'es', fra: 'fr', deu: 'de', arb: 'ar' };
      const lines = gunzipSync(readFileSync(corpus)).toString().split('\n').filter(Boolean);
      let seen = 0;
      for (const line of lines) {
        const { lang, title, text } = JSON.parse(line) as { lang: string; title: string; text: string };
        const code = codes[lang];
        if (code === undefined) continue;
        const draft = readPlainText(`${title}\n${text}`, 'en');
        seen += 1;
        expect.soft(draft.language, title).toBe(code);
        expect
          .soft(renderText(draft.document).length + (draft.section?.length ?? 0), title)
          .toBeGreaterThan((title.length + text.length) * 0.93);
      }
      expect(seen).toBe(5 * 123);
    });
  },
);
