import type { Finding } from '../../problems/problem.ts';
import type { Drawing } from '../drawing.ts';
import { drawFlowModel } from '../flow/draw.ts';
import type { Flow, FlowNode } from '../flow/model.ts';
import { flowWords } from '../flow/words.ts';
import type { Measure } from '../letters.ts';
import { parseData, readFields, readKnown, readWord, unknownName } from '../read-data.ts';
import { connect, readNode } from './flow.ts';

/**
 * States and the ways between them: a flow whose arrows may lead back.
 *
 * ```yaml
 * start: Pending                       # optional: a dot leads to it
 * states:
 *   Pending: an image or a node is missing   # boxes as in a flow: a second line, or { sub, code, is, href }
 *   Running:
 *   Failed: { is: failed }
 * arrows:
 * - Pending -> Running: a container starts
 * - Running --> Failed: the node is lost     # dashed
 * ```
 */
export function drawState(source: string, title: string, measure: Measure): Drawing {
  const findings: Finding[] = [];
  const flow = readStates(source, findings);
  if (flow === undefined) return { svg: '', words: [], findings };
  const words = flowWords(flow);
  return { svg: drawFlowModel(flow, title, words, measure, findings), words, findings };
}

function readStates(source: string, findings: Finding[]): Flow | undefined {
  const data = parseData(source, findings);
  if (data === undefined) return undefined;
  const fields = readKnown(data, 'a state diagram', ['start', 'states', 'arrows'], findings);
  const states = readFields(fields.get('states')?.value, 'the states', findings).map((field) =>
    readNode(field, 'states', findings),
  );
  const flow = connect([], states, fields.get('arrows')?.value, findings);
  const start = readWord(fields.get('start')?.value, 'the start', findings);
  if (start === undefined) return flow;
  const names = states.map(({ name }) => name);
  if (!names.includes(start.text)) {
    findings.push(unknownName(start, `"${start.text}" is no state here`, 'States are', names));
    return flow;
  }
  const arrow = { from: { text: '', start: 0, end: 0 }, to: start, label: '', dashed: false, upward: false };
  return { ...flow, nodes: [DOT, ...flow.nodes], arrows: [arrow, ...flow.arrows], start: start.text };
}

/** Where the states begin; its name is empty, so that no arrow of a fence can mean it. */
const DOT: FlowNode = { name: '', sub: [], code: [], role: undefined, href: undefined, isDot: true };
