import { count } from './count.ts';
import { refusals } from './refusal.ts';

interface OfName {
  readonly name: string;
}

/** What the site is: editions, sections, topics, people, series, addresses and words. */
export const site = refusals({
  site_change_unknown: 'There is no such change of the site.',
  site_changed: 'Somebody changed this meanwhile. Look at it again, then repeat your change.',
  site_for_editors: 'Only editors change the site.',
  site_words_unknown: ({ name }: OfName) => `The site has no words called "${name}" that can be replaced.`,
  one_line_only: 'This stands on one line.',
  slug_pattern: 'Use small letters, digits and hyphens between them.',
  time_zone_unknown: 'There is no such time zone. Give one such as Europe/Madrid.',
  language_tag_unknown: 'There is no such language tag. Give one such as en or pt-BR.',
  address_prefix_pattern: 'Give nothing, or a slash and small letters: /es',
  contact_pattern: 'Give an address that begins with https:// or mailto:',
  account_pattern: 'Give an address that begins with https://',
  picture_of_library: 'Choose a picture of the library.',
  section_twice: 'A section stands here twice.',
  story_twice: 'A story stands here twice.',
  redirect_target_pattern: 'Give a path of this site, or an address with https://',
  percent_of_no_character: 'There is a % that begins no character.',
  contributor_named: 'A contributor stays while a story names them.',
  edition_stays: 'An edition stays: stories stand at its addresses.',
  edition_prefix_stays: 'What the addresses of an edition start with stays as it is: readers keep them.',
  edition_code_pattern: 'The code of an edition is a language tag such as es or pt-BR.',
  edition_prefix_reserved: 'The site itself has something at these addresses. Choose another prefix: /es',
  edition_prefix_taken: 'Another edition has these addresses. Give this one a prefix of its own: /es',
  redirect_path_pattern:
    'Give the old address as a path that reads as it is, without ?, # and %, such as /2019/05/old-name.',
  redirect_at_story: 'A story stands at this address: it needs no redirect.',
  redirect_circle: 'This would lead in a circle: the target leads back here.',
  redirect_chain: ({ most }: { readonly most: number }) =>
    `More than ${count('en', most, { one: '# redirect', other: '# redirects' })} in a row. Lead straight on.`,
  section_has_stories: ({ slug }: { readonly slug: string }) =>
    `There are stories in the section "${slug}". Take it out of the navigation instead.`,
  strand_unknown: 'There is no such series or storyline.',
  strand_merged_into: ({ name }: OfName) => `It was merged into "${name}". Change that one.`,
  strand_begins_at_home: 'It begins at its own address. Begin it, then move it or merge it.',
  strand_merged: 'It stands in another one. Take that one away, or part the two.',
  strand_has_stories: 'Readers find stories in it. Close it, or merge it into another one.',
  strand_target_merged: 'That one was itself merged into another. Choose the one it stands in now.',
  topic_has_stories: 'A topic stays while stories have it. Merge it into another one.',
  topic_unknown: 'Readers do not know this topic: no story of theirs has it.',
  topic_merged_into: ({ name }: OfName) => `It was merged into "${name}". Rename that one.`,
  topic_target_merged: 'That topic was itself merged into another one. Choose the one it stands in now.',
});
