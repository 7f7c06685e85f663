import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../shared/errors/failure.ts'
import { toFailure } from '../../shared/errors/recto-error.ts'
import { imagePageOf } from '../saving/image-page.ts'
import { addImages } from '../store/article-images.ts'
import type { StoredContent } from '../store/live.ts'
import type { ArticleRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'

/** Says that the article is not complete, and fetches what is missing. */
export function MissingImages({ article, content }: { article: ArticleRow; content: StoredContent }) {
  const { t, i18n } = useTranslation()
  const [done, setDone] = useState<number | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [tried, setTried] = useState(false)
  const running = useRef<AbortController | null>(null)
  const missing = content.images.filter(({ hash }) => hash === null).map(({ address }) => address)

  // Whoever leaves the article does not wait for its images.
  useEffect(() => () => running.current?.abort(), [])

  const retry = async () => {
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    setDone(0)
    setFailure(null)
    try {
      const { fetchImages } = await import('../saving/fetch-images.ts')
      const outcomes = await fetchImages(missing, await imagePageOf(article), {
        signal,
        onProgress: setDone,
      })
      await addImages(
        article.id,
        outcomes.flatMap(({ address, row }) => (row ? [{ address, row }] : [])),
      )
      setTried(true)
    } catch (thrown) {
      if (!signal.aborted) setFailure(toFailure(thrown))
    } finally {
      setDone(null)
    }
  }
  return (
    <aside className="incomplete screen-only" lang={i18n.language} dir="ltr">
      <p role={tried || failure ? 'alert' : undefined}>
        {failure
          ? t(`errors.${failure.code}`, failure.params)
          : tried
            ? t('reader.stillMissing', { count: missing.length })
            : t('library.missingImages', { count: missing.length })}
      </p>
      <Button isDisabled={done !== null} onPress={() => void retry()}>
        {done === null
          ? t('reader.retryImages')
          : t('reader.retryingImages', { done, total: missing.length })}
      </Button>
    </aside>
  )
}
