import { describe, expect, it } from 'vitest'
import { linkInFrame, markupInFrame, pathOfTwin } from '~/layouts/embedded'

describe('a page for frames', () => {
  it.each(['/', '/plans/', '/plans'])('is the twin of a page of the site, under the base %s', (base) => {
    const root = base.replace(/\/$/, '')
    expect(pathOfTwin(base, `${root}/embed/plan/`)).toBe('/plan/')
    expect(pathOfTwin(base, `${root}/embed/guidance/help/`)).toBe('/guidance/help/')
    expect(pathOfTwin(base, `${root}/embed/`)).toBeNull()
    expect(pathOfTwin(base, `${root}/plan/`)).toBeNull()
    expect(pathOfTwin(base, `${root}/embed/guidance/print/`)).toBeNull()
  })
})

describe('a link in a frame', () => {
  it.each([
    ['/plans/guidance/help/#words', '/plans/embed/guidance/help/#words', false],
    ['/plans/guidance/print/', '/plans/guidance/print/', true],
    ['/plans/plan/', '/plans/plan/', true],
    ['/plans/rules/', '/plans/rules/', true],
    ['/guidance/', '/guidance/', true],
    ['#dates', '#dates', false],
    ['mailto:help@example.nhs.uk', 'mailto:help@example.nhs.uk', false],
    ['https://www.dsptoolkit.nhs.uk/', 'https://www.dsptoolkit.nhs.uk/', true],
  ])('to %s leads to %s', (href, expected, inOwnTab) => {
    expect(linkInFrame('/plans/', href)).toEqual({ href: expected, inOwnTab })
  })

  it('keeps what else its markup says, and other markup stays as it is', () => {
    const markup =
      '<p title="<a href=x>"><abbr>NHS</abbr> <a class="x" href="/guidance/help/" data-of="a > b" aria-current>Help</a>' +
      ' <a href="/rules/" id="r">Rules</a> <a id="none">Here</a></p>'
    expect(markupInFrame('/', markup)).toBe(
      '<p title="<a href=x>"><abbr>NHS</abbr> <a class="x" href="/embed/guidance/help/" data-of="a > b" aria-current>Help</a>' +
        ' <a href="/rules/" id="r" target="_blank" rel="noopener">Rules</a> <a id="none">Here</a></p>',
    )
  })
})
