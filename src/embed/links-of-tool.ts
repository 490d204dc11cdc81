/** The builder's links in a frame: no page but its own may stand there, so all others open in a tab of their own. */

/** Links that the style sheet announces as opening in a new tab do so. A link to another screen stays; so does a download. */
export function openLinksInTabs(document: Document): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null
      if (link === null || link.hasAttribute('download') || !/^https?:$/.test(link.protocol)) return
      if (link.getAttribute('href')?.startsWith('#') !== false) return
      link.target = '_blank'
      link.rel = 'noopener'
    },
    { capture: true },
  )
}

/**
 * A frame that was not given `allow-forms` takes no form, not even one that is never sent anywhere: its button would do
 * nothing. The builder's forms only listen for the event, which is given here in place of the browser's.
 */
export function submitWithoutBrowser(document: Document): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (button?.type !== 'submit' || button.form === null || event.defaultPrevented) return
    event.preventDefault()
    button.form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button }))
  })
}
