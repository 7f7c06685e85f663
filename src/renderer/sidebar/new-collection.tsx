import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { placePath } from '../lists/list-address.ts'
import { NameDialog } from '../organise/name-dialog.tsx'
import { createCollection } from '../store/collections.ts'
import { Button } from '../ui/button.tsx'
import { useTellFailure } from '../ui/tell-failure.ts'

/** Makes an empty collection and opens it, where it tells how it is filled. */
export function NewCollection() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const tellFailure = useTellFailure()
  const [isOpen, setOpen] = useState(false)
  const create = async (name: string) => {
    const { id } = await createCollection(name, Date.now())
    navigate(placePath({ kind: 'collection', id }))
  }
  return (
    <>
      <Button kind="icon" label={t('organise.collections.new')} onPress={() => setOpen(true)}>
        <Plus />
      </Button>
      <NameDialog
        title={t('organise.collections.new')}
        action={t('organise.create')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onName={(name) => void create(name).catch(tellFailure)}
      />
    </>
  )
}
