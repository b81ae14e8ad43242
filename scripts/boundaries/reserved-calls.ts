import {
  asNode,
  isProduction,
  nameOf,
  type SourceFile,
  type SyntaxNode,
  type Violation,
} from './source-file.ts';

/** Something that only one part of the program may touch, so that the rest can be tested without it. */
interface Reserved {
  readonly rule: string;
  readonly home: RegExp;
  readonly instead: string;
  readonly uses: (node: SyntaxNode, file: SourceFile) => boolean;
}

const randomNames = /^(random(UUID|UUIDv7|Bytes|Int|Fill|FillSync)|getRandomValues|webcrypto)$/;

const reserved: readonly Reserved[] = [
  {
    rule: 'environment-in-config',
    home: /^src\/config[.]ts$/,
    instead: 'Add the setting to src/config.ts and take it from the Config that is passed in.',
    uses: (node) => isMember(node, /^process$/, /^env$/) || imports(node, /^(node:)?process$/, /^env$/),
  },
  {
    rule: 'clock-in-platform',
    home: /^src\/platform\//,
    instead: 'Take a Clock from src/platform/clock.ts, or the instant itself, as an argument.',
    uses: (node) =>
      isMember(node, /^Date$/, /^now$/) ||
      isMember(node, /^Temporal$/, /^Now$/) ||
      (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && !hasArguments(node)) ||
      (node.type === 'CallExpression' && nameOf(node.callee) === 'Date'),
  },
  {
    rule: 'randomness-in-platform',
    home: /^src\/platform\//,
    instead: 'Use src/platform/random.ts.',
    uses: (node) =>
      isMember(node, /^Math$/, /^random$/) ||
      isMember(node, /^/, randomNames) ||
      imports(node, /^(node:)?crypto$/, randomNames),
  },
  {
    rule: 'outbound-http-in-platform',
    home: /^src\/platform\//,
    instead: 'Use the outbound client of src/platform: it refuses private addresses and caps size and time.',
    uses: (node, file) =>
      (node.type === 'CallExpression' && nameOf(node.callee) === 'fetch' && !bindsFetch(file)) ||
      isMember(node, /^(globalThis|global|window)$/, /^fetch$/) ||
      isMember(node, /^https?$/, /^(request|get)$/) ||
      imports(node, /^(node:)?https?$/, /^(request|get)$/) ||
      imports(node, /^(undici|axios|got|node-fetch)$/, /^/),
  },
];

/** Uses of the environment, the clock, randomness and outbound HTTP away from their homes; tests may. */
export function reservedCalls(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => isProduction(file.path))
    .flatMap((file) =>
      reserved
        .filter(({ home }) => !home.test(file.path))
        .flatMap(({ rule, instead, uses }) =>
          file.nodes
            .filter((node) => uses(node, file))
            .map((node) => ({ rule, place: file.placeOf(node), message: instead })),
        ),
    );
}

/** dependency-cruiser does not see `import('./x.ts').X` as a type; a plain `import type` it does. */
export function hiddenTypeImports(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) =>
    file.nodes
      .filter(
        (node) =>
          node.type === 'TsImportType' &&
          String(asNode(node.argument, 'StringLiteral')?.value).startsWith('.'),
      )
      .map((node) => ({
        rule: 'no-hidden-type-imports',
        place: file.placeOf(node),
        message: 'Write `import type` at the head of the file, where the boundaries are checked.',
      })),
  );
}

/** A function that was passed in may be called `fetch`. */
function bindsFetch(file: SourceFile): boolean {
  return file.nodes.some((node) => nameOf(node.pat) === 'fetch' || nameOf(node.id) === 'fetch');
}

function isMember(node: SyntaxNode, object: RegExp, property: RegExp): boolean {
  if (node.type !== 'MemberExpression') return false;
  const name = nameOf(node.property);
  if (name === null || !property.test(name)) return false;
  const owner = nameOf(node.object) ?? nameOf(asNode(node.object, 'MemberExpression')?.property);
  return object.test(owner ?? '');
}

function imports(node: SyntaxNode, module: RegExp, name: RegExp): boolean {
  const source = node.type === 'ImportDeclaration' && asNode(node.source, 'StringLiteral');
  if (!source || node.typeOnly === true || !module.test(String(source.value))) return false;
  const specifiers: unknown[] = Array.isArray(node.specifiers) ? node.specifiers : [];
  return specifiers.some((specifier) => {
    const named = asNode(specifier, 'ImportSpecifier');
    const whole =
      asNode(specifier, 'ImportDefaultSpecifier') ?? asNode(specifier, 'ImportNamespaceSpecifier');
    if (named) return name.test(nameOf(named.imported) ?? nameOf(named.local) ?? '');
    return whole !== null && name.test(nameOf(whole.local) ?? '');
  });
}

function hasArguments(node: SyntaxNode): boolean {
  return Array.isArray(node.arguments) && node.arguments.length > 0;
}
