import { text } from '../schema/node.ts';
import { spot, type Rule } from './rule.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

type Part = { name: string; least: number; most: number; words?: string[]; first?: number };
const parts: Part[] = [
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day of the month', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12, words: months, first: 1 },
  { name: 'day of the week', least: 0, most: 6, words: days, first: 0 },
];

export const cronSchedule: Rule = {
  name: 'cron-schedule',
  about: 'A schedule has five parts: minute, hour, day of the month, month, day of the week.',
  on: ['batch.v1.CronJobSpec'],
  check(place, report) {
    const schedule = text(place.node, 'schedule');
    const zone = text(place.node, 'timeZone');
    if (schedule !== undefined) {
      const fault = scheduleFault(schedule);
      if (fault !== undefined)
        report(
          spot(place, 'schedule'),
          `The schedule "${schedule}" ${fault}.`,
          'Write five parts such as "0 3 * * 1", or a word such as "@daily".',
        );
    }
    if (zone !== undefined && !/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(zone))
      report(spot(place, 'timeZone'), `"${zone}" is no name of a time zone.`, 'Write one like "Europe/Berlin" or "Etc/UTC".');
    if (zone?.toLowerCase() === 'local')
      report(
        spot(place, 'timeZone'),
        'The time zone "Local" would differ from machine to machine.',
        'Write one like "Europe/Berlin" or "Etc/UTC".',
      );
  },
};

/** What is wrong with a schedule as the end of a sentence, as the cron library of Kubernetes (robfig/cron v3) reads it. */
function scheduleFault(schedule: string): string | undefined {
  if (/^(CRON_)?TZ=/.test(schedule)) return 'holds a time zone, which belongs into "timeZone"';
  if (schedule.startsWith('@')) return wordFault(schedule);
  const fields = schedule.trim().split(/\s+/);
  if (fields.length !== 5) return `has ${fields.length} ${fields.length === 1 ? 'part' : 'parts'} instead of five`;
  for (const [index, field] of fields.entries()) {
    const part = parts[index];
    if (part !== undefined && !field.split(',').every((range) => isRange(range, part)))
      return `has a ${part.name} "${field}", which is none (${part.least} to ${part.most})`;
  }
  return undefined;
}

function wordFault(word: string): string | undefined {
  if (/^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/.test(word)) return undefined;
  if (/^@every (\d+(\.\d*)?(ns|us|µs|ms|s|m|h))+$/.test(word)) return undefined;
  return 'is no word that cron knows';
}

function isRange(range: string, part: Part): boolean {
  const [, from = '', to, step] = /^([^-/]+)(?:-([^-/]+))?(?:\/(\d+))?$/.exec(range) ?? [];
  if (from === '' || (step !== undefined && Number(step) === 0)) return false;
  if (from === '*' || from === '?') return to === undefined;
  const start = valueOf(from, part);
  const end = to === undefined ? start : valueOf(to, part);
  return start !== undefined && end !== undefined && start >= part.least && end <= part.most && start <= end;
}

function valueOf(text: string, { words = [], first = 0 }: Part): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const index = words.indexOf(text.toLowerCase());
  return index < 0 ? undefined : index + first;
}
