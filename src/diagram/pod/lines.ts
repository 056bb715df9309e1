import { fitMiddle, wrapName, type Measure, type TextStyle } from '../letters.ts';
import type { Container, Mount, Port, Volume } from './model.ts';

/**
 * A text in a box, in rows below each other. `full` is the whole text where rows are shortened; `mark` says what is joined to it
 * from outside.
 */
export type Line = {
  /** A kind in the text face before the first row. */
  lead?: string;
  rows: string[];
  full: string;
  style: TextStyle;
  className: string;
  end?: boolean;
  /** A port or a mount of this index, or the name. */
  mark?: { kind: 'name' | 'port' | 'mount'; index: number };
  /** The kind of part that this text names, for a link to what teaches it: a role, or a type of volume. */
  kind?: string;
  /** What stands at the right end of the same row. */
  beside?: Omit<Line, 'beside' | 'mark'>;
};

/** From a row to the next of another text, and to the next of the same one. */
export const LINE = 18;
export const ROW = 16;

/** A kind and a name in one row, or the name in rows below its kind. */
export function titleLine(kind: string, name: string, room: number, measure: Measure): Line {
  const isBeside = measure(`${kind} `, 'strong') + 2 + measure(name, 'name') <= room;
  const rows = isBeside ? [name] : ['', ...wrapName(name, 'name', room, NAME_ROWS, measure)];
  return { lead: kind, rows, full: name, style: 'name', className: 'd-name d-light' };
}

/** What a container's capsule says, from top to bottom. @param room the width for text in units */
export function containerLines(container: Container, room: number, measure: Measure, numbered: boolean): Line[] {
  const one = (text: string, className: string, more: Partial<Line> = {}): Line => ({
    ...wrapped(text, 'mono', room, measure),
    className: `d-mono ${className}`,
    ...more,
  });
  return [
    ...headLines(container, room, measure, numbered),
    ...(container.image === '' ? [] : [imageLine(container.image, room, measure)]),
    ...container.ports.map((port, index) => one(portText(port), 'd-network d-tint', { mark: { kind: 'port', index } })),
    ...container.env.map((source) => one(`env from ${source}`, 'd-config d-tint')),
    ...container.probes.map(({ kind, how }) => one(`${kind} ${how}`, 'd-health d-tint', { kind })),
    ...joined(container.resources, room, measure).map((text) => one(text, 'd-node d-tint')),
    ...container.mounts.map((mount, index) =>
      one(mountText(mount), `${mount.isConfig ? 'd-config' : 'd-volume'} d-tint`, { end: true, mark: { kind: 'mount', index } }),
    ),
  ];
}

function portText({ port, name, protocol, hostPort }: Port): string {
  const ofNode = hostPort === '' ? '' : `· node :${hostPort}`;
  return [`:${port}`, name, protocol, ofNode].filter(Boolean).join(' ');
}

function mountText({ path, readOnly }: Mount): string {
  return readOnly ? `${path}\u00a0ro` : path; // the sign does not stand in a row of its own
}

/** The name, and the role at its right when both fit, else below it. */
function headLines(container: Container, room: number, measure: Measure, numbered: boolean): Line[] {
  const role = numbered ? `${container.order} · ${container.role}` : container.role;
  const beside = {
    ...{ rows: [role], full: role, kind: container.role, end: true },
    ...{ style: 'small' as const, className: 'd-small d-container d-tint' },
  };
  return nameLines(container.name, beside, room, measure).map((line, i) =>
    i === 0 ? { ...line, mark: { kind: 'name', index: 0 } } : line,
  );
}

/** What a volume's tray says: its name, and what it is: all of it at the right, or only the kind, or all of it below. */
export function volumeLines({ name, type, detail, isConfig }: Volume, room: number, measure: Measure): Line[] {
  const className = `d-mono ${isConfig ? 'd-config' : 'd-volume'} d-tint`;
  const kind = (text: string) => ({ ...wrapped(text, 'mono', room, measure), kind: type, className, end: true });
  const whole = nameLines(name, kind([type, detail].filter(Boolean).join(' ')), room, measure);
  if (whole.length === 1 || detail === '') return whole;
  const parted = nameLines(name, kind(type), room, measure);
  return parted.length === 1 ? [...parted, { ...wrapped(detail, 'mono', room, measure), className }] : whole;
}

/** A name, always whole, in as many rows as it needs; `beside` stands at its right when both fit, else below it. */
function nameLines(name: string, beside: Omit<Line, 'beside' | 'mark'>, room: number, measure: Measure): Line[] {
  const [first = ''] = beside.rows;
  const fits = beside.rows.length === 1 && measure(name, 'name') + measure(first, beside.style) + 12 <= room;
  const line: Line = { rows: wrapName(name, 'name', room, NAME_ROWS, measure), full: name, style: 'name', className: 'd-name' };
  return fits ? [{ ...line, beside }] : [line, { ...beside, end: false }];
}

/** No name that the API takes needs as many. */
const NAME_ROWS = 20;
const ROWS = 2;

/** An image that is too long for its rows loses its digest, then its registry and folders, then its middle. */
function imageLine(image: string, room: number, measure: Measure): Line {
  const plain = image.replace(/@sha256:.*$/, '');
  const tries = [image, plain, `…/${plain.split('/').at(-1) ?? ''}`].map((text) => wrapped(text, 'mono', room, measure));
  const found = tries.find(({ rows }) => !rows.some((row) => /.…/u.test(row))) ?? tries.at(-1);
  return { ...(found ?? wrapped(image, 'mono', room, measure)), full: image, className: 'd-mono d-soft' };
}

function joined(parts: readonly string[], room: number, measure: Measure): string[] {
  const whole = parts.join(' · ');
  return parts.length > 0 && measure(whole, 'mono') <= room ? [whole] : [...parts];
}

/** A text in two rows at most; what is too long loses its middle. */
function wrapped(text: string, style: TextStyle, room: number, measure: Measure): Pick<Line, 'rows' | 'full' | 'style'> {
  const rows = wrapName(text, style, room, NAME_ROWS, measure);
  if (rows.length <= ROWS) return { rows, full: text, style };
  const last = rows.slice(ROWS - 1).join('');
  return { rows: [...rows.slice(0, ROWS - 1), fitMiddle(last, style, room, measure)], full: text, style };
}
