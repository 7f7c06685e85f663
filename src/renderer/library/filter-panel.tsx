import { Tag } from 'lucide-react'
import { Checkbox, CheckboxGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type ListState, listStates } from '../lists/list-place.ts'
import type { OpenList } from '../lists/use-open-list.ts'
import { LabelPicker } from '../organise/label-picker.tsx'
import { useCountedTags } from '../store/live-lists.ts'
import { KeepSearch } from './keep-search.tsx'
import { SourceFilters } from './source-filters.tsx'

/** What can be asked of a list's articles besides what the list is. */
export function FilterPanel({ list }: { list: OpenList }) {
  const { t } = useTranslation()
  const { address, change } = list
  const tags = useCountedTags() ?? []
  return (
    <>
      <CheckboxGroup
        className="filter-states"
        aria-label={t('organise.filter.states')}
        value={[...address.states]}
        onChange={(states) => change({ states: states as ListState[] })}
      >
        {listStates.map((state) => (
          <Checkbox className="filter-state" key={state} value={state}>
            <span className="filter-box" aria-hidden />
            {t(`organise.states.${state}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <SourceFilters list={list} />
      {tags.length > 0 && (
        <div className="filter-tags">
          <p className="filter-title">
            <Tag aria-hidden />
            {t('organise.filter.tags')}
          </p>
          <LabelPicker
            label={t('organise.filter.tags')}
            labels={tags.map(({ key, name }) => ({ id: key, name }))}
            onAll={new Set(address.tags)}
            onSome={new Set()}
            onGive={(key) => change({ tags: [...address.tags, key] })}
            onTake={(key) => change({ tags: address.tags.filter((each) => each !== key) })}
          />
        </div>
      )}
      <KeepSearch list={list} />
    </>
  )
}
