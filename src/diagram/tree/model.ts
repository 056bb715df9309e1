import type { Role } from '../role.ts';

/** An answer, and the question or advice behind it; the root has no answer. */
export type Branch = { answer: string; text: string; href: string | undefined; role: Role | undefined; branches: Branch[] };
