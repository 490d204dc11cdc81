/** How somebody who knows the builder types a plan from nothing, to the spreadsheet. */

/** @typedef {import('./hand.mjs').Hand} Hand */
/** @typedef {import('@playwright/test').Locator} Locator */

/**
 * What the script reads of a plan file.
 *
 * @typedef {{ kind: 'date', date: string } | { kind: 'after-bau', count: number, unit: 'weeks' | 'months' }} Due
 * @typedef {object} Action
 * @property {string} description
 * @property {{ name: string, role: string, email: string }} owner
 * @property {Due} due
 * @property {string} evidence
 * @typedef {object} Item
 * @property {string} reference
 * @property {string} title
 * @property {string} gap
 * @property {{ impacted: boolean, explanation: string }} covid
 * @property {Action[]} actions
 * @typedef {object} Plan
 * @property {{ name: string, odsCode: string, type: string, contact: { name: string, email: string } }} organisation
 * @property {{ siroName: string, jobTitle: string, signedOn: string, statement: string }} signOff
 * @property {Item[]} items
 */

/** Letters after which the browser's list of the plan's owners has one name left. */
const lettersOfOwner = 3

/**
 * From the start of the builder to a spreadsheet. The day of preparation is today, as the builder itself proposes.
 *
 * @param {Hand} hand
 * @param {Plan} plan
 */
export async function typePlan(hand, plan) {
  const { page } = hand
  hand.part('Start')
  await hand.activate(page.getByRole('button', { name: 'Start a new plan' }))
  await typeOrganisation(hand, plan.organisation)
  hand.part('References')
  await hand.typeInto(page.getByLabel('Evidence item references'), plan.items.map((item) => item.reference).join(' '))
  await hand.press('Enter')
  /** @type {Set<string>} */
  const known = new Set()
  for (const [index, item] of plan.items.entries()) {
    await typeItem(hand, item, known)
    hand.part('Going on')
    await hand.press('Control+Enter')
    const next = plan.items[index + 1]
    if (next !== undefined) await page.getByRole('group', { name: `Edit ${next.reference}` }).waitFor()
  }
  hand.part('Sign-off')
  await hand.activate(page.getByRole('link', { name: 'Continue to SIRO sign-off' }))
  await typeSignOff(hand, plan.signOff)
  hand.part('Check and download')
  await hand.activate(page.getByRole('link', { name: 'Continue to Download and submit' }))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    hand.activate(page.getByRole('button', { name: 'Download spreadsheet (.xlsx)' })),
  ])
  await download.path()
}

/** @param {Hand} hand @param {Plan['organisation']} organisation */
async function typeOrganisation(hand, { name, odsCode, type, contact }) {
  const { page } = hand
  hand.part('Organisation')
  await hand.typeInto(page.getByLabel('Name of your organisation'), name)
  await hand.typeInto(page.getByLabel('ODS code'), odsCode)
  const kind = page.getByLabel('Type of organisation')
  // Letters choose in a list of choices; "NHS" is the trust.
  if (type !== 'nhs-trust') throw new Error('The count knows only how to choose an NHS trust')
  await hand.reach(kind)
  await hand.type('NHS')
  await hand.typeInto(page.getByLabel('Who a reviewer can ask about the plan'), contact.name)
  await hand.typeInto(page.getByLabel('Their email address'), contact.email)
  await hand.press('Enter')
}

/** @param {Hand} hand @param {Item} item @param {Set<string>} known the owners that the plan has, added to */
async function typeItem(hand, item, known) {
  const { page } = hand
  hand.part('Titles')
  await hand.typeInto(page.getByRole('textbox', { name: 'Evidence item', exact: true }), item.title)
  hand.part('Current positions')
  await hand.typeInto(page.getByLabel('Current position'), item.gap)
  await answerCovid(hand, item.covid)
  for (const [index, action] of item.actions.entries()) {
    if (index > 0) {
      hand.part('Going on')
      await hand.press('Control+Shift+Enter')
    }
    await typeAction(hand, action, index, known)
  }
}

/** @param {Hand} hand @param {Item['covid']} covid */
async function answerCovid(hand, { impacted, explanation }) {
  const { page } = hand
  hand.part('Covid')
  const yes = page.getByRole('radio', { name: 'Yes', exact: true })
  const no = page.getByRole('radio', { name: 'No', exact: true })
  // "No" for the others was answered with the first.
  if (await (impacted ? yes : no).isChecked()) return
  if (hand.mayClick) await hand.activate(impacted ? yes : no)
  else {
    // The Tab key leads to the answer that is there, else to the first.
    const isAnswered = await no.isChecked()
    await hand.reach(isAnswered ? no : yes)
    await hand.press(isAnswered ? 'ArrowLeft' : impacted ? 'Space' : 'ArrowRight')
  }
  const others = page.getByRole('button', { name: /^Answer No for/ })
  if (await others.isVisible()) await hand.activate(others)
  if (explanation !== '') await hand.typeInto(page.getByLabel('How it affected it'), explanation)
}

/** @param {Hand} hand @param {Action} action @param {number} index from 0 @param {Set<string>} known */
async function typeAction(hand, action, index, known) {
  const group = hand.page.getByRole('group', { name: new RegExp(`^Action ${index + 1}( of |$)`) })
  hand.part('Actions')
  await hand.typeInto(group.getByLabel('What will be done'), action.description)
  await typeOwner(hand, group, action.owner, known)
  hand.part('Due dates')
  await typeDue(hand, group, action.due)
  hand.part('Evidence')
  const evidence = group.getByLabel('What will show it is done')
  // Unfolded once, it is so in the actions that follow.
  if (!(await evidence.isVisible())) await hand.activate(group.locator('summary'))
  await hand.typeInto(evidence, action.evidence)
}

/** @param {Hand} hand @param {Locator} group @param {Action['owner']} owner @param {Set<string>} known */
async function typeOwner(hand, group, { name, role }, known) {
  hand.part('Owners')
  const field = group.getByLabel('Who will do it')
  if (known.has(name)) {
    await hand.typeInto(field, name.slice(0, lettersOfOwner))
    await hand.press('ArrowDown')
    // A browser without a window shows no list of suggestions: what it would do is done in its place.
    await field.fill(name)
    return
  }
  await hand.typeInto(field, name)
  await hand.typeInto(group.getByLabel('Their job title'), role)
  known.add(name)
}

/** @param {Hand} hand @param {Locator} group @param {Due} due */
async function typeDue(hand, group, due) {
  if (due.kind === 'date') {
    await typeDate(hand, group, due.date)
    return
  }
  const onADay = group.getByRole('radio', { name: 'On a day' })
  if (hand.mayClick) await hand.activate(group.getByRole('radio', { name: 'After return to business as usual' }))
  else {
    await hand.reach(onADay)
    await hand.press('ArrowDown')
  }
  await hand.typeInto(group.getByLabel('How many'), String(due.count))
  if (due.unit === 'weeks') throw new Error('The count knows only how to give months')
}

/** @param {Hand} hand @param {Locator} group @param {string} date ISO 8601 */
async function typeDate(hand, group, date) {
  const [year = '', month = '', day = ''] = date.split('-')
  await hand.typeInto(group.getByLabel('Day', { exact: true }), `${day}${month}${year.slice(2)}`)
}

/** @param {Hand} hand @param {Plan['signOff']} signOff */
async function typeSignOff(hand, { siroName, jobTitle, signedOn, statement }) {
  const { page } = hand
  await hand.typeInto(page.getByLabel('Name of your SIRO'), siroName)
  await hand.typeInto(page.getByLabel('Job title'), jobTitle)
  await typeDate(hand, page.getByRole('group', { name: 'Signed off on' }), signedOn)
  await hand.typeInto(page.getByLabel('What the SIRO said'), statement)
  await hand.activate(page.getByRole('button', { name: 'Continue to Check your plan' }))
}
