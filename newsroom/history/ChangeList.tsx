import { Text, VisuallyHidden } from '@mantine/core';
import type { ListedBlock } from '../../src/domain/history/list-changes.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

type Block = ListedBlock;
type Run = Block['words'][number];

/** What changed, block by block and word by word; what did not is counted. */
export function ChangeList({ blocks }: { readonly blocks: readonly Block[] }) {
  const t = useWords(words);
  if (blocks.every(({ kind }) => kind === 'same')) return <Text size="sm">{t.same}</Text>;
  return (
    <ol className="changes">
      {runsOfBlocks(blocks).map(({ key, same, block }) => (
        <li key={key} data-kind={block?.kind}>
          {block ? (
            <ChangedBlock block={block} />
          ) : (
            <Text size="xs" c="dimmed">
              {t.unchanged(same)}
            </Text>
          )}
        </li>
      ))}
    </ol>
  );
}

interface Line {
  readonly key: string;
  /** Blocks that did not change; 0 for one that did. */
  readonly same: number;
  readonly block: Block | null;
}

function runsOfBlocks(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  for (const [place, block] of blocks.entries()) {
    const last = lines.at(-1);
    if (block.kind !== 'same') lines.push({ key: `block ${place}`, same: 0, block });
    else if (last && !last.block) lines.splice(-1, 1, { ...last, same: last.same + 1 });
    else lines.push({ key: `same ${place}`, same: 1, block: null });
  }
  return lines;
}

function ChangedBlock({ block }: { readonly block: Block }) {
  const t = useWords(words);
  const nameOf = (type: string) => t.blocks[type] ?? type;
  if (block.kind === 'same') return null;
  const kind =
    block.typeBefore === null
      ? `${t.blockKinds[block.kind]}: ${nameOf(block.type)}`
      : t.became(nameOf(block.typeBefore), nameOf(block.type));
  return (
    <>
      <Text size="xs" fw={600} className="change-kind">
        {[...block.inside.map(nameOf), kind].join(' › ')}
      </Text>
      {block.words.length > 0 && (
        <Text size="sm" component="p" dir="auto" className="change-words">
          {block.words.map((run, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
            <ChangedWords key={place} run={run} />
          ))}
        </Text>
      )}
      {block.facts.length > 0 && (
        <dl className="change-facts">
          {block.facts.map(({ name, before, after }) => (
            <div key={name}>
              <dt>{t.facts[name] ?? name}</dt>
              <dd dir="auto">
                {before !== null && before !== after && <del>{before}</del>}{' '}
                {after !== null && (before === after ? after : <ins>{after}</ins>)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** Told by underline and strike-through besides colour, and by words to who does not see. */
function ChangedWords({ run: { kind, text } }: { readonly run: Run }) {
  const t = useWords(words);
  if (kind === 'same') return <span>{text}</span>;
  const told = <VisuallyHidden>{` (${t.wordKinds[kind]}) `}</VisuallyHidden>;
  if (kind === 'removed') {
    return (
      <del>
        {told}
        {text}
      </del>
    );
  }
  return kind === 'added' ? (
    <ins>
      {told}
      {text}
    </ins>
  ) : (
    <span className="change-restyled">
      {told}
      {text}
    </span>
  );
}
