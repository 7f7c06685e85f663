import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { askAgain } from './ask-again.ts'
import { type CountedSite, countSites } from './count-sites.ts'
import { database } from './database.ts'
import { watchLibrary } from './library-changes.ts'

/** Every site, those with most articles first, live; undefined until they have been counted. */
export function useCountedSites(): CountedSite[] | undefined {
  const [sites, setSites] = useState<CountedSite[]>()
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(
    () => askAgain({ ask: countSites, watch: watchLibrary, onAnswer: setSites, onFailure: setFailure }),
    [],
  )
  if (failure !== null) throw failure
  return sites
}

/** As `lang:` takes it, without a region. */
const PRIMARY_LANGUAGE = /^[a-z]{2,3}(?=-|$)/

/** The languages that articles are in, without their regions ("pt" of "pt-BR"), live; undefined while they are read. */
export function useLanguages(): string[] | undefined {
  return useLiveQuery(async () => {
    const tags = await database.articles.orderBy('lang').uniqueKeys()
    return [...new Set(tags.flatMap((tag) => PRIMARY_LANGUAGE.exec(String(tag).toLowerCase()) ?? []))]
  })
}
