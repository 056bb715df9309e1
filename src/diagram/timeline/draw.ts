import { fitMiddle, wrapEvenly, type Measure } from '../letters.ts';
import { circle, element, escape, line, MAX_WIDTH, number, svgDocument, textAt } from '../svg.ts';
import type { Bar, Event, Timeline } from './model.ts';

/** Draws a timeline as SVG text: times, the axis, a lane for each bar that overlaps another one, and what happens. */
export function drawTimelineModel(timeline: Timeline, title: string, words: string[], measure: Measure): string {
  const lanes = chooseLanes(timeline.bars);
  const axis = MARGIN + Math.ceil(Math.max(...timeline.events.map(({ time }) => measure(time, 'small')))) + 14;
  const left = axis + 12 + (Math.max(-1, ...lanes) + 1) * LANE + 2;
  const rows = placeRows(timeline, left, measure);
  const last = rows.at(-1) as Row;
  const body = [
    line('d-life', `M${number(axis)} ${number(rows[0]?.y ?? 0)}V${number(last.y)}`),
    ...timeline.bars.map((bar, i) => drawBar(bar, axis + 12 + (lanes[i] ?? 0) * LANE, rows, measure)),
    ...rows.map((row) => drawRow(row, axis, left)),
  ];
  return svgDocument({ width: MAX_WIDTH, height: last.y + Math.max(1, last.lines.length) * LINE, title, words, body });
}

const MARGIN = 2;
const LINE = 17;
const LANE = 24;
const BAR = 18;
const FIRST = 14;

/** The first free lane for each bar, from the left; bars that meet at an event may share one. */
function chooseLanes(bars: readonly Bar[]): number[] {
  const lanes: number[] = [];
  bars.forEach((bar, i) => {
    const taken = bars.slice(0, i).flatMap((other, k) => (other.first < bar.last && bar.first < other.last ? [lanes[k]] : []));
    let lane = 0;
    while (taken.includes(lane)) lane++;
    lanes.push(lane);
  });
  return lanes;
}

/** Rows of one height: the highest that a text needs, or that the text along a bar needs. */
function placeRows({ events, bars }: Timeline, left: number, measure: Measure): Row[] {
  const room = MAX_WIDTH - MARGIN - left;
  const texts = events.map((event) => [
    ...wrapEvenly(event.text, 'strong', room, measure).map((text) => ({ text, className: 'd-b' })),
    ...event.sub.flatMap((sub) => wrapEvenly(sub, 'small', room, measure)).map((text) => ({ text, className: 'd-small d-soft' })),
  ]);
  const forTexts = Math.max(1, ...texts.slice(0, -1).map((lines) => lines.length)) * LINE + 20; // nothing stands below the last one
  const forBars = Math.max(0, ...bars.map(({ first, last, text }) => (measure(text, 'small') + 20) / (last - first)));
  const height = Math.max(forTexts, Math.min(forBars, TALLEST));
  return events.map((event, i) => ({ event, y: FIRST + i * height, lines: texts[i] ?? [] }));
}

const TALLEST = 90;

function drawRow({ event, y, lines }: Row, axis: number, left: number): string {
  const role = event.role === undefined ? '' : ` d-${event.role}`;
  return [
    textAt(axis - 10, y + 4, 'd-small d-soft d-end', event.time),
    circle({ x: axis, y }, 4, event.role === undefined ? 'd-head' : `d-dot${role}`),
    ...lines.map(({ text, className }, i) =>
      textAt(left, y + 5 + i * LINE, event.role === undefined || i > 0 ? className : `${className}${role} d-tint`, text),
    ),
  ].join('');
}

/** A bar between two events; its text runs along it, from below. */
function drawBar({ first, last, text, role }: Bar, x: number, rows: readonly Row[], measure: Measure): string {
  const [top, bottom] = [rows[first]?.y ?? 0, rows[last]?.y ?? 0];
  const box = element('rect', {
    class: role === undefined ? 'd-box' : `d-box d-${role}`,
    x,
    y: top,
    width: BAR,
    height: bottom - top,
    rx: 4,
  });
  const shown = fitMiddle(text, 'small', bottom - top - 8, measure);
  const middle = (top + bottom) / 2;
  const turn = `rotate(-90 ${number(x + BAR / 2)} ${number(middle)})`;
  return box + element('text', { class: 'd-small d-mid', x: x + BAR / 2, y: middle + 4, transform: turn }, escape(shown));
}

type Row = { event: Event; y: number; lines: { text: string; className: string }[] };
