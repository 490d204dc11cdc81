import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { verdicts } from '~/domain/finding'
import { protocol, readFrameMessage, readHostMessage, sealed, tallest, type FrameMessage } from '~/embed/messages'

/** The messages once more, as a schema says them: the reader is written by hand, to keep the script of the host small. */
const length = z.int().check(z.minimum(0), z.maximum(tallest))
const frameSchema = z.union([
  z.strictObject({ protocol: z.literal(protocol), type: z.literal('ready') }),
  z.strictObject({
    protocol: z.literal(protocol),
    type: z.literal('resize'),
    height: length,
    show: z.nullable(length),
  }),
  z.strictObject({ protocol: z.literal(protocol), type: z.literal('verdict'), verdict: z.nullable(z.enum(verdicts)) }),
])
const hostSchema = z.union([
  z.strictObject({ protocol: z.literal(protocol), type: z.literal('hello') }),
  z.strictObject({ protocol: z.literal(protocol), type: z.literal('view'), bottom: length }),
])

const pixels = fc.integer({ min: 0, max: tallest })
const frameMessage: fc.Arbitrary<FrameMessage> = fc.oneof(
  fc.constant({ type: 'ready' as const }),
  fc.record({ type: fc.constant('resize' as const), height: pixels, show: fc.option(pixels) }),
  fc.record({ type: fc.constant('verdict' as const), verdict: fc.option(fc.constantFrom(...verdicts)) }),
)

/** Something like a message, most often with a thing or two wrong. */
const almost = fc.oneof(
  fc.anything(),
  fc.record(
    {
      protocol: fc.constantFrom<unknown>(protocol, protocol, protocol, 'improvement-plans/2', null),
      type: fc.constantFrom<unknown>('ready', 'resize', 'verdict', 'hello', 'view', 'plan', 7),
      height: fc.oneof(pixels, fc.double(), fc.constantFrom<unknown>('5', null, tallest + 1, -1)),
      show: fc.oneof(fc.option(pixels), fc.anything()),
      bottom: fc.oneof(pixels, fc.anything()),
      verdict: fc.constantFrom<unknown>(...verdicts, null, 'agreed'),
      plan: fc.string(),
    },
    { requiredKeys: ['protocol', 'type'] },
  ),
)

describe('a message', () => {
  it('that a frame sends is read as it was said', () => {
    fc.assert(
      fc.property(frameMessage, (message) => {
        expect(readFrameMessage(structuredClone(sealed(message)))).toEqual(message)
      }),
    )
  })

  it('that a host sends is read as it was said', () => {
    expect(readHostMessage(sealed({ type: 'hello' }))).toEqual({ type: 'hello' })
    expect(readHostMessage(sealed({ type: 'view', bottom: 700 }))).toEqual({ type: 'view', bottom: 700 })
  })

  it('is taken exactly where a strict schema would take it', () => {
    fc.assert(
      fc.property(almost, (sent) => {
        expect(readFrameMessage(sent) !== null).toBe(frameSchema.safeParse(sent).success)
        expect(readHostMessage(sent) !== null).toBe(hostSchema.safeParse(sent).success)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['more than a verdict', { protocol, type: 'verdict', verdict: 'complete', plan: '{}' }],
    ['a verdict that there is not', { protocol, type: 'verdict', verdict: 'agreed' }],
    ['a height that no page has', { protocol, type: 'resize', height: tallest + 1, show: null }],
    ['a height in words', { protocol, type: 'resize', height: '100%', show: null }],
    ['another version', { protocol: 'improvement-plans/2', type: 'ready' }],
    ['nothing', null],
  ])('with %s is none', (_, sent) => {
    expect(readFrameMessage(sent)).toBeNull()
  })
})
