import { formatCalendarDate, formatList } from './format.ts';
import type { Messages } from './message-types.ts';
import { type PluralForms, plural } from './plural.ts';

const corrections: Readonly<Record<string, string>> = {
  correction: 'Correction',
  clarification: 'Clarification',
  'editors-note': 'Editor’s note',
};

/** @param language the edition's, for its numbers and dates */
export function english(language: string): Messages {
  const count = (n: number, forms: PluralForms) => plural(language, n, forms);
  return {
    page: {
      title: (page, paper) => `${page} | ${paper}`,
      skipToContent: 'Skip to the content',
      sections: 'Sections',
      home: 'Home',
      frontPage: 'Front page',
      editions: 'Editions',
      breadcrumbs: 'You are here',
      backToTop: 'Back to the top',
      feed: 'Feed',
      feedOf: (name) => `Feed of ${name}`,
      feedDescription: (paper) => `The latest stories from ${paper}`,
      allRights: (paper, year) =>
        `© ${formatCalendarDate(String(year), language)} ${paper}. All rights reserved.`,
      printedFrom: (address) => `Printed from ${address}`,
    },
    article: {
      published: 'Published',
      updated: 'Updated',
      minutesToRead: (minutes) =>
        count(minutes, {
          zero: 'Less than a minute to read',
          one: '{n} minute to read',
          other: '{n} minutes to read',
        }),
      topics: 'Topics',
      share: 'Share',
      permanentLink: 'Link to this story',
      copyLink: 'Copy the link',
      linkCopied: 'Link copied',
      moreIn: (section) => `More in ${section}`,
    },
    history: {
      title: 'What changed in this story',
      link: 'See what changed',
      updated: 'Updated',
      unpublished: 'Taken back',
      published: 'Published again',
      correction: corrections.correction ?? '',
      clarification: corrections.clarification ?? '',
      editorsNote: corrections['editors-note'] ?? '',
    },
    preview: {
      title: (headline) => `Preview: ${headline}`,
      heading: 'Preview for',
      warning: (until) =>
        `As the newsroom has it now. For you alone: do not pass it on. The link holds until ${until}.`,
      goneTitle: 'This link leads nowhere',
      goneText: 'A preview link is for one person and holds for a time. Ask the newsroom for a new one.',
    },
    related: {
      title: 'Related articles',
      sameTopics: (names) =>
        `${names.length === 1 ? 'Same topic' : 'Same topics'}: ${formatList(names, language)}`,
      sameWords: (words) => `Also about: ${formatList(words, language)}`,
      sameDays: 'From the same days',
    },
    comments: {
      title: 'Comments',
      count: (comments) =>
        count(comments, { zero: 'No comments yet', one: '{n} comment', other: '{n} comments' }),
      none: 'Nobody has commented yet. What do you know about this?',
      reply: 'Reply',
      replyTo: (name) => `Reply to ${name}`,
      inReplyTo: (name) => `In reply to ${name}`,
      permanentLink: 'Link to this comment',
      receivedTitle: 'Thank you. Your comment has arrived.',
      receivedText:
        'A moderator reads every comment before it appears. Yours is waiting for one now; nothing more is needed from you.',
      backToStory: 'Back to the story',
    },
    commentForm: {
      title: 'Leave a comment',
      replyingTo: (name) => `Your reply to ${name}`,
      cancelReply: 'Cancel the reply',
      emailNotPublished: 'Your email address will not be published.',
      requiredMarked: 'Required fields are marked *',
      required: 'required',
      name: 'Name',
      email: 'Email',
      website: 'Website',
      comment: 'Comment',
      post: 'Post comment',
      moderated: 'A moderator reads every comment before it appears.',
      leaveEmpty: 'Leave this field empty',
    },
    commentErrors: {
      summaryTitle: (errors) =>
        count(errors, {
          one: 'Your comment was not sent: one thing needs another look',
          other: 'Your comment was not sent: {n} things need another look',
        }),
      nameMissing: 'Enter the name to show beside your comment.',
      nameTooLong: (limit) => count(limit, { other: 'Shorten the name to {n} characters or fewer.' }),
      emailMissing: 'Enter your email address. It will not be published.',
      emailInvalid: 'Enter an email address such as name@example.org.',
      websiteInvalid: 'Enter a web address that starts with https:// or http://, or leave this empty.',
      commentMissing: 'Write your comment.',
      commentTooLong: (limit) => count(limit, { other: 'Shorten the comment to {n} characters or fewer.' }),
      tooMany:
        'You have sent several comments in a short time. What you wrote is kept below: send it again in a few minutes.',
      parentGone:
        'The comment you are replying to is no longer here. What you wrote is kept below: send it again as a comment of its own.',
    },
    lists: {
      latest: 'Latest',
      older: 'Older stories',
      newest: 'Newest stories',
      olderTitle: 'Older stories',
      storiesBy: (name) => `Stories by ${name}`,
      storiesAbout: (topic) => `Stories about ${topic}`,
      emptyFront: 'The presses are warm and the desk is writing. The first story will stand here.',
      emptySection:
        'Nothing has happened here yet that we could stand behind. When it does, you will read it on this page.',
      emptyAuthor: 'No story under this name yet: good reporting takes its time.',
      emptyTopic: 'We have not written about this yet. Not every silence is an oversight; some are research.',
    },
    placeKinds: { author: 'Writers', topic: 'Topics', series: 'Series', storyline: 'Storylines' },
    storylinePlaces: { next: 'What came next', previous: 'What came before', key: 'Key story' },
    places: {
      contact: 'Contact:',
      seriesOver: 'This series has ended.',
      storylineOver: 'This story has come to its end.',
      keyStories: 'Start here',
      allStories: 'All stories',
      fromTheBeginning: 'Read it from the beginning',
      timeline: 'Timeline',
      timelineOf: (storyline) => `The whole story of “${storyline}”, from the first report on.`,
      lastStory: (date) => `Last story: ${date}`,
      newer: 'Newer stories',
      earlier: 'Back to the beginning',
      later: 'What came next',
      more: 'More',
      back: 'Back to the start',
      before: (moment) => `before ${moment}`,
      after: (moment) => `after ${moment}`,
      partOf: 'Part of the series',
      moreInStory: 'More in this story',
    },
    trouble: {
      notFoundTitle: 'There is no page at this address',
      notFoundText: 'The address may be mistyped, or cut off where it was copied from.',
      notFoundHelp: 'Go to the front page, choose a section, or read what is new:',
      goneTitle: 'This story has been withdrawn',
      goneText: 'It was published here and then taken back. We leave this note so that nobody has to wonder.',
      goneReason: (reason) => `The editors’ reason: ${reason}`,
      badRequestTitle: 'This request could not be understood',
      badRequestText: 'Something in it was incomplete or damaged on the way. Go back and try once more.',
      failedTitle: 'This page cannot be shown just now',
      failedText: 'The fault is ours, and we have a record of it. Please try again in a minute.',
    },
    genres: {
      analysis: 'Analysis',
      opinion: 'Opinion',
      feature: 'Feature',
      obituary: 'Obituary',
      explainer: 'Explainer',
      live: 'Live',
    },
    roles: {
      writer: 'By',
      photographer: 'Photographs by',
      illustrator: 'Illustrations by',
      editor: 'Edited by',
      translator: 'Translated by',
    },
    blocks: {
      keyPoints: 'Key points',
      gallery: 'Pictures',
      table: 'Table',
      transcript: 'Transcript',
      readAlso: 'Read also',
      correction: (kind, date) => {
        const label = corrections[kind] ?? 'Correction';
        return date === '' ? label : `${label}, ${formatCalendarDate(date, language)}`;
      },
      date: (date) => formatCalendarDate(date, language),
      embed: (provider) => `Opens on ${provider}. Nothing is loaded from there until you choose to go.`,
      elsewhere: (host) => `Kept at ${host}. Nothing is loaded from there until you choose to go.`,
    },
  };
}
