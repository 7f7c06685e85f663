import { ArrowDownUp, ListChecks, ListFilter } from 'lucide-react'
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover, Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type SortName, sortNamed, sortNameOf, sortNames } from '../lists/list-sort.ts'
import type { OpenList } from '../lists/use-open-list.ts'
import { PickerButton } from '../organise/picker-button.tsx'
import { useCommands } from '../palette/command-registry.ts'
import { Button } from '../ui/button.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { ViewButton } from './view-button.tsx'

/** What can be asked of the list that is open. */
export function ListToolbar({ list, onSelect }: { list: OpenList; onSelect: () => void }) {
  const { t } = useTranslation()
  return (
    <Toolbar className="list-toolbar" aria-label={t('organise.toolbar')}>
      <FilterButton list={list} />
      <SortButton list={list} />
      <ViewButton />
      <Button
        onPress={onSelect}
        isDisabled={!list.ids || list.ids.length === 0}
        label={t('organise.select.begin')}
      >
        <ListChecks />
        <span className="compact-label">{t('organise.select.begin')}</span>
      </Button>
    </Toolbar>
  )
}

function SortButton({ list: { sort, change } }: { list: OpenList }) {
  const { t } = useTranslation()
  const name = sortNameOf(sort.order)
  const direction = sort.isDescending ? 'desc' : 'asc'
  const other = sort.isDescending ? 'asc' : 'desc'
  useCommands([
    ...sortNames
      .filter((key) => key !== name)
      .map((key) => ({
        id: `sort:${key}`,
        label: t(`organise.sorts.${key}`),
        kind: t('organise.sort.by'),
        run: () => change({ sort: sortNamed(key) }),
      })),
    {
      id: 'sort-direction',
      label: t(`organise.directions.${other}`),
      kind: t('organise.sort.label'),
      run: () => change({ sort: { ...sort, isDescending: other === 'desc' } }),
    },
  ])
  return (
    <MenuTrigger>
      <Button label={t('organise.sort.label')}>
        <ArrowDownUp />
        <span className="compact-label">{t(`organise.sorts.${name}`)}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('organise.sort.label')}>
          <MenuSection
            aria-label={t('organise.sort.by')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[name]}
            onSelectionChange={(keys) => {
              const chosen = first(keys)
              if (chosen) change({ sort: sortNamed(chosen as SortName) })
            }}
          >
            {sortNames.map((key) => (
              <MenuItem className="menu-item" id={key} key={key}>
                {t(`organise.sorts.${key}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            className="menu-section"
            aria-label={t('organise.sort.direction')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[direction]}
            onSelectionChange={(keys) => {
              const chosen = first(keys)
              if (chosen) change({ sort: { ...sort, isDescending: chosen === 'desc' } })
            }}
          >
            {(['asc', 'desc'] as const).map((key) => (
              <MenuItem className="menu-item" id={key} key={key}>
                {t(`organise.directions.${key}`)}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function FilterButton({ list }: { list: OpenList }) {
  const { t } = useTranslation()
  return (
    <PickerButton label={t('organise.filter.label')} icon={<ListFilter />} isCompact>
      <FilterPanel list={list} />
    </PickerButton>
  )
}

function first(keys: 'all' | Iterable<unknown>): string | undefined {
  return keys === 'all' ? undefined : [...keys].map(String)[0]
}
