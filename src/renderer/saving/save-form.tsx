import { Plus } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { onAddressGivenBack, useDraftAddress } from './draft-address.ts'

/** The field an address is pasted into. @param onSave told the address as typed */
export function SaveForm({ onSave }: { onSave: (address: string) => void }) {
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

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (address.trim() === '') return
    onSave(address)
    setAddress('')
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
        <Input ref={field} placeholder={t('save.addressPlaceholder')} dir="ltr" />
      </TextField>
      <Button kind="primary" type="submit">
        <Plus />
        {t('save.save')}
      </Button>
    </form>
  )
}
