import { MenuItem, MenuSection, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Neighbour } from '../../store/neighbours.ts'
import type { ArticleActions } from './use-article-actions.ts'
import type { Beside } from './use-beside.ts'

interface MoreItemsProps {
  beside: Beside | null
  actions: ArticleActions
}

/** What the toolbar of a narrow window has no room for. */
export function MoreItems({ beside, actions }: MoreItemsProps) {
  const { t } = useTranslation()
  return (
    <>
      {beside && (
        <MenuSection className="menu-section" aria-label={t('beside.label')}>
          <BesideItem label={t('beside.previous')} to={beside.previous} go={beside.go} />
          <BesideItem label={t('beside.next')} to={beside.next} go={beside.go} />
        </MenuSection>
      )}
      <MenuSection className="menu-section" aria-label={t('reader.actions')}>
        <MenuItem className="menu-item" onAction={actions.favour}>
          {actions.isFavourite ? t('organise.unfavourite') : t('organise.favourite')}
        </MenuItem>
        <MenuItem className="menu-item" onAction={actions.print}>
          {t('reader.print')}
        </MenuItem>
        {actions.remove && (
          <MenuItem className="menu-item" onAction={actions.remove}>
            {t('reader.delete')}
          </MenuItem>
        )}
      </MenuSection>
    </>
  )
}

function BesideItem({ label, to, go }: { label: string; to: Neighbour | null; go: Beside['go'] }) {
  return (
    <MenuItem
      className="menu-item menu-item-described"
      textValue={label}
      isDisabled={to === null}
      onAction={() => to && go(to)}
    >
      <Text slot="label">{label}</Text>
      {to && (
        <Text slot="description">
          <bdi>{to.title}</bdi>
        </Text>
      )}
    </MenuItem>
  )
}
