/** A small house that keeps every rule: each planted violation is the only thing wrong with it. */
export const house = {
  'migrations/0001_store.sql': '-- Owner: store.\ncreate table events (id bigint);\n',
  'migrations/0002_writing.sql': '-- Owner: writing.\ncreate table story_drafts (id text);\n',
  'migrations/0003_comments.sql': '-- Owner: comments.\ncreate table comments (id text);\n',
  'src/config.ts': 'export const port = process.env.PORT;\n',
  'src/domain/ids.ts': "export type Id = string;\nexport const first: Id = 'a';\n",
  'src/platform/clock.ts': 'export const now = () => new Date();\n',
  'src/store/db.ts': "import { first } from '../domain/ids.ts';\nexport const db = first;\n",
  'src/writing/save-draft.ts': [
    "import { db } from '../store/db.ts';",
    "export const save = (db2: any) => [db2.insertInto('storyDrafts'), db, new Date(0), 'update your story set in type'];",
  ].join('\n'),
  'src/reader/pages.tsx':
    "import type { Id } from '../domain/ids.ts';\nexport const Page = ({ id }: { id: Id }) => <p>{id}</p>;\n",
  'src/app/house.ts':
    "export { Page } from '../reader/pages.tsx';\nexport const save = () => import('../writing/save-draft.ts');\n",
  'bin/masthead.ts': "#!/usr/bin/env node\nimport { save } from '../src/app/house.ts';\nsave();\n",
  'tests/journey.ts': "import { save } from '../src/app/house.ts';\nMath.random() > 1 && save();\n",
};

type Planted = readonly [rule: string, how: string, files: Record<string, string>];

const comments = 'src/comments/submit-comment.ts';

/** Ways to break each rule, each by itself. */
export const plantedViolations: readonly Planted[] = [
  [
    'domain-stands-alone',
    'the domain asks the store',
    {
      'src/domain/story.ts': "import { db } from '../store/db.ts';\nexport const story = db;\n",
    },
  ],
  [
    'domain-stands-alone',
    'the domain takes a type from the platform',
    {
      'src/domain/story.ts':
        "import type { now } from '../platform/clock.ts';\nexport type Now = typeof now;\n",
    },
  ],
  [
    'platform-knows-the-domain-only',
    'the platform asks the store',
    {
      'src/platform/mail.ts': "import { db } from '../store/db.ts';\nexport const mail = db;\n",
    },
  ],
  [
    'store-knows-domain-and-platform-only',
    'the store asks a slice',
    {
      'src/store/jobs.ts': "import { save } from '../writing/save-draft.ts';\nexport const jobs = save;\n",
    },
  ],
  [
    'the-browser-knows-contracts-and-domain',
    'a page of the newsroom calls a use case',
    {
      'newsroom/board.tsx':
        "import { save } from '../src/writing/save-draft.ts';\nexport const board = save;\n",
    },
  ],
  [
    'nothing-imports-the-browser',
    'a slice takes a part of the application',
    {
      'newsroom/words.ts': "export const words = 'en';\n",
      'src/writing/words.ts':
        "import { words } from '../../newsroom/words.ts';\nexport const said = words;\n",
    },
  ],
  [
    'slices-do-not-meet',
    'comments look into the reader',
    {
      [comments]: "import { Page } from '../reader/pages.tsx';\nexport const page = Page;\n",
    },
  ],
  [
    'slices-do-not-meet',
    'a page takes a type from writing',
    {
      'src/reader/front.tsx':
        "import type { save } from '../writing/save-draft.ts';\nexport type Save = typeof save;\n",
    },
  ],
  [
    'slices-do-not-meet',
    'a slice loads another at run time',
    {
      'src/reader/front.tsx':
        "export const save = async () => (await import('../writing/save-draft.ts')).save;\n",
    },
  ],
  [
    'slices-do-not-meet',
    'a slice hands on what another exports',
    {
      [comments]: "export { save } from '../writing/save-draft.ts';\nexport const own = 1;\n",
    },
  ],
  [
    'slices-do-not-meet',
    'a slice imports the composition root',
    {
      [comments]: "import { save } from '../app/house.ts';\nexport const own = save;\n",
    },
  ],
  [
    'slices-do-not-meet',
    'a slice reads the settings for itself',
    {
      [comments]: "import { port } from '../config.ts';\nexport const own = port;\n",
    },
  ],
  [
    'slices-do-not-meet',
    'a slice uses what accounts keep for themselves',
    {
      'src/accounts/hash.ts': 'export const hash = 1;\n',
      [comments]: "import { hash } from '../accounts/hash.ts';\nexport const own = hash;\n",
    },
  ],
  [
    'no-hidden-type-imports',
    'a type is imported in the middle of a line',
    {
      [comments]: "export type Page = typeof import('../reader/pages.tsx').Page;\n",
    },
  ],
  [
    'config-stands-alone',
    'the settings ask the domain',
    {
      'src/config.ts': "import { first } from './domain/ids.ts';\nexport const port = first;\n",
    },
  ],
  [
    'nothing-imports-the-command-line',
    'the demo imports a command',
    {
      'demo/lay.ts': "import '../bin/masthead.ts';\nexport const lay = 1;\n",
    },
  ],
  [
    'no-cycles',
    'two files import each other',
    {
      'src/store/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
      'src/store/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
    },
  ],
  [
    'no-cycles',
    'two files import each other for types alone',
    {
      'src/store/a.ts': "import type { B } from './b.ts';\nexport interface A { b: B }\n",
      'src/store/b.ts': "import type { A } from './a.ts';\nexport interface B { a: A }\n",
    },
  ],
  [
    'no-test-code-in-the-program',
    'the program uses a test',
    {
      'tests/dice.ts': 'export {};\n',
      'src/store/db.ts': "import '../../tests/dice.ts';\nexport const db = 1;\n",
    },
  ],
  [
    'no-development-packages-in-the-program',
    'the program needs a package that is not installed with it',
    {
      'package.json': '{ "name": "masthead", "devDependencies": { "compass": "1.0.0" } }',
      'node_modules/compass/package.json': '{ "name": "compass", "main": "compass.js" }',
      'node_modules/compass/compass.js': 'exports.north = 1;\n',
      'src/store/db.ts': "import { north } from 'compass';\nexport const db = north;\n",
    },
  ],
  [
    'every-import-leads-somewhere',
    'an import leads nowhere',
    {
      'src/store/db.ts': "import { gone } from './gone.ts';\nexport const db = gone;\n",
    },
  ],
  [
    'environment-in-config',
    'a slice reads the environment',
    {
      [comments]: 'export const home = process.env.HOME;\n',
    },
  ],
  [
    'environment-in-config',
    'the command line reads the environment by another name',
    {
      'bin/tool.ts': "import { env } from 'node:process';\nexport const home = env.HOME;\n",
    },
  ],
  [
    'clock-in-platform',
    'a slice looks at the clock',
    { [comments]: 'export const at = () => new Date();\n' },
  ],
  [
    'clock-in-platform',
    'a slice counts milliseconds',
    { [comments]: 'export const at = () => Date.now();\n' },
  ],
  [
    'clock-in-platform',
    'a slice asks Temporal',
    { [comments]: 'export const at = () => Temporal.Now.instant();\n' },
  ],
  [
    'randomness-in-platform',
    'a slice throws dice',
    { [comments]: 'export const dice = () => Math.random();\n' },
  ],
  [
    'randomness-in-platform',
    'a slice makes an id',
    { [comments]: 'export const id = () => crypto.randomUUID();\n' },
  ],
  [
    'randomness-in-platform',
    'a slice takes random bytes',
    {
      [comments]:
        "import { createHash, randomBytes } from 'node:crypto';\nexport const id = [createHash, randomBytes];\n",
    },
  ],
  [
    'outbound-http-in-platform',
    'a slice fetches',
    { [comments]: "export const page = () => fetch('http://x.example');\n" },
  ],
  [
    'outbound-http-in-platform',
    'a slice makes a request',
    {
      [comments]: "import { request } from 'node:https';\nexport const get = request;\n",
    },
  ],
  [
    'write-your-own-tables',
    'a slice inserts into the table of another',
    {
      [comments]: "export const steal = (db: any) => db.insertInto('storyDrafts');\n",
    },
  ],
  [
    'write-your-own-tables',
    'a slice updates it',
    { [comments]: "export const steal = (db: any) => db.updateTable('storyDrafts');\n" },
  ],
  [
    'write-your-own-tables',
    'a slice deletes from it under another name',
    {
      [comments]: "export const steal = (db: any) => db.deleteFrom('storyDrafts as d');\n",
    },
  ],
  [
    'write-your-own-tables',
    'a slice writes it in SQL',
    {
      [comments]:
        'export const steal = (sql: any) => sql`INSERT INTO public.story_drafts (id) values (1)`;\n',
    },
  ],
  [
    'write-your-own-tables',
    'a slice updates it in SQL',
    {
      [comments]:
        "export const steal = 'with x as (update story_drafts as d set id = 1 returning id) select 1';\n",
    },
  ],
  [
    'write-your-own-tables',
    'a slice deletes from it in SQL',
    { [comments]: "export const steal = 'delete from only story_drafts';\n" },
  ],
  [
    'write-your-own-tables',
    'a slice writes a table whose name it was given',
    {
      [comments]: 'export const steal = (db: any, table: string) => db.insertInto(table);\n',
    },
  ],
  [
    'write-your-own-tables',
    'the command line writes a table',
    {
      'bin/tool.ts': "export const steal = (db: any) => db.deleteFrom('comments');\n",
    },
  ],
  [
    'write-your-own-tables',
    'a migration has no owner',
    { 'migrations/0004_more.sql': 'create table more (id text);\n' },
  ],
  [
    'write-your-own-tables',
    "a migration alters another's table",
    {
      'migrations/0004_comments.sql': '-- Owner: comments.\nalter table story_drafts add more text;\n',
    },
  ],
  [
    'no-barrels',
    'an index hands on a slice',
    { 'src/reader/index.ts': "export { Page } from './pages.tsx';\n" },
  ],
  ['no-barrels', 'a file hands on everything', { 'src/reader/all.ts': "export * from './pages.tsx';\n" }],
  ['no-barrels', 'a file only hands on', { 'src/reader/all.ts': "export { Page } from './pages.tsx';\n" }],
  ['no-vague-names', 'a file is called helpers', { 'src/reader/date-helpers.ts': 'export const x = 1;\n' }],
  ['no-vague-names', 'a folder is called utils', { 'src/reader/utils/dates.ts': 'export const x = 1;\n' }],
  ['no-vague-names', 'a file is called a service', { 'src/reader/page.service.ts': 'export const x = 1;\n' }],
  ['no-vague-names', 'a file is called a manager', { 'src/reader/page-manager.ts': 'export const x = 1;\n' }],
  ['long-files-say-why', 'a file has 401 lines', { 'src/reader/long.ts': 'export {};\n'.repeat(401) }],
];
