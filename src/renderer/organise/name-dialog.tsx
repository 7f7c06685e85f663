import { type FormEvent, useState } from 'react'
import { Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'

interface NameDialogProps {
  title: string
  /** What the field is called, where it is not a name. */
  label?: string
  /** What the name was. */
  former?: string
  /** A name to begin with, where there was none. */
  suggestion?: string
  /** What there is to know first. */
  hint?: string | null
  action: string
  isOpen: boolean
  onClose: () => void
  onName: (name: string) => void
}

/** Asks for a name: of a collection, a tag or a list that is to be kept. */
export function NameDialog(props: NameDialogProps) {
  const {
    title,
    label = null,
    former = '',
    suggestion = former,
    hint = null,
    action,
    isOpen,
    onClose,
    onName,
  } = props
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => open || onClose()}
    >
      <Modal className="modal">
        <Dialog className="modal-dialog">
          <Heading slot="title">{title}</Heading>
          {hint !== null && <p>{hint}</p>}
          <NameForm
            label={label}
            former={former}
            suggestion={suggestion}
            action={action}
            onClose={onClose}
            onName={onName}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function NameForm({
  label,
  former,
  suggestion,
  action,
  onClose,
  onName,
}: Required<Omit<NameDialogProps, 'title' | 'label' | 'hint' | 'isOpen'>> & { label: string | null }) {
  const { t } = useTranslation()
  const [name, setName] = useState(suggestion)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    onClose()
    if (name !== former) onName(name)
  }
  return (
    <form className="name-form" onSubmit={submit}>
      <TextField className="text-field" value={name} onChange={setName} autoFocus>
        <Label>{label ?? t('organise.name')}</Label>
        {/* What is proposed is written over by typing. */}
        <Input autoComplete="off" dir="auto" onFocus={({ target }) => target.select()} />
      </TextField>
      <div className="modal-actions">
        <Button onPress={onClose}>{t('organise.cancel')}</Button>
        <Button kind="primary" type="submit" isDisabled={name.trim() === ''}>
          {action}
        </Button>
      </div>
    </form>
  )
}
