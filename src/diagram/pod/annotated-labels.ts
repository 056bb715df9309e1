import { wrapEvenly, type Measure } from '../letters.ts';
import { circle, element, line, roundedPath, textAt, type Point } from '../svg.ts';
import { ADDRESS_Y, BOX, RAIL, type Places } from './annotated-places.ts';
import { MIDDLE } from './layout.ts';

/** The parts that a label may stand for. */
export type LabelName = 'address' | 'port' | 'probe' | 'sidecar' | 'container' | 'volume';

/** A label beside the Pod: its name in the part's colour, a few words below, and where it leads. */
export type Label = { name: string; text: string; href: string };

/** Where each label stands: the height of its name, its side, its leader, and the dot at the leader's inner end. */
export function labelSpots({ containers, volume }: Places): Spot[] {
  const [sidecar, app] = [containers.find(({ isApp }) => !isApp), containers.find(({ isApp }) => isApp)];
  const right = (part: LabelName, role: string, y: number): Spot => ({
    part,
    role,
    side: 'right',
    y,
    leader: [
      { x: BOX.x + BOX.width, y },
      { x: RIGHT_LEADER, y },
    ],
    dot: true,
  });
  const port = app?.lines.find(({ part }) => part === 'port');
  const probe = app?.lines.find(({ part }) => part === 'probe');
  const low = volume.y + volume.height + 18;
  return [
    { part: 'address', role: 'd-network', side: 'left', y: ADDRESS_Y + 28, leader: [], dot: false },
    ...(sidecar === undefined ? [] : [right('sidecar', 'd-container', sidecar.y + 22)]),
    ...(app === undefined ? [] : [right('container', 'd-container', app.y + 28)]),
    ...(port === undefined ? [] : [portSpot(port.y - MIDDLE)]),
    ...(probe === undefined ? [] : [probeSpot(probe.y - MIDDLE)]),
    {
      part: 'volume',
      role: 'd-volume',
      side: 'right',
      y: low,
      leader: [
        { x: volume.x + volume.width - 26, y: volume.y + volume.height },
        { x: volume.x + volume.width - 26, y: low },
        { x: RIGHT_LEADER, y: low },
      ],
      dot: true,
    },
  ];
}

function portSpot(y: number): Spot {
  return {
    part: 'port',
    role: 'd-network',
    side: 'left',
    y,
    leader: [
      { x: RAIL - 6, y },
      { x: LEFT_LEADER, y },
    ],
    dot: false,
  };
}

/** Below the label of the port, so its leader goes down first. */
function probeSpot(y: number): Spot {
  const low = y + 60;
  const turn = RAIL + 16;
  return {
    part: 'probe',
    role: 'd-health',
    side: 'left',
    y: low,
    leader: [
      { x: BOX.x + 17, y },
      { x: turn, y },
      { x: turn, y: low },
      { x: LEFT_LEADER, y: low },
    ],
    dot: true,
  };
}

/** A link: the leader, the name in the part's colour, and the words below it. */
export function drawLabel({ role, side, y, leader, dot }: Spot, { name, text, href }: Label, measure: Measure): string {
  const x = side === 'left' ? LEFT_TEXT : RIGHT_TEXT;
  const end = side === 'left' ? ' d-end' : '';
  const [start] = leader;
  const lines = wrapEvenly(text, 'small', LABEL_ROOM, measure);
  return element(
    'a',
    { href, class: `d-link ${role}` },
    ...(leader.length === 0 ? [] : [line('d-leader', roundedPath(leader, 6))]),
    ...(dot && start !== undefined ? [circle(start, 2, 'd-leader-dot')] : []),
    textAt(x, y + 5, `d-b d-tint${end}`, name),
    ...lines.map((each, i) => textAt(x, y + 24 + i * 17, `d-small d-soft${end}`, each)),
  );
}

/** Where labels on the left end and where those on the right begin, and the ends of their leaders. */
const LEFT_TEXT = 148.5;
const LEFT_LEADER = 155;
const RIGHT_TEXT = 515.5;
const RIGHT_LEADER = 508;
const LABEL_ROOM = 116;

export type Spot = { part: LabelName; role: string; side: 'left' | 'right'; y: number; leader: Point[]; dot: boolean };
