// Who may import whom. ARCHITECTURE.md tells why; tests/architecture.test.ts plants a violation of each rule.
// TypeScript 7 has no compiler interface that this tool reads, so @swc/core parses for it.

const test = '[.](test|test-support)[.]tsx?$';
const slice = '^src/(?!(?:domain|store|platform|app)/)([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-stands-alone',
      comment: 'The vocabulary of the newsroom knows nothing of the program around it.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: test },
      to: { path: '^(src|bin|demo)/', pathNot: '^src/domain/' },
    },
    {
      name: 'platform-knows-the-domain-only',
      comment: 'Clock, randomness, log and HTTP hold no business noun.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: test },
      to: { path: '^(src|bin|demo)/', pathNot: '^src/(domain|platform)/' },
    },
    {
      name: 'store-knows-domain-and-platform-only',
      comment: 'The store takes time and randomness from the platform and its row types from the domain.',
      severity: 'error',
      from: { path: '^src/store/', pathNot: test },
      to: { path: '^(src|bin|demo)/', pathNot: '^src/(domain|platform|store)/' },
    },
    {
      name: 'slices-do-not-meet',
      comment: 'Slices meet through rows, events and functions that the composition root hands over.',
      severity: 'error',
      from: { path: slice, pathNot: test },
      to: {
        path: '^(src|bin|demo)/',
        pathNot: [
          '^src/(domain|store|platform)/',
          '^src/$1/',
          '^src/accounts/(guard|audit/record-audit)[.]ts$',
        ],
      },
    },
    {
      name: 'config-stands-alone',
      comment: 'What an owner can set is read before anything else exists.',
      severity: 'error',
      from: { path: '^src/config[.]ts$' },
      to: { path: '^(src|bin|demo)/' },
    },
    {
      name: 'nothing-imports-the-command-line',
      comment: 'bin/ calls; nobody calls it.',
      severity: 'error',
      from: { path: '^(src/app[./]|demo/)', pathNot: test },
      to: { path: '^bin/' },
    },
    {
      name: 'the-browser-knows-contracts-and-domain',
      comment: 'What runs in a browser takes the vocabulary, and of a slice the types of its contract.',
      severity: 'error',
      from: { path: '^newsroom/' },
      to: {
        path: '^(src|bin|demo|tests|scripts|bench)/',
        pathNot: ['^src/domain/', '^src/[^/]+/contract[.]ts$', '^src/[^/]+/[^/]+/contract[.]ts$'],
      },
    },
    {
      name: 'nothing-imports-the-browser',
      comment:
        'The server hands the application out as files. Headless parts of it may be tested from outside.',
      severity: 'error',
      from: { path: '^(src|bin|demo)/', pathNot: test },
      to: { path: '^newsroom/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle means that two files are one thing, or that a third is missing. Types count.',
      severity: 'error',
      from: { path: '^(src|bin|demo|newsroom|scripts|bench|tests)/' },
      to: { circular: true },
    },
    {
      name: 'no-test-code-in-the-program',
      comment: 'What is shipped needs nothing that is only here to test, measure or build it.',
      severity: 'error',
      from: { path: '^(src|bin|demo)/', pathNot: test },
      to: { path: ['^(tests|scripts|bench)/', test] },
    },
    {
      name: 'no-development-packages-in-the-program',
      comment:
        'A package that is not installed with the program cannot run in it. Types may come from anywhere.',
      severity: 'error',
      from: { path: '^(src|bin|demo)/', pathNot: test },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only', 'npm-optional'],
      },
    },
    {
      name: 'every-import-leads-somewhere',
      comment: 'An import that this tool cannot follow is one that it cannot judge.',
      severity: 'error',
      from: { path: '^(src|bin|demo)/' },
      to: { path: '^[.]', couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx'],
    },
  },
};
