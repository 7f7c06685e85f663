import { ListPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { placePath } from '../lists/list-address.ts'
import { NameDialog } from '../organise/name-dialog.tsx'
import { createSavedSearch } from '../store/saved-searches.ts'
import { Button } from '../ui/button.tsx'
import { useTellFailure } from '../ui/tell-failure.ts'
import { parseQuery } from './query/parse.ts'
import type { SearchResult } from './service/messages.ts'
import { useTypedQuery } from './typed-query.ts'

interface KeepTypedSearchProps {
  query: string
  /** What it has found; undefined while it is looked for. */
  result: SearchResult | undefined
}

/** Keeps what is typed as a list of its own, which follows the library, and opens it. */
export function KeepTypedSearch({ query, result }: KeepTypedSearchProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [, setTypedQuery] = useTypedQuery()
  const tellFailure = useTellFailure()
  const [isOpen, setOpen] = useState(false)
  const keep = async (name: string) => {
    // As typed, space at its end and all: a last word without one is a beginning, in the list as in the results.
    const { id } = await createSavedSearch(name, query, Date.now())
    setTypedQuery('')
    navigate(placePath({ kind: 'search', id }))
  }
  const hasSlips = result !== undefined && result.exact < result.total
  return (
    <>
      <Button isDisabled={parseQuery(query) === null} onPress={() => setOpen(true)}>
        <ListPlus />
        {t('smartLists.keep')}
      </Button>
      <NameDialog
        title={t('smartLists.keep')}
        suggestion={query.trim()}
        hint={hasSlips ? t('smartLists.noSlips', { count: result.exact }) : null}
        action={t('organise.searches.keepAction')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onName={(name) => void keep(name).catch(tellFailure)}
      />
    </>
  )
}
