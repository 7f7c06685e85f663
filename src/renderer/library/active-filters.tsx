import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OpenList } from '../lists/use-open-list.ts'
import { useTagNames } from '../store/live-lists.ts'
import { Button } from '../ui/button.tsx'
import { languageName } from '../ui/language-name.ts'

/** What is asked of the list besides what it is; each can be taken away. */
export function ActiveFilters({ list: { address, change } }: { list: OpenList }) {
  const { t, i18n } = useTranslation()
  const tagNames = useTagNames()
  const { states, tags, site, language } = address
  const filters = [
    ...states.map((state) => ({
      key: `is:${state}`,
      name: t(`organise.states.${state}`),
      without: { states: states.filter((each) => each !== state) },
    })),
    ...tags.map((tag) => ({
      key: `tag:${tag}`,
      name: `#${tagNames.get(tag) ?? tag}`,
      without: { tags: tags.filter((each) => each !== tag) },
    })),
    ...(site === null ? [] : [{ key: 'site', name: site, without: { site: null } }]),
    ...(language === null
      ? []
      : [{ key: 'lang', name: languageName(language, i18n.language), without: { language: null } }]),
  ]
  if (filters.length === 0) return null
  return (
    <ul className="active-filters" aria-label={t('organise.filter.active')}>
      {filters.map(({ key, name, without }) => (
        <li key={key}>
          <Button label={t('organise.filter.remove', { name })} onPress={() => change(without)}>
            <bdi>{name}</bdi>
            <X />
          </Button>
        </li>
      ))}
    </ul>
  )
}
