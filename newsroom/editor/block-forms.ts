import type { MediaKind } from '../../src/domain/media.ts';
import type { EditorWords } from './words.ts';

/** One attribute of a block as somebody fills it in. */
export interface FormField {
  readonly attribute: string;
  readonly label: keyof EditorWords['fields'];
  readonly kind: 'line' | 'lines' | 'address' | 'date' | 'code' | 'correction' | 'chart';
}

/** How a block with attributes stands in the editor: its element, its name, what is filled in, where its words go. */
export interface BlockForm {
  readonly element: string;
  readonly fields: readonly FormField[];
  /** The element of its words, when it has any, and what stands there while there are none. */
  readonly content?: { readonly element: string; readonly place: 'above' | 'below' };
  readonly preview?: 'image';
  /** What of the library it can show. */
  readonly takes?: MediaKind;
}

const line = (attribute: string, label: FormField['label']): FormField => ({
  attribute,
  label,
  kind: 'line',
});
const address = (attribute: string, label: FormField['label']): FormField => ({
  attribute,
  label,
  kind: 'address',
});
const recording = [
  address('src', 'address'),
  line('title', 'title'),
  line('credit', 'credit'),
  { attribute: 'transcript', label: 'transcript', kind: 'lines' },
  { attribute: 'captions', label: 'captions', kind: 'code' },
] as const;

export const blockForms: Readonly<Record<string, BlockForm>> = {
  image: {
    element: 'figure',
    preview: 'image',
    takes: 'picture',
    content: { element: 'figcaption', place: 'above' },
    fields: [
      { attribute: 'alt', label: 'alt', kind: 'lines' },
      line('credit', 'credit'),
      address('src', 'picture'),
    ],
  },
  pull_quote: {
    element: 'figure',
    content: { element: 'blockquote', place: 'above' },
    fields: [line('attribution', 'attribution')],
  },
  explainer: {
    element: 'aside',
    content: { element: 'div', place: 'below' },
    fields: [line('title', 'title')],
  },
  correction: {
    element: 'aside',
    content: { element: 'div', place: 'below' },
    fields: [
      { attribute: 'kind', label: 'kind', kind: 'correction' },
      { attribute: 'date', label: 'date', kind: 'date' },
    ],
  },
  timeline_entry: {
    element: 'li',
    content: { element: 'div', place: 'below' },
    fields: [{ attribute: 'date', label: 'entryDate', kind: 'line' }],
  },
  code_block: {
    element: 'figure',
    content: { element: 'pre', place: 'below' },
    fields: [line('language', 'codeLanguage')],
  },
  embed: { element: 'figure', fields: [address('url', 'address'), line('title', 'title')] },
  audio: { element: 'figure', takes: 'audio', fields: recording },
  video: { element: 'figure', takes: 'video', fields: [...recording, address('poster', 'poster')] },
  document: {
    element: 'figure',
    takes: 'document',
    fields: [address('src', 'address'), line('title', 'title'), line('credit', 'credit')],
  },
  chart: {
    element: 'figure',
    content: { element: 'div', place: 'below' },
    fields: [{ attribute: 'form', label: 'form', kind: 'chart' }, line('title', 'title')],
  },
  rich_link: { element: 'aside', fields: [address('href', 'address'), line('title', 'title')] },
  raw_html: { element: 'div', fields: [{ attribute: 'html', label: 'html', kind: 'code' }] },
};
