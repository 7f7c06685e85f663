import { Search, X } from 'lucide-react'
import { useRef } from 'react'
import { Button, Input, Label, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { useTypedQuery } from './typed-query.ts'

/** Where a search is typed; Escape clears it. */
export function SearchBox() {
  const { t } = useTranslation()
  const [query, setQuery] = useTypedQuery()
  const field = useRef<HTMLInputElement>(null)
  useShortcut('searchLibrary', () => {
    field.current?.focus()
    field.current?.select()
  })
  useShortcut('back', () => setQuery(''), { isActive: () => query !== '' })
  return (
    <SearchField
      className="search-box"
      value={query}
      onChange={setQuery}
      autoComplete="off"
      spellCheck="false"
    >
      <Label className="visually-hidden">{t('search.label')}</Label>
      <Search aria-hidden />
      <Input ref={field} placeholder={t('search.placeholder')} dir="auto" />
      <Button className="search-clear" aria-label={t('search.clear')}>
        <X aria-hidden />
      </Button>
    </SearchField>
  )
}
