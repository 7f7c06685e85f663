import { Plus } from 'lucide-react'
import { type ClipboardEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { Button } from '../ui/button.tsx'
import { askForAddress, onAddressGivenBack, useDraftAddress } from './draft-address.ts'
import { type Intake, readTransfer } from './intake/read-transfer.ts'

/**
 * The field an address is pasted into.
 *
 * @param props.onSave told the address as typed
 * @param props.onPasteMany told what was pasted, where that is more than one address: the field holds one
 */
export function SaveForm({
  onSave,
  onPasteMany,
}: {
  onSave: (address: string) => void
  onPasteMany: (intake: Intake) => void
}) {
  const { t } = useTranslation()
  const [address, setAddress] = useDraftAddress()
  const [focused, setFocused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(
    () =>
      onAddressGivenBack(() => {
        field.current?.focus()
        field.current?.select()
      }),
    [],
  )

  useShortcut('newAddress', askForAddress)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (address.trim() === '') return
    onSave(address)
    setAddress('')
  }
  const paste = (event: ClipboardEvent) => {
    const intake = readTransfer(event.clipboardData)
    if (intake.addresses.length + intake.files.length < 2 && intake.files.length === 0) return
    event.preventDefault()
    onPasteMany(intake)
  }
  return (
    <form className={focused ? 'save-form is-focused' : 'save-form'} onSubmit={submit} noValidate>
      <TextField
        className="save-field"
        value={address}
        onChange={setAddress}
        onFocusChange={setFocused}
        type="text"
        inputMode="url"
        autoComplete="off"
        spellCheck="false"
      >
        <Label className="visually-hidden">{t('save.addressLabel')}</Label>
        <Input ref={field} onPaste={paste} placeholder={t('save.addressPlaceholder')} dir="ltr" />
      </TextField>
      <Button kind="primary" type="submit">
        <Plus />
        {t('save.save')}
      </Button>
    </form>
  )
}
