import type { Picture } from '../../domain/page-context.ts';

interface CutPictureOptions {
  readonly picture: Picture;
  /** How wide it is shown; the style sheet decides it, browsers must know it before. */
  readonly sizes: string;
  /** Whether it is the largest on the page: then it must not wait. */
  readonly isFirst?: boolean;
}

/** The picture of something that has its name beside it: it says nothing by itself. */
export function CutPicture({ picture, sizes, isFirst = false }: CutPictureOptions) {
  return (
    <picture>
      {picture.sources?.map(({ type, srcset }) => (
        <source type={type} srcset={srcset} sizes={sizes} />
      ))}
      <img
        src={picture.src}
        width={picture.width}
        height={picture.height}
        alt=""
        data-colour={picture.colour}
        loading={isFirst ? undefined : 'lazy'}
        fetchpriority={isFirst ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
}
