import { Button, Stack, Text, Title } from '@mantine/core';
import { waivedWith } from '../../../src/domain/gates.ts';
import { advance } from '../../../src/domain/lifecycle.ts';
import type { PublicationState } from '../../../src/publishing/desk/contract.ts';
import { send } from '../../api.ts';
import { useSay } from '../../refusals/use-say.ts';
import styles from './Publishing.module.css';
import type { PartProps } from './part-props.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { usePublishingWords } from './words.ts';

/** What is in the way of a story, who may let it pass, and who approved it. */
export function GatesPart(props: PartProps) {
  const t = usePublishingWords();
  const { publication, act, may } = props;
  const { problems, rules, lifecycle } = publication;
  if (lifecycle === 'retracted' || lifecycle === 'spiked') return null;
  const gates = [...new Set(problems.map(({ gate }) => gate))];
  // Where approving is the next step, it stands above.
  const isApprovedBesides = advance(lifecycle, 'approve') === null;
  const isApprovedHere = publication.approvals.length > 0 || rules.includes('approval');
  return (
    <Stack gap="xs" component="section" aria-label={t.gates}>
      <Title order={2} size="h5">
        {t.gates}
      </Title>
      {gates.length === 0 && <Text size="sm">{t.gatesOpen}</Text>}
      <ul className={styles.lines}>
        {gates.map((gate) => (
          <GateLine key={gate} gate={gate} {...props} />
        ))}
      </ul>
      {isApprovedHere && <Approvals {...props} />}
      {rules.includes('approval') && isApprovedBesides && may('story.approve') && (
        <Button
          size="compact-sm"
          variant="default"
          w="fit-content"
          title={t.approveMeans}
          loading={act.isBusy}
          onClick={() => act.do((story) => send('POST', '/api/articles/{id}/approve', story))}
        >
          {t.approve}
        </Button>
      )}
    </Stack>
  );
}

type Gate = PublicationState['problems'][number]['gate'];

function GateLine({ gate, publication, act, may }: PartProps & { readonly gate: Gate }) {
  const t = usePublishingWords();
  const say = useSay();
  const problems = publication.problems.filter((each) => each.gate === gate);
  const isOpen = problems.every(({ isWaived }) => isWaived);
  const mayWaive = gate !== 'legal_hold' && !isOpen && may(waivedWith[gate]);
  return (
    <li data-gate={gate} data-open={isOpen || undefined}>
      <Text size="sm" fw={600}>
        {t.gate[gate]}
        {isOpen && ` (${t.waived})`}
      </Text>
      {problems.map(({ reason }) => (
        <Text key={reason.message} size="sm" dir="auto">
          {say(reason)}
        </Text>
      ))}
      {mayWaive && (
        <ReasonForm
          action={t.waive}
          label={t.waiveReason}
          isBusy={act.isBusy}
          onSend={async (reason) =>
            (await act.do((story) =>
              send('POST', '/api/articles/{id}/gates/{gate}/waive', { ...story, gate, body: { reason } }),
            )) !== null
          }
        />
      )}
    </li>
  );
}

function Approvals({ publication, moment }: PartProps) {
  const t = usePublishingWords();
  return (
    <div>
      <Text size="sm" fw={600}>
        {t.approvals}
      </Text>
      {publication.approvals.length === 0 && <Text size="sm">{t.noApprovals}</Text>}
      {publication.approvals.slice(0, 3).map(({ actor, at, isCurrent }) => (
        <Text key={`${actor} ${at}`} size="sm" c={isCurrent ? '' : 'dimmed'}>
          {t.by(actor, moment(at))}
          {!isCurrent && ` (${t.approvalOld})`}
        </Text>
      ))}
    </div>
  );
}
