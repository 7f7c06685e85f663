import { useTranslation } from 'react-i18next'
import type { Undo } from '../store/change-articles.ts'
import { notify } from '../ui/notices.ts'
import { useTellFailure } from '../ui/tell-failure.ts'

/** @returns a function that does something, says so, offers to take it back, and answers whether it was done */
export function useUndoable(): (work: () => Promise<Undo>, told: string) => Promise<boolean> {
  const { t } = useTranslation()
  const tellFailure = useTellFailure()
  return async (work, told) => {
    try {
      const undo = await work()
      notify(told, { label: t('reader.undo'), isUndo: true, run: () => void undo().catch(tellFailure) })
      return true
    } catch (thrown) {
      tellFailure(thrown)
      return false
    }
  }
}
