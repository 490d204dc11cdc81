/** What a reviewer's page asks of its worker, and what comes back. */
import type { OrganisationList } from './organisations/read-organisations'
import type { Result } from './problem'
import type { MakeRegisterResult, RegisterRequest } from './register/make-register'
import type { ReadFileRequest, WorkProgress } from './spreadsheet-work'

export type ReadOrganisationsResult = Result<OrganisationList>

/** Messages to the worker. */
export type ReviewRequest =
  { work: 'organisations'; request: ReadFileRequest } | { work: 'register'; request: RegisterRequest }

export type ReviewReply =
  | { reply: 'progress'; progress: WorkProgress }
  | { reply: 'organisations'; result: ReadOrganisationsResult }
  | { reply: 'register'; result: MakeRegisterResult }
