import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { type Plugin, Selection, TextSelection } from 'prosemirror-state';
import { isSafeLink } from '../../src/domain/safe-address.ts';
import { nodeType } from './block-templates.ts';
import { markType } from './commands.ts';

/** Markdown as one types it: `## `, `- `, `1. `, `> `, three backticks, `---`, and marks around words. */
export function markdownRules(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{2,4})\s$/, nodeType('heading'), ([, signs = '##']) => ({
        level: signs.length,
      })),
      textblockTypeInputRule(/^```([a-z0-9+#-]{0,30})\s$/, nodeType('code_block'), ([, language = '']) => ({
        language,
      })),
      wrappingInputRule(/^\s*[-*•]\s$/, nodeType('bullet_list')),
      wrappingInputRule(
        /^(\d{1,4})[.)]\s$/,
        nodeType('ordered_list'),
        ([, start]) => ({ start: Number(start) }),
        ([, start], list) => list.childCount + list.attrs.start === Number(start),
      ),
      wrappingInputRule(/^\s*>\s$/, nodeType('blockquote')),
      dividerRule,
      marked(/(?:^|\s)\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, 'strong'),
      marked(/(?:^|[^*\w])\*([^*\s](?:[^*]*[^*\s])?)\*$/, 'emphasis'),
      marked(/(?:^|\s)_([^_\s](?:[^_]*[^_\s])?)_$/, 'emphasis'),
      marked(/(?:^|\s)~~([^~\s](?:[^~]*[^~\s])?)~~$/, 'strike'),
      marked(/(?:^|\s)`([^`]+)`$/, 'code'),
      linkRule,
    ],
  });
}

const dividerRule = new InputRule(/^(?:---|\*\*\*)$/, (state, _match, start) => {
  const $start = state.doc.resolve(start);
  if ($start.depth < 2 || $start.parent.type.name !== 'paragraph') return null;
  if (!$start.node(-1).canReplaceWith($start.index(-1), $start.indexAfter(-1), nodeType('divider')))
    return null;
  const tr = state.tr.replaceWith($start.before(), $start.after(), [
    nodeType('divider').create(),
    nodeType('paragraph').create(),
  ]);
  return tr.setSelection(Selection.near(tr.doc.resolve($start.before() + 1), 1));
});

/** Words between signs get the mark, the signs go. */
function marked(pattern: RegExp, name: string): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const words = match[1] ?? '';
    const type = markType(name);
    const $start = state.doc.resolve(start);
    if (!$start.parent.type.allowsMarkType(type)) return null;
    const lead = match[0].search(/[*_~`]/);
    const signs = (match[0].length - lead - words.length) / 2;
    const from = start + lead;
    // The last sign is not in the document yet.
    const { tr } = state;
    tr.delete(from + signs + words.length, end).delete(from, from + signs);
    tr.addMark(from, from + words.length, type.create()).removeStoredMark(type);
    return tr;
  });
}

const linkRule = new InputRule(/\[([^\]]+)\]\(([^()\s]+)\)$/, (state, match, start, end) => {
  const [, words = '', href = ''] = match;
  const type = markType('link');
  if (!isSafeLink(href) || !state.doc.resolve(start).parent.type.allowsMarkType(type)) return null;
  const tr = state.tr.insertText(words, start, end);
  tr.addMark(start, start + words.length, type.create({ href })).removeStoredMark(type);
  return tr.setSelection(TextSelection.create(tr.doc, start + words.length));
});
