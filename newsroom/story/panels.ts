import { type ComponentType, lazy } from 'react';
import type { PanelProps } from './panel-props.ts';

export type PanelName = 'details' | 'publishing' | 'notes' | 'checks' | 'history' | 'outline';

/** The panels in their order; their names are in words.ts. Each comes when it is opened for the first time. */
export const panels: Readonly<Record<PanelName, ComponentType<PanelProps>>> = {
  details: lazy(() => import('./details/DetailsPanel.tsx').then((it) => ({ default: it.DetailsPanel }))),
  publishing: lazy(() =>
    import('./publishing/PublishingPanel.tsx').then((it) => ({ default: it.PublishingPanel })),
  ),
  notes: lazy(() => import('../notes/NotesPanel.tsx').then((it) => ({ default: it.NotesPanel }))),
  checks: lazy(() => import('../house-style/ChecksPanel.tsx').then((it) => ({ default: it.ChecksPanel }))),
  history: lazy(() => import('../history/HistoryPanel.tsx').then((it) => ({ default: it.HistoryPanel }))),
  outline: lazy(() => import('../editor/OutlinePanel.tsx').then((it) => ({ default: it.OutlinePanel }))),
};

export const panelNames = Object.keys(panels) as PanelName[]; // the keys of a literal

export function isPanelName(text: unknown): text is PanelName {
  return panelNames.some((name) => name === text);
}
