import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A place with nothing in it yet: says so, and what to do. */
export function Empty({
  title,
  order = 3,
  children,
}: {
  readonly title: string;
  /** Level of its heading. */
  readonly order?: 2 | 3;
  readonly children?: ReactNode;
}) {
  return (
    <Stack align="center" gap="xs" p="xl">
      <Title order={order} size="h4" fw={500}>
        {title}
      </Title>
      <Text component="div" c="dimmed" size="sm" ta="center">
        {children}
      </Text>
    </Stack>
  );
}
