import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState } from 'react';
import { mayStandInPost } from '../../src/domain/post.ts';
import '../editor/editor.css';
import { LinkBar } from '../editor/LinkBar.tsx';
import { Toolbar } from '../editor/Toolbar.tsx';
import { words as editorWords } from '../editor/words.ts';
import { notifyProblem } from '../feedback/notify.ts';
import { usePictures } from '../media/use-pictures.tsx';
import { useWords } from '../words.ts';
import { focusText, makePostView } from './post-view.ts';
import { words } from './words.ts';

interface PostEditorProps {
  /** To begin with. */
  readonly document: unknown;
  readonly label: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Whether the focus comes into the text at once. */
  readonly isFocused: boolean;
  /** Told of the view when it comes and goes. */
  readonly onView?: (view: EditorView | null) => void;
  readonly onChange: (document: Node) => void;
  readonly onPublish: () => void;
  readonly onSave: () => void;
}

/** A post: toolbar, link bar, the editor of stories without what a post cannot hold, and pictures from the library. */
export function PostEditor(props: PostEditorProps) {
  const { document, label, language, direction } = props;
  const t = useWords(words);
  const t2 = useWords(editorWords);
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const [isLinking, setLinking] = useState(false);
  const { tools, take, takePasted, panel } = usePictures(view);
  const begun = useRef(document);
  const latest = useRef({ ...props, tools, take, takePasted });
  latest.current = { ...props, tools, take, takePasted };
  useEffect(() => {
    if (!place.current) return;
    const made = makePostView(place.current, {
      ...{ document: begun.current, label, language, direction },
      words: t2,
      placeholders: t.placeholders,
      allows: mayStandInPost,
      onFiles: (files, target, at) => {
        const pictures = files.filter(({ type }) => type.startsWith('image/'));
        if (pictures.length < files.length) notifyProblem(new Error(t.noFiles));
        if (pictures.length > 0) latest.current.take(pictures, target, at);
      },
      onPictures: (found, target) => latest.current.takePasted(found, target),
      pictures: latest.current.tools,
      onKey: (name) => {
        if (name === 'toolbar') frame.current?.querySelector<HTMLElement>('[role=toolbar] button')?.focus();
        else setLinking(true);
      },
      onChange: (changed) => {
        begun.current = changed.toJSON(); // an editor in another language goes on with it
        latest.current.onChange(changed);
      },
      onPublish: () => latest.current.onPublish(),
      onSave: () => latest.current.onSave(),
    });
    setView(made);
    if (latest.current.isFocused) focusText(made);
    latest.current.onView?.(made);
    return () => {
      latest.current.onView?.(null);
      setView(null);
      made.destroy();
    };
  }, [t, t2, label, language, direction]);
  return (
    <div ref={frame} className="post-editor">
      {view && <Toolbar view={view} allows={mayStandInPost} onLink={() => setLinking(true)} onFind={null} />}
      {view && isLinking && <LinkBar view={view} onClose={() => setLinking(false)} />}
      <div ref={place} className="editor" dir={direction} />
      <div className="post-pictures">{panel}</div>
    </div>
  );
}
