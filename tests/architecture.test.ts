import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { describeFinding, type FindingMessage } from '~/domain/messages'
import { defaultEdition } from '~/domain/editions'
import { findingCodes, type FindingCode, type FieldPath } from '~/domain/finding'
import { emptyPlan } from '~/domain/plan-values'
import { rules } from '~/domain/rules'
import { importsOf } from './architecture/import-scanner'
import { faultsOfImports } from './architecture/import-direction'
import { projectFiles, readProjectFile } from './architecture/project-files'

const sources = projectFiles.filter((path) => path.startsWith('src/') && /\.(ts|tsx|astro|scss|css|mjs|js)$/.test(path))

describe('imports', () => {
  it('point one way, from pages to the domain', () => {
    expect(sources.flatMap((path) => faultsOfImports(path, readProjectFile(path)))).toEqual([])
  })

  it.each([
    ['src/domain/plan.ts', "import { encode } from '../formats/plan-file/encode'"],
    ['src/domain/plan.ts', "import * as z from 'zod'"],
    ['src/domain/plan.ts', "export type Drafts = import('~/storage/drafts').Drafts"],
    ['src/storage/drafts.ts', "import * as z from 'zod'"],
    ['src/formats/letters/comment.ts', "export { decode } from '../plan-file/decode'"],
    ['src/formats/letters/comment.ts', "const later = await import('~/builder/mount')"],
    ['src/formats/file-name.ts', "import { decode } from './plan-file/decode'"],
    ['src/formats/letters/comment.ts', 'const later = await import(name)'],
    ['src/storage/drafts.ts', "import.meta.glob(['../domain/*.ts', '../formats/*.ts'])"],
    ['src/storage/drafts.ts', "new Worker(new URL('../checker/worker.ts', import.meta.url))"],
    ['src/builder/mount.tsx', "import { Table } from '~/checker/table'\nexport const view = <Table />"],
    ['src/components/Card.astro', "---\nimport '../pages/about.astro'\n---\n<p>Hello</p>"],
    ['src/components/Card.astro', "<p>Hello</p>\n<script>\n  import '../builder/mount'\n</script>"],
    ['src/components/Card.astro', "<style lang='scss'>\n@use '../builder/builder.scss';\n</style>"],
    ['src/styles/core.scss', "// why\n@use 'nhsuk-frontend/x';\n@use '../builder/parts' as *;"],
    ['src/styles/core.scss', "@use '../builder/parts' with ($image: '../../public/x');"],
    ['src/pages/about.astro', "---\nimport '../../tests/plans'\n---"],
  ])('are refused where %s says: %s', (path, text) => {
    expect(faultsOfImports(path, text)).toHaveLength(1)
  })

  it('are found whatever stands around them', () => {
    const text = "// import 'a'\nconst b = `import('c')`\n/* require('d') */\nimport type { E } from 'e'\nrequire('f')"
    expect(importsOf('src/x.ts', text)).toEqual([
      { specifier: 'e', line: 4 },
      { specifier: 'f', line: 5 },
    ])
  })
})

describe('the domain', () => {
  /** Names that would bring in the clock or chance. The compiler keeps the DOM out: src/domain/tsconfig.json. */
  const impure = new Set(['Date', 'Temporal', 'performance', 'crypto', 'setTimeout', 'globalThis'])

  function impureNames(path: string, text: string): string[] {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    const found: string[] = []
    const visit = (node: ts.Node): void => {
      const isPropertyName = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node
      if (ts.isIdentifier(node) && impure.has(node.text) && !isPropertyName) found.push(`${path}: ${node.text}`)
      if (ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random') found.push(`${path}: Math.random`)
      ts.forEachChild(node, visit)
    }
    ts.forEachChild(source, visit)
    return found
  }

  it('knows neither the time nor chance', () => {
    const files = sources.filter((path) => path.startsWith('src/domain/'))
    expect(files.length).toBeGreaterThan(10)
    expect(files.flatMap((path) => impureNames(path, readProjectFile(path)))).toEqual([])
  })

  it('would be caught with either', () => {
    const text = 'const a = Date.now() + Math.random()\nconst b: Date = new Date()\nconst fine = plan.Date'
    expect(impureNames('x.ts', text)).toEqual(['x.ts: Date', 'x.ts: Math.random', 'x.ts: Date', 'x.ts: Date'])
  })
})

describe('the compiler', () => {
  /** Names that the project of a folder accepts in a file of its own, out of those given. */
  function acceptedNames(folder: string, names: readonly string[]): string[] {
    const configFile = fileURLToPath(new URL(`../${folder}/tsconfig.json`, import.meta.url))
    const parsed = ts.getParsedCommandLineOfConfigFile(configFile, undefined, {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '))
      },
    })
    if (parsed === undefined) throw new Error(`There is no ${configFile}`)
    const { options, fileNames } = parsed
    const host = ts.createCompilerHost(options)
    const trial = join(dirname(configFile), 'trial.ts')
    const getSourceFile = host.getSourceFile.bind(host)
    host.getSourceFile = (name, target) =>
      name === trial
        ? ts.createSourceFile(name, names.map((text) => `export type ${text}_ = typeof ${text}`).join('\n'), target)
        : getSourceFile(name, target)
    const program = ts.createProgram([...fileNames, trial], options, host)
    const refused = program.getSemanticDiagnostics(program.getSourceFile(trial)).map(({ messageText }) => {
      return /'(\w+)'/.exec(ts.flattenDiagnosticMessageText(messageText, ' '))?.[1]
    })
    return names.filter((name) => !refused.includes(name))
  }

  it('keeps the DOM, the network and Node out of the domain', () => {
    expect(acceptedNames('src/domain', ['document', 'window', 'fetch', 'process', 'Math'])).toEqual(['Math'])
  })

  it('keeps the DOM and Node out of the formats, which run in workers', () => {
    expect(acceptedNames('src/formats', ['document', 'window', 'process', 'self'])).toEqual(['self'])
  })
})

describe('findings', () => {
  /** A path of the kind that the code names. */
  function pathOf(code: FindingCode): FieldPath {
    if (code.startsWith('action.')) return { part: 'action', itemId: 'i', actionId: 'a', field: 'description' }
    if (code.startsWith('item.')) return { part: 'item', itemId: 'i', field: 'gap' }
    if (code.startsWith('organisation.')) return { part: 'organisation', field: 'name' }
    if (code.startsWith('sign-off.')) return { part: 'sign-off', field: 'siroName' }
    return { part: 'plan', field: 'items' }
  }

  const plan = emptyPlan({ id: 'p', edition: defaultEdition.id, preparedOn: null })
  const messages = findingCodes.map((code): [FindingCode, FindingMessage] => {
    const level = rules.find((rule) => rule.code === code)?.level ?? 'advice'
    return [code, describeFinding({ code, level, path: pathOf(code), values: {} }, plan, defaultEdition)]
  })

  it.each(messages)('of the code %s have a message that says what is wrong and what to do', (code, message) => {
    for (const text of [message.tag, message.problem, message.remedy, message.guidance.label]) {
      expect(text.trim()).not.toBe('')
      expect(text).not.toContain(code)
    }
    expect(message.guidance.path).toMatch(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/)
  })

  it('of every code have one rule that gives them', () => {
    expect(rules.map((rule) => rule.code).toSorted()).toEqual([...findingCodes].toSorted())
  })
})

describe('source files', () => {
  /** Files that may be long, and why. */
  const long: Readonly<Record<string, string>> = {
    'src/domain/wording.ts': 'a table of messages, one entry for each finding',
  }

  it('stay under 300 lines, but for tables of data', () => {
    const code = projectFiles.filter(
      (path) => /^(src|scripts|tests)\//.test(path) && /\.(ts|tsx|mjs|astro|scss)$/.test(path) && !(path in long),
    )
    const lengths = code.map((path) => ({ path, lines: readProjectFile(path).split('\n').length - 1 }))
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([])
  })

  it('have a reason when they are longer, and exist', () => {
    for (const path of Object.keys(long)) expect(projectFiles).toContain(path)
  })
})

describe('the project', () => {
  it('names no path of the machine that it was made on', () => {
    // Put together here, so that this file does not name them either.
    const pattern = new RegExp(`(?<![\\w.~/-])/(?:${['work', 'root', 'home/\\w+'].join('|')})/`)
    const texts = projectFiles.filter((path) =>
      /\.(ts|tsx|mjs|js|json|astro|scss|css|md|html|svg|txt|ya?ml)$|^\.|\/run$/.test(path),
    )
    expect(texts.length).toBeGreaterThan(50)
    expect(texts.filter((path) => pattern.test(readProjectFile(path)))).toEqual([])
  })
})
