import { fitMiddle, wrapName, type Measure, type TextStyle } from '../letters.ts';
import type { Container, Volume } from './model.ts';

/** A line of text in a box. `full` is the whole text where `text` is shortened; `mark` says what is joined to it from outside. */
export type Line = {
  text: string;
  full: string;
  style: TextStyle;
  className: string;
  end?: boolean;
  /** A port or a mount of this index, or the name. */
  mark?: { kind: 'name' | 'port' | 'mount'; index: number };
  /** The kind of part that this text names, for a link to what teaches it: a role, or a type of volume. */
  kind?: string;
  /** What stands at the right end of the same line. */
  beside?: Omit<Line, 'beside' | 'mark'>;
};

/** What a container's capsule says, from top to bottom. @param room the width for text in units */
export function containerLines(container: Container, room: number, measure: Measure, numbered: boolean): Line[] {
  const one = (text: string, className: string, more: Partial<Line> = {}): Line => ({
    ...fitted(text, 'mono', room, measure),
    style: 'mono',
    className: `d-mono ${className}`,
    ...more,
  });
  return [
    ...headLines(container, room, measure, numbered),
    ...(container.image === ''
      ? []
      : [{ ...one('', 'd-soft'), text: shortImage(container.image, room, measure), full: container.image }]),
    ...container.ports.map((port, index) =>
      one([`:${port.port}`, port.name, port.protocol].filter(Boolean).join(' '), 'd-network d-tint', {
        mark: { kind: 'port', index },
      }),
    ),
    ...container.env.map((source) => one('', 'd-config d-tint', keepHead('env from', source, room, measure))),
    ...container.probes.map(({ kind, how }) => one('', 'd-health d-tint', { ...keepHead(kind, how, room, measure), kind })),
    ...joined(container.resources, room, measure).map((text) => one(text, 'd-node d-tint')),
    ...container.mounts.map(({ path, readOnly, isConfig }, index) => {
      const sign = readOnly ? ' ro' : '';
      const shown = fitMiddle(path, 'mono', room - measure(sign, 'mono'), measure) + sign;
      return one('', `${isConfig ? 'd-config' : 'd-volume'} d-tint`, {
        text: shown,
        full: path + sign,
        end: true,
        mark: { kind: 'mount', index },
      });
    }),
  ];
}

/** The name, and the role at its right when both fit, else below it. */
function headLines(container: Container, room: number, measure: Measure, numbered: boolean): Line[] {
  const role = numbered ? `${container.order} · ${container.role}` : container.role;
  const beside = {
    ...{ text: role, full: role, kind: container.role, end: true },
    ...{ style: 'small' as const, className: 'd-small d-container d-tint' },
  };
  const fits = measure(container.name, 'name') + measure(role, 'small') + 10 <= room;
  const names = wrapName(container.name, 'name', room, NAME_LINES, measure).map((text, i): Line => ({
    text,
    full: text.includes('…') ? container.name : text,
    style: 'name',
    className: 'd-name',
    ...(i === 0 ? { mark: { kind: 'name', index: 0 } } : {}),
    ...(i === 0 && fits ? { beside } : {}),
  }));
  return fits ? names : [...names, { ...beside, end: false }];
}

const NAME_LINES = 3;

/** What a volume's tray says: its name, and its kind at the right when both fit, else below it. */
export function volumeLines({ name, type, detail, isConfig }: Volume, room: number, measure: Measure): Line[] {
  const kind = [type, detail].filter(Boolean).join(' ');
  const className = `d-mono ${isConfig ? 'd-config' : 'd-volume'} d-tint`;
  const fits = measure(name, 'name') + measure(kind, 'mono') + 12 <= room;
  const beside = { ...keepHead(type, detail, room, measure), kind: type, style: 'mono' as const, className, end: true };
  const names = wrapName(name, 'name', room, NAME_LINES, measure).map((text, i): Line => ({
    text,
    full: text.includes('…') ? name : text,
    style: 'name',
    className: 'd-name',
    ...(i === 0 && fits ? { beside } : {}),
  }));
  return fits ? names : [...names, { ...beside, end: false }];
}

/** An image that is too long loses its digest, then its registry and folders, then its middle. */
function shortImage(image: string, room: number, measure: Measure): string {
  const plain = image.replace(/@sha256:.*$/, '');
  const tries = [image, plain, `…/${plain.split('/').at(-1) ?? ''}`];
  return tries.find((text) => measure(text, 'mono') <= room) ?? fitMiddle(tries[2] ?? '', 'mono', room, measure);
}

/** A first word that stays whole, and what follows it. */
function keepHead(head: string, rest: string, room: number, measure: Measure) {
  const full = [head, rest].filter(Boolean).join(' ');
  const left = room - measure(`${head} `, 'mono');
  if (rest === '' || left < 40) return fitted(full, 'mono', room, measure);
  return { text: `${head} ${fitMiddle(rest, 'mono', left, measure)}`, full };
}

function joined(parts: readonly string[], room: number, measure: Measure): string[] {
  const whole = parts.join(' · ');
  return parts.length > 0 && measure(whole, 'mono') <= room ? [whole] : [...parts];
}

function fitted(text: string, style: TextStyle, room: number, measure: Measure) {
  return { text: fitMiddle(text, style, room, measure), full: text };
}
