/** The drop-downs and date checks of the .ods. */
import type { Edition } from '~/domain/editions'
import { actionStatuses, actionStatusNames } from '~/domain/plan-values'
import { element, text } from '../template/markup'
import { dateError, organisationChoices } from '../template/year-parts'

export function validations(edition: Edition): string {
  const list = (name: string, values: readonly string[], message: string, kind: 'stop' | 'warning') =>
    validation(name, `of:cell-content-is-in-list(${values.map((value) => `"${value}"`).join(';')})`, message, kind)
  return element(
    'table:content-validations',
    {},
    list('covid', ['Yes', 'No'], 'Choose Yes or No from the list.', 'stop'),
    list(
      'status',
      actionStatuses.map((status) => actionStatusNames[status]),
      'Choose a status from the list.',
      'stop',
    ),
    list('type', organisationChoices(edition).names, organisationChoices(edition).warning, 'warning'),
    validation('date', 'of:cell-content-is-date() and cell-content()>36525', dateError(edition), 'stop'),
  )
}

function validation(name: string, condition: string, message: string, kind: 'stop' | 'warning'): string {
  return element(
    'table:content-validation',
    { 'table:name': name, 'table:condition': condition, 'table:allow-empty-cell': 'true' },
    element(
      'table:error-message',
      { 'table:display': 'true', 'table:message-type': kind },
      element('text:p', {}, text(message)),
    ),
  )
}
