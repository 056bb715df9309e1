import { isMap, type Node } from 'yaml';
import type { Finding } from '../../problems/problem.ts';
import { readArrow } from '../arrow.ts';
import type { Drawing } from '../drawing.ts';
import { drawFlowModel } from '../flow/draw.ts';
import type { Flow, FlowGroup, FlowNode } from '../flow/model.ts';
import { flowWords } from '../flow/words.ts';
import type { Measure } from '../letters.ts';
import {
  dataFinding,
  parseData,
  readChoice,
  readFields,
  readItems,
  readKnown,
  readWord,
  readWords,
  unknownName,
  type Field,
  type Word,
} from '../read-data.ts';
import { roles } from '../role.ts';

/**
 * A flow, drawn from top to bottom. A box is known by its name.
 *
 * ```yaml
 * groups:                                # optional: frames, each with what it holds (boxes or other groups)
 *   Your machine: [Browser, kubectl]
 *   Node: { is: node, holds: [kubelet, Pod web] }
 * nodes:                                 # optional, for boxes that have more than a name or stand outside of groups
 *   Browser: opens localhost:8080        # a second line
 *   Pod web: { code: ":80", is: pod }    # code: in the mono face; sub: in small text; each one text or a list; href: a link
 * arrows:
 * - Browser -> kubectl: TCP              # the first stands above the second
 * - Prometheus <- node_exporter          # the same, but the arrow points up
 * - a --> b                              # dashed
 * ```
 * `is` is a role: pod, container, volume, network, config, health, node, failed. Boxes stand in rows by their arrows; within a
 * row in the order in which they are named, unless another order crosses fewer arrows.
 */
export function drawFlow(source: string, title: string, measure: Measure): Drawing {
  const findings: Finding[] = [];
  const flow = readFlow(source, findings);
  if (flow === undefined) return { svg: '', words: [], findings };
  const words = flowWords(flow);
  return { svg: drawFlowModel(flow, title, words, measure, findings), words, findings };
}

function readFlow(source: string, findings: Finding[]): Flow | undefined {
  const data = parseData(source, findings);
  if (data === undefined) return undefined;
  const fields = readKnown(data, 'a flow', ['groups', 'nodes', 'arrows'], findings);
  const groups = readFields(fields.get('groups')?.value, 'the groups', findings).map((field) => readGroup(field, findings));
  const nodes = readFields(fields.get('nodes')?.value, 'the nodes', findings).map((field) => readNode(field, 'nodes', findings));
  return connect(groups, nodes, fields.get('arrows')?.value, findings);
}

/** Puts groups, boxes and arrows together; reports arrows that lead nowhere. @param arrows the list of the fence */
export function connect(groups: ReadGroup[], nodes: FlowNode[], arrows: Node | null | undefined, findings: Finding[]): Flow {
  const all = new Map(nodes.map((node) => [node.name, node]));
  const groupNames = new Set(groups.map(({ name }) => name));
  const held = new Set<string>();
  for (const member of groups.flatMap(({ words }) => words)) {
    if (held.has(member.text)) findings.push(dataFinding(member, `"${member.text}" is in two groups.`, 'Leave it in one.'));
    held.add(member.text);
    if (!groupNames.has(member.text) && !all.has(member.text)) all.set(member.text, plainNode(member.text));
  }
  const names = [...all.keys(), ...groupNames];
  const read = readItems(arrows, 'the arrows', findings).flatMap((item) => readArrow(item, findings) ?? []);
  const sound = read.filter((arrow) => isSound(arrow, names, findings));
  return {
    nodes: [...all.values()],
    groups: groups.filter((group) => !isInside(group, groups)),
    arrows: sound,
    start: undefined,
  };
}

function isSound({ from, to }: { from: Word; to: Word }, names: string[], findings: Finding[]): boolean {
  const wrong = [from, to].filter(({ text }) => !names.includes(text));
  findings.push(
    ...wrong.map((end) => unknownName(end, `An arrow names "${end.text}", which is no box here`, 'Boxes are', names)),
  );
  if (wrong.length === 0 && from.text === to.text)
    findings.push(dataFinding(to, `This arrow leads from "${to.text}" to itself.`, 'Name two boxes.'));
  return wrong.length === 0 && from.text !== to.text;
}

function readGroup({ key, value }: Field, findings: Finding[]): ReadGroup {
  if (!isMap(value)) return makeGroup(key, readWords(value, 'a group', findings), undefined);
  const fields = readKnown(value, 'a group', ['is', 'holds'], findings);
  const role = readChoice(fields.get('is')?.value, 'role', roles, findings);
  return makeGroup(key, readWords(fields.get('holds')?.value, 'a group', findings), role);
}

function makeGroup(key: Word, words: Word[], role: FlowGroup['role']): ReadGroup {
  return { name: key.text, words, members: words.map(({ text }) => text), role };
}

/** A group that holds itself, directly or through others, would never end: it is left out. */
function isInside(group: FlowGroup, groups: readonly FlowGroup[], seen: string[] = []): boolean {
  return group.members.some((member) => {
    if (member === group.name || seen.includes(member)) return true;
    const inner = groups.find(({ name }) => name === member);
    return inner !== undefined && isInside(inner, groups, [...seen, group.name]);
  });
}

/** One box of a map of boxes: nothing, a second line, or a map of fields. @param what names the map in messages */
export function readNode({ key, value }: Field, what: string, findings: Finding[]): FlowNode {
  const node = plainNode(key.text);
  if (!isMap(value)) return { ...node, sub: readWords(value, `a line of the ${what}`, findings).map(({ text }) => text) };
  const fields = readKnown(value, `the ${what}`, ['sub', 'code', 'is', 'href'], findings);
  const lines = (name: string) => readWords(fields.get(name)?.value, name, findings).map(({ text }) => text);
  return {
    ...node,
    sub: lines('sub'),
    code: lines('code'),
    role: readChoice(fields.get('is')?.value, 'role', roles, findings),
    href: readWord(fields.get('href')?.value, 'a link', findings)?.text,
  };
}

function plainNode(name: string): FlowNode {
  return { name, sub: [], code: [], role: undefined, href: undefined };
}

/** A group with the places of its members. */
export type ReadGroup = FlowGroup & { words: Word[] };
