import { askAgain } from './ask-again.ts'
import { type CountedSite, countSites } from './count-sites.ts'
import { database } from './database.ts'
import { KeptAnswer, keepAnswer, useKept } from './kept-answer.ts'
import { watchArticles } from './library-changes.ts'

/** Counting takes a while in a large library: it is left to rest in between. */
const sites = new KeptAnswer<CountedSite[]>((onAnswer, onFailure) =>
  askAgain({
    ask: countSites,
    watch: (changed) => watchArticles(['siteKey', 'deletedAt'], changed),
    onAnswer,
    onFailure,
  }),
)

/** Every site, those with most articles first, live; undefined until they have been counted. */
export function useCountedSites(): CountedSite[] | undefined {
  return useKept(sites)
}

/** As `lang:` takes it, without a region. */
const PRIMARY_LANGUAGE = /^[a-z]{2,3}(?=-|$)/

const languages = keepAnswer(async () => {
  const tags = await database.articles.orderBy('lang').uniqueKeys()
  return [...new Set(tags.flatMap((tag) => PRIMARY_LANGUAGE.exec(String(tag).toLowerCase()) ?? []))]
})

/** The languages that articles are in, without their regions ("pt" of "pt-BR"), live; undefined while they are read. */
export function useLanguages(): string[] | undefined {
  return useKept(languages)
}
