import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { InspectedPage } from '../../shared/inspection.ts'
import type { StoredContent } from '../store/live.ts'
import type { ArticleRow } from '../store/schema.ts'
import { LeftOutBlock, ShownBlock } from './cleaned-block.tsx'
import { groupOf, type PassGroup, passGroups } from './pass-words.ts'
import type { Correcting } from './use-corrections.ts'
import { useFocusKeptBy } from './use-focus-kept-by.ts'

interface CleanedPagesProps {
  pages: readonly InspectedPage[]
  article: ArticleRow
  site: string
  content: StoredContent
  correcting: Correcting
}

/** The article's pages with what was left out of them, all of it or what one kind of cleaning took. */
export function CleanedPages({ pages, article, site, content, correcting }: CleanedPagesProps) {
  const { t } = useTranslation()
  const [chosen, choose] = useState<PassGroup | 'all'>('all')
  const counts = countsOf(pages)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  // What was chosen may have no part left.
  const filter = chosen !== 'all' && counts.has(chosen) ? chosen : 'all'
  const shared = { site, content, correcting }
  const keptFocus = useFocusKeptBy(pages)
  return (
    <>
      <p className="cleaned-lead">{all === 0 ? t('cleaned.nothing') : t('cleaned.lead')}</p>
      {all > 0 && (
        <ToggleButtonGroup
          className="cleaned-filter"
          aria-label={t('cleaned.filter')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[filter]}
          onSelectionChange={([key]) => choose(passGroups.find((group) => group === key) ?? 'all')}
        >
          <ToggleButton className="cleaned-chip" id="all">
            {t('cleaned.all', { count: all })}
          </ToggleButton>
          {passGroups.map((group) =>
            counts.has(group) ? (
              <ToggleButton className="cleaned-chip" id={group} key={group}>
                {t('cleaned.passCount', {
                  words: t(`cleaned.passes.${group}`),
                  count: counts.get(group) ?? 0,
                })}
              </ToggleButton>
            ) : null,
          )}
        </ToggleButtonGroup>
      )}
      <div {...keptFocus}>
        {pages.map(({ url, blocks, unlisted }, at) => (
          <section
            className="cleaned-page"
            key={url}
            aria-label={pages.length > 1 ? t('cleaned.page', { number: at + 1 }) : article.title}
            aria-busy={correcting.isWorking}
          >
            {pages.length > 1 && <h2>{t('cleaned.page', { number: at + 1 })}</h2>}
            <div className="article cleaned-article" lang={article.lang ?? undefined} dir={article.dir}>
              {blocks.map((block, index) => {
                const place = `${at}-${index}`
                if (block.leftOutBy === null)
                  return (
                    <ShownBlock
                      block={block}
                      place={place}
                      inFrame={blocks.filter((other) => isInFrameOf(other, block)).length}
                      key={keyOf(block, index)}
                      {...shared}
                    />
                  )
                return filter === 'all' || groupOf(block.leftOutBy) === filter ? (
                  <LeftOutBlock block={block} place={place} key={keyOf(block, index)} {...shared} />
                ) : null
              })}
            </div>
            {unlisted > 0 && <p className="cleaned-lead">{t('cleaned.unlisted', { count: unlisted })}</p>}
          </section>
        ))}
      </div>
    </>
  )
}

function countsOf(pages: readonly InspectedPage[]): Map<PassGroup, number> {
  const counts = new Map<PassGroup, number>()
  for (const { leftOutBy } of pages.flatMap(({ blocks }) => blocks)) {
    if (leftOutBy === null) continue
    const group = groupOf(leftOutBy)
    counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  return counts
}

/** Parts that show the same box around them. */
function isInFrameOf(other: InspectedPage['blocks'][number], { frame }: InspectedPage['blocks'][number]) {
  return frame !== null && other.frame?.target.selector === frame.target.selector
}

/** The same part of the page keeps its element, whatever comes and goes before it. */
function keyOf({ target, leftOutBy }: InspectedPage['blocks'][number], index: number): string {
  const kind = leftOutBy === null ? 'shown' : 'left-out'
  return target ? `${kind} ${target.selector} ${target.quote} ${target.until}` : `${kind} ${index}`
}
