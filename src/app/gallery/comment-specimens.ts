import { emptyForm, type FormState } from '../../comments/form-state.ts';
import type { LiveComment } from '../../comments/thread-comments.ts';
import { renderCommentSection } from '../../comments/views/comment-section.tsx';
import { commentWords } from '../../reader/messages/comment-words.ts';
import type { SamplePaper } from './sample-site.ts';
import type { Specimen } from './specimen.ts';

/** Comments: none, a thread as deep as they go, and the form in each of its states. */
export function commentSpecimens({ site, words }: SamplePaper): readonly Specimen[] {
  const [name = '', answering = ''] = words.writers;
  const comments: readonly LiveComment[] = words.sentences.flatMap((body, at) => [
    commentOf(`c${at}`, at === 0 ? null : `c${at - 1}`, name, body),
    commentOf(`d${at}`, null, answering, `${body}\n\n${words.short[0]}\n${words.short[1]}`),
  ]);
  const section = (form: Partial<FormState>, shown: readonly LiveComment[] = [], isOpen = true) =>
    renderCommentSection({
      words: commentWords(site.edition, site.messages),
      storyPath: '/',
      action: '/comments/sample',
      comments: shown,
      count: shown.length,
      form: { ...emptyForm, ...form },
      isOpen,
    });
  const filled = { name, email: 'ada@meridian.example', website: '', comment: words.sentences[0] ?? '' };
  return [
    { name: 'Comments: none yet', html: section({}) },
    { name: 'Comments: threads', html: section({}, comments) },
    { name: 'Comments: closed', html: section({}, comments.slice(0, 1), false) },
    {
      name: 'Comment form: an answer',
      html: section({ replyTo: 'c0', values: filled }, comments.slice(0, 1)),
    },
    {
      name: 'Comment form: mistakes',
      html: section({
        errors: {
          name: 'nameMissing',
          email: 'emailInvalid',
          website: 'websiteInvalid',
          comment: 'commentTooLong',
        },
        trouble: 'tooMany',
      }),
    },
  ];
}

function commentOf(id: string, parentId: string | null, authorName: string, body: string): LiveComment {
  return { id, parentId, authorName, website: null, body, at: new Date('2026-11-24T11:00:00Z') };
}
