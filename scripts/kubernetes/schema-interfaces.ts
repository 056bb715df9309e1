import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { Field } from '../../src/kubernetes/schema/api.ts';
import { readDoc } from './schema-docs.ts';

/** One object type of a declaration file; `imports` are the files of the types that its fields name. */
export type Interface = { name: string; doc: string; fields: Record<string, Field>; imports: string[]; validator: string };

/** Declarations that stand for a scalar of the API. */
const aliases: Record<string, string> = {
  IIoK8sApimachineryPkgApiResourceQuantity: 'quantity',
  IIoK8sApimachineryPkgUtilIntstrIntOrString: 'intOrString',
  IIoK8sApimachineryPkgApisMetaV1Time: 'time',
  IIoK8sApimachineryPkgApisMetaV1MicroTime: 'time',
  IIoK8sApimachineryPkgApisMetaV1FieldsV1: 'any',
  IIoK8sApimachineryPkgRuntimeRawExtension: 'any',
};

/** The object type that a `.d.ts` file of kubernetes-models declares, then the inline types of its fields. */
export function readInterfaces(file: string): [Interface, ...Interface[]] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const declared = source.statements.find(ts.isInterfaceDeclaration);
  const alias = /export type \{ \w+ as I(\w+),/.exec(source.text)?.[1];
  if (declared === undefined || alias === undefined) throw new Error(`${file} declares no interface with a full name.`);
  const inline: Interface[] = [];
  const shared = { imports: importsOf(source, file), validator: validatorOf(file, alias) };
  const read = (name: string, node: ts.InterfaceDeclaration | ts.TypeLiteralNode): Interface => ({
    name,
    doc: readDoc(node).doc,
    fields: Object.fromEntries(
      node.members.filter(ts.isPropertySignature).map((member) => {
        const field = (member.name as ts.StringLiteral).text;
        return [field, readField(member, (literal) => addInline(name, field, literal))];
      }),
    ),
    ...shared,
  });
  const addInline = (owner: string, field: string, literal: ts.TypeLiteralNode): string => {
    const name = `${owner}.${field}`;
    inline.push({ ...read(name, literal), validator: shared.validator });
    return name;
  };
  return [read(shortName(alias), declared), ...inline];
}

function readField(member: ts.PropertySignature, inline: (literal: ts.TypeLiteralNode) => string): Field {
  const { of, node } = unwrap(member.type as ts.TypeNode);
  const values = literalsOf(node);
  const text = readDoc(member);
  const type = values === undefined ? typeOf(node, inline) : 'string';
  const fallback = of === undefined && text.default !== undefined ? plainDefault(type, text.default) : undefined;
  return {
    type,
    ...(of && { of }),
    doc: text.doc,
    ...(member.questionToken === undefined && { required: true as const }),
    ...(values !== undefined && { enum: values }),
    ...(fallback !== undefined && { default: fallback }),
  };
}

/** A stated default as the field would hold it: `True` as true, `600s` as 600; none for objects. */
function plainDefault(type: string, stated: string): string | undefined {
  if (type === 'boolean') return stated.toLowerCase();
  if (type === 'int64') return /^(\d+)s?$/.exec(stated)?.[1];
  return type.includes('.') ? undefined : stated;
}

function unwrap(node: ts.TypeNode): { of?: 'list' | 'map'; node: ts.TypeNode } {
  if (ts.isTypeReferenceNode(node) && node.typeName.getText() === 'Array')
    return { of: 'list', node: node.typeArguments?.[0] as ts.TypeNode };
  const index = ts.isTypeLiteralNode(node) ? node.members.find(ts.isIndexSignatureDeclaration) : undefined;
  return index === undefined ? { node } : { of: 'map', node: index.type };
}

/** `"TCP" | "UDP"`, or one literal, as a list; undefined for any other type. */
function literalsOf(node: ts.TypeNode): string[] | undefined {
  const parts = ts.isUnionTypeNode(node) ? [...node.types] : [node];
  const texts = parts.flatMap((part) =>
    ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [part.literal.text] : [],
  );
  return texts.length === parts.length ? texts : undefined;
}

function typeOf(node: ts.TypeNode, inline: (literal: ts.TypeLiteralNode) => string): string {
  if (ts.isTypeReferenceNode(node)) {
    const name = node.typeName.getText();
    return aliases[name] ?? shortName(name.slice(1));
  }
  if (ts.isTypeLiteralNode(node)) return inline(node);
  if (node.kind === ts.SyntaxKind.StringKeyword) return 'string';
  if (node.kind === ts.SyntaxKind.BooleanKeyword) return 'boolean';
  if (node.kind === ts.SyntaxKind.NumberKeyword) return 'int64';
  throw new Error(`kubernetes-models has a type that this script does not know: ${node.getText()}`);
}

/** `IoK8sApiCoreV1Container` as `core.v1.Container`, `IoK8sApimachineryPkgApisMetaV1ObjectMeta` as `meta.v1.ObjectMeta`. */
function shortName(alias: string): string {
  const parts = /^IoK8s(?:Api|ApimachineryPkgApis)([A-Z][a-z]+?)(V\d+)([A-Z]\w+)$/.exec(alias);
  if (parts === null) throw new Error(`kubernetes-models has a name that this script does not know: ${alias}`);
  const [, group = '', version = '', name = ''] = parts;
  return `${group.toLowerCase()}.${version.toLowerCase()}.${name}`;
}

function importsOf(source: ts.SourceFile, file: string): string[] {
  return source.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const from = (statement.moduleSpecifier as ts.StringLiteral).text;
    const names = statement.importClause?.namedBindings?.getText() ?? '';
    if (from === '@kubernetes-models/base' || Object.keys(aliases).some((alias) => names.includes(alias))) return [];
    const target = from.startsWith('.')
      ? path.join(path.dirname(file), from.replace(/\.js$/, ''))
      : path.join(file.slice(0, file.lastIndexOf('node_modules')), 'node_modules', from);
    return [`${target}.d.ts`];
  });
}

function validatorOf(file: string, alias: string): string {
  const base = file.slice(0, file.lastIndexOf('node_modules'));
  const found = ['kubernetes-models', '@kubernetes-models/apimachinery']
    .map((name) => path.join(base, 'node_modules', name, '_schemas', `${alias}.js`))
    .find((each) => existsSync(each));
  if (found === undefined) throw new Error(`kubernetes-models has no validator for ${alias}.`);
  return pathToFileURL(found).href;
}
