import type { Finding, ProblemCode } from '../../problems/problem.ts';
import { ruleVisitor } from '../rules/rules.ts';
import type { ApiSchema } from './api.ts';
import { schemaVisitor } from './check-schema.ts';
import { readKind, type UnknownKind } from './kind.ts';
import { items, type MapNode, type Node } from './node.ts';
import { definitionAt, placesOfPart } from './part.ts';
import { readYaml } from './read-yaml.ts';
import { walk, type Place, type Visitor } from './walk.ts';

/** What was found in a text of one or more manifests: mistakes in the order of the text, and kinds that are not checked. */
export type ManifestReport = { findings: Finding[]; unknown: UnknownKind[]; checked: number };

/** The level of a finding, as `check:manifests` names it: unreadable YAML, against the schema, or against a rule. */
export type Level = 'yaml' | 'schema' | 'rule';

/**
 * Checks every document of a YAML (or JSON) text: its YAML, its fields and values by the API schema, and the rules that
 * the API server has beyond the schema. Offsets are UTF-16 units of `text`. Never throws on odd text.
 */
export function checkManifests(text: string, schema: ApiSchema): ManifestReport {
  const { roots, findings } = readYaml(text);
  const report: ManifestReport = { findings: [...findings], unknown: [], checked: 0 };
  for (const root of roots) checkDocument(schema, root, report);
  report.findings = unique(report.findings);
  return report;
}

/**
 * Checks a text that shows only a part of a manifest: its YAML, and the fields and values of what it does show. What the part
 * leaves out is not missed, and no rule looks at it.
 * @param part where in the API it belongs, such as `Pod.spec.containers[]`
 */
export function checkPart(text: string, part: string, schema: ApiSchema): Finding[] {
  const definition = definitionAt(part, schema);
  if (definition === undefined) return [noPart(text, part)];
  const { roots, findings } = readYaml(text);
  const found = [...findings];
  const visitor = schemaVisitor(schema, (finding) => void found.push(finding));
  for (const place of roots.flatMap((root) => placesOfPart(root, part, definition)))
    walk(schema, place, {
      ...visitor,
      object: (at, its) => (at === place ? undefined : visitor.object?.(at, its)),
    });
  return unique(found);
}

/** The level of a finding's code. */
export function levelOf(code: ProblemCode): Level {
  return code.startsWith('yaml/') ? 'yaml' : code.startsWith('schema/') ? 'schema' : 'rule';
}

function checkDocument(schema: ApiSchema, root: Node, report: ManifestReport): void {
  if (root.kind !== 'map') return void report.findings.push(notMap(root));
  const answer = readKind(schema, root);
  if (answer.is === 'wrong') report.findings.push(answer.finding);
  else if (answer.is === 'unknown') report.unknown.push(answer.unknown);
  else if (answer.is === 'known') checkObject(schema, { root, kind: answer.kind, definition: answer.definition }, report);
  else for (const item of items(root, 'items')) checkItem(schema, item, answer.item, report);
}

/** An item of a list is a document of its own; in a `PodList` it may leave its kind out. */
function checkItem(schema: ApiSchema, root: Node, item: string | undefined, report: ManifestReport): void {
  const definition = item === undefined ? undefined : schema.kinds[item];
  if (definition === undefined || root.kind !== 'map') return checkDocument(schema, root, report);
  checkObject(schema, { root, kind: item?.split(' ')[1] ?? '', definition }, report);
}

function checkObject(schema: ApiSchema, { root, kind, definition }: Declared, report: ManifestReport): void {
  const found = (finding: Finding) => void report.findings.push(finding);
  const key = root.entries.get('kind')?.value ?? { start: root.start, end: root.start + 1 };
  const place: Place = { node: root, definition, field: kind, key, path: kind };
  walk(schema, place, both(schemaVisitor(schema, found), ruleVisitor(found)));
  report.checked += 1;
}

/** One visitor of two: the rules only want the objects. */
function both(schema: Visitor, rules: Visitor): Visitor {
  return {
    ...schema,
    object(place, definition) {
      schema.object?.(place, definition);
      rules.object?.(place, definition);
    },
  };
}

/** A part that several aliases name is walked several times, and its findings stand once. */
function unique(findings: Finding[]): Finding[] {
  const byPlace = new Map(findings.map((each) => [`${each.start} ${each.code} ${each.message}`, each]));
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function notMap({ start, end }: Node): Finding {
  const message = 'The document is no manifest: it is not a map of fields.';
  return { code: 'schema/kind', start, end, message, advice: 'Begin with "apiVersion:" and "kind:".' };
}

function noPart(text: string, part: string): Finding {
  const end = Math.max(1, text.indexOf('\n'));
  const message = `The API has no object at "${part}".`;
  const advice = 'Write a kind and the fields down to the part, such as part=Pod.spec or part=Pod.spec.containers[].';
  return { code: 'schema/kind', start: 0, end, message, advice };
}

type Declared = { root: MapNode; kind: string; definition: string };
