import { useEffect, useState } from 'react'
import { knownPictureUrl, pictureUrl } from './picture-urls.ts'

/** An article's picture in a list. Its place is kept free until it is there; the list's text does not wait for it. */
export function ListPicture({ hash }: { hash: string }) {
  const [shown, setShown] = useState<{ hash: string; url: string | null }>()
  const url = shown?.hash === hash ? shown.url : knownPictureUrl(hash)
  useEffect(() => {
    if (knownPictureUrl(hash) !== undefined) return
    let isWanted = true
    pictureUrl(hash).then((url) => isWanted && setShown({ hash, url }), reportError)
    return () => {
      isWanted = false
    }
  }, [hash])
  if (url === null) return null
  return <img className="article-item-picture" src={url} alt="" />
}
