import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import styles from './DoorFrame.module.css';
import { words } from './words.ts';

/** A page before the newsroom: one thing to do, and the language to do it in. */
export function DoorFrame({
  title,
  intro,
  children,
}: {
  title: string;
  intro?: string;
  children: ReactNode;
}) {
  const t = useWords(words);
  const { language, choose } = useLocale();
  return (
    <div className={styles.room}>
      <Paper component="main" className={styles.sheet} withBorder p="lg">
        <Stack gap="md">
          <div>
            <Title order={1} size="h2">
              {title}
            </Title>
            {intro && (
              <Text size="sm" c="dimmed" mt={4}>
                {intro}
              </Text>
            )}
          </div>
          {children}
        </Stack>
      </Paper>
      <Group component="footer" justify="center">
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          lang={language === 'en' ? 'ar' : 'en'}
          onClick={() => choose(language === 'en' ? 'ar' : 'en')}
        >
          {t.language}
        </Button>
      </Group>
    </div>
  );
}
