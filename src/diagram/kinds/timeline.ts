import { isMap, type Node } from 'yaml';
import type { Finding } from '../../problems/problem.ts';
import { readArrow } from '../arrow.ts';
import type { Drawing } from '../drawing.ts';
import type { Measure } from '../letters.ts';
import {
  dataFinding,
  parseData,
  placeOf,
  readChoice,
  readFields,
  readItems,
  readKnown,
  readWord,
  readWords,
  unknownName,
} from '../read-data.ts';
import { roles } from '../role.ts';
import { drawTimelineModel } from '../timeline/draw.ts';
import type { Bar, Event, Timeline } from '../timeline/model.ts';

/**
 * Time runs down, in even rows: not to scale.
 *
 * ```yaml
 * events:
 * - 0 s: You delete the Pod
 * - 30 s: { text: SIGKILL, sub: the grace period is over, is: failed }   # sub: a line or a list
 * bars:                                   # optional: what lasts from one event to another, by their times
 * - 0 s -> 30 s: grace period
 * ```
 * A time that two events have means, for a bar, the first of them.
 */
export function drawTimeline(source: string, title: string, measure: Measure): Drawing {
  const findings: Finding[] = [];
  const timeline = readTimeline(source, findings);
  if (timeline === undefined || timeline.events.length === 0) return { svg: '', words: [], findings };
  const words = timelineWords(timeline);
  return { svg: drawTimelineModel(timeline, title, words, measure), words, findings };
}

function timelineWords({ events, bars }: Timeline): string[] {
  const time = (index: number) => events[index]?.time ?? '';
  return [
    ...events.map(({ time: when, text, sub }) => `${when}: ${[text, ...sub].join(', ')}.`),
    ...bars.map(({ first, last, text }) => `From ${time(first)} to ${time(last)}: ${text}.`),
  ];
}

function readTimeline(source: string, findings: Finding[]): Timeline | undefined {
  const data = parseData(source, findings);
  if (data === undefined) return undefined;
  const fields = readKnown(data, 'a timeline', ['events', 'bars'], findings);
  const events = readItems(fields.get('events')?.value, 'the events', findings).flatMap((item) => readEvent(item, findings));
  if (events.length === 0)
    findings.push(dataFinding(placeOf(data), 'This timeline has no events.', 'Write "events:" and "- 0 s: text".'));
  const times = events.map(({ time }) => time);
  const bars = readItems(fields.get('bars')?.value, 'the bars', findings).flatMap((item) => readBar(item, times, findings));
  return { events, bars };
}

function readEvent(item: Node, findings: Finding[]): Event[] {
  const [field, more] = readFields(item, 'an event', findings);
  if (field === undefined || more !== undefined) {
    findings.push(dataFinding(placeOf(item), 'Here an event should stand.', 'Write "- 0 s: what happens".'));
    return [];
  }
  const time = field.key.text;
  if (!isMap(field.value))
    return [{ time, text: readWord(field.value, 'an event', findings)?.text ?? '', sub: [], role: undefined }];
  const fields = readKnown(field.value, 'an event', ['text', 'sub', 'is'], findings);
  return [
    {
      time,
      text: readWord(fields.get('text')?.value, 'an event', findings)?.text ?? '',
      sub: readWords(fields.get('sub')?.value, 'a line', findings).map(({ text }) => text),
      role: readChoice(fields.get('is')?.value, 'role', roles, findings),
    },
  ];
}

function readBar(item: Node, times: string[], findings: Finding[]): Bar[] {
  const [field] = isMap(item) ? readFields(item, 'a bar', findings) : [];
  const inner = isMap(field?.value) ? readKnown(field.value, 'a bar', ['text', 'is'], findings) : undefined;
  const arrow = readArrow(item, inner === undefined ? findings : []);
  if (arrow === undefined) return [];
  const ends = [arrow.from, arrow.to].map((end) => {
    const index = times.indexOf(end.text);
    if (index < 0) findings.push(unknownName(end, `No event has the time "${end.text}"`, 'Times are', [...new Set(times)]));
    return index;
  });
  const [first = -1, last = -1] = ends;
  const text = inner === undefined ? arrow.label : (readWord(inner.get('text')?.value, 'a bar', findings)?.text ?? '');
  const role = readChoice(inner?.get('is')?.value, 'role', roles, findings);
  return first < 0 || last < 0 || first === last
    ? []
    : [{ first: Math.min(first, last), last: Math.max(first, last), text, role }];
}
