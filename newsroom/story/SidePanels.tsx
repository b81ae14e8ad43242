import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { memo, useEffect } from 'react';
import { useWords } from '../words.ts';
import type { PanelProps } from './panel-props.ts';
import { bringPanels, isPanelName, panelNames, panels } from './panels.ts';
import styles from './Story.module.css';
import { words } from './words.ts';

/** What belongs to a story beside its words. The open panel stands in the address, so that one can be linked to. */
export const SidePanels = memo(function SidePanels(props: PanelProps) {
  const t = useWords(words);
  const navigate = useNavigate();
  const { panel = 'details' } = useSearch({ from: '/inside/stories/$storyId' });
  const isReady = props.editor !== null;
  useEffect(() => {
    return isReady ? whenIdle(bringPanels) : undefined;
  }, [isReady]);
  const open = (name: string | null) => {
    if (isPanelName(name)) navigate({ to: '.', search: { panel: name }, replace: true }).catch(() => {});
  };
  return (
    <Tabs
      value={panel}
      onChange={open}
      keepMounted={false}
      classNames={{ list: styles.tabs, tab: styles.tab }}
    >
      <Tabs.List>
        {panelNames.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {panels.map(({ name, Panel }) => (
        <Tabs.Panel key={name} value={name} pt="sm">
          <Panel {...props} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
});

/** @returns what calls it off. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, 1_000);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act);
  return () => cancelIdleCallback(asked);
}
