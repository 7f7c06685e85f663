import { useShortcut } from '../../shortcuts/use-shortcut.ts'
import type { ListSelection } from './use-selection.ts'

/** Keys that choose the whole list and end choosing. */
export function useSelectionKeys(selection: ListSelection): void {
  useShortcut('chooseAll', selection.all)
  useShortcut('back', selection.end, { isActive: () => selection.isOn })
}
