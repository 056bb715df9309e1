import type { Finding } from '../../problems/problem.ts';
import { unknownName, dataFinding, type Word } from '../read-data.ts';
import type { PlacedFlow } from './draw-network.ts';
import { MIDDLE, type Placed, type PlacedPod } from './layout.ts';
import type { Container } from './model.ts';

/** Places the declared flows in a Pod; reports a container or a port that the manifest does not have. */
export function placeFlows(flows: string, { containers }: PlacedPod, findings: Finding[]): PlacedFlow[] {
  return splitFlows(flows).flatMap((flow) => {
    const parts = /^(.+?)\s*->\s*([^:]+)(?::(.+))?$/.exec(flow.text);
    if (parts === null) {
      findings.push(dataFinding(flow, `"${flow.text}" is no flow.`, 'Write "container -> container:port".'));
      return [];
    }
    const [, from = '', to = '', port] = parts;
    const source = findContainer(from.trim(), flow, containers, findings);
    const target = findContainer(to.trim(), flow, containers, findings);
    if (source === undefined || target === undefined) return [];
    const y = targetY(target, port?.trim(), flow, findings);
    const start = source.lines[0]?.y ?? 0;
    if (y === undefined) return [];
    const words = `${source.item.name} reaches ${target.item.name} on localhost${port === undefined ? '' : `, at port ${port.trim()}`}.`;
    return [{ from: { x: source.box.x, y: start + BELOW }, to: { x: target.box.x, y }, words }];
  });
}

function splitFlows(flows: string): Word[] {
  return [...flows.matchAll(/[^,]+/g)].flatMap((match) => {
    const text = match[0].trim();
    const start = match.index + match[0].indexOf(text);
    return text === '' ? [] : [{ text, start, end: start + text.length }];
  });
}

function findContainer(name: string, flow: Word, containers: readonly Placed<Container>[], findings: Finding[]) {
  const found = containers.find(({ item }) => item.name === name);
  const names = containers.map(({ item }) => item.name);
  if (found === undefined)
    findings.push(unknownName({ ...flow, text: name }, `"${name}" is no container of this Pod`, 'Containers are', names));
  return found;
}

/** From the baseline of a container's name to where its flows begin: clear of its own way to the rail. */
const BELOW = 14;

/** The middle of the port's line, or of the container's name when the flow names no port. */
function targetY(
  { item, lines }: Placed<Container>,
  port: string | undefined,
  flow: Word,
  findings: Finding[],
): number | undefined {
  if (port === undefined) return (lines[0]?.y ?? 0) - MIDDLE;
  const index = item.ports.findIndex(({ port: value, name }) => value === port || name === port);
  const found = lines.find(({ mark }) => mark?.kind === 'port' && mark.index === index);
  if (index >= 0 && found !== undefined) return found.y - MIDDLE;
  const ports = item.ports.map((each) => each.name || each.port);
  findings.push(unknownName({ ...flow, text: port }, `"${port}" is no port of ${item.name}`, 'Its ports are', ports));
  return undefined;
}
