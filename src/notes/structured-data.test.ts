import { expect, test } from 'vitest';
import { describeArticle, describeSection, toDataBlock } from './structured-data.ts';

const site = { title: 'Podbook', tagline: 'A guide', address: 'https://pods.example/', language: 'en' };
const article = {
  ...{
    address: 'https://pods.example/inspecting/logs/',
    title: 'Logs',
    lead: 'Read them.',
    language: 'en',
    label: 'Logs',
    words: ['log'],
  },
  section: { title: 'Inspecting', address: 'https://pods.example/inspecting/' },
  image: 'https://pods.example/og/inspecting/logs.png',
  sources: [{ title: 'Logging', url: 'https://kubernetes.io/docs/' }],
};
type Graph = { '@graph': Record<string, unknown>[] };
const find = (graph: unknown, type: string) => (graph as Graph)['@graph'].find((thing) => thing['@type'] === type);

test('a note is an article of the site, with its sources and its picture', () => {
  expect(find(describeArticle(article, site), 'TechArticle')).toMatchObject({
    ...{ headline: 'Logs', url: article.address, articleSection: 'Inspecting', image: article.image, keywords: 'log' },
    isPartOf: { '@id': site.address },
    citation: [{ '@type': 'CreativeWork', name: 'Logging', url: 'https://kubernetes.io/docs/' }],
  });
});

test('the day of its last change is there only where it is known', () => {
  expect(find(describeArticle(article, site), 'TechArticle')).not.toHaveProperty('dateModified');
  expect(find(describeArticle({ ...article, changed: '2026-11-27' }, site), 'TechArticle')).toMatchObject({
    dateModified: '2026-11-27',
  });
});

test('the breadcrumbs lead from the site over the section to the note', () => {
  expect(find(describeArticle(article, site), 'BreadcrumbList')).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Podbook', item: 'https://pods.example/' },
      { position: 2, name: 'Inspecting', item: 'https://pods.example/inspecting/' },
      { position: 3, name: 'Logs', item: 'https://pods.example/inspecting/logs/' },
    ],
  });
});

test('a section’s page names its notes', () => {
  const graph = describeSection(
    { title: 'Inspecting', text: 'Look.', address: article.section.address, notes: [article.address] },
    site,
  );
  expect(find(graph, 'CollectionPage')).toMatchObject({ name: 'Inspecting', hasPart: [{ '@id': article.address }] });
});

test('no text can end the data block', () => {
  expect(toDataBlock({ name: '</script><script>' })).toBe(String.raw`{"name":"\u003c/script>\u003cscript>"}`);
});
