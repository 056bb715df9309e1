/** The size of every preview picture in px: what chats and networks show without cutting. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** What a preview picture shows of a page or a section, before it is drawn. */
export type Picture = {
  /** Its address without base: `/og/s/oomkilled.png`. */
  file: string;
  /** Where the place is: `Inspecting · Logs`. Empty on the home page. */
  kicker: string;
  title: string;
  /** What stands below the title; left out where there is no room. */
  text: string;
  /** A section, whose title bears the mark for "here". */
  here: boolean;
  plate: Plate;
  /** The picture in words, for who does not see it. */
  alt: string;
};

/** What stands beside or below the title. */
export type Plate =
  | { kind: 'none' }
  /** A drawing of src/diagram. */
  | { kind: 'drawing'; svg: string }
  /** What a section of the site holds. */
  | { kind: 'list'; items: readonly string[] }
  /** A symptom: the very words. */
  | { kind: 'words' }
  /** A symptom within what the terminal shows; `alarm` are words marked as failed. */
  | { kind: 'screen'; lines: readonly ScreenLine[]; alarm: readonly string[] };

/** A line of a terminal; `prompt` stands before a command. */
export type ScreenLine = { prompt: boolean; command: boolean; text: string };
