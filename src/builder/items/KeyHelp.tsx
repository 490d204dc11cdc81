/** The keys of the item editor, and what its fields understand, to read when wanted. */
export function KeyHelp() {
  return (
    <details class="nhsuk-details key-help">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">Quicker with the keyboard</span>
      </summary>
      <dl class="nhsuk-details__text key-help__list">
        <dt>
          <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
        </dt>
        <dd>Done with this item: open the next one with something to fix</dd>
        <dt>
          <kbd>Ctrl</kbd> + <kbd>Shift</kbd> + <kbd>Enter</kbd>
        </dt>
        <dd>Add another action</dd>
        <dt>
          <kbd>Ctrl</kbd> + <kbd>Z</kbd>, <kbd>Ctrl</kbd> + <kbd>Y</kbd>
        </dt>
        <dd>Undo and redo; in a text, what you typed there</dd>
        <dt>In “Day”</dt>
        <dd>Type a whole date, such as 301221, 30/12/21 or 30 Dec 2021, then Tab</dd>
        <dt>In “Who will do it”</dt>
        <dd>Type a few letters, then choose a name from the list with the arrow keys</dd>
        <dt>On a Mac</dt>
        <dd>
          <kbd>⌘</kbd> in place of <kbd>Ctrl</kbd>
        </dd>
      </dl>
    </details>
  )
}
