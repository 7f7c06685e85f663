import { FileDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { droppedFiles } from './found-file.ts'
import { readTransfer } from './read-transfer.ts'
import { useIntake } from './use-intake.ts'

const TAKEN_TYPES = ['Files', 'text/uri-list', 'text/html', 'text/plain']

/** Takes links and files that are dropped anywhere on the window, and says so while they hover over it. */
export function DropArea() {
  const { t } = useTranslation()
  const intake = useIntake()
  const [isOver, setOver] = useState(false)
  const taker = useRef(intake)
  taker.current = intake

  useEffect(() => {
    // What is dragged within the window (a picture, a selection, a row of a list) is its own business.
    let isOurs = false
    const concerns = ({ dataTransfer }: DragEvent) =>
      !isOurs && TAKEN_TYPES.some((type) => dataTransfer?.types.includes(type))
    const handlers = {
      dragstart: () => {
        isOurs = true
      },
      dragend: () => {
        isOurs = false
      },
      dragover: (event: DragEvent) => {
        if (!concerns(event) || event.defaultPrevented) return
        event.preventDefault()
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      },
      dragleave: (event: DragEvent) => {
        if (event.relatedTarget === null) setOver(false)
      },
      drop: (event: DragEvent) => {
        setOver(false)
        if (!concerns(event) || event.defaultPrevented || !event.dataTransfer) return
        // Otherwise the browser would open the file or follow the link.
        event.preventDefault()
        const { dataTransfer } = event
        if (dataTransfer.files.length > 0) taker.current.takeFiles(droppedFiles(dataTransfer))
        else taker.current.takeAll(readTransfer(dataTransfer))
      },
    } as const
    const entries = Object.entries(handlers) as [keyof typeof handlers, (event: DragEvent) => void][]
    for (const [name, handler] of entries) document.addEventListener(name, handler)
    return () => {
      for (const [name, handler] of entries) document.removeEventListener(name, handler)
    }
  }, [])

  if (!isOver) return null
  return (
    <div className="drop-area">
      <p>
        <FileDown aria-hidden />
        {t('queue.drop')}
      </p>
    </div>
  )
}
