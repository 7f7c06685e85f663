import type { RefObject } from 'react'
import { useLocation } from 'wouter'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { useMarkArticles } from './mark-articles.ts'
import type { ListSelection } from './selection/use-selection.ts'

interface ListShortcuts {
  list: RefObject<HTMLElement | null>
  ids: readonly string[]
  /** Index of the article that has the keyboard, or would get it. */
  current: number
  focusOn: (index: number) => void
  selection: ListSelection
  isBin: boolean
}

/** What keys do to a list: lead from article to article, and act on those that are chosen, or on the one in focus. */
export function useListShortcuts({ list, ids, current, focusOn, selection, isBin }: ListShortcuts): void {
  const [, navigate] = useLocation()
  const { toggle, bin } = useMarkArticles()
  const hasFocus = () => list.current?.contains(document.activeElement) ?? false
  const focused = () => (hasFocus() ? ids.slice(current, current + 1) : [])
  const meant = () => (selection.chosen.size > 0 ? [...selection.chosen] : focused())
  const isFocused = { isActive: () => focused().length > 0 }
  const isMeant = { isActive: () => !isBin && meant().length > 0 }
  // From elsewhere the first step leads into the list.
  const step = (by: number) =>
    focusOn(Math.max(0, Math.min(ids.length - 1, hasFocus() ? current + by : current)))

  useShortcut('nextArticle', () => step(1))
  useShortcut('previousArticle', () => step(-1))
  useShortcut('openArticle', () => navigate(`/article/${focused()[0]}`), isFocused)
  useShortcut('chooseArticle', () => focused().forEach(selection.toggle), isFocused)
  useShortcut('archive', () => void toggle(meant(), 'archived'), isMeant)
  useShortcut('favourite', () => void toggle(meant(), 'favourite'), isMeant)
  useShortcut('markRead', () => void toggle(meant(), 'read'), isMeant)
  useShortcut('bin', () => void bin(meant()), isMeant)
}
