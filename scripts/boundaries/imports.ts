import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';
import type { SyntaxNode, Violation } from './source-file.ts';

const require = createRequire(import.meta.url);
const { forbidden, options } = require('../../.dependency-cruiser.cjs');
readUsingDeclarations();
// Only now: it takes the visitor as it finds it.
const { cruise } = await import('dependency-cruiser');

/** Every module under `root` with what it imports, judged by the rules of .dependency-cruiser.cjs. */
export async function readImports(root: string): Promise<ICruiseResult> {
  const folders = ['src', 'bin', 'demo', 'newsroom', 'scripts', 'bench', 'tests'].filter((name) =>
    existsSync(join(root, name)),
  );
  const { enhancedResolveOptions, ...others } = options;
  const { output } = await cruise(
    folders,
    { ...others, baseDir: root, ruleSet: { forbidden }, validate: true },
    enhancedResolveOptions,
  );
  if (typeof output === 'string')
    throw new Error('dependency-cruiser answered with text instead of a result');
  return output;
}

/** Imports that a rule of .dependency-cruiser.cjs forbids. */
export function forbiddenImports(imports: ICruiseResult): Violation[] {
  const comments = new Map<string, string>(
    forbidden.map((rule: { name: string; comment: string }) => [rule.name, rule.comment]),
  );
  return imports.summary.violations.map((found) => {
    const way = found.cycle ? found.cycle.map((step) => step.name).join(' -> ') : found.to;
    return {
      rule: found.rule.name,
      place: found.from,
      message: `imports ${way}. ${comments.get(found.rule.name) ?? ''}`.trim(),
    };
  });
}

/** swc's visitor, through which dependency-cruiser reads TypeScript, stops at `using` and `await using`. */
function readUsingDeclarations(): void {
  const { prototype } = require('@swc/core/Visitor.js').Visitor;
  const visitStatement = prototype.visitStatement;
  prototype.visitStatement = function (statement: SyntaxNode) {
    if (statement.type !== 'UsingDeclaration') return visitStatement.call(this, statement);
    this.visitVariableDeclarators(statement.decls);
    return statement;
  };
}
