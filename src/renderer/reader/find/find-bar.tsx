import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundWords } from '../../search/found-words.ts'
import { useShortcut } from '../../shortcuts/use-shortcut.ts'
import { Button } from '../../ui/button.tsx'
import { showRange } from '../show-range.ts'
import type { ShownArticle } from '../shown-article.ts'
import { drawFound, undrawFound } from './draw-found.ts'
import type { FoundPlace } from './find-matches.ts'
import { searchedArticle } from './searched-article.ts'

export interface FindBarProps {
  shown: ShownArticle
  /** Of the search that the article was opened from; none where it was opened otherwise. */
  searched: FoundWords
  /** Counts how often the bar was asked for: each time the box takes the focus. Zero where it only offers itself. */
  asked: number
  onClose: () => void
}

interface Finding {
  /** Null while the search's own words are gone through. */
  typed: string | null
  places: readonly FoundPlace[]
  /** Index of the place that was gone to; -1 before the first. */
  current: number
}

/** Finds words in the open article, one place after another. */
export function FindBar({ shown, searched, asked, onClose }: FindBarProps) {
  const { t } = useTranslation()
  const { query, patterns } = searched
  const box = useRef<HTMLInputElement>(null)
  const article = useMemo(() => searchedArticle(shown), [shown])
  const placesOf = (typed: string | null) =>
    typed === null ? article.findWords(patterns) : article.find(typed)
  const [finding, setFinding] = useState<Finding>(() => ({
    typed: patterns.length > 0 ? null : '',
    places: placesOf(patterns.length > 0 ? null : ''),
    current: -1,
  }))
  const { typed, places, current } = finding

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other places
  useEffect(() => setFinding({ typed, places: placesOf(typed), current: -1 }), [article])
  useEffect(() => drawFound(article, places, current), [article, places, current])
  useEffect(() => undrawFound, [])
  useEffect(() => {
    if (asked > 0) box.current?.select()
  }, [asked])

  const goTo = (index: number, next: Finding = finding) => {
    const place = next.places[index]
    setFinding({ ...next, current: place ? index : -1 })
    const range = place && article.rangeOf(place)
    if (range) showRange(range)
  }
  const step = (by: 1 | -1) => {
    if (places.length === 0) return
    if (current >= 0) return goTo((current + by + places.length) % places.length)
    const ahead = article.firstAhead(places)
    goTo(by === 1 ? ahead : (ahead - 1 + places.length) % places.length)
  }
  const type = (text: string) => {
    const found = article.find(text)
    // What is typed on is looked for from where one is.
    const from = places[current]?.start
    const at = from === undefined ? article.firstAhead(found) : found.findIndex(({ start }) => start >= from)
    goTo(Math.max(0, at), { typed: text, places: found, current: -1 })
  }
  useShortcut('findNext', () => step(1))
  useShortcut('findPrevious', () => step(-1))
  useShortcut('back', onClose)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'F3') return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  }
  return (
    <search className="find-bar screen-only" aria-label={t('find.label')}>
      <input
        type="search"
        aria-label={t('find.label')}
        placeholder={t('find.placeholder')}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={typed ?? query}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
        ref={box}
      />
      <p className="find-count" role="status">
        {places.length === 0
          ? typed !== '' && t('find.nothing')
          : current === -1
            ? t('find.places', { count: places.length })
            : t('find.place', { number: current + 1, count: places.length })}
      </p>
      <Button
        kind="icon"
        label={t('find.previous')}
        isDisabled={places.length === 0}
        onPress={() => step(-1)}
      >
        <ChevronUp />
      </Button>
      <Button kind="icon" label={t('find.next')} isDisabled={places.length === 0} onPress={() => step(1)}>
        <ChevronDown />
      </Button>
      <Button kind="icon" label={t('find.close')} onPress={onClose}>
        <X />
      </Button>
    </search>
  )
}
