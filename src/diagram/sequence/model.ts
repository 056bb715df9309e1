/** A message between two actors, or a note over some of them. Actors are indexes, from the left. */
export type Step =
  | { kind: 'message'; from: number; to: number; label: string; reply: boolean }
  | { kind: 'note'; first: number; last: number; text: string };

export type Actor = { name: string; sub: string[] };

export type Sequence = { actors: Actor[]; steps: Step[] };
