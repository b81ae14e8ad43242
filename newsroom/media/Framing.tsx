import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type CropRect, type CropShape, cropAround, cropShapes, type Focus } from '../../src/domain/media.ts';
import type { MediaAsset } from '../../src/media/contract.ts';
import { send } from '../api.ts';
import { useWords } from '../words.ts';
import { moveCrop, moveFocus, scaleCrop } from './crop.ts';
import { previewPath } from './media-query.ts';
import { useChange } from './use-change.ts';
import { words } from './words.ts';

interface FramingProps {
  readonly asset: MediaAsset;
  readonly mayEdit: boolean;
}

const percent = (value: number) => `${value * 100}%`;

/** What a picture is about, and the parts of it that its shapes show. By pointer and by keyboard. */
export function Framing({ asset, mayEdit }: FramingProps) {
  const t = useWords(words);
  const { change, isBusy } = useChange(asset.id);
  const [view, setView] = useState<CropShape | 'focus'>('focus');
  const [typed, setTyped] = useState<{ focus?: Focus; crops?: MediaAsset['crops'] }>({});
  const focus = typed.focus ?? asset.focus;
  const crops = typed.crops ?? asset.crops;
  const size = { width: asset.width ?? 1, height: asset.height ?? 1 };
  const src = previewPath(asset, 800);
  if (src === null) return null;
  const setCrop = (shape: CropShape, crop: CropRect | undefined) => {
    const { [shape]: _before, ...others } = crops;
    setTyped((before) => ({ ...before, crops: crop ? { ...others, [shape]: crop } : others }));
  };
  const save = async () => {
    const { id, version } = asset;
    const body = { version, focus, crops };
    if (await change(() => send('PUT', '/api/media/{id}/framing', { id, body }))) setTyped({});
  };
  return (
    <Stack gap="xs">
      <div className="framing">
        <div className="framing-window">
          <img src={src} alt={asset.alt} width={size.width} height={size.height} />
          {view === 'focus' ? (
            <FocusField
              focus={focus}
              mayEdit={mayEdit}
              onChange={(next) => setTyped((before) => ({ ...before, focus: next }))}
            />
          ) : (
            <CropField
              key={view}
              crop={crops[view] ?? cropAround(size, focus, view)}
              shape={view}
              size={size}
              mayEdit={mayEdit}
              onChange={(crop) => setCrop(view, crop)}
            />
          )}
        </div>
      </div>
      <SegmentedControl
        size="xs"
        aria-label={t.shape}
        value={view}
        onChange={setView}
        data={[
          { value: 'focus' as const, label: t.whole },
          ...cropShapes.map((value) => ({
            value,
            label: crops[value] ? `${t.shapes[value]} •` : t.shapes[value],
          })),
        ]}
      />
      {mayEdit && (
        <>
          <Text size="xs" c="dimmed">
            {view === 'focus' ? t.focusHelp : t.cropHelp}
          </Text>
          <Group gap="xs">
            {view !== 'focus' && (
              <Button
                size="compact-sm"
                variant="default"
                disabled={!crops[view]}
                onClick={() => setCrop(view, undefined)}
              >
                {t.automatic}
              </Button>
            )}
            <Button
              size="compact-sm"
              loading={isBusy}
              disabled={typed.focus === undefined && typed.crops === undefined}
              onClick={save}
            >
              {t.saveFraming}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}

/** By how much an arrow moves, as fractions of the picture; null for another key. */
function stepOf(event: KeyboardEvent): readonly [number, number] | null {
  const by = event.shiftKey ? 0.1 : 0.01;
  switch (event.key) {
    case 'ArrowLeft':
      return [-by, 0];
    case 'ArrowRight':
      return [by, 0];
    case 'ArrowUp':
      return [0, -by];
    case 'ArrowDown':
      return [0, by];
    default:
      return null;
  }
}

interface FocusFieldProps {
  readonly focus: Focus;
  readonly mayEdit: boolean;
  readonly onChange: (focus: Focus) => void;
}

function FocusField({ focus, mayEdit, onChange }: FocusFieldProps) {
  const t = useWords(words);
  const put = (event: PointerEvent<HTMLButtonElement>) => {
    if (!mayEdit || (event.type === 'pointermove' && event.buttons !== 1)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const point = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
    onChange(moveFocus(point, 0, 0));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = mayEdit ? stepOf(event) : null;
    if (!step) return;
    event.preventDefault();
    onChange(moveFocus(focus, ...step));
  };
  return (
    <>
      <button
        type="button"
        className="framing-field"
        aria-label={t.focusAt(Math.round(focus.x * 100), Math.round(focus.y * 100))}
        aria-description={t.focusHelp}
        onPointerDown={put}
        onPointerMove={put}
        onKeyDown={onKeyDown}
      />
      <span className="framing-focus" style={{ left: percent(focus.x), top: percent(focus.y) }} />
    </>
  );
}

interface CropFieldProps {
  readonly crop: CropRect;
  readonly shape: CropShape;
  readonly size: { readonly width: number; readonly height: number };
  readonly mayEdit: boolean;
  readonly onChange: (crop: CropRect) => void;
}

function CropField({ crop, shape, size, mayEdit, onChange }: CropFieldProps) {
  const t = useWords(words);
  const held = useRef<{ readonly x: number; readonly y: number; readonly crop: CropRect } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (!mayEdit) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { x: event.clientX, y: event.clientY, crop };
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    const frame = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!held.current || !frame) return;
    const dx = (event.clientX - held.current.x) / frame.width;
    const dy = (event.clientY - held.current.y) / frame.height;
    onChange(moveCrop(held.current.crop, dx, dy));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!mayEdit) return;
    const step = stepOf(event);
    const factor = event.key === '+' || event.key === '=' ? 1.05 : event.key === '-' ? 1 / 1.05 : null;
    if (!step && factor === null) return;
    event.preventDefault();
    if (step) onChange(moveCrop(crop, ...step));
    else if (factor !== null) onChange(scaleCrop(crop, factor, size, shape));
  };
  const place = {
    left: percent(crop.x),
    top: percent(crop.y),
    width: percent(crop.width),
    height: percent(crop.height),
  };
  return (
    <>
      <button
        type="button"
        className="framing-crop"
        style={place}
        aria-label={t.cropAt(t.shapes[shape])}
        aria-description={t.cropHelp}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          held.current = null;
        }}
        onKeyDown={onKeyDown}
      />
      {mayEdit && (
        <Group gap={4} style={{ position: 'absolute', insetInlineEnd: 6, bottom: 6, lineHeight: 1 }}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t.larger}
            onClick={() => onChange(scaleCrop(crop, 1.1, size, shape))}
          >
            +
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t.smaller}
            onClick={() => onChange(scaleCrop(crop, 1 / 1.1, size, shape))}
          >
            −
          </Button>
        </Group>
      )}
    </>
  );
}
