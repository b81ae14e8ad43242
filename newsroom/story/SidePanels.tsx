import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { memo } from 'react';
import { useWords } from '../words.ts';
import type { PanelProps } from './panel-props.ts';
import { isPanelName, panelNames, panels } from './panels.ts';
import styles from './Story.module.css';
import { words } from './words.ts';

/** What belongs to a story beside its words. The open panel stands in the address, so that one can be linked to. */
export const SidePanels = memo(function SidePanels(props: PanelProps) {
  const t = useWords(words);
  const navigate = useNavigate();
  const { panel = 'details' } = useSearch({ from: '/inside/stories/$storyId' });
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
      {panelNames.map((name) => {
        const Panel = panels[name];
        return (
          <Tabs.Panel key={name} value={name} pt="sm">
            <Panel {...props} />
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
});
