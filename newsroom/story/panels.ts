import type { ComponentType } from 'react';
import { lazyPart } from '../feedback/lazy-part.tsx';
import type { PanelProps } from './panel-props.ts';

export type PanelName = 'details' | 'publishing' | 'notes' | 'checks' | 'history' | 'outline';

type Bring = () => Promise<ComponentType<PanelProps>>;

/** In their order; their names are in words.ts. */
const sources: Readonly<Record<PanelName, Bring>> = {
  details: () => import('./details/DetailsPanel.tsx').then((it) => it.DetailsPanel),
  publishing: () => import('./publishing/PublishingPanel.tsx').then((it) => it.PublishingPanel),
  notes: () => import('../notes/NotesPanel.tsx').then((it) => it.NotesPanel),
  checks: () => import('../house-style/ChecksPanel.tsx').then((it) => it.ChecksPanel),
  history: () => import('../history/HistoryPanel.tsx').then((it) => it.HistoryPanel),
  outline: () => import('../editor/OutlinePanel.tsx').then((it) => it.OutlinePanel),
};

export const panelNames = Object.keys(sources) as PanelName[]; // the keys of a literal

/** The panels. Each comes when it is opened for the first time, or before by `bringPanels`. */
export const panels: readonly { readonly name: PanelName; readonly Panel: ComponentType<PanelProps> }[] =
  panelNames.map((name) => ({ name, Panel: lazyPart(sources[name]) }));

/** Has every panel here before somebody is offline and opens one. */
export function bringPanels(): void {
  // What does not come now is asked for again by the panel itself.
  for (const bring of Object.values(sources)) bring().catch(() => {});
}

export function isPanelName(text: unknown): text is PanelName {
  return panelNames.some((name) => name === text);
}
