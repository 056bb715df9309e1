/**
 * What readers do not read as a page's text, as selectors: chrome, controls, pictures (their words stand below them); remarks and
 * tools of a caption, links to read next, the list of what each part does. The build indexes by this, and the browser shows by it.
 */
export const SKIPPED = 'script,style,svg,nav,copy-button,button,template,dialog,.hash,.remark,.tool,.related,.parts,.about-page';

/** Headings and terms: one with an id begins a section. */
export const TITLES = 'h2,h3,h4,dt';

/** What begins and ends a line, so that its words do not run into others; `b` is the stage at the head of a remark. */
export const BLOCKS =
  'p,li,tr,td,th,dt,dd,div,pre,figure,figcaption,samp,details,summary,aside,br,section,h1,h2,h3,h4,b,.command';
