/** The organisations that plans are expected from, against those that sent one. */
import { useMemo } from 'preact/hooks'
import { compareWithExpected, type ExpectedOrganisation } from '~/domain/across/expected-organisations'
import { FileInput } from '~/components/parts/FileInput'
import { openExpectedList } from '../run/open-expected-list'
import { inRound, organisationLabel, plansOf } from '../session/plans-in-round'
import { usePage, useSession } from '../session/use-session'
import { ShowMore } from './ShowMore'

export function ExpectedView() {
  const { session } = usePage()
  const { results, expected } = useSession()
  const plans = useMemo(() => plansOf(results), [results])
  const report = useMemo(
    () => (expected === null ? null : compareWithExpected(inRound(plans), expected.organisations)),
    [plans, expected],
  )
  const label = (id: string) => {
    const plan = plans.find(({ file }) => file.id === id)
    return plan === undefined ? '' : `${organisationLabel(plan)}, in ${plan.file.path}`
  }
  const open = async (file: File, signal: AbortSignal): Promise<string | null> => {
    const opened = await openExpectedList(file, signal)
    if (signal.aborted) return null
    if (!opened.ok) return `${opened.problem} ${opened.remedy}`
    session.setExpected({ name: file.name, organisations: opened.organisations, notes: opened.notes })
    return null
  }
  return (
    <>
      <div class="panel">
        <FileInput
          id="expected-organisations"
          label="Expected organisations"
          hint="A .csv file with an ODS code and a name in each row. Downloads from the Organisation Data Service, without headings, work too"
          accept=".csv,.txt,.tsv"
          onFile={open}
        />
        <div role="status">
          {expected !== null && (
            <p>
              {expected.organisations.length === 1
                ? 'One organisation is expected'
                : `${expected.organisations.length} organisations are expected`}{' '}
              in “{expected.name}”. {expected.notes.join(' ')}
            </p>
          )}
        </div>
      </div>
      {report !== null && (
        <div class="across">
          <Missing organisations={report.missing} />
          <section class="across__part">
            <h3>Code and name do not match ({report.disagreeing.length})</h3>
            {report.disagreeing.length === 0 ? (
              <p>Every code matches its name.</p>
            ) : (
              <ul class="plain-findings">
                {report.disagreeing.map(({ planId, byCode, byName }) => (
                  <li key={planId}>
                    <strong>{label(planId)}</strong>
                    <span class="bar-table__detail">
                      {byCode === null
                        ? 'This code is not in the list.'
                        : `In the list, this code belongs to ${byCode.name}.`}{' '}
                      {byName !== null && byName !== byCode && `In the list, this name has the code ${byName.odsCode}.`}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section class="across__part">
            <h3>Received but not expected ({report.unexpected.length})</h3>
            {report.unexpected.length === 0 ? (
              <p>Every plan is from an organisation in the list.</p>
            ) : (
              <ShowMore rows={report.unexpected}>
                {(ids) => (
                  <ul class="plain-findings">
                    {ids.map((id) => (
                      <li key={id}>{label(id)}</li>
                    ))}
                  </ul>
                )}
              </ShowMore>
            )}
          </section>
        </div>
      )}
    </>
  )
}

function Missing({ organisations }: { organisations: readonly ExpectedOrganisation[] }) {
  return (
    <section class="across__part">
      <h3>No plan received ({organisations.length})</h3>
      {organisations.length === 0 ? (
        <p>There is a plan from every organisation in the list.</p>
      ) : (
        <ShowMore rows={organisations}>
          {(rows) => (
            <ul class="plain-findings">
              {rows.map(({ odsCode, name }) => (
                <li key={`${odsCode} ${name}`}>
                  <strong>{odsCode}</strong> {name}
                </li>
              ))}
            </ul>
          )}
        </ShowMore>
      )}
    </section>
  )
}
