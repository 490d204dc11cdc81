/** A hand at the keyboard, and at the mouse where it may use it, that counts what it does. */

/** @typedef {import('@playwright/test').Locator} Locator */

/**
 * What was done for one part of the plan. A key that is held counts as one that is pressed: Ctrl+Enter is two.
 *
 * @typedef {object} Strokes
 * @property {number} letters typed
 * @property {number} keys other keys: Tab, Enter, arrows and what is held with them
 * @property {number} clicks
 */

/** No screen of the builder has more stops of the Tab key than this. */
const mostTabs = 400

export class Hand {
  /** @type {Map<string, Strokes>} */
  #counts = new Map()
  #part = ''

  /**
   * @param {import('@playwright/test').Page} page
   * @param {{ mayClick: boolean }} options whether it takes the mouse where one key does not lead there
   */
  constructor(page, { mayClick }) {
    this.page = page
    this.mayClick = mayClick
  }

  /** The strokes so far, by part, in the order in which the parts were first worked at. */
  get counts() {
    return this.#counts
  }

  /** From now on strokes count for this part. @param {string} name */
  part(name) {
    this.#part = name
  }

  /** @param {string} text letters, to where the focus is */
  async type(text) {
    await this.page.keyboard.type(text)
    this.#count('letters', text.length)
  }

  /** @param {string} keys "Tab", or "Control+Enter" for keys that are pressed together */
  async press(keys) {
    await this.page.keyboard.press(keys)
    this.#count('keys', keys.split('+').length)
  }

  /**
   * Gets the focus to an element: with the Tab key, or with a click where that is quicker and allowed.
   *
   * @param {Locator} target
   */
  async reach(target) {
    await target.waitFor()
    if (await this.#isAt(target)) return
    if (this.mayClick) {
      // Tried, but counted only where it leads there: who sees the screen knows before.
      await this.page.keyboard.press('Tab')
      if (await this.#isAt(target)) this.#count('keys', 1)
      else await this.#click(target)
      return
    }
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      await this.press('Tab')
      if (await this.#isAt(target)) return
    }
    throw new Error(`The Tab key never leads to ${String(target)}`)
  }

  /** Gets to a field and types into it. @param {Locator} target @param {string} text */
  async typeInto(target, text) {
    await this.reach(target)
    await this.type(text)
  }

  /**
   * Presses a button, follows a link or chooses a radio.
   *
   * @param {Locator} target
   * @param {string} [key] what does it when the focus is there
   */
  async activate(target, key = 'Enter') {
    await target.waitFor()
    if (this.mayClick && !(await this.#isAt(target))) {
      await this.#click(target)
      return
    }
    await this.reach(target)
    await this.press(key)
  }

  /** Whether the focus is there. @param {Locator} target */
  async #isAt(target) {
    return (await target.and(this.page.locator(':focus')).count()) === 1
  }

  /** @param {Locator} target */
  async #click(target) {
    await target.click()
    this.#count('clicks', 1)
  }

  /** @param {keyof Strokes} kind @param {number} number */
  #count(kind, number) {
    const counted = this.#counts.get(this.#part) ?? { letters: 0, keys: 0, clicks: 0 }
    counted[kind] += number
    this.#counts.set(this.#part, counted)
  }
}
