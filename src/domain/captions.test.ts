import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionsText, readCaptions } from './captions.ts';

const vtt = (...blocks: string[]) => ['WEBVTT', ...blocks].join('\n\n');

describe('captions in WebVTT', () => {
  it('are read with names, settings, notes, voices and entities', () => {
    const cues = readCaptions(
      vtt(
        'NOTE made at the harbour',
        'STYLE\n::cue { color: red }',
        'first\n00:01.000 --> 00:02.500 align:start\n<v Ada>The bell\n&amp; the tide</v>',
        '01:00:00.000 --> 01:00:01.000\nLater.',
      ),
    );
    expect(cues).toEqual([
      { from: 1, to: 2.5, text: 'The bell & the tide' },
      { from: 3600, to: 3601, text: 'Later.' },
    ]);
  });

  it.each([
    ['', 'nothing'],
    ['1\n00:00:01,000 --> 00:00:02,000\nSubRip', 'another format'],
    [vtt(), 'no cue'],
    [vtt('00:01,000 --> 00:02,000\nA comma'), 'a comma in a time'],
    [vtt('00:03.000 --> 00:02.000\nBackwards'), 'an end before its beginning'],
    [vtt('words without a time'), 'words without a time'],
  ])('%j is none: %s', (text) => {
    expect(readCaptions(text)).toBeNull();
  });

  it('takes whatever line ends there are, and a byte order mark', () => {
    const text = vtt('00:01.000 --> 00:02.000\nA bell');
    for (const form of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\uFEFF${text}`]) {
      expect(readCaptions(form)).toEqual([{ from: 1, to: 2, text: 'A bell' }]);
    }
  });

  it('gives every cue its times and words back', () => {
    const time = (ms: number) => new Date(ms).toISOString().slice(11, 23);
    const cue = fc.record({
      from: fc.integer({ min: 0, max: 80_000_000 }),
      length: fc.integer({ min: 1, max: 100_000 }),
      text: fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,3}$/),
    });
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 8 }), (cues) => {
        const text = vtt(
          ...cues.map((each) => `${time(each.from)} --> ${time(each.from + each.length)}\n${each.text}`),
        );
        expect(readCaptions(text)).toEqual(
          cues.map((each) => ({
            from: each.from / 1000,
            to: (each.from + each.length) / 1000,
            text: each.text,
          })),
        );
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readCaptions(`WEBVTT\n\n${text}`)));
  });

  it('read as a text say what is repeated once', () => {
    const cues = ['The bell', 'The bell', '', 'rings.'].map((text, at) => ({ from: at, to: at + 1, text }));
    expect(captionsText(cues)).toBe('The bell rings.');
  });
});
