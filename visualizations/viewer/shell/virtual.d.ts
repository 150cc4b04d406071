declare module 'virtual:site' {
  export const site: import('./site.js').SiteIndex;
}
declare module '*.css';
