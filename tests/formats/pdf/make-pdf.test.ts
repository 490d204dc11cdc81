import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { describePdfProblem } from '~/formats/pdf/messages'
import { makePdfHere } from '~/formats/pdf/make-pdf'
import { pdfProblem, pdfProblemCodes } from '~/formats/pdf/problem'
import { pdfDocuments } from '~/formats/pdf/receipt'
import { comparableText } from '~/formats/pdf/text/clean-text'
import { sha256Hex } from '~/formats/sha-256'
import { exampleNames, examplePlan, itemOf, planOf, planUnderUpdate } from '../../plans'
import { pdfOf, requestOf } from './requests'
import { uglyPlans } from './ugly-plans'

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0

describe('a PDF of a plan', () => {
  it('is the same bytes each time, and the receipt is of these bytes', async () => {
    const [first, second] = [await pdfOf(examplePlan('small-trust')), await pdfOf(examplePlan('small-trust'))]
    expect(first.bytes).toEqual(second.bytes)
    expect(first.receipt.sha256).toBe(sha256Hex(first.bytes))
  })

  /** The browser tests hold Chromium's bytes to the same sums. Update them with `npx vitest run tests/formats/pdf -u`. */
  it('is the bytes that the recorded sums stand for, here as in a browser', async () => {
    const sums: Record<string, string> = {}
    for (const name of exampleNames) {
      for (const document of pdfDocuments) {
        sums[`${name} ${document}`] = (await pdfOf(examplePlan(name), document)).receipt.sha256
      }
    }
    await expect(`${JSON.stringify(sums, null, 2)}\n`).toMatchFileSnapshot('./example-sums.json')
  })

  it('says what each update changed, from what to what and why', async () => {
    const { bytes, receipt } = await pdfOf(planUnderUpdate())
    expect(receipt.differences).toEqual([])
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
    const { text } = await extractText(pdf, { mergePages: true })
    expect(comparableText(text)).toContain('What revision 3 changes')
    expect(comparableText(text)).toContain('Reason: The supplier moved the date')
    expect(comparableText(text)).toContain('What revision 2 changed, sent on 3 September 2021')
  })

  it.each(['2022-23', '2024-25', '2026-27'])('says nothing of Covid, of a limit or of 9.4.6 in %s', async (edition) => {
    const plan = planOf({ edition, items: [itemOf({ covid: { impacted: null, explanation: '' } })] })
    for (const document of pdfDocuments) {
      const { bytes, receipt } = await pdfOf(plan, document)
      expect(receipt.differences).toEqual([])
      const { text } = await extractText(await getDocumentProxy(bytes.slice(), { verbosity: 0 }), { mergePages: true })
      const words = comparableText(text)
      expect(words).toContain(edition)
      expect(words).not.toMatch(/covid|9\.4\.6|null|undefined/i)
      expect(words.includes('Limit:')).toBe(edition === '2024-25')
      if (document === 'siro-pack') expect(words).toContain('Comment with the SIRO’s sign-off')
    }
  })

  it('of 15 items is at most 40 KB', async () => {
    expect((await pdfOf(examplePlan('trust-at-the-limit'))).bytes.length).toBeLessThanOrEqual(40 * 1024)
  })

  it('says how it goes', async () => {
    const stages: string[] = []
    await makePdfHere(await requestOf(examplePlan('small-trust')), ({ stage }) => stages.push(stage))
    expect(stages).toEqual(['laying out', 'writing', 'reading back'])
  })

  it('names the characters that it boxes', async () => {
    const { receipt } = await pdfOf(uglyPlans['names in many scripts']?.() ?? examplePlan('small-trust'))
    expect(receipt.notes).toHaveLength(1)
    expect(receipt.notes[0]).toContain(
      'The PDF’s fonts do not have these characters: محمد, عبد, الله, الأنصاري, 健康, 太郎, 🚑, 👩🏽‍⚕️, 🏥. They show as a box, but screen readers can read them and you can copy them.',
    )
  })

  it('is refused with a reason where the fonts are damaged', async () => {
    const request = await requestOf(examplePlan('small-trust'))
    const fonts = { ...request.fonts, bold: new TextEncoder().encode('<!doctype html>') }
    const made = await makePdfHere({ ...request, fonts })
    expect(made.ok ? null : made.problem.code).toBe('fonts.damaged')
  })

  it.skipIf(!hasQpdf).each(exampleNames)('has nothing that qpdf finds fault with: %s', async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
    try {
      for (const document of pdfDocuments) {
        const path = join(folder, `${document}.pdf`)
        writeFileSync(path, (await pdfOf(examplePlan(name), document)).bytes)
        const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' })
        expect([status, stderr, stdout]).toEqual([
          0,
          '',
          expect.stringContaining('No syntax or stream encoding errors found'),
        ])
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('pdf.js', () => {
  it('reads the structure, the text and the title', async () => {
    const plan = examplePlan('small-trust')
    const { bytes } = await pdfOf(plan)
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: 'Improvement plan 2020-21, Harrowdale Community NHS Trust (RZ9X)' })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const [titles, texts, roles] = [await pdf.getOutline(), new Array<string>(), new Set<string>()]
    expect(titles.map(({ title }) => title)).toEqual([
      'When the work will be done',
      'Items and actions',
      'SIRO sign-off',
    ])
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      collectRoles(await page.getStructTree(), roles)
      const { items } = await page.getTextContent()
      texts.push(...items.map((item) => ('str' in item ? item.str : '')))
    }
    await pdf.cleanup()
    for (const role of [
      'Document',
      'H1',
      'H2',
      'Figure',
      'Table',
      'THead',
      'TBody',
      'TR',
      'TH',
      'TD',
      'L',
      'LI',
      'Link',
    ]) {
      expect(roles).toContain(role)
    }
    const text = comparableText(texts.join(' '))
    for (const item of plan.items) expect(text).toContain(item.reference)
    expect(text).toContain('Alison Whitfield')
  })
})

function collectRoles(node: unknown, roles: Set<string>): void {
  if (typeof node !== 'object' || node === null) return
  if ('role' in node && typeof node.role === 'string') roles.add(node.role)
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) collectRoles(child, roles)
}

describe('a problem', () => {
  it.each(pdfProblemCodes)('of the code %s has words that say what is wrong and what to do', (code) => {
    const { problem, remedy } = describePdfProblem(pdfProblem(code, { seconds: 60 }))
    expect(problem).toMatch(/\.$/)
    expect(remedy).toMatch(/\.$/)
    expect(`${problem} ${remedy}`).not.toContain('undefined')
  })
})
