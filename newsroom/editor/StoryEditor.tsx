import type { EditorView } from 'prosemirror-view';
import { memo, useEffect, useRef, useState } from 'react';
import { onceAFrame } from '../once-a-frame.ts';
import { useWords } from '../words.ts';
import type { PictureTools } from './block-view.ts';
import type { OpenStory } from './collab/contract.ts';
import './editor.css';
import { FindBar } from './FindBar.tsx';
import { LinkBar } from './LinkBar.tsx';
import { makeView } from './make-view.ts';
import type { PasteOptions } from './paste/paste-plugin.ts';
import { Toolbar } from './Toolbar.tsx';
import { words } from './words.ts';

interface StoryEditorProps {
  /** Ready already. */
  readonly story: OpenStory;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Without it there are no tools: what they did would stay in this window. */
  readonly mayEdit: boolean;
  readonly mayRawHtml: boolean;
  /** Told of the view when it comes and goes, for the panels beside it. */
  readonly onView: (view: EditorView | null) => void;
  readonly onFiles: PasteOptions['onFiles'];
  readonly onPictures: PasteOptions['onPictures'];
  readonly pictures: PictureTools;
}

/** Everything but markup, which not everybody is trusted with. */
function mayStandInStory(type: string, mayRawHtml: boolean): boolean {
  return type !== 'raw_html' || mayRawHtml;
}

/** The story's words: toolbar, link and find bars, and the document. */
export const StoryEditor = memo(function StoryEditor({
  story,
  language,
  direction,
  mayEdit,
  mayRawHtml,
  onView,
  onFiles,
  onPictures,
  pictures,
}: StoryEditorProps) {
  const t = useWords(words);
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const [bar, setBar] = useState<'link' | 'find' | null>(null);
  const latest = useRef({ mayRawHtml, onView, onFiles, onPictures, pictures });
  latest.current = { mayRawHtml, onView, onFiles, onPictures, pictures };
  useEffect(() => {
    if (!place.current) return;
    const made = makeView(place.current, {
      story,
      words: t,
      language,
      direction,
      allows: (type) => mayStandInStory(type, latest.current.mayRawHtml),
      onFiles: (files, target, at) => latest.current.onFiles(files, target, at),
      onPictures: (found, target) => latest.current.onPictures(found, target),
      pictures: {
        pictureAddress: (src) => latest.current.pictures.pictureAddress(src),
        choose: (kind, write) => latest.current.pictures.choose(kind, write),
        besidePicture: (write) => latest.current.pictures.besidePicture(write),
      },
      onKey: (name) => {
        if (name === 'toolbar') frame.current?.querySelector<HTMLElement>('[role=toolbar] button')?.focus();
        else {
          setBar(name);
          // One that is open already is gone to.
          frame.current?.querySelector<HTMLElement>('form.editor-bar input')?.focus();
        }
      },
    });
    setView(made);
    latest.current.onView(made);
    // Others' cursors and the right to edit come without a change of the document.
    const unsubscribe = story.subscribe(
      onceAFrame(() => {
        if (!made.isDestroyed) made.setProps({});
      }),
    );
    return () => {
      unsubscribe();
      latest.current.onView(null);
      setView(null);
      made.destroy();
    };
  }, [story, t, language, direction]);
  const tools = mayEdit ? view : null;
  return (
    <div ref={frame}>
      {tools && (
        <div className="editor-bars">
          <Toolbar
            view={tools}
            allows={(type) => mayStandInStory(type, mayRawHtml)}
            onLink={() => setBar('link')}
            onFind={() => setBar('find')}
          />
          {bar === 'link' && <LinkBar view={tools} onClose={() => setBar(null)} />}
          {bar === 'find' && <FindBar view={tools} onClose={() => setBar(null)} />}
        </div>
      )}
      <div ref={place} className="editor" dir={direction} />
    </div>
  );
});
