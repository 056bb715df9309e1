import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** What a plate says in its caption strip. `remarks` are short, lower-case notes such as "example output"; `tools` are links. */
export type Caption = {
  id: string | undefined;
  title: string | undefined;
  remarks: string[];
  copy: string | undefined;
  tools?: ElementContent[];
};

/** The one frame of code and diagrams: the strip stands above code and below pictures. Its title is the link to the plate. */
export function plate(
  className: string,
  caption: Caption,
  content: ElementContent[],
  strip: 'above' | 'below' = 'above',
): Element {
  const captions = captionStrip(caption);
  return h(
    'figure',
    { class: `plate ${className}`, id: caption.id },
    strip === 'above' ? [...captions, ...content] : [...content, ...captions],
  );
}

/** The strip; none when there is nothing to say. Where title and remark do not fit in one line, the remark stands below. */
function captionStrip({ id, title, remarks, copy, tools = [] }: Caption): Element[] {
  if (title === undefined && copy === undefined && remarks.length === 0) return [];
  const name = title ?? '';
  const words = [
    id === undefined ? h('span.title', name) : h('a.title', { href: `#${id}` }, name),
    ...(remarks.length === 0 ? [] : [h('span.remark', remarks.join(' · '))]),
  ];
  const actions = [...tools, ...(copy === undefined ? [] : [copyButton(copy)])];
  return [h('figcaption', [h('span.caption', words), ...(actions.length === 0 ? [] : [h('span.actions', actions)])])];
}

/** The button that copies; `label` begins with its visible word, so that voice control finds it. */
export function copyButton(label: string): Element {
  const visible = label.startsWith('Copy all') ? 'Copy all' : 'Copy';
  return h('copy-button', [h('button.copy', { type: 'button', ariaLabel: label === visible ? undefined : label }, visible)]);
}
