import { isPublished, type Note } from '../sources/note.ts';

/** A section titled with the very words on the screen. `meaning` is the first sentence of its text; empty where it begins with something else. */
export type ListedSymptom = { address: string; text: string; meaning: string };

/** The symptoms of one note, in its order. */
export type SymptomGroup = { address: string; label: string; symptoms: ListedSymptom[] };

/**
 * Every symptom of the published notes, by note. Notes without one are left out.
 * @param notes in the order of the site
 */
export function groupSymptoms(notes: readonly Note[]): SymptomGroup[] {
  return notes.filter(isPublished).flatMap((note) => {
    const symptoms = note.headings.flatMap(({ symptom, id, text, opening }) =>
      symptom && id !== undefined ? [{ address: `${note.address}#${id}`, text, meaning: firstSentence(opening) }] : [],
    );
    return symptoms.length === 0 ? [] : [{ address: note.address, label: note.fields.label ?? note.fields.title, symptoms }];
  });
}

/** Up to the first full stop before a space: a version such as 1.36 does not end a sentence. */
function firstSentence(text: string): string {
  const sentence = /^.+?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
  return sentence.replace(/\s+/g, ' ');
}
