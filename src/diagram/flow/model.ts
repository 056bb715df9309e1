import type { Word } from '../read-data.ts';
import type { Role } from '../role.ts';

/** A box: its name, and lines below it in small text or in the mono face. */
export type FlowNode = {
  name: string;
  sub: string[];
  code: string[];
  role: Role | undefined;
  href: string | undefined;
  isDot?: boolean;
};

/** A frame around nodes and other groups. */
export type FlowGroup = { name: string; members: string[]; role: Role | undefined };

/** An arrow; `from` stands above `to`. `upward` puts its head at `from`. */
export type FlowArrow = { from: Word; to: Word; label: string; dashed: boolean; upward: boolean };

export type Flow = { nodes: FlowNode[]; groups: FlowGroup[]; arrows: FlowArrow[]; start: string | undefined };
