import { LayoutGrid, LayoutList, Rows3 } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type ListView, listViews, useListView } from '../lists/list-view.ts'
import { useCommands } from '../palette/command-registry.ts'
import { Button } from '../ui/button.tsx'

const icons = { comfortable: <LayoutList />, compact: <Rows3 />, cards: <LayoutGrid /> }

/** How the list shows its articles. */
export function ViewButton() {
  const { t } = useTranslation()
  const [view, change] = useListView()
  useCommands(
    listViews
      .filter((name) => name !== view)
      .map((name) => ({
        id: `view:${name}`,
        label: t(`library.views.${name}`),
        kind: t('library.view'),
        run: () => change(name),
      })),
  )
  return (
    <MenuTrigger>
      <Button kind="icon" label={t('library.view')}>
        {icons[view]}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={t('library.view')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[view]}
          onSelectionChange={(keys) => {
            const [chosen] = keys === 'all' ? [] : [...keys]
            if (chosen !== undefined) change(chosen as ListView)
          }}
        >
          {listViews.map((name) => (
            <MenuItem className="menu-item" id={name} key={name}>
              {t(`library.views.${name}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
