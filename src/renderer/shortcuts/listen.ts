import { shortcutSettings } from './bindings.ts'
import { matchesKeys } from './keys.ts'
import { isSingleCharacter } from './keys-form.ts'
import { activeHandler } from './registry.ts'
import { isForWriting } from './reserved.ts'
import { shortcuts } from './table.ts'

/** Where a text is written. */
const FIELDS =
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=range]), textarea, select, [contenteditable]'
/** What has opened above the view: keys are its own. */
const ABOVE = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** Has the window act on shortcuts from now on. @returns a function that ends it */
export function listenForShortcuts(): () => void {
  document.addEventListener('keydown', actOnKeys)
  return () => document.removeEventListener('keydown', actOnKeys)
}

/** Does what a shortcut's keys mean now, if they mean something. */
export function actOnKeys(event: KeyboardEvent): void {
  // A control that has acted on the key says so.
  if (event.defaultPrevented || event.isComposing) return
  const target = event.target instanceof Element ? event.target : document.body
  if (target.closest(ABOVE)) return
  const isWriting = target.closest(FIELDS) !== null
  const { bindings, hasSingleCharacters } = shortcutSettings()
  for (const { id, isFixed, isRepeated } of shortcuts) {
    if (isFixed || (event.repeat && !isRepeated)) continue
    const keys = bindings[id].find((bound) => matchesKeys(event, bound))
    if (keys === undefined || (isWriting && isForWriting(keys))) continue
    if (!hasSingleCharacters && isSingleCharacter(keys)) continue
    const handler = activeHandler(id)
    if (!handler) continue
    event.preventDefault()
    handler.run(event)
    return
  }
}
