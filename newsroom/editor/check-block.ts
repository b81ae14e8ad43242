import type { Node } from 'prosemirror-model';
import { providerOf } from '../../src/domain/blocks/embed.ts';
import { readCaptions } from '../../src/domain/captions.ts';
import { isSafeLink, isSafeSource } from '../../src/domain/safe-address.ts';
import type { EditorWords } from './words.ts';

/** What is wrong with a block's attributes, in the language somebody works in; nothing while it is not filled in. */
export function checkProblem({ type, attrs }: Node, words: EditorWords): string {
  const { problems } = words;
  switch (type.name) {
    case 'embed':
      return attrs.url !== '' && providerOf(attrs.url) === null ? problems.embed : '';
    case 'audio':
    case 'video':
      if (attrs.captions !== '' && !readCaptions(attrs.captions)) return problems.captions;
      return attrs.src !== '' && !isSafeSource(attrs.src) ? problems.source : '';
    case 'image':
    case 'document':
      return attrs.src !== '' && !isSafeSource(attrs.src) ? problems.source : '';
    case 'rich_link':
      return attrs.href !== '' && !isSafeLink(attrs.href) ? problems.address : '';
    case 'timeline_entry':
      return attrs.date !== '' && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(attrs.date) ? problems.date : '';
    default:
      return '';
  }
}
