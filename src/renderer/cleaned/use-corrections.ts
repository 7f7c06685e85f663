import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InspectedBlock } from '../../shared/inspection.ts'
import type { Undo } from '../store/change-articles.ts'
import { keepCorrection, type NewCorrection, removeCorrection } from '../store/corrections.ts'
import { notify } from '../ui/notices.ts'
import { useTellFailure } from '../ui/tell-failure.ts'
import { cleanAgain } from '../versions/renew-article.ts'

/** Characters of a part that are kept to tell a correction from others in a list. */
const EXCERPT_LENGTH = 120

export interface Correcting {
  isWorking: boolean
  /** Keeps a correction for this article alone, or as a rule of its site. */
  correct: (action: NewCorrection['action'], block: InspectedBlock, scope: 'here' | 'site') => Promise<void>
  takeBack: (correctionId: string) => Promise<void>
}

/**
 * Keeps corrections and takes them back. Each time the article is cleaned again, so that it is at once as it will be; a
 * correction with which it cannot be cleaned is not kept. Leaving the view does not stop that.
 *
 * @param onRule told once a site's rule is kept
 */
export function useCorrecting(article: { id: string; siteKey: string }, onRule: () => void): Correcting {
  const { t } = useTranslation()
  const tellFailure = useTellFailure()
  const [isWorking, setWorking] = useState(false)
  const before = useRef<Promise<void>>(Promise.resolve())
  const isThere = useRef(true)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])

  const clean = () => cleanAgain(article.id, { signal: new AbortController().signal, now: Date.now })
  const work = (run: () => Promise<void>) => {
    setWorking(true)
    // One after the other: each cleaning is to know of all corrections before it.
    const done = before.current.then(run).catch(tellFailure)
    before.current = done
    return done.then(() => {
      if (isThere.current && before.current === done) setWorking(false)
    })
  }
  const change = (make: () => Promise<Undo>, told: string, done = () => {}) =>
    work(async () => {
      const undo = await make()
      try {
        await clean()
      } catch (thrown) {
        await undo()
        throw thrown
      }
      done()
      notify(told, {
        label: t('reader.undo'),
        isUndo: true,
        run: () =>
          void work(async () => {
            await undo()
            await clean()
            notify(t('cleaned.told.undone'))
          }),
      })
    })

  return {
    isWorking,
    correct(action, block, scope) {
      const target =
        scope === 'here'
          ? block.target
          : block.site && { selector: block.site.selector, quote: null, until: null }
      if (!target) return Promise.resolve()
      const correction: NewCorrection = {
        ...target,
        action,
        articleId: scope === 'here' ? article.id : null,
        site: scope === 'site' ? article.siteKey : null,
        excerpt: excerptOf(block.html),
      }
      return change(
        async () => {
          const { undo } = await keepCorrection(correction, Date.now())
          return undo
        },
        scope === 'site'
          ? t(`cleaned.told.${action}Always`, { site: article.siteKey })
          : t(`cleaned.told.${action}`),
        scope === 'site' ? onRule : undefined,
      )
    },
    takeBack: (id) => change(() => removeCorrection(id), t('cleaned.told.takenBack')),
  }
}

/** What a part begins with, in words. */
export function excerptOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  // Entries of a menu stand apart by style alone.
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  let all = ''
  while (all.length <= 2 * EXCERPT_LENGTH && texts.nextNode()) all += ` ${texts.currentNode.nodeValue}`
  const text = all.replace(/\s+/g, ' ').trim()
  const words = text || (body.querySelector('img')?.getAttribute('alt') ?? '')
  return words.length > EXCERPT_LENGTH ? `${words.slice(0, EXCERPT_LENGTH).trimEnd()}…` : words
}
