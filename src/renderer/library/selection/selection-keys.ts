import { useEffect } from 'react'
import type { ListSelection } from './use-selection.ts'

/** Where keys mean something else: fields of text, and whatever has opened above the list. */
const ELSEWHERE = 'input:not([type=checkbox]), textarea, [role=dialog], [role=alertdialog], [role=menu]'

/** Ctrl or Cmd with A chooses the whole list, Escape ends choosing; where no text is written and no panel is open. */
export function useSelectionKeys(selection: ListSelection): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target as Element
      if (event.defaultPrevented || target.closest(ELSEWHERE)) return
      if (event.key === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault()
        selection.all()
      }
      if (event.key === 'Escape' && selection.isOn) selection.end()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [selection])
}
