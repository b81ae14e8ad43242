import type { Block } from '../block.ts';

export const qa: Block = {
  name: 'qa',
  spec: {
    content: '(qa_question qa_answer)+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'div.qa' }],
  },
  html: (_node, inner) => `<div class="qa">${inner}</div>`,
  fixture: {
    type: 'qa',
    content: [
      { type: 'qa_question', content: [{ type: 'text', text: 'Who pays?' }] },
      {
        type: 'qa_answer',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The town does.' }] }],
      },
    ],
  },
};

export const qaQuestion: Block = {
  name: 'qa_question',
  spec: {
    content: 'inline*',
    defining: true,
    parseDOM: [{ tag: 'p.question', priority: 60, context: 'qa/' }],
  },
  html: (_node, inner) => `<p class="question">${inner}</p>`,
};

export const qaAnswer: Block = {
  name: 'qa_answer',
  spec: { content: 'flow+', defining: true, parseDOM: [{ tag: 'div.answer', context: 'qa/' }] },
  html: (_node, inner) => `<div class="answer">${inner}</div>`,
};
