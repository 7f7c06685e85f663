import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { keepableQuery } from '../lists/keepable-query.ts'
import { placePath } from '../lists/list-address.ts'
import type { OpenList } from '../lists/use-open-list.ts'
import { NameDialog } from '../organise/name-dialog.tsx'
import { createSavedSearch } from '../store/saved-searches.ts'
import { Button } from '../ui/button.tsx'
import { useTellFailure } from '../ui/tell-failure.ts'

/** Keeps what is asked of the list as a list of its own, which follows the library. */
export function KeepSearch({ list: { address, savedSearch } }: { list: OpenList }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const tellFailure = useTellFailure()
  const [isOpen, setOpen] = useState(false)
  const query = keepableQuery(address, savedSearch?.query)
  const keep = async (name: string) => {
    if (query === null) return
    const { id } = await createSavedSearch(name, query, Date.now())
    navigate(placePath({ kind: 'search', id }))
  }
  return (
    <>
      <Button isDisabled={query === null} onPress={() => setOpen(true)}>
        {t('organise.searches.keep')}
      </Button>
      <NameDialog
        title={t('organise.searches.keepTitle')}
        action={t('organise.searches.keepAction')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onName={(name) => void keep(name).catch(tellFailure)}
      />
    </>
  )
}
