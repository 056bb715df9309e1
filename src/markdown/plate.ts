import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** What a plate says in its caption strip. `remarks` are short, lower-case notes such as "example output". */
export type Caption = { id: string | undefined; title: string | undefined; remarks: string[]; copy: string | undefined };

/** A plate: the one frame of code, tables of code and diagrams. The strip's title is the link to the plate. */
export function plate(className: string, caption: Caption, content: ElementContent[]): Element {
  const strip = captionStrip(caption);
  return h('figure', { class: `plate ${className}`, id: caption.id }, [...(strip ? [strip] : []), ...content]);
}

/** The strip above code; undefined when there is nothing to say. */
function captionStrip({ id, title, remarks, copy }: Caption): Element | undefined {
  if (title === undefined && copy === undefined && remarks.length === 0) return undefined;
  const name = title ?? '';
  return h('figcaption', [
    id === undefined ? h('span.title', name) : h('a.title', { href: `#${id}` }, name),
    h('span.actions', [
      ...(remarks.length === 0 ? [] : [h('span.remark', remarks.join(' · '))]),
      ...(copy === undefined ? [] : [copyButton(copy)]),
    ]),
  ]);
}

/** The button that copies; `label` begins with its visible word, so that voice control finds it. */
export function copyButton(label: string): Element {
  const visible = label.startsWith('Copy all') ? 'Copy all' : 'Copy';
  return h('copy-button', [h('button.copy', { type: 'button', ariaLabel: label === visible ? undefined : label }, visible)]);
}
