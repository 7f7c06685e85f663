import { useTranslation } from 'react-i18next'
import type { Translate } from '../../../shared/i18n.ts'
import { notify } from '../../ui/notices.ts'
import { useTellFailure } from '../../ui/tell-failure.ts'
import { giveBackAddress } from '../draft-address.ts'
import { addAddress, addIntake } from './add-to-queue.ts'
import { findAddressesInText } from './find-addresses.ts'
import type { FoundFiles } from './found-file.ts'
import { groupFiles } from './group-files.ts'
import type { Intake } from './read-transfer.ts'

/** How many of the lines and files that hold no page are named, and how much of each. */
const MOST_NAMED = 3
const LONGEST_NAMED = 40

/** Puts pages into the queue and tells the person in one notice what is being saved and what is not. */
export function useIntake() {
  const { t } = useTranslation()
  const tellFailure = useTellFailure()

  const takeAll = (intake: Intake) => {
    addIntake(intake).then((pages) => {
      const { addresses, files } = intake
      const sentences = [
        // One page shows itself in the queue.
        ...(pages > 1 ? [t('queue.adding', { count: pages })] : []),
        ...(addresses.length + files.length === 0 && pages === 0 ? [t('queue.noAddress')] : []),
        ...notTaken(intake, t),
      ]
      if (sentences.length > 0) notify(sentences.join(' '))
    }, tellFailure)
  }
  return {
    takeAll,
    /** Saves the pages among files. */
    takeFiles: (found: FoundFiles | Promise<FoundFiles>) => {
      Promise.resolve(found).then(
        ({ files, isCut }) => takeAll({ ...groupFiles(files), addresses: [], otherLines: [], isCut }),
        tellFailure,
      )
    },
    /** Saves what was typed into the address field: an address, or text with several. */
    save: (typed: string) => {
      const found = findAddressesInText(typed)
      if (found.addresses.length > 1) {
        takeAll({ ...found, files: [], otherFiles: [] })
        return
      }
      addAddress(typed).catch((thrown: unknown) => {
        // No job could be kept, so the address goes back to where it came from.
        giveBackAddress(typed)
        tellFailure(thrown)
      })
    },
  }
}

function notTaken({ otherLines, otherFiles, isCut }: Intake, t: Translate): string[] {
  return [
    ...(isCut ? [t('queue.cut')] : []),
    ...(otherLines.length > 0
      ? [t('queue.linesWithoutAddress', { count: otherLines.length, which: named(otherLines) })]
      : []),
    ...(otherFiles.length > 0
      ? [t('queue.filesWithoutPage', { count: otherFiles.length, which: named(otherFiles) })]
      : []),
  ]
}

function named(texts: readonly string[]): string {
  const shown = texts
    .slice(0, MOST_NAMED)
    .map((text) => (text.length > LONGEST_NAMED ? `${text.slice(0, LONGEST_NAMED)}…` : text))
  return `${shown.join(' · ')}${texts.length > MOST_NAMED ? ' …' : ''}`
}
