/**
 * Where in the page lies what somebody has just gone to. A frame that is as tall as its page has nothing to scroll: the page
 * around has to bring the place into view.
 */

/** Left above a place, so that what it belongs to is seen with it, in CSS pixels. */
const roomAbove = 24

/**
 * Calls `onPlace` with the distance from the top of the page, in whole CSS pixels. Gives a function that does so for the place
 * that the page's own address names, if it names one.
 */
export function watchPlaces(frame: Window, onPlace: (place: number) => void): () => void {
  const { document, location } = frame
  let isUnderWay = false
  const goTo = (target: Element) => {
    // The heading of a screen stands for the screen, which begins above it.
    const group = target.matches('h1') ? document.body : (target.closest('.nhsuk-form-group, fieldset') ?? target)
    const place = group.getBoundingClientRect().top + frame.scrollY - roomAbove
    onPlace(Math.max(0, Math.round(place)))
  }
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    isUnderWay = target === null
    if (target !== null) goTo(target)
  }
  frame.addEventListener('hashchange', follow)
  // A screen of the builder may have to be fetched first: it has come when it takes the focus.
  document.addEventListener('focusin', ({ target }) => {
    if (isUnderWay && target instanceof Element) goTo(target)
    isUnderWay = false
  })
  return () => {
    if (location.hash !== '' && !location.hash.startsWith('#/')) follow()
  }
}
