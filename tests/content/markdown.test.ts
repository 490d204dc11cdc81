import { satteri } from '@astrojs/markdown-satteri'
import { describe, expect, it } from 'vitest'
import { onOnePage } from '~/components/one-page'
import { listInSentence } from '~/components/organisation-answers'
import { markdownOptions } from '~/content/markdown'
import { joinBase } from '~/layouts/site-path'

async function htmlOf(markdown: string, base = '/'): Promise<string> {
  const renderer = await satteri(markdownOptions(base)).createRenderer({ syntaxHighlight: false })
  return (await renderer.render(markdown)).code
}

describe('Markdown', () => {
  it('keeps the anchor that a heading names', async () => {
    expect(await htmlOf('## When is it due? {#dates}')).toContain('<h2 id="dates">When is it due?</h2>')
  })

  it('draws a box with its title', async () => {
    expect((await htmlOf(':::advice[Our advice]\nShare the work.\n:::')).trim()).toBe(
      '<div class="app-box app-box--advice"><p class="app-box__title">Our advice</p><p>Share the work.</p></div>',
    )
  })

  it('writes on each cell of a table the heading of its column, and starts again with the next table', async () => {
    const html = await htmlOf('| A | B |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n\n| C |\n| - |\n| 5 |')
    const cells = Array.from(html.matchAll(/<td role="cell" data-label="(.)">(.)<\/td>/g), ([, label, text]) => [
      label,
      text,
    ])
    expect(cells).toEqual([
      ['A', '1'],
      ['B', '2'],
      ['A', '3'],
      ['B', '4'],
      ['C', '5'],
    ])
  })

  it('puts the base path before links inside the site, and leaves others alone', async () => {
    const html = await htmlOf('[a](/rules/) [b](https://example.org/) [c](#dates)', '/plans/')
    expect(html).toContain('href="/plans/rules/"')
    expect(html).toContain('href="https://example.org/"')
    expect(html).toContain('href="#dates"')
  })
})

describe('the guidance on one page', () => {
  it('moves headings down, and keeps anchors of different pages apart', () => {
    expect(onOnePage('help', '<h2 id="who">Who?</h2><h3 id="x">X?</h3>')).toBe(
      '<h3 id="help-who">Who?</h3><h4 id="help-x">X?</h4>',
    )
  })

  it('turns links between pages into links within it', () => {
    expect(onOnePage('help', '<a href="/plans/guidance/a-b/#dates">x</a> <a href="/guidance/c/">y</a>')).toBe(
      '<a href="#a-b-dates">x</a> <a href="#c">y</a>',
    )
  })
})

describe('a path of the site', () => {
  it.each([
    ['/', '/guidance/', '/guidance/'],
    ['/plans', '/guidance/#dates', '/plans/guidance/#dates'],
    ['/plans/', '/', '/plans/'],
  ])('under %s, %s is %s', (base, path, address) => {
    expect(joinBase(base, path)).toBe(address)
  })
})

describe('a list in a sentence', () => {
  it('keeps the capitals of abbreviations only', () => {
    expect(listInSentence(['NHS trusts', 'Local authorities', 'DHSC arm’s length bodies'])).toBe(
      'NHS trusts, local authorities and DHSC arm’s length bodies',
    )
    expect(listInSentence(['Opticians'])).toBe('opticians')
  })
})
