import { formatDate, formatList, formatTime, machineTime } from '../messages/format.ts';
import { cardSizes } from '../picture-sizes.ts';
import { CutPicture } from './cut-picture.tsx';
import { inLanguage } from './in-language.ts';
import type { Card, Site } from './models.ts';
import { ownView, type Piece } from './own-view.ts';

interface CardOptions {
  readonly site: Site;
  readonly card: Card;
  /** How much room it has: what it shows follows from that. */
  readonly size: 'lead' | 'second' | 'river' | 'feature' | 'roll' | 'rank';
  readonly level?: 2 | 3;
  /** Whether no other story stands beside it. */
  readonly isAlone?: boolean;
  /** Whether the picture is the largest on the page: then it must not wait. */
  readonly isFirst?: boolean;
}

type CardPieces = Readonly<Record<'picture' | 'kicker' | 'headline' | 'summary' | 'meta', Piece>>;

/** A story in a list, as large as its place. */
export function StoryCard(options: CardOptions) {
  const { card, size } = options;
  const isPictured = card.picture !== null && size !== 'second' && size !== 'rank';
  const classes = [
    'card',
    size === 'lead' || size === 'feature' ? size : '',
    card.genre === 'news' ? '' : `of-${card.genre}`,
    isPictured ? 'pictured' : '',
  ];
  const pieces = {
    picture: isPictured ? <CardPicture {...options} /> : null,
    kicker: <Kicker site={options.site} card={card} />,
    headline: <CardTitle {...options} />,
    summary:
      card.standfirst === '' || size === 'rank' ? null : (
        <p class="summary" {...inLanguage(card, options.site.edition)}>
          {card.standfirst}
        </p>
      ),
    meta: <CardMeta {...options} />,
  };
  return (
    <article class={classes.filter(Boolean).join(' ')} data-updated={updateOf(options)}>
      {ownView('card', pieces) ?? <Arranged size={size} pieces={pieces} />}
    </article>
  );
}

/**
 * When it changed after it was published or a post came, in epoch seconds, for the device of whoever read it before.
 */
function updateOf({ site, card }: CardOptions): number | undefined {
  const { publishedAt, updatedAt, newestPostAt } = card;
  const changedAt = newestPostAt && updatedAt && newestPostAt > updatedAt ? newestPostAt : updatedAt;
  if (!site.hasOfflineReading || !changedAt || changedAt <= publishedAt) return undefined;
  return Math.floor(changedAt.getTime() / 1000);
}

/** The lead's headline stands over picture and words; elsewhere the words are one block beside or below the picture. */
function Arranged({ size, pieces }: { size: CardOptions['size']; pieces: CardPieces }) {
  const { picture, kicker, headline, summary, meta } = pieces;
  if (size === 'lead') {
    return (
      <>
        <div class="head">
          {kicker}
          {headline}
        </div>
        {picture}
        <div>
          {summary}
          {meta}
        </div>
      </>
    );
  }
  return (
    <>
      {picture}
      <div class="words">
        {kicker}
        {headline}
        {summary}
        {meta}
      </div>
    </>
  );
}

function CardPicture({ card: { picture }, size, isAlone, isFirst = false }: CardOptions) {
  if (!picture || size === 'second' || size === 'rank') return null;
  const room = isAlone && (size === 'lead' || size === 'feature') ? (`${size}Alone` as const) : size;
  return (
    <div class="picture">
      <CutPicture picture={picture} sizes={cardSizes[room]} isFirst={isFirst} />
    </div>
  );
}

function CardTitle({ site, card, level = 2 }: CardOptions) {
  const { edition } = site;
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <Title>
      <a href={encodeURI(card.path)} {...inLanguage(card, edition)}>
        {card.genre === 'opinion' && card.writers.length > 0 && (
          <span class="writer">{formatList(card.writers, edition.language)} </span>
        )}
        {card.headline}
      </a>
    </Title>
  );
}

function CardMeta({ site, card, size }: CardOptions) {
  const { edition, messages } = site;
  const at = card.newestPostAt ?? card.publishedAt;
  const when = whenOf(at, site);
  const isSigned = size === 'lead' && card.genre !== 'opinion' && card.writers.length > 0;
  return (
    <p class="meta">
      {isSigned && `${messages.roles.writer} ${formatList(card.writers, edition.language)} · `}
      <time datetime={machineTime(at, edition)}>
        {card.newestPostAt ? messages.coverage.newest(when) : when}
      </time>
    </p>
  );
}

/** The time for a story of today, the date for an earlier one. */
function whenOf(publishedAt: Date, { edition, today }: Site): string {
  const date = formatDate(publishedAt, edition);
  return date === formatDate(today, edition) ? formatTime(publishedAt, edition) : date;
}

interface KickerOptions {
  readonly site: Site;
  readonly card: Pick<Card, 'genre' | 'kicker' | 'isOver'>;
  /** What stands beside it and need not be said twice. */
  readonly beside?: string;
}

/** What kind of story it is, then what it is about. */
export function Kicker({ site, card, beside }: KickerOptions) {
  const { genres } = site.messages;
  if (card.genre === 'live' && !card.isOver) {
    return (
      <p class="kicker">
        <span class="live-mark">{genres.live}</span>
        {card.kicker && ` · ${card.kicker}`}
      </p>
    );
  }
  // What is over is live no more.
  const genre = card.genre === 'news' || card.genre === 'live' ? null : genres[card.genre];
  const words = [genre, card.kicker].filter((each) => each !== null && each !== beside);
  return words.length > 0 ? <p class="kicker">{words.join(' · ')}</p> : null;
}
