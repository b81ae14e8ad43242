import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { ApiProblem, send } from '../api.ts';
import { Loading } from '../feedback/Loading.tsx';
import { useWords } from '../words.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { DoorProblem } from './DoorProblem.tsx';
import { LinkEnded } from './LinkEnded.tsx';
import { NewMemberForm } from './NewMemberForm.tsx';
import { words } from './words.ts';

/** Behind the link of an invitation: a name, a password, and in. */
export function JoinPage() {
  const t = useWords(words);
  const { token } = useParams({ from: '/join/$token' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => send('POST', '/api/invitations/look', { body: { token } }),
    staleTime: Infinity,
  });
  if (invitation.isPending) return <Loading />;
  if (invitation.isLoadingError) {
    const isEnded = invitation.error instanceof ApiProblem && invitation.error.status === 403;
    if (isEnded) return <LinkEnded more={t.linkEndedJoin} />;
    return (
      <DoorFrame title={t.joinTitle}>
        <DoorProblem error={invitation.error} />
      </DoorFrame>
    );
  }
  const join = async (member: { name: string; password: string }) => {
    await send('POST', '/api/invitations/accept', { body: { token, ...member } });
    await queries.invalidateQueries({ queryKey: ['session'] });
    await navigate({ to: '/' });
  };
  return (
    <DoorFrame title={t.joinTitle}>
      <NewMemberForm
        known={{ name: invitation.data.name, email: invitation.data.email }}
        action={t.join}
        onSend={join}
      />
    </DoorFrame>
  );
}
