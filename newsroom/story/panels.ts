import type { ComponentType } from 'react';
import { lazyPart } from '../feedback/lazy-part.tsx';
import type { PanelProps } from './panel-props.ts';

export type PanelName = 'details' | 'publishing' | 'notes' | 'checks' | 'history' | 'outline';

/** The panels in their order; their names are in words.ts. Each comes when it is opened for the first time. */
export const panels: Readonly<Record<PanelName, ComponentType<PanelProps>>> = {
  details: lazyPart(() => import('./details/DetailsPanel.tsx').then((it) => it.DetailsPanel)),
  publishing: lazyPart(() => import('./publishing/PublishingPanel.tsx').then((it) => it.PublishingPanel)),
  notes: lazyPart(() => import('../notes/NotesPanel.tsx').then((it) => it.NotesPanel)),
  checks: lazyPart(() => import('../house-style/ChecksPanel.tsx').then((it) => it.ChecksPanel)),
  history: lazyPart(() => import('../history/HistoryPanel.tsx').then((it) => it.HistoryPanel)),
  outline: lazyPart(() => import('../editor/OutlinePanel.tsx').then((it) => it.OutlinePanel)),
};

export const panelNames = Object.keys(panels) as PanelName[]; // the keys of a literal

export function isPanelName(text: unknown): text is PanelName {
  return panelNames.some((name) => name === text);
}
