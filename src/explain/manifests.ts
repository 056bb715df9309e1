import { describeFields, type FieldDoc } from '../kubernetes/schema/describe.ts';
import { wordsOf } from './commands.ts';
import type { Knowledge } from './explain.ts';
import { roleOfField } from './field-roles.ts';
import { findMeaning, firstSentence } from './meanings.ts';
import type { Found, Row } from './part.ts';

/**
 * The explained keys of the manifests in a text, each with its value where that is one word on the same line.
 * @param part where in the API a text without a kind belongs, such as `Pod.spec`
 */
export function findManifestParts(text: string, { schema, meanings, since }: Knowledge, part?: string): Found[] {
  return describeFields(text, schema, part).flatMap((doc) => {
    const keys = keysOf(doc);
    if (keys.some((key) => meanings.quiet.includes(key)) || meanings.quiet.includes(`*.${nameOf(doc)}`)) return [];
    const found = findMeaning(meanings.manifest, keys);
    const key = found?.key ?? keys.at(-1) ?? doc.path;
    const words = found === undefined ? kubernetesWords(doc) : { ...wordsOf(found.meaning), facts: [] };
    if (words.text === '') return [];
    const version = keys.map((each) => since[each]).find((each) => each !== undefined);
    const row: Row = {
      ...{ key, role: roleOfField(doc), ...labelsOf(doc, text), path: doc.path.slice(doc.path.indexOf('.') + 1) },
      ...{ ...words, facts: [...words.facts, ...(version === undefined ? [] : [`stable since ${version}`])] },
    };
    return [{ start: doc.start, end: valueEnd(doc, text), role: row.role, key, row }];
  });
}

/**
 * The names under which a field may have a meaning, the nearest first: its own path; that in a Pod, when it stands in the Pod of
 * a workload; that of an app container, when it stands in another; and its type and name (`VolumeMount.readOnly`).
 */
function keysOf({ path, field }: FieldDoc): string[] {
  const inPod = path.replace(/^\w+(?:\.spec\.jobTemplate)?\.spec\.template\.(?=metadata|spec)/, 'Pod.');
  const inContainer = inPod.replace(/^Pod\.spec\.(?:init|ephemeral)Containers\[\]/, 'Pod.spec.containers[]');
  const typed = field.split('.').slice(-2).join('.');
  return [...new Set([path, inPod, inContainer, typed])];
}

function nameOf({ path }: FieldDoc): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function kubernetesWords(doc: FieldDoc): Pick<Row, 'text' | 'facts'> {
  const facts = [
    doc.type,
    ...(doc.required ? ['required'] : []),
    ...(doc.default === undefined ? [] : [`default ${doc.default}`]),
  ];
  return { text: firstSentence(doc.doc), facts: [`Kubernetes’ words: ${facts.join(', ')}`] };
}

function labelsOf(doc: FieldDoc, text: string): Pick<Row, 'label' | 'general'> {
  return { label: text.slice(doc.start, valueEnd(doc, text)), general: nameOf(doc) };
}

/** Where a key's value ends when it is one word, quoted or not, and the last of its line or of a `{…}`; else where the key ends. */
function valueEnd({ end }: FieldDoc, text: string): number {
  const value = /^: +(?:"[^"\n]*"|'[^'\n]*'|[^\s#,{}[\]|>&*!"'][^\s,{}[\]]*)(?=[ \t]*(?:$|\n|[,}]|[ \t]#))/.exec(text.slice(end));
  return end + (value === null || value[0].length > LONGEST ? 0 : value[0].length);
}

/** Longer values push the words of a list aside. */
const LONGEST = 30;
