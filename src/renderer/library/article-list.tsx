import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useListView } from '../lists/list-view.ts'
import { lastOpenedArticle } from '../reader/last-opened.ts'
import { useRows, useTagNames } from '../store/live-lists.ts'
import { ArticleItem } from './article-item.tsx'
import type { ListFocus } from './list-focus.ts'
import { useListShortcuts } from './list-shortcuts.ts'
import { listStep } from './list-step.ts'
import type { ListSelection } from './selection/use-selection.ts'
import { useVirtualList } from './use-virtual-list.ts'
import { idsAround } from './visible-ids.ts'

interface ArticleListProps {
  ids: readonly string[]
  selection: ListSelection
  isBin: boolean
  focus: ListFocus
}

/**
 * The articles of a list. One of them at a time can be reached by Tab; from there the arrows, Home and End lead on,
 * with Shift choosing what they pass. When that one leaves the list, the next takes its place.
 */
export function ArticleList({ ids, selection, isBin, focus }: ArticleListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const wanted = useRef<string | null>(null)
  const formerIndex = useRef(0)
  const currentIndex = current === null ? -1 : ids.indexOf(current)
  const [view] = useListView()
  const { virtualizer, lanes } = useVirtualList(list, ids, currentIndex, view)
  const items = virtualizer.getVirtualItems()
  const rows = useRows(
    idsAround(
      ids,
      items.map(({ index }) => index),
    ),
  )
  const tagNames = useTagNames()
  const reachable = currentIndex === -1 ? 0 : currentIndex

  const focusOn = (index: number) => {
    const id = ids[index]
    if (id === undefined) return
    setCurrent(id)
    wanted.current = id
    virtualizer.scrollToIndex(index)
  }

  // Back from an article, the keyboard stands where it left the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list comes
  useEffect(() => {
    const id = lastOpenedArticle.take()
    if (id !== null && ids.includes(id)) focusOn(ids.indexOf(id))
  }, [])

  useLayoutEffect(() => {
    if (currentIndex !== -1) formerIndex.current = currentIndex
    else if (current !== null && focus.isLost()) focusOn(Math.min(formerIndex.current, ids.length - 1))
  })

  // An article has to be scrolled to and read from the store before it can take the focus.
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const link = list.current?.querySelector<HTMLElement>(
      `[data-article="${CSS.escape(wanted.current)}"] .article-item-title`,
    )
    if (!link) return
    link.focus({ preventScroll: true })
    wanted.current = null
  })

  useListShortcuts({ list, ids, current: reachable, focusOn, selection, isBin })

  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event, reachable, ids.length, lanes)
    if (step === null) return
    event.preventDefault()
    const [from, to] = [ids[reachable], ids[step]]
    if (event.shiftKey && from !== undefined && to !== undefined) {
      if (selection.chosen.size === 0) selection.toggle(from)
      selection.extendTo(to)
    }
    focusOn(step)
  }

  return (
    <ul
      className={`article-list is-${view}${selection.isOn ? ' is-selecting' : ''}`}
      aria-label={t('library.title')}
      ref={list}
      style={{ blockSize: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
      onBlur={focus.onBlur}
      onFocus={({ target }) => {
        focus.onFocus()
        const id = target.closest<HTMLElement>('[data-article]')?.dataset.article
        if (id !== undefined) setCurrent(id)
      }}
    >
      {items.map(({ index, key, start, lane }) => (
        <li
          className="article-row"
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          data-article={ids[index]}
          aria-setsize={ids.length}
          aria-posinset={index + 1}
          style={{
            transform: `translateY(${start - virtualizer.options.scrollMargin}px)`,
            ...(lanes > 1 && { inlineSize: `${100 / lanes}%`, insetInlineStart: `${(100 / lanes) * lane}%` }),
          }}
        >
          <ArticleItem
            article={rows.get(ids[index] ?? '')}
            tagNames={tagNames}
            isReachable={index === reachable}
            isSelecting={selection.isOn}
            isChosen={selection.chosen.has(ids[index] ?? '')}
            selection={selection}
            isBin={isBin}
            view={view}
          />
        </li>
      ))}
    </ul>
  )
}

/** Where a key leads from an item; null for a key that leads nowhere. */
function stepOf({ key, altKey, target }: KeyboardEvent, from: number, count: number, lanes: number) {
  if (altKey || !(target as Element).matches('.article-item-title, .article-item-box input')) return null
  return listStep(key, from, count, lanes)
}
