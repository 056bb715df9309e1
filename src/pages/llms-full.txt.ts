import type { APIRoute } from 'astro';
import { makeLlmsFull } from '../markdown/site-twins.ts';
import { getSite } from '../notes/site.ts';

/** All notes in one file of Markdown. */
export const GET: APIRoute = () => {
  const { navigation, content } = getSite();
  return new Response(makeLlmsFull(navigation, content));
};
