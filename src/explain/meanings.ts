/** Our own words for one part: one short sentence or two, and the section that teaches it. */
export type Meaning = { text: string; see?: string | undefined };

/** The glosses of content/meanings: what this site says itself, before Kubernetes' own text. */
export type Meanings = {
  /** by command, flag, value, or kind: `exec`, `exec --container`, `--namespace`, `--output=wide`, `exec NAME`, `Pod` */
  kubectl: Readonly<Record<string, Meaning>>;
  /** by path or by type and field: `Pod.spec.initContainers[].restartPolicy`, `VolumeMount.readOnly` */
  manifest: Readonly<Record<string, Meaning>>;
  /** fields that are never explained, in the same notation, and `*.name` for every type */
  quiet: readonly string[];
};

/** The first of some keys that has a meaning, with it. */
export function findMeaning(
  meanings: Readonly<Record<string, Meaning>>,
  keys: readonly string[],
): { key: string; meaning: Meaning } | undefined {
  for (const key of keys) {
    const meaning = Object.hasOwn(meanings, key) ? meanings[key] : undefined;
    if (meaning !== undefined) return { key, meaning };
  }
  return undefined;
}

/** The first sentence of Kubernetes' own text, at most 160 characters of it (explain-and-diagrams.md 6: 2.8 kB a page). */
export function firstSentence(text: string): string {
  const line = text.split('\n')[0]?.trim() ?? '';
  const sentence = /^.*?[.!?](?=\s+[A-Z'"(*]|$)/.exec(line)?.[0] ?? line;
  if (sentence.length <= LONGEST) return /[.!?]$/.test(sentence) || sentence === '' ? sentence : `${sentence}.`;
  return `${sentence.slice(0, LONGEST).replace(/[\s,;:(]+\S*$/, '')} …`;
}

const LONGEST = 160;
