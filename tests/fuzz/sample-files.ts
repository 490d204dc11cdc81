/** Files that the damage begins with: those of the tests, and the tool's own templates. */
import { defaultEdition } from '~/domain/editions'
import { makeOpenDocument } from '~/formats/spreadsheet/open-document/make-open-document'
import { makeOwnCsv } from '~/formats/spreadsheet/template/make-own-csv'
import { makeOwnTemplate } from '~/formats/spreadsheet/template/make-own-template'
import { files, fixture, type FixtureFolder } from '../formats/spreadsheet/fixtures'
import type { Input } from './border'

function inFolders(...folders: FixtureFolder[]): Input[] {
  return folders.flatMap((folder) => files(folder).map((name) => fixture(folder, name)))
}

/** Files that can be read before they are damaged. */
export const soundFiles: readonly Input[] = [
  ...inFolders('templates', 'filled'),
  { name: 'own.xlsx', bytes: makeOwnTemplate(defaultEdition) },
  { name: 'own.ods', bytes: makeOpenDocument({ plan: null, changes: [], edition: defaultEdition, draft: false }) },
  { name: 'own.csv', bytes: makeOwnCsv(defaultEdition) },
]

export const sampleFiles: readonly Input[] = [...soundFiles, ...inFolders('hostile')]
