/**
 * The HTML of one page of the guidance as a chapter of the single page: its headings one level down, each anchor with the
 * page's name in front, and links to other pages of the guidance turned into links within the single page.
 *
 * It reads the output of our own Markdown, at build time, where headings and links have one known form.
 */
export function onOnePage(pageId: string, html: string): string {
  return html
    .replace(/<(\/?)h([2-5])\b/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}`)
    .replace(/(<h[3-6][^>]*) id="([^"]+)"/g, `$1 id="${pageId}-$2"`)
    .replace(/href="[^"]*\/guidance\/([a-z0-9-]+)\/(?:#([a-z0-9-]+))?"/g, (_, page: string, anchor?: string) =>
      anchor === undefined ? `href="#${page}"` : `href="#${page}-${anchor}"`,
    )
}
