import { useLocation } from 'wouter'
import { lastList } from '../lists/last-list.ts'
import { askForAddress } from '../saving/draft-address.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { hasUndo, undoNewest } from '../ui/notices.ts'
import { useFocusNet } from './focus-net.ts'

/** The keyboard in every view: shortcuts, and a place to be. Before the views, whose own come first. */
export function GlobalShortcuts(): null {
  const [, navigate] = useLocation()
  useFocusNet()
  useShortcut('undo', undoNewest, { isActive: hasUndo })
  useShortcut('newAddress', () => {
    askForAddress()
    navigate(lastList.get())
  })
  return null
}
