import { type HouseStyle, plainStyle, styleCheckNames } from '../../domain/house-style/style-rule.ts';
import type { Db } from '../../store/db.ts';
import type { HouseStyleAnswer, StoredRule, StyleChanges } from './contract.ts';

const ruleColumns = [
  'id',
  'language',
  'phrase',
  'reason',
  'suggestion',
  'matchCase',
  'wholeWords',
  'version',
  'updatedAt',
] as const;
/** More than a person can keep in mind; every one is looked for in every story that is written. */
export const rulesAtTheMost = 2_000;
const changesOfPage = 50;

/** All rules and checks, as they hold now. */
export async function readStyle(db: Db): Promise<HouseStyleAnswer> {
  const [rules, checks] = await Promise.all([
    db
      .selectFrom('styleRules')
      .select(ruleColumns)
      .orderBy('phrase')
      .orderBy('id')
      .limit(rulesAtTheMost)
      .execute(),
    readChecks(db),
  ]);
  return { rules: rules.map(presentRule), checks };
}

/** The checks besides the rules: as the program has them, where nobody changed them. */
export async function readChecks(db: Db): Promise<HouseStyle['checks']> {
  const rows = await db.selectFrom('styleChecks').select(['name', 'isOn', 'number']).execute();
  const changed = new Map(rows.map(({ name, ...check }) => [name, check]));
  const checks = { ...plainStyle.checks };
  for (const name of styleCheckNames) checks[name] = changed.get(name) ?? checks[name];
  return checks;
}

/** One rule, or null. */
export async function findRule(db: Db, id: string): Promise<StoredRule | null> {
  const row = await db.selectFrom('styleRules').select(ruleColumns).where('id', '=', id).executeTakeFirst();
  return row ? presentRule(row) : null;
}

type RuleRow = Omit<StoredRule, 'updatedAt'> & { readonly updatedAt: Date };

function presentRule(row: RuleRow): StoredRule {
  return { ...row, updatedAt: row.updatedAt.toISOString() };
}

/** What was changed and by whom, the newest first. `before`: the id to go on from. */
export async function readStyleChanges(db: Db, before: number | null): Promise<StyleChanges> {
  const rows = await db
    .selectFrom('styleChanges')
    .select(['id', 'subject', 'valueBefore', 'valueAfter', 'actor', 'at'])
    .$if(before !== null, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(changesOfPage)
    .execute();
  const changes = rows.map(({ valueBefore, valueAfter, at, ...row }) => ({
    ...row,
    before: valueBefore,
    after: valueAfter,
    at: at.toISOString(),
  }));
  return { changes, next: rows.length === changesOfPage ? (rows.at(-1)?.id ?? null) : null };
}
