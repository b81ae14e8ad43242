import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FrontLine } from '../../src/publishing/fronts/contract.ts';
import { send } from '../api.ts';
import { notifyDone, notifyProblem } from '../feedback/notify.ts';
import { problemTitle } from '../feedback/problem-title.ts';
import { useLocale } from '../locale.tsx';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { isSame } from './arrangement.ts';
import type { FrontAddress } from './place.ts';
import { TimeButton } from './TimeButton.tsx';
import type { Arranging } from './use-arrangement.ts';
import { useFill } from './use-fill.ts';
import { words } from './words.ts';

interface LaunchBarProps {
  readonly address: FrontAddress;
  readonly line: FrontLine;
  readonly arranging: Arranging;
}

/** How the draft stands, and the one thing to do with it. */
export function LaunchBar({ address, line, arranging }: LaunchBarProps) {
  const t = useWords(words);
  const { language } = useLocale();
  const queries = useQueryClient();
  const mayLaunch = useMay('front.launch', { ownerIds: [], desk: address, isDraft: false });
  const { headlineOf } = useFill(address, arranging.arrangement ?? []);
  const [isBusy, setIsBusy] = useState(false);
  const { state, front } = arranging;
  const isSaved = state === 'saved' && front.version > 0;
  const act = async (what: () => Promise<string>) => {
    setIsBusy(true);
    try {
      notifyDone(await what());
    } catch (error) {
      notifyProblem(error);
    } finally {
      await Promise.all([arranging.reload(), queries.invalidateQueries({ queryKey: ['fronts'] })]);
      setIsBusy(false);
    }
  };
  const launch = () =>
    act(async () => {
      const { leftOut } = await send('POST', '/api/fronts/{edition}/launch', {
        ...{ ...address, body: { version: front.version } },
      });
      const names = leftOut.map((id) => headlineOf(id) ?? t.gone).join('; ');
      return leftOut.length === 0 ? t.launched : `${t.launched} ${t.leftOut(leftOut.length, names)}`;
    });
  return (
    <>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" disabled={!arranging.canUndo} onClick={arranging.undo}>
          {t.undo}
        </Button>
        <Button size="compact-sm" variant="default" disabled={!arranging.canRedo} onClick={arranging.redo}>
          {t.redo}
        </Button>
      </Group>
      <Text size="sm" role="status" className={`front-state front-state-${state}`}>
        {state === 'saved' && `${t.saved} · ${isSame(front.draft, front.live) ? t.asLive : t.differs}`}
        {state === 'saving' && t.saving}
        {(state === 'unsaved' || state === 'clash') && t.unsaved}
      </Text>
      {state === 'unsaved' && (
        <Group gap="xs">
          {arranging.problem instanceof Error && (
            <Text size="sm" dir="auto">
              {problemTitle(arranging.problem, language)}
            </Text>
          )}
          <Button size="compact-sm" variant="default" onClick={arranging.saveAgain}>
            {t.saveAgain}
          </Button>
        </Group>
      )}
      {mayLaunch && (
        <Group gap="xs">
          <TimeButton
            label={t.schedule}
            help={t.scheduleHelp(line.timeZone)}
            size="compact-md"
            isDisabled={!isSaved || isBusy}
            set={(local) =>
              act(async () => {
                const body = { version: front.version, time: { local } };
                await send('POST', '/api/fronts/{edition}/schedules', { ...address, body });
                return t.timeSet;
              })
            }
          />
          <Button size="compact-md" onClick={launch} loading={isBusy} disabled={!isSaved}>
            {t.launch}
          </Button>
        </Group>
      )}
    </>
  );
}
