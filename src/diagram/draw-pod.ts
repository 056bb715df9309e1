import type { Finding } from '../problems/problem.ts';
import { readPods } from './kinds/pod.ts';
import type { Drawing } from './drawing.ts';
import { measureLetters, type Measure } from './letters.ts';
import { drawAnnotated } from './pod/annotated.ts';
import type { Label, LabelName } from './pod/annotated-labels.ts';
import { drawPlacedPod, type PodLinks } from './pod/draw.ts';
import { placeFlows } from './pod/flows.ts';
import { layoutPod } from './pod/layout.ts';
import type { PodModel } from './pod/model.ts';
import { podWords } from './pod/words.ts';
import { svgDocument } from './svg.ts';

/**
 * Draws the Pods of a manifest, as an SVG of at most 336 units; several stand below each other.
 * @param manifest YAML text, of one or more documents: Pods, workloads with a Pod template, Services beside them
 * @param flows declared ways inside of the Pod, checked against the manifest: `shop -> db-proxy:redis, db-proxy -> shop`
 * @param links by kind of part, such as `sidecar` or `emptyDir`: the address that teaches it, as it stands in the page
 * @param title the accessible name; the kind and name of the Pod unless given
 * @returns SVG, words, and findings (code `diagram/data`): YAML errors with offsets in the manifest, wrong flows with offsets in
 *   `flows`; never throws
 */
export function drawPod({ manifest, flows = '', links = {}, title, measure = measureLetters }: Request): Drawing {
  const findings: Finding[] = [];
  const pods = readPods(manifest, findings);
  if (pods.length === 0) return { svg: '', words: [], findings };
  const words: string[] = [];
  const body: string[] = [];
  let top = MARGIN;
  let width = 0;
  for (const pod of pods) {
    const placed = layoutPod(pod, top, flows !== '', measure);
    const ways = placeFlows(flows, placed, findings);
    words.push(...podWords(pod), ...ways.map((way) => way.words));
    body.push(...drawPlacedPod(placed, ways, links));
    top = placed.bottom + BETWEEN;
    width = Math.max(width, placed.frame.x + placed.frame.width + MARGIN);
  }
  const linked = body.some((each) => each.includes('<a '));
  const size = { width, height: top - BETWEEN + MARGIN };
  return { svg: svgDocument({ ...size, title: title ?? titleOf(pods), words, body, linked }), words, findings };
}

/**
 * Draws the first Pod of a manifest with labels on both sides, 654 units wide: a sidecar, an app, a volume. Each label is a link.
 * @param labels by part: `address port probe sidecar container volume`, each `{ name, text, href }`
 * @param address an example of a Pod's IP, as nothing in a manifest says it
 */
export function drawAnnotatedPod({
  manifest,
  labels,
  title,
  address = '10.244.1.7',
  measure = measureLetters,
}: AnnotatedRequest): Drawing {
  const findings: Finding[] = [];
  const [pod] = readPods(manifest, findings);
  if (pod === undefined) return { svg: '', words: [], findings };
  const words = podWords(pod);
  const sheet = { title: title ?? titleOf([pod]), words };
  return { svg: drawAnnotated(pod, labels, address, sheet, measure), words, findings };
}

const MARGIN = 2;
const BETWEEN = 20;

function titleOf(pods: readonly PodModel[]): string {
  return pods.map(({ kind, name }) => `${kind} ${name}`.trim()).join(', ');
}

type Request = { manifest: string; flows?: string; links?: PodLinks; title?: string; measure?: Measure };
type AnnotatedRequest = {
  manifest: string;
  labels: Partial<Record<LabelName, Label>>;
  title?: string;
  address?: string;
  measure?: Measure;
};
