import { useEffect, useRef, useState } from 'react'
import { whenNearView } from './near-view.ts'
import { knownPictureUrl, pictureUrl } from './picture-urls.ts'

/**
 * An article's picture in a list. Its place is kept free until it is there: the list's text does not wait for it, and
 * pictures far from the view are not asked for.
 */
export function ListPicture({ hash }: { hash: string }) {
  const image = useRef<HTMLImageElement>(null)
  const [shown, setShown] = useState<{ hash: string; url: string | null }>()
  const url = shown?.hash === hash ? shown.url : knownPictureUrl(hash)
  useEffect(() => {
    if (!image.current || knownPictureUrl(hash) !== undefined) return
    let isWanted = true
    const stopWaiting = whenNearView(image.current, () => {
      pictureUrl(hash).then((found) => isWanted && setShown({ hash, url: found }), reportError)
    })
    return () => {
      isWanted = false
      stopWaiting()
    }
  }, [hash])
  if (url === null) return null
  return <img className="article-item-picture" src={url} alt="" ref={image} />
}
