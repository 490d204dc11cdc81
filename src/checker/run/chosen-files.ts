/** The files that a reviewer chose or dropped, folders walked through, and what the system puts beside files left out. */
import type { FileToCheck } from './check-files'

export interface ChosenFiles {
  files: FileToCheck[]
  /** Paths of files that hold no plan on any machine: locks of open workbooks, thumbnails, folder settings. */
  passedOver: string[]
}

/** What stands beside documents without being one: "~$plan.xlsx" is made by Excel while the plan is open. */
const ofTheSystem = /^(~\$.*|\._.*|\.DS_Store|Thumbs\.db|desktop\.ini|\.~lock\..*#)$/i

let chosen = 0

/** From a file input; one that takes folders gives their paths. */
export function filesFromList(list: Iterable<File>): ChosenFiles {
  return sortOut(Array.from(list, (file) => ({ file, path: file.webkitRelativePath || file.name })))
}

/** From a drop. Call it while the event is handled: the browser takes the entries away afterwards. */
export async function filesFromDrop(transfer: DataTransfer): Promise<ChosenFiles> {
  const entries = Array.from(transfer.items).flatMap((item) => item.webkitGetAsEntry() ?? [])
  // Where a browser gives no entries, there are no folders either.
  if (entries.length === 0) return filesFromList(transfer.files)
  const found = await Promise.all(entries.map((entry) => filesUnder(entry)))
  return sortOut(found.flat())
}

interface FoundFile {
  file: File
  path: string
}

function sortOut(found: readonly FoundFile[]): ChosenFiles {
  const result: ChosenFiles = { files: [], passedOver: [] }
  for (const { file, path } of found) {
    if (ofTheSystem.test(file.name)) result.passedOver.push(path)
    else result.files.push({ id: `file-${++chosen}`, path, file })
  }
  return result
}

async function filesUnder(entry: FileSystemEntry): Promise<FoundFile[]> {
  const path = entry.fullPath.replace(/^\//, '')
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => {
      entry.file(resolve, () => {
        resolve(null)
      })
    })
    return file === null ? [] : [{ file, path }]
  }
  if (!isFolder(entry)) return []
  const found: FoundFile[] = []
  for (const child of await entriesOf(entry)) found.push(...(await filesUnder(child)))
  return found
}

/** Chromium gives a hundred entries at a time; an empty answer says that there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([])
      })
    })
    if (some.length === 0) return all
    all.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
