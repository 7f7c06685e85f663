import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import type { ListView } from '../lists/list-view.ts'

/** CSS px; what an article's height is taken for until it is measured. */
const USUAL_HEIGHT: Record<ListView, number> = { comfortable: 150, compact: 46, cards: 368 }
/** CSS px; a card is at least so wide. */
const CARD_WIDTH = 250
/** What sticks to the window's top and foot, which an article in focus must not lie beneath. */
const PADDING = { scrollPaddingStart: 96, scrollPaddingEnd: 88 }

/**
 * Shows of a long list what is in the window, and a little more. The window itself scrolls.
 *
 * @param view cards lie beside each other, as many as the list is wide enough for
 * @param alwaysShown index of the item that is kept even when it is scrolled away, since it holds the keyboard
 */
export function useVirtualList(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  alwaysShown: number,
  view: ListView,
) {
  const { top, width } = usePlace(list)
  const lanes = view === 'cards' ? Math.max(1, Math.floor(width / CARD_WIDTH)) : 1
  const virtualizer = useWindowVirtualizer({
    count: ids.length,
    estimateSize: () => USUAL_HEIGHT[view],
    lanes,
    overscan: view === 'comfortable' ? 4 : 12,
    scrollMargin: top,
    ...PADDING,
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range)
        if (alwaysShown < 0 || alwaysShown >= range.count || shown.includes(alwaysShown)) return shown
        return [...shown, alwaysShown].sort((one, other) => one - other)
      },
      [alwaysShown],
    ),
    // React 19 would warn of flushing within its own work.
    useFlushSync: false,
  })
  // Heights that were measured in another view, or in other lanes, hold no longer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => virtualizer.measure(), [view, lanes])
  return { virtualizer, lanes }
}

/** How far below the page's top an element begins, and how wide it is, CSS px; what is above it comes and goes. */
function usePlace(element: RefObject<HTMLElement | null>): { top: number; width: number } {
  const [top, setTop] = useState(0)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (!element.current) return
      const place = element.current.getBoundingClientRect()
      setTop(Math.round(place.top + window.scrollY))
      setWidth(Math.round(place.width))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    for (const sibling of element.current?.parentElement?.children ?? []) observer.observe(sibling)
    return () => observer.disconnect()
  }, [element])
  return { top, width }
}
