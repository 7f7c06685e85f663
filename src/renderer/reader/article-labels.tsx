import { Folder, Globe, Tag } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { placePath } from '../lists/list-address.ts'
import { CollectionPicker } from '../organise/collection-picker.tsx'
import { PickerButton } from '../organise/picker-button.tsx'
import { TagPicker } from '../organise/tag-picker.tsx'
import { useCollections, useTagNames } from '../store/live-lists.ts'
import type { ArticleRow } from '../store/schema.ts'
import { siteKey } from '../store/site-key.ts'

/** The article's tags and collections, each the way to its list, and where they are given and taken. */
export function ArticleLabels({ article: { id, url, tagKeys, collectionIds } }: { article: ArticleRow }) {
  const { t, i18n } = useTranslation()
  const tagNames = useTagNames()
  const collections = useCollections() ?? []
  const site = siteKey(url)
  return (
    <div className="article-labels screen-only" lang={i18n.language}>
      {tagKeys.map((key) => (
        <Link className="tag-chip" href={placePath({ kind: 'tag', key })} key={key}>
          <bdi>{tagNames.get(key) ?? key}</bdi>
        </Link>
      ))}
      {collections
        .filter((collection) => collectionIds.includes(collection.id))
        .map((collection) => (
          <Link
            className="tag-chip tag-chip-collection"
            href={placePath({ kind: 'collection', id: collection.id })}
            key={collection.id}
          >
            <Folder aria-hidden />
            <bdi>{collection.name}</bdi>
          </Link>
        ))}
      {site !== '' && (
        <Link className="tag-chip" href={placePath({ kind: 'site', key: site })}>
          <Globe aria-hidden />
          {t('organise.site.all', { site })}
        </Link>
      )}
      <PickerButton label={t('organise.tags.pick')} icon={<Tag />}>
        <TagPicker ids={[id]} />
      </PickerButton>
      <PickerButton label={t('organise.collections.pick')} icon={<Folder />}>
        <CollectionPicker ids={[id]} />
      </PickerButton>
    </div>
  )
}
