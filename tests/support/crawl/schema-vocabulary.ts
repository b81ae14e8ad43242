import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Entity {
  readonly '@id': string;
  readonly '@type': 'rdfs:Class' | 'rdf:Property';
  readonly 'rdfs:subClassOf'?: readonly { readonly '@id': string }[];
  readonly 'schema:domainIncludes'?: readonly { readonly '@id': string }[];
}

/**
 * The vocabulary of schema.org, read from the types that the pages are written with: which types there are, what
 * they are kinds of, and which properties each has. In the form that schema.org publishes, without any network.
 */
export function schemaVocabulary(): { readonly '@graph': readonly Entity[] } {
  const source = readFileSync(createRequire(import.meta.url).resolve('schema-dts/dist/schema.d.ts'), 'utf8');
  const classes = new Map<string, Set<string>>();
  const domains = new Map<string, Set<string>>();
  const declared = /^(?:export )?interface (\w+?)(Base|Leaf)(?: extends ([^{]+?))? \{\n([\s\S]*?)^\}/gm;
  for (const [, name = '', kind = '', parents = '', body = ''] of source.matchAll(declared)) {
    const above = [...parents.matchAll(/(\w+)Base\b/g)].map(([, parent = '']) => parent);
    add(
      classes,
      name,
      above.filter((parent) => parent !== name),
    );
    if (kind === 'Leaf') continue;
    for (const [, property = ''] of body.matchAll(/^ {4}"(\w+)"\?:/gm)) add(domains, property, [name]);
  }
  const named = (id: string) => ({ '@id': `schema:${id}` });
  return {
    '@graph': [
      ...[...classes].map(
        ([name, parents]): Entity => ({
          '@id': `schema:${name}`,
          '@type': 'rdfs:Class',
          'rdfs:subClassOf': [...parents].map(named),
        }),
      ),
      ...[...domains].map(
        ([property, types]): Entity => ({
          '@id': `schema:${property}`,
          '@type': 'rdf:Property',
          'schema:domainIncludes': [...types].map(named),
        }),
      ),
    ],
  };
}

function add(map: Map<string, Set<string>>, key: string, values: readonly string[]): void {
  const known = map.get(key) ?? new Set();
  for (const value of values) known.add(value);
  map.set(key, known);
}
