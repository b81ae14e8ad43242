import type { PanelProps } from '../panels.ts';

export function PublishingPanel({ storyId }: PanelProps) {
  return <p>{storyId}</p>;
}
