import { isMap, type Node } from 'yaml';
import type { Finding } from '../../problems/problem.ts';
import type { Drawing } from '../drawing.ts';
import type { Measure } from '../letters.ts';
import { dataFinding, parseData, placeOf, readChoice, readFields, readKnown, readWord } from '../read-data.ts';
import { roles } from '../role.ts';
import { drawTreeModel } from '../tree/draw.ts';
import type { Branch } from '../tree/model.ts';

/**
 * A decision tree: a question, its answers, and below each answer another question or what to do.
 *
 * ```yaml
 * ask: What does STATUS say?
 * answers:
 *   Pending: No node fits                               # an end: a text
 *   CrashLoopBackOff: { text: The app ends again and again, href: /symptoms/, is: failed }
 *   Running:
 *     ask: Is READY complete?
 *     answers: { no: A probe fails, yes: Look at the Service }
 * ```
 */
export function drawTree(source: string, title: string, measure: Measure): Drawing {
  const findings: Finding[] = [];
  const data = parseData(source, findings);
  if (data === undefined) return { svg: '', words: [], findings };
  const root = readBranch('', data, findings);
  if (root.branches.length === 0)
    findings.push(dataFinding(placeOf(data), 'This tree has no answers.', 'Write "ask: …" and "answers:".'));
  const words = [root.text, ...root.branches.flatMap((branch) => treeWords(branch, []))].filter((text) => text !== '');
  return { svg: drawTreeModel(root, title, words, measure), words, findings };
}

function readBranch(answer: string, node: Node | null, findings: Finding[]): Branch {
  const branch: Branch = { answer, text: '', href: undefined, role: undefined, branches: [] };
  if (!isMap(node)) return { ...branch, text: readWord(node, 'an answer', findings)?.text ?? '' };
  const fields = readKnown(node, 'a tree', ['ask', 'answers', 'text', 'href', 'is'], findings);
  const word = (name: string) => readWord(fields.get(name)?.value, `"${name}"`, findings)?.text;
  return {
    answer,
    text: word('ask') ?? word('text') ?? '',
    href: word('href'),
    role: readChoice(fields.get('is')?.value, 'role', roles, findings),
    branches: readFields(fields.get('answers')?.value, 'the answers', findings).map(({ key, value }) =>
      readBranch(key.text, value, findings),
    ),
  };
}

/** One sentence for each box, with the answers that lead to it. */
function treeWords({ answer, text, branches }: Branch, before: readonly string[]): string[] {
  const way = [...before, answer];
  const end = /[.!?]$/.test(text) || text === '' ? '' : '.';
  return [`${way.join(', ')}: ${text}${end}`, ...branches.flatMap((branch) => treeWords(branch, way))];
}
