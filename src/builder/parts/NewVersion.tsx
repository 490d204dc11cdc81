/** Says that a newer version of the site is there. Nothing changes under the plan until it is asked for. */
import { useEffect, useState } from 'preact/hooks'
import { loadUpdate, watchForUpdate } from '~/offline/updates'
import { useApp } from '../state/context'

export function NewVersion() {
  const { autosave, commands, store } = useApp()
  const [isReady, setReady] = useState(false)
  useEffect(() => watchForUpdate(() => setReady(true)), [])
  const load = async () => {
    await autosave.flush()
    if (store.get().saved.kind === 'failed') {
      commands.say('This plan is not saved in this browser. Save a plan file, then load the new version.')
      return
    }
    await loadUpdate()
  }
  // The live region is always there: one that comes with its text is often not announced.
  return (
    <div class={isReady ? 'new-version new-version--shown' : 'new-version'}>
      <p class="new-version__text" role="status">
        {isReady && 'A new version of this site is ready. Load it when you have finished.'}
      </p>
      {isReady && (
        <div class="new-version__buttons">
          <button type="button" class="link-button" onClick={() => void load()}>
            Load the new version
          </button>
          <button type="button" class="link-button" onClick={() => setReady(false)}>
            Not now
          </button>
        </div>
      )}
    </div>
  )
}
