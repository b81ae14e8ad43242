import { refusals } from './refusal.ts';

interface OfCode {
  readonly code: string;
}

/** Editions, sections and the addresses in them. */
export const editions = refusals({
  edition_unknown: ({ code }: OfCode) => `There is no edition "${code}". Choose one that is there.`,
  edition_unknown_among: ({ code, codes }: OfCode & { readonly codes: readonly string[] }) =>
    `There is no edition "${code}". There are: ${codes.join(', ')}.`,
  editions_missing: 'There is no edition yet. Start `masthead serve` once to lay the site.',
  address_empty: 'Nothing of this can stand in an address. Use letters or numbers.',
  address_reserved: 'The site needs this address for itself. Choose another name.',
});
