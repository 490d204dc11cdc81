/**
 * How guidance prose becomes HTML: boxes written as `:::note[Title]`, tables that fold into cards on a phone, and links
 * that work under a sub-path. The prose itself stays plain Markdown.
 */
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri'

type MdastPlugin = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number]
type HastPlugin = NonNullable<SatteriProcessorOptions['hastPlugins']>[number]

/** `:::note[Title]` becomes a box whose first paragraph is its title. */
const boxes: MdastPlugin = {
  name: 'boxes',
  containerDirective(node, context) {
    context.setProperty(node, 'data', {
      hName: 'div',
      hProperties: { className: ['app-box', `app-box--${node.name}`] },
    })
  },
  paragraph(node, context) {
    if (node.data?.directiveLabel) {
      context.setProperty(node, 'data', { hProperties: { className: ['app-box__title'] } })
    }
  },
}

/**
 * Each cell carries the heading of its column, which a narrow window shows in place of the header row. A table that CSS
 * lays out as blocks loses its meaning in the accessibility tree, so the roles are spelled out.
 */
const foldingTables: HastPlugin = () => {
  let headings: string[] = []
  let column = 0
  return {
    name: 'folding-tables',
    element: {
      filter: ['table', 'thead', 'tbody', 'tr', 'th', 'td'],
      visit(node, context) {
        switch (node.tagName) {
          case 'table':
            headings = []
            context.setProperty(node, 'role', 'table')
            context.setProperty(node, 'className', ['app-table'])
            break
          case 'tr':
            column = 0
            context.setProperty(node, 'role', 'row')
            break
          case 'th':
            headings.push(context.textContent(node))
            context.setProperty(node, 'data-label', context.textContent(node))
            context.setProperty(node, 'role', 'columnheader')
            context.setProperty(node, 'scope', 'col')
            break
          case 'td':
            context.setProperty(node, 'role', 'cell')
            context.setProperty(node, 'data-label', headings[column] ?? '')
            column += 1
            break
          default:
            context.setProperty(node, 'role', 'rowgroup')
        }
      },
    },
  }
}

/** Links inside the site, written from its root, gain the base path that it is served from. */
const linksUnder = (base: string): HastPlugin => ({
  name: 'links-under-base',
  element: {
    filter: ['a'],
    visit(node, context) {
      const href = node.properties.href
      if (typeof href === 'string' && href.startsWith('/')) {
        context.setProperty(node, 'href', base.replace(/\/+$/, '') + href)
      }
    },
  },
})

/** Options of the Markdown processor for a site served from `base`. */
export function markdownOptions(base: string): SatteriProcessorOptions {
  return {
    features: { headingAttributes: true, directive: true },
    mdastPlugins: [boxes],
    hastPlugins: [foldingTables, linksUnder(base)],
  }
}
