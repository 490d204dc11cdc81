import { describe, expect, test } from 'vitest'
import { filesFromDrop, filesFromList } from '~/checker/run/chosen-files'

const file = (name: string) => new File([name], name)

/** As a browser gives what was dropped: a folder hands out its entries in parts. */
function entry(path: string, children?: FileSystemEntry[]): FileSystemEntry {
  const name = path.split('/').at(-1) ?? ''
  const common = { name, fullPath: path, isFile: children === undefined, isDirectory: children !== undefined }
  const ofFile = {
    ...common,
    file(give: (file: File) => void) {
      give(file(name))
    },
  }
  const ofFolder = {
    ...common,
    createReader() {
      const left = [...(children ?? [])]
      return {
        readEntries(give: (some: FileSystemEntry[]) => void) {
          give(left.splice(0, 2))
        },
      }
    },
  }
  const given: unknown = children === undefined ? ofFile : ofFolder
  return given as FileSystemEntry
}

function drop(entries: FileSystemEntry[], files: File[] = []): DataTransfer {
  const given: unknown = { items: entries.map((each) => ({ webkitGetAsEntry: () => each })), files }
  return given as DataTransfer
}

describe('files that were chosen', () => {
  test('each have an id of their own and the path that they came in', () => {
    const { files } = filesFromList([file('a.xlsx'), file('a.xlsx')])
    expect(files.map(({ path }) => path)).toEqual(['a.xlsx', 'a.xlsx'])
    expect(new Set(files.map(({ id }) => id)).size).toBe(2)
  })

  test('leave out what systems put beside documents', () => {
    const names = [
      '~$plan.xlsx',
      '.DS_Store',
      'Thumbs.db',
      'desktop.ini',
      '._plan.xlsx',
      '.~lock.plan.ods#',
      'plan.xlsx',
    ]
    const { files, passedOver } = filesFromList(names.map(file))
    expect(files.map(({ path }) => path)).toEqual(['plan.xlsx'])
    expect(passedOver).toEqual(names.slice(0, -1))
  })
})

describe('files that were dropped', () => {
  test('come with those of every folder, however deep and full', async () => {
    const many = Array.from({ length: 5 }, (_, index) => entry(`/Trusts/plan-${index}.xlsx`))
    const folder = entry('/Trusts', [
      ...many,
      entry('/Trusts/Late', [entry('/Trusts/Late/x.ods')]),
      entry('/Trusts/.DS_Store'),
    ])
    const { files, passedOver } = await filesFromDrop(drop([entry('/one.csv'), folder]))
    expect(files.map(({ path }) => path)).toEqual([
      'one.csv',
      ...many.map(({ fullPath }) => fullPath.slice(1)),
      'Trusts/Late/x.ods',
    ])
    expect(passedOver).toEqual(['Trusts/.DS_Store'])
  })

  test('are taken as they are where the browser gives no entries', async () => {
    expect((await filesFromDrop(drop([], [file('a.xlsx')]))).files.map(({ path }) => path)).toEqual(['a.xlsx'])
  })
})
