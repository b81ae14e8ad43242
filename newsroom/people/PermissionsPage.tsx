import { Stack } from '@mantine/core';
import { PeopleHead } from './PeopleHead.tsx';
import { PermissionsTable } from './PermissionsTable.tsx';

/** Who may do what, in words. */
export function PermissionsPage() {
  return (
    <Stack gap="md">
      <PeopleHead />
      <PermissionsTable order={2} />
    </Stack>
  );
}
