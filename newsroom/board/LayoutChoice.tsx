import { SegmentedControl } from '@mantine/core';
import { useWords } from '../words.ts';
import { words } from './words.ts';

interface LayoutChoiceProps {
  readonly byStage: boolean;
  readonly onChange: (layout: 'list' | undefined) => void;
}

/** Stories under their stages, or in one list. */
export function LayoutChoice({ byStage, onChange }: LayoutChoiceProps) {
  const t = useWords(words);
  return (
    <SegmentedControl
      size="xs"
      aria-label={t.layout}
      value={byStage ? 'stages' : 'list'}
      onChange={(value) => onChange(value === 'list' ? 'list' : undefined)}
      data={[
        { value: 'stages', label: t.byStage },
        { value: 'list', label: t.list },
      ]}
    />
  );
}
