import { getSite } from './site.ts';

export type Symptom = { address: string; text: string };

/** The sections titled with the very words on the screen, that site.yaml puts on the home page, in its order. */
export function getHomeSymptoms(): Symptom[] {
  const { fields, content } = getSite();
  return fields.home.symptoms.flatMap((id) => {
    for (const note of content.notes) {
      const heading = note.headings.find((candidate) => candidate.id === id);
      if (heading) return [{ address: `${note.address}#${id}`, text: heading.text.replace(/^error: /, '') }];
    }
    return [];
  });
}
