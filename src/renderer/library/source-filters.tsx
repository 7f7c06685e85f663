import { useTranslation } from 'react-i18next'
import type { OpenList } from '../lists/use-open-list.ts'
import { useCountedSites, useLanguages } from '../store/use-sites.ts'
import { Choice } from '../ui/choice.tsx'
import { languageName } from '../ui/language-name.ts'

/** Stands for all of them: no site and no language is called so. */
const ANY = ''

/** From which site a list's articles are to be, and in which language; each where there is something to choose. */
export function SourceFilters({ list: { address, change } }: { list: OpenList }) {
  const { t, i18n } = useTranslation()
  const { place, site, language } = address
  const { compare } = new Intl.Collator(i18n.language, { numeric: true })
  const sites = withChosen(useCountedSites()?.map(({ key }) => key) ?? [], site).toSorted(compare)
  const languages = withChosen(useLanguages() ?? [], language)
    .map((tag) => [tag, languageName(tag, i18n.language)] as const)
    .toSorted(([, one], [, other]) => compare(one, other))
  return (
    <div className="filter-sources">
      {place.kind !== 'site' && sites.length > 0 && (
        <Choice
          label={t('smartLists.site')}
          value={site ?? ANY}
          options={[[ANY, t('smartLists.anySite')], ...sites.map((key) => [key, key] as const)]}
          onChange={(key) => change({ site: key === ANY ? null : key })}
        />
      )}
      {languages.length > 0 && (
        <Choice
          label={t('smartLists.language')}
          value={language ?? ANY}
          options={[[ANY, t('smartLists.anyLanguage')], ...languages]}
          onChange={(tag) => change({ language: tag === ANY ? null : tag })}
        />
      )}
    </div>
  )
}

/** With what an address asks for, though no article may be of it. */
function withChosen(values: readonly string[], chosen: string | null): readonly string[] {
  return chosen === null || values.includes(chosen) ? values : [...values, chosen]
}
