import { Group, SegmentedControl, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { addressOf } from '../api.ts';
import { useWords } from '../words.ts';
import type { FrontAddress } from './place.ts';
import { previewOf, previewWidths } from './search.ts';
import type { Arranging } from './use-arrangement.ts';
import { words } from './words.ts';

/** Pixels of the page that a frame shows. */
const frameHeight = 1400;

interface PreviewViewProps {
  readonly address: FrontAddress;
  readonly arranging: Arranging;
}

/** The page as readers would get it and as they have it, at the widths that matter. */
export function PreviewView({ address, arranging }: PreviewViewProps) {
  const t = useWords(words);
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const hasDraft = arranging.front.draft !== null;
  const width = search.width ?? '1280';
  const of = hasDraft ? (search.of ?? 'draft') : 'live';
  const set = (change: Readonly<Record<string, string>>) =>
    navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true });
  const shown = of === 'both' ? (['draft', 'live'] as const) : [of];
  const { version, launches } = arranging.front;
  return (
    <>
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          aria-label={t.width}
          value={width}
          onChange={(value) => set({ width: value })}
          data={previewWidths.map((value) => ({ value, label: t.widths[value] }))}
        />
        {hasDraft && (
          <SegmentedControl
            size="xs"
            aria-label={t.whose}
            value={of}
            onChange={(value) => set({ of: value })}
            data={previewOf.map((value) => ({ value, label: t.whoses[value] }))}
          />
        )}
        {arranging.state !== 'saved' && (
          <Text size="sm" c="dimmed">
            {t.previewAfter}
          </Text>
        )}
      </Group>
      <div className={shown.length === 2 ? 'frames frames-both' : 'frames'}>
        {shown.map((whose) => (
          <Frame
            key={`${whose} ${whose === 'draft' ? version : (launches[0]?.id ?? 0)}`}
            title={t.frame(t.whoses[whose], Number(width))}
            src={addressOf('/api/fronts/{edition}/preview', { ...address, of: whose })}
            width={Number(width)}
          />
        ))}
      </div>
    </>
  );
}

interface FrameProps {
  readonly title: string;
  readonly src: string;
  /** Of the page, in its pixels. */
  readonly width: number;
}

/** The page in a window of that width, made smaller where there is no room. Nothing in it can run. */
function Frame({ title, src, width }: FrameProps) {
  const { ref, width: room } = useElementSize();
  const scale = room === 0 ? 1 : Math.min(1, room / width);
  return (
    <figure className="frame" ref={ref} style={{ margin: 0 }}>
      <Text component="figcaption" size="sm" c="dimmed" mb={4}>
        {title}
      </Text>
      <div className="frame-window" style={{ width: width * scale, height: frameHeight * scale }}>
        <iframe
          title={title}
          src={src}
          sandbox="allow-same-origin"
          style={{ width, height: frameHeight, transform: `scale(${scale})` }}
        />
      </div>
    </figure>
  );
}
