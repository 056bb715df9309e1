import type { Fence } from '../fence/fence.ts';
import type { Prose } from '../prose/prose.ts';
import type { NoteFields } from './note-schema.ts';

/** A stretch of the note's file, in UTF-16 offsets; `end` is exclusive. */
export type Span = { start: number; end: number };

/** One note as its file says it, before anything is rendered. */
export type Note = {
  file: string;
  section: string;
  slug: string;
  /** Without base: `/inspecting/logs/`. */
  address: string;
  source: string;
  /** Undefined when the frontmatter has problems. */
  fields: NoteFields | undefined;
  headings: NoteHeading[];
  fences: NoteFence[];
  components: NoteComponent[];
  links: NoteLink[];
  /** Inline code. */
  codes: NoteCode[];
  /** What readers read as sentences: fields, text, headings, cells, captions. */
  prose: Prose[];
};

/** Whether readers see the note: its fields could be read, and it is no draft. */
export function isPublished(note: Note): note is Note & { fields: NoteFields } {
  return note.fields !== undefined && !note.fields.draft;
}

/** `opening` is the text of the first paragraph behind the heading; empty where something else follows. */
export type NoteHeading = Span & { depth: number; text: string; id: string | undefined; symptom: boolean; opening: string };

/** `infoStart` and `textStart` say where the fence's words and its text begin in the file; an indented fence has no exact text offsets. */
export type NoteFence = Span & { info: string; infoStart: number; text: string; textStart: number; fence: Fence };

export type NoteComponent = Span & { name: string; props: Record<string, string | true>; line: number };

export type NoteLink = Span & { url: string };

export type NoteCode = Span & { text: string };
