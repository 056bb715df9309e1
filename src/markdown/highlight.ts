import type { Element, ElementContent, Root } from 'hast';
import bash from '@shikijs/langs/bash';
import diff from '@shikijs/langs/diff';
import dockerfile from '@shikijs/langs/dockerfile';
import http from '@shikijs/langs/http';
import ini from '@shikijs/langs/ini';
import json from '@shikijs/langs/json';
import toml from '@shikijs/langs/toml';
import yaml from '@shikijs/langs/yaml';
import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import * as wasm from 'shiki/wasm';
import type { Language } from '../fence/languages.ts';

/** A stretch to wrap in an element of its own. UTF-16 offsets, `end` exclusive; ranges may nest, but not partly overlap. */
export type Range = { start: number; end: number; tag: 'span' | 'var'; className?: string; data?: Record<string, string> };

/** Marker colours of the theme, and the class that each becomes. Everything else keeps the colour of the text. */
const MARKERS: Readonly<Record<string, string>> = { '#000001': 'key', '#000002': 'string', '#000003': 'comment' };

const theme = {
  name: 'markers',
  settings: [
    { settings: { foreground: '#000000', background: '#ffffff' } },
    { scope: ['entity.name.tag', 'support.type.property-name', 'entity.name.section'], settings: { foreground: '#000001' } },
    {
      scope: [
        'string.quoted',
        'string.unquoted.plain.out.yaml',
        'string.unquoted.plain.in.yaml',
        'string.unquoted.block.yaml',
        'constant.numeric',
        'constant.language',
      ],
      settings: { foreground: '#000002' },
    },
    { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: '#000003' } },
    { scope: ['string.quoted punctuation.definition.string'], settings: { foreground: '#000002' } },
  ],
};

let highlighter: Promise<HighlighterCore> | undefined;

/** Grammars and engine load once, on the first block. */
function getHighlighter(): Promise<HighlighterCore> {
  highlighter ??= createHighlighterCore({
    themes: [theme],
    langs: [bash, yaml, json, ini, toml, http, diff, dockerfile],
    engine: createOnigurumaEngine(wasm),
  });
  return highlighter;
}

/**
 * Colours code by classes (`key`, `string`, `comment`) and wraps ranges. Answers one list of nodes a line, without line breaks.
 * No style attribute ever comes out: the policy forbids them, and one output serves both themes.
 */
export async function highlight(
  code: string,
  grammar: Language['grammar'],
  ranges: readonly Range[] = [],
): Promise<ElementContent[][]> {
  const shiki = await getHighlighter();
  const root: Root = shiki.codeToHast(code, {
    lang: grammar ?? 'text',
    theme: 'markers',
    mergeWhitespaces: 'never',
    tokenizeTimeLimit: 0, // the default leaves a slow first line uncoloured, at random
    decorations: ranges.map(({ start, end, tag, className, data }) => ({
      ...{ start, end, tagName: tag, alwaysWrap: true },
      properties: { ...(className !== undefined && { class: className }), ...data },
    })),
  });
  const lines: ElementContent[][] = [];
  collectLines(root, lines);
  return lines.map(mergeTexts);
}

function collectLines(node: Root | Element, lines: ElementContent[][]): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (classesOf(child).includes('line')) lines.push(child.children.flatMap(tidy));
    else collectLines(child, lines);
  }
}

/** Marker colours become classes; spans without a meaning are unwrapped. */
function tidy(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = mergeTexts(node.children.flatMap(tidy));
  const { style, class: own, ...rest } = node.properties;
  const marker = typeof style === 'string' ? MARKERS[/#0{5}[1-9]/.exec(style)?.[0] ?? ''] : undefined;
  const classes = [own, marker]
    .flat()
    .filter((name) => typeof name === 'string' && name !== '')
    .join(' ');
  if (node.tagName === 'span' && classes === '' && Object.keys(rest).length === 0) return children;
  return [{ ...node, properties: classes === '' ? rest : { class: classes, ...rest }, children }];
}

/** Neighbouring texts, and neighbouring spans of one class, become one. */
function mergeTexts(nodes: ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else if (last?.type === 'element' && node.type === 'element' && isSameToken(last, node))
      last.children = mergeTexts([...last.children, ...node.children]);
    else merged.push(node.type === 'text' ? { ...node } : node);
  }
  return merged;
}

function isSameToken(a: Element, b: Element): boolean {
  const isToken = (element: Element) =>
    element.tagName === 'span' && Object.values(MARKERS).includes(String(element.properties['class']));
  return isToken(a) && isToken(b) && a.properties['class'] === b.properties['class'] && Object.keys(b.properties).length === 1;
}

function classesOf(element: Element): string[] {
  return String(element.properties['class'] ?? element.properties['className'] ?? '').split(/[\s,]+/);
}
