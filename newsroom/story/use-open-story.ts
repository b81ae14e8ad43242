import { useEffect, useState, useSyncExternalStore } from 'react';
import type { OpenStory, Snapshot } from '../editor/collab/contract.ts';
import { openStory } from '../editor/collab/open-story.ts';
import { onceAFrame } from '../once-a-frame.ts';

const connecting: Snapshot = {
  status: { kind: 'connecting' },
  mayEdit: false,
  peers: [],
  displaced: [],
  keepsCopy: true,
  storyChanges: 0,
};

/** Opens a story while the page is there. `story` is null until its document has come. */
export function useOpenStory(storyId: string, staffId: string) {
  const [opened, setOpened] = useState<OpenStory | null>(null);
  const [isReady, setReady] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => {
    const story = openStory({ storyId, staffId });
    let isHere = true;
    setOpened(story);
    story.ready.then(
      () => isHere && setReady(true),
      (reason: Error) => isHere && setError(reason),
    );
    return () => {
      isHere = false;
      setReady(false);
      setError(null);
      setOpened(null);
      story.close().catch(() => {}); // what was not sent is kept in the browser
    };
  }, [storyId, staffId]);
  const snapshot = useSyncExternalStore(
    (listener) => opened?.subscribe(onceAFrame(listener)) ?? (() => {}),
    () => opened?.snapshot ?? connecting,
  );
  return { story: isReady ? opened : null, snapshot, error, reconnect: () => opened?.reconnect() };
}
