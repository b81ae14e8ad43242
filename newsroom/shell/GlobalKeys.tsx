import { Button, Kbd } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useIsApple } from '../device.tsx';
import { lazyPart } from '../feedback/lazy-part.tsx';
import { useWords } from '../words.ts';
import { isLetterKey } from './letter-keys.ts';
import styles from './Shell.module.css';
import { words } from './words.ts';

const Palette = lazyPart(() => import('./Palette.tsx').then((it) => it.Palette), 'dialog');
const KeySheet = lazyPart(() => import('./KeySheet.tsx').then((it) => it.KeySheet), 'dialog');

/** Keys that work on every page: Ctrl or Command with K for the palette, ? for the sheet of keys. */
export function GlobalKeys() {
  const t = useWords(words);
  const isApple = useIsApple();
  const [opened, setOpened] = useState<'palette' | 'keys' | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // An editor that takes the key for a link has said so.
      const isPalette =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k';
      if (isPalette && !event.defaultPrevented) setOpened('palette');
      else if (event.key === '?' && isLetterKey(event)) setOpened('keys');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button
        className={styles.go}
        size="xs"
        variant="default"
        onClick={() => setOpened('palette')}
        rightSection={<Kbd size="xs">{isApple ? '⌘' : 'Ctrl '}K</Kbd>}
      >
        {t.paletteButton}
      </Button>
      {opened === 'palette' && <Palette onClose={() => setOpened(null)} onKeys={() => setOpened('keys')} />}
      {opened === 'keys' && <KeySheet onClose={() => setOpened(null)} />}
    </>
  );
}
