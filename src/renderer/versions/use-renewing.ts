import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { notify, warn } from '../ui/notices.ts'
import { useTellFailure } from '../ui/tell-failure.ts'
import type { Renewal } from './renew-article.ts'

/** Cleans or fetches an article again and tells how it ended. Leaving the article cancels it. */
export function useRenewing(articleId: string) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const tellFailure = useTellFailure()
  const [running, setRunning] = useState(false)
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])

  const compare = { label: t('versions.compare'), run: () => navigate(`/article/${articleId}/versions`) }
  const tell = (renewal: Renewal) => {
    switch (renewal.kind) {
      case 'same':
        return notify(t('versions.told.same'))
      case 'changed':
        return notify(t('versions.told.changed', { before: renewal.before, after: renewal.after }), compare)
      case 'worse':
        return notify(t('versions.told.worse', { before: renewal.before, after: renewal.after }), compare)
      case 'no-original':
        return warn(t('versions.told.noOriginal'))
      case 'gone':
        return
    }
  }
  const renew = (how: 'fetch' | 'clean') => {
    const current = new AbortController()
    controller.current?.abort()
    controller.current = current
    setRunning(true)
    renewArticle(how, articleId, current.signal)
      .then(tell, (thrown: unknown) => {
        if (!current.signal.aborted) tellFailure(thrown)
      })
      .finally(() => setRunning(false))
  }
  return { renew, running }
}

/** What it needs of the main side's contract no reader should wait for. */
async function renewArticle(
  how: 'fetch' | 'clean',
  articleId: string,
  signal: AbortSignal,
): Promise<Renewal> {
  const { cleanAgain, fetchAgain } = await import('./renew-article.ts')
  const again = how === 'fetch' ? fetchAgain : cleanAgain
  return again(articleId, { signal, now: Date.now })
}
