import type { Role } from '../role.ts';

/** What happens at a time, which is a text such as `30 s`. */
export type Event = { time: string; text: string; sub: string[]; role: Role | undefined };

/** What lasts from one event to another one (their indexes). */
export type Bar = { first: number; last: number; text: string; role: Role | undefined };

export type Timeline = { events: Event[]; bars: Bar[] };
