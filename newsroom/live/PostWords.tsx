import { useLayoutEffect, useRef } from 'react';
import { readingSerializer } from '../editor/to-dom.ts';
import { previewAddress } from '../media/use-pictures.tsx';
import { postOf } from './post-view.ts';

const serializer = readingSerializer(previewAddress);

/** The words of a post as they stand, to be read. */
export function PostWords({
  document,
  language,
  direction,
}: {
  readonly document: unknown;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [headline, , body] = postOf(document).children;
    const shown = body ? [serializer.serializeFragment(body.content)] : [];
    if (headline && headline.childCount > 0) {
      const name = window.document.createElement('h3');
      name.className = 'headline';
      name.append(serializer.serializeFragment(headline.content));
      place.current?.replaceChildren(name, ...shown);
    } else place.current?.replaceChildren(...shown);
  }, [document]);
  return <div ref={place} className="editor post-words" lang={language} dir={direction} />;
}
