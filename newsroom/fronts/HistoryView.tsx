import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { FrontAnswer, FrontLine } from '../../src/publishing/fronts/contract.ts';
import { send } from '../api.ts';
import { Failure } from '../failures/Failure.tsx';
import { notifyDone, notifyProblem } from '../feedback/notify.ts';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useMay } from '../session.tsx';
import { wallTimeOf } from '../wall-time.ts';
import { useWords } from '../words.ts';
import type { FrontAddress } from './place.ts';
import { TimeButton } from './TimeButton.tsx';
import type { Arranging } from './use-arrangement.ts';
import { words } from './words.ts';

interface HistoryViewProps {
  readonly address: FrontAddress;
  readonly line: FrontLine;
  readonly arranging: Arranging;
}

/** What waits to be launched, what was launched, and the way back. */
export function HistoryView({ address, line, arranging }: HistoryViewProps) {
  const t = useWords(words);
  const { language } = useLocale();
  const queries = useQueryClient();
  const mayLaunch = useMay('front.launch', { ownerIds: [], desk: address, isDraft: false });
  const { launches, schedules, live } = arranging.front;
  const format = { dateStyle: 'medium', timeStyle: 'medium', timeZone: line.timeZone } as const;
  const time = new Intl.DateTimeFormat(localeOf(language), format);
  const when = (at: string) => time.format(new Date(at));
  const undone = new Set(launches.map(({ undoes }) => undoes));
  const standing = launches.find(({ id, undoes }) => undoes === null && !undone.has(id));
  const act = async (what: () => Promise<unknown>, done: string) => {
    try {
      await what();
      notifyDone(done);
    } catch (error) {
      notifyProblem(error);
    } finally {
      await Promise.all([arranging.reload(), queries.invalidateQueries({ queryKey: ['fronts'] })]);
    }
  };
  const toDraft = (launch: (typeof launches)[number]) => {
    if (!launch.containers) return;
    arranging.change(launch.containers);
    notifyDone(t.inDraft);
  };
  return (
    <Stack maw={900} gap="lg">
      {schedules.length > 0 && (
        <section aria-labelledby="front-schedules">
          <Title order={2} size="h4" id="front-schedules">
            {t.schedules}
          </Title>
          <ul className="launches">
            {schedules.map((each) => (
              <li key={each.id}>
                <Text size="sm">
                  {each.state === 'failed'
                    ? t.failed(when(each.dueAt))
                    : t.waits(when(each.dueAt), each.actor)}
                </Text>
                {each.state === 'failed' && <Failure cause={each.cause} reason={each.reason ?? ''} />}
                {mayLaunch && each.state === 'waiting' && (
                  <>
                    <TimeButton
                      label={t.changeSchedule}
                      help={t.changeHelp(line.timeZone)}
                      size="compact-sm"
                      from={wallTimeOf(new Date(each.dueAt), line.timeZone)}
                      set={(local) =>
                        act(
                          () =>
                            send('PUT', '/api/fronts/{edition}/schedules/{schedule}', {
                              ...{ ...address, schedule: each.id },
                              body: { version: each.version, time: { local } },
                            }),
                          t.timeChanged,
                        )
                      }
                    />
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() =>
                        act(
                          () =>
                            send('DELETE', '/api/fronts/{edition}/schedules/{schedule}', {
                              ...{ ...address, schedule: each.id, version: each.version },
                            }),
                          t.cancelled,
                        )
                      }
                    >
                      {t.cancelSchedule}
                    </Button>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="front-launches">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h4" id="front-launches">
            {t.history}
          </Title>
          {mayLaunch && live && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => act(() => send('POST', '/api/fronts/{edition}/give-back', address), t.gaveBack)}
            >
              {t.giveBack}
            </Button>
          )}
        </Group>
        {launches.length === 0 && <Text c="dimmed">{t.noHistory}</Text>}
        <ul className="launches">
          {launches.map((each) => (
            <li key={each.id}>
              <Text size="sm">
                <time dateTime={each.at}>{when(each.at)}</time>
                {' · '}
                <bdi>{whatHappened(each, t)}</bdi>
                {undone.has(each.id) && ` · ${t.wasUndone}`}
                {each === standing && ` · ${t.isLive}`}
              </Text>
              {each.undoes === null && each.containers && (
                <Button size="compact-sm" variant="subtle" onClick={() => toDraft(each)}>
                  {t.toDraft}
                </Button>
              )}
              {mayLaunch && each === standing && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() =>
                    act(
                      () =>
                        send('POST', '/api/fronts/{edition}/undo', { ...address, body: { launch: each.id } }),
                      t.undone,
                    )
                  }
                >
                  {t.undoLaunch}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
    </Stack>
  );
}

function whatHappened(
  { actor, undoes, containers }: FrontAnswer['launches'][number],
  t: (typeof words)['en'],
): string {
  if (undoes !== null) return t.tookBack(actor);
  return containers === null ? t.didGiveBack(actor) : t.didLaunch(actor);
}
