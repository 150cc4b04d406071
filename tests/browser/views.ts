/** Every view of the page by name, as a fragment. */
export const views: Readonly<Record<string, string>> = {
  catalogue: '#/',
  nothing: '#/?search=xyzzy',
  diagram: '#/procedures/outgoing-document/diagram?step=outgoing-document.preparation.preparing.legality-review.under-review%2FREVIEW_LEGALITY%2F0',
  overview: '#/procedures/major-decision/diagram?view=collapsed',
  lanes: '#/procedures/outgoing-document/diagram?view=lanes',
  list: '#/procedures/incoming-document/diagram?view=list',
  play: '#/procedures/outgoing-document/play',
  points: '#/procedures/outgoing-document/points?point=acting-for-mayor&reading=presiding',
  proof: '#/procedures/leave/proof',
  path: '#/procedures/leave/proof?path=3',
  articles: '#/articles',
  article: '#/articles/74?clause=74s2',
  live: '#/live',
};
