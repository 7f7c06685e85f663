import { createContext, type ReactNode, useContext, useId, useMemo, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'

export interface Question {
  title: string
  body: string
  /** What the button says that does it. */
  action: string
}

type Confirm = (question: Question) => Promise<boolean>
const ConfirmContext = createContext<Confirm>(async () => false)

/** @returns a function that asks before something that cannot be taken back, and tells whether to go on */
export function useConfirm(): Confirm {
  return useContext(ConfirmContext)
}

/** Where questions appear. */
export function ConfirmArea({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<{ question: Question; answer: (isSure: boolean) => void } | null>(null)
  const confirm = useMemo<Confirm>(
    () => (question) => new Promise((answer) => setOpen({ question, answer })),
    [],
  )
  const bodyId = useId()
  const close = (isSure: boolean) => {
    open?.answer(isSure)
    setOpen(null)
  }
  return (
    <ConfirmContext value={confirm}>
      {children}
      <ModalOverlay
        className="modal-overlay"
        isOpen={open !== null}
        isDismissable
        onOpenChange={(isOpen) => isOpen || close(false)}
      >
        <Modal className="modal">
          <Dialog className="modal-dialog" role="alertdialog" aria-describedby={bodyId}>
            <Heading slot="title">{open?.question.title}</Heading>
            <p id={bodyId}>{open?.question.body}</p>
            <div className="modal-actions">
              <Button onPress={() => close(false)} autoFocus>
                {t('organise.cancel')}
              </Button>
              <Button kind="primary" onPress={() => close(true)}>
                {open?.question.action}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </ConfirmContext>
  )
}
