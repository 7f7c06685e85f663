import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'

/** CSS px; what an article's height is taken for until it is measured. */
const USUAL_HEIGHT = 150
/** What sticks to the window's top and foot, which an article in focus must not lie beneath. */
const PADDING = { scrollPaddingStart: 96, scrollPaddingEnd: 88 }

/**
 * Shows of a long list what is in the window, and a little more. The window itself scrolls.
 *
 * @param alwaysShown index of the item that is kept even when it is scrolled away, since it holds the keyboard
 */
export function useVirtualList(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  alwaysShown: number,
) {
  const top = useTop(list)
  return useWindowVirtualizer({
    count: ids.length,
    estimateSize: () => USUAL_HEIGHT,
    overscan: 4,
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
}

/** How far below the page's top an element begins, CSS px; what is above it comes and goes. */
function useTop(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (element.current) setTop(Math.round(element.current.getBoundingClientRect().top + window.scrollY))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    for (const sibling of element.current?.parentElement?.children ?? []) observer.observe(sibling)
    return () => observer.disconnect()
  }, [element])
  return top
}
