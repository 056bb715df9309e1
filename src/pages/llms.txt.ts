import type { APIRoute } from 'astro';
import { makeLlms } from '../markdown/site-twins.ts';
import { getSite } from '../notes/site.ts';

/** The site for programs that read: its notes as Markdown. */
export const GET: APIRoute = () => {
  const { navigation, content } = getSite();
  return new Response(makeLlms(navigation, content));
};
