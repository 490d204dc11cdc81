/** The drop-downs and date checks of the .ods. */
import { coveredTypes, type Edition } from '~/domain/editions'
import { organisationTypeNames } from '~/domain/organisation-types'
import { actionStatuses, actionStatusNames } from '~/domain/plan-values'
import { element, text } from '../template/markup'

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
    list(
      'type',
      coveredTypes(edition).map((type) => organisationTypeNames[type]),
      `The ${edition.id} process covers the kinds of organisation in the list.`,
      'warning',
    ),
    validation(
      'date',
      'of:cell-content-is-date() and cell-content()>36525',
      'Enter a date, such as 30/12/2021.',
      'stop',
    ),
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
