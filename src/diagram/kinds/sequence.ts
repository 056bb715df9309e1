import { isMap, isSeq, type Node } from 'yaml';
import type { Finding } from '../../problems/problem.ts';
import { readArrow } from '../arrow.ts';
import type { Drawing } from '../drawing.ts';
import type { Measure } from '../letters.ts';
import {
  dataFinding,
  parseData,
  placeOf,
  readFields,
  readItems,
  readKnown,
  readWord,
  readWords,
  unknownName,
  type Word,
} from '../read-data.ts';
import { drawSequenceModel } from '../sequence/draw.ts';
import type { Actor, Sequence, Step } from '../sequence/model.ts';
import { sequenceWords } from '../sequence/words.ts';

/**
 * A sequence: who tells whom what, in order from top to bottom. At most five actors fit a phone.
 *
 * ```yaml
 * actors: [kubectl, API server, kubelet]         # or a map: `kubelet: on the node` for a second line
 * steps:
 * - kubectl -> API server: GET pods/web/log       # a message
 * - kubelet --> API server: lines                 # an answer, dashed
 * - note: The kubelet reads the file              # over all actors
 * - { note: It waits, over: [API server, kubelet] }
 * ```
 */
export function drawSequence(source: string, title: string, measure: Measure): Drawing {
  const findings: Finding[] = [];
  const sequence = readSequence(source, findings);
  if (sequence === undefined || sequence.actors.length === 0) return { svg: '', words: [], findings };
  const words = sequenceWords(sequence);
  return { svg: drawSequenceModel(sequence, title, words, measure, findings), words, findings };
}

function readSequence(source: string, findings: Finding[]): Sequence | undefined {
  const data = parseData(source, findings);
  if (data === undefined) return undefined;
  const fields = readKnown(data, 'a sequence', ['actors', 'steps'], findings);
  const actors = readActors(fields.get('actors')?.value, findings);
  if (actors.length === 0)
    findings.push(dataFinding(placeOf(data), 'This sequence has no actors.', 'Begin with "actors: [A, B]".'));
  const names = actors.map(({ name }) => name);
  const steps = readItems(fields.get('steps')?.value, 'the steps', findings).flatMap((item) => readStep(item, names, findings));
  return { actors, steps };
}

function readActors(node: Node | null | undefined, findings: Finding[]): Actor[] {
  if (isSeq(node)) return readWords(node, 'an actor', findings).map(({ text }) => ({ name: text, sub: [] }));
  return readFields(node, 'the actors', findings).map(({ key, value }) => ({
    name: key.text,
    sub: readWords(value, 'a line of an actor', findings).map(({ text }) => text),
  }));
}

function readStep(item: Node, names: string[], findings: Finding[]): Step[] {
  if (isMap(item) && item.has('note')) return readNote(item, names, findings);
  const arrow = readArrow(item, findings);
  if (arrow === undefined) return [];
  const [from, to] = arrow.upward ? [arrow.to, arrow.from] : [arrow.from, arrow.to];
  const ends = [from, to].map((end) => actorIndex(end, names, findings));
  const [first = -1, last = -1] = ends;
  return first < 0 || last < 0 ? [] : [{ kind: 'message', from: first, to: last, label: arrow.label, reply: arrow.dashed }];
}

function readNote(item: Node, names: string[], findings: Finding[]): Step[] {
  const fields = readKnown(item, 'a note', ['note', 'over'], findings);
  const text = readWord(fields.get('note')?.value, 'a note', findings)?.text ?? '';
  const over = readWords(fields.get('over')?.value, 'an actor', findings).map((word) => actorIndex(word, names, findings));
  const known = over.filter((index) => index >= 0);
  const [first, last] = known.length === 0 ? [0, names.length - 1] : [Math.min(...known), Math.max(...known)];
  return [{ kind: 'note', first, last, text }];
}

function actorIndex(word: Word, names: string[], findings: Finding[]): number {
  const index = names.indexOf(word.text);
  if (index < 0) findings.push(unknownName(word, `"${word.text}" is no actor here`, 'Actors are', names));
  return index;
}
