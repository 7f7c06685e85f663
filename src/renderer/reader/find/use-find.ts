import { useCallback, useMemo, useRef, useState } from 'react'
import { type FoundWords, foundWords } from '../../search/found-words.ts'
import { unmarkWords } from '../../search/mark-words.ts'
import { useShortcut } from '../../shortcuts/use-shortcut.ts'

export interface Find {
  isOpen: boolean
  /** As the find bar wants it. */
  asked: number
  /** Of the search that the article was opened from, until the bar is closed. */
  searched: FoundWords
  open: () => void
  close: () => void
}

const NOTHING: FoundWords = { query: '', patterns: [] }

/** Whether the article's find bar is open. It offers itself in an article that was opened from a search. */
export function useFind(articleId: string): Find {
  const [searched, setSearched] = useState(() => foundWords(articleId))
  const [isOpen, setOpen] = useState(searched.patterns.length > 0)
  const [asked, setAsked] = useState(0)
  const before = useRef<Element | null>(null)
  const open = useCallback(() => {
    const { activeElement } = document
    if (!activeElement?.closest('.find-bar')) before.current = activeElement
    setOpen(true)
    setAsked((times) => times + 1)
  }, [])
  const close = useCallback(() => {
    const hadFocus = document.activeElement?.closest('.find-bar')
    setOpen(false)
    setSearched(NOTHING)
    unmarkWords()
    if (hadFocus) giveFocusTo(before.current)
  }, [])
  useShortcut('find', open)
  return useMemo(() => ({ isOpen, asked, searched, open, close }), [isOpen, asked, searched, open, close])
}

/** Whoever had it; a menu's item is gone by now: then the article's beginning, without going there. */
function giveFocusTo(element: Element | null): void {
  const isThere = element instanceof HTMLElement && element.isConnected && element !== document.body
  const target = isThere ? element : document.querySelector<HTMLElement>('#article-title')
  target?.focus({ preventScroll: true })
}
