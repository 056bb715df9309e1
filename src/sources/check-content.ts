import { drawDiagram } from '../diagram/diagram.ts';
import { drawPod } from '../diagram/draw-pod.ts';
import { readTranscript } from '../fence/transcript.ts';
import { didYouMean } from '../problems/nearest.ts';
import { allShifted, placeFinding, positionAt } from '../problems/place.ts';
import type { Finding, Problem, ProblemCode } from '../problems/problem.ts';
import { checkFeatures } from './check-features.ts';
import { checkFields } from './check-fields.ts';
import { checkComponent } from './components.ts';
import { checkIds } from './check-ids.ts';
import { checkKubernetes } from './check-kubernetes.ts';
import { checkSite } from './check-site.ts';
import { checkTermsOf } from './check-terms.ts';
import { contentPath } from './content-folder.ts';
import { stages } from './feature-stage.ts';
import type { Note, NoteComponent, NoteFence } from './note.ts';
import type { Content } from './read-content.ts';

/** Everything wrong in the sources that can be known before a page is built. */
export function checkContent(content: Content): Problem[] {
  const inNotes = content.notes.flatMap((note) =>
    checkNote(note, content).map((finding) => placeFinding(finding, note.file, note.source)),
  );
  const ofKubernetes = [...checkKubernetes(content), ...checkFeatures(content), ...checkFields(content)];
  return [
    ...checkSite(content),
    ...inNotes,
    ...checkIds(content),
    ...checkGlossary(content),
    ...ofKubernetes,
    ...checkTermsOf(content),
  ];
}

function checkNote(note: Note, content: Content): Finding[] {
  return [
    ...checkFacts(note, content),
    ...note.components.flatMap((component) => [
      ...checkComponent(component),
      ...checkReferences(component, content),
      ...checkDrawing(component, content),
    ]),
    ...note.fences.flatMap((block) => [...checkFence(block, content), ...allShifted(checkFenceText(block), block.textStart)]),
    ...note.headings
      .filter(({ depth }) => depth === 1)
      .map(({ start, end }) => ({
        ...{ code: 'note/syntax' as const, start, end, message: 'A note has no "# heading": its title is the page\'s only one.' },
        advice: 'Start sections with "## ".',
      })),
  ];
}

/** Fact ids that the list does not hold; a content folder without a list may name any. */
function checkFacts({ fields, source }: Note, { facts }: Content): Finding[] {
  if (Object.keys(facts).length === 0) return [];
  return (fields?.facts ?? []).flatMap((id) => {
    const start = Math.max(0, source.search(new RegExp(`\\b${id}\\b`)));
    return lookUp('fact/unknown', id, Object.keys(facts), 'facts.yaml', { start, end: start + id.length });
  });
}

/** What a fence names in the data files. */
function checkFence({ fence, start, end }: NoteFence, content: Content): Finding[] {
  const at = { start, end };
  return [
    ...lookUp('feature/unknown', fence.since, Object.keys(content.features), 'features.yaml', at),
    ...lookUp('addon/unknown', fence.needs, Object.keys(content.addons), 'addons.yaml', at),
  ];
}

/** What is wrong with the text of a fence, by its language; offsets are in that text. */
function checkFenceText({ fence, text }: NoteFence): Finding[] {
  if (fence.language === 'console') return readTranscript(text).findings;
  if (fence.language === 'diagram')
    return drawDiagram({ kind: fence.kind ?? '', source: text, title: fence.title ?? '' }).findings;
  return [];
}

/** Ids that a component takes from the data files, and the manifest that it shows. */
function checkReferences({ name, props, start, end }: NoteComponent, content: Content): Finding[] {
  const at = { start, end };
  const text = (prop: string) => (typeof props[prop] === 'string' ? props[prop] : undefined);
  if (name === 'Term') return lookUp('term/unknown', text('id'), Object.keys(content.glossary), 'glossary.yaml', at);
  if (name === 'Since') return lookUp('feature/unknown', text('feature'), Object.keys(content.features), 'features.yaml', at);
  if (name === 'Needs') return lookUp('addon/unknown', text('addon'), Object.keys(content.addons), 'addons.yaml', at);
  if (name === 'Features' && ![...stages, 'planned'].includes(text('stage') ?? ''))
    return [
      {
        code: 'note/component',
        ...at,
        message: '<Features> has no such stage.',
        advice: `Write stage="…": ${stages.join(', ')} or planned.`,
      },
    ];
  if (name === 'Manifest') return lookUp('manifest/file', text('file'), content.manifests.keys(), 'manifests/', at);
  if (name === 'Diagram') return lookUp('manifest/file', text('manifest'), content.manifests.keys(), 'manifests/', at);
  return [];
}

/** The drawing of a manifest, and the ways in it that the component declares. */
function checkDrawing({ name, props, start, end }: NoteComponent, { manifests }: Content): Finding[] {
  if (name === 'Manifest' && props['flows'] !== undefined && props['diagram'] === undefined)
    return [
      { code: 'diagram/data', start, end, message: '"flows" without a drawing.', advice: 'Add "diagram", or drop "flows".' },
    ];
  const file = name === 'Diagram' ? props['manifest'] : props['diagram'] !== undefined ? props['file'] : undefined;
  const manifest = typeof file === 'string' ? manifests.get(file) : undefined;
  if (manifest === undefined) return [];
  const flows = typeof props['flows'] === 'string' ? props['flows'] : '';
  return drawPod({ manifest, flows }).findings.map((finding) => ({ ...finding, start, end }));
}

function lookUp(
  code: ProblemCode,
  id: string | undefined,
  known: Iterable<string>,
  where: string,
  at: { start: number; end: number },
): Finding[] {
  const ids = [...known];
  if (id === undefined || ids.includes(id)) return [];
  const advice = `Add it to ${contentPath(where)}, or correct the name.${didYouMean(id, ids)}`;
  return [{ code, start: at.start, end: at.end, message: `"${id}" is not in ${where}.`, advice }];
}

/** Terms must be told apart by their names too: a reader searches for the words. */
function checkGlossary({ glossary }: Content): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [id, { term }] of Object.entries(glossary)) {
    const other = seen.get(term.toLowerCase());
    if (other !== undefined)
      problems.push({
        ...{ code: 'glossary/schema', file: contentPath('glossary.yaml'), ...positionAt('', 0), length: 1 },
        message: `The terms "${other}" and "${id}" have the same name, "${term}".`,
        advice: 'Give one of them a name that tells them apart.',
      });
    seen.set(term.toLowerCase(), id);
  }
  return problems;
}
