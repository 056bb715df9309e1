import { defineMiddleware } from 'astro:middleware';
import { curlPage } from './prose/apostrophes.ts';

/** Pages and drawings pass here on their way out: so words from notes, data files and components have the same apostrophes. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const isRead = /html|svg/.test(response.headers.get('content-type') ?? '');
  return isRead ? new Response(curlPage(await response.text()), response) : response;
});
