import { FileDown } from 'lucide-react'
import { useRef } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '../../shortcuts/use-shortcut.ts'
import { Button } from '../../ui/button.tsx'
import { foundFiles } from './found-file.ts'
import { ACCEPTED_FILES } from './group-files.ts'
import { useIntake } from './use-intake.ts'

/** Has the person choose files of pages, several at once. */
export function ImportButton() {
  const { t } = useTranslation()
  const { takeFiles } = useIntake()
  const input = useRef<HTMLInputElement>(null)
  useShortcut('importFiles', () => input.current?.click())
  const choose = (list: FileList | null) => {
    if (list) takeFiles(foundFiles(list))
  }
  return (
    <FileTrigger ref={input} acceptedFileTypes={ACCEPTED_FILES} allowsMultiple onSelect={choose}>
      <Button kind="icon" shortcut="importFiles" label={t('queue.import')}>
        <FileDown />
      </Button>
    </FileTrigger>
  )
}
