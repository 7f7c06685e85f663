import { Check, Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import {
  Autocomplete,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** Something that articles can be given: a tag, a collection. */
export interface PickedLabel {
  id: string
  name: string
}

interface LabelPickerProps {
  /** What is picked: the name of field and list. */
  label: string
  labels: readonly PickedLabel[]
  /** Ids of those that every chosen article has, and of those that only some have. */
  onAll: ReadonlySet<string>
  onSome: ReadonlySet<string>
  onGive: (id: string) => void
  onTake: (id: string) => void
  /** Told the name of one that is not there yet; without it there are none but those. */
  onCreate?: (name: string) => void
}

const NEW = 'new'

/** A field that completes what is typed, over a list in which one presses what articles are to have. */
export function LabelPicker({ label, labels, onAll, onSome, onGive, onTake, onCreate }: LabelPickerProps) {
  const { t } = useTranslation()
  const { contains } = useFilter({ sensitivity: 'base' })
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const isNew =
    onCreate !== undefined &&
    name !== '' &&
    !labels.some((known) => known.name.toLowerCase() === name.toLowerCase())
  const shown = labels.filter((known) => contains(known.name, name))
  const options = [
    ...shown.map((known) => ({ key: `label:${known.id}`, ...known })),
    ...(isNew ? [{ key: NEW, id: NEW, name }] : []),
  ]
  const isNewKey = (key: unknown) => key === NEW
  const selected = labels.filter(({ id }) => onAll.has(id)).map(({ id }) => `label:${id}`)

  const change = (keys: Set<string>) => {
    if (keys.has(NEW)) onCreate?.(name)
    for (const { id } of labels) {
      const isOn = keys.has(`label:${id}`)
      if (isOn && !onAll.has(id)) onGive(id)
      if (!isOn && onAll.has(id)) onTake(id)
    }
    setTyped('')
  }
  return (
    <div className="label-picker">
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className="text-field" autoFocus={onCreate !== undefined}>
          <Label className="visually-hidden">{label}</Label>
          <Input
            placeholder={onCreate ? t('organise.picker.placeholder') : t('organise.picker.find')}
            dir="auto"
          />
        </SearchField>
        <ListBox
          className="label-list"
          aria-label={label}
          items={options}
          dependencies={[onSome]}
          selectionMode="multiple"
          escapeKeyBehavior="none"
          selectedKeys={selected}
          onSelectionChange={(keys) => {
            if (keys !== 'all') change(new Set([...keys].map(String)))
          }}
          renderEmptyState={() => (
            <p className="label-list-empty">
              {onCreate ? t('organise.picker.empty') : t('organise.picker.nothing')}
            </p>
          )}
        >
          {(option) => (
            <ListBoxItem
              className="label-option"
              id={option.key}
              textValue={isNewKey(option.key) ? t('organise.picker.create', { name }) : option.name}
            >
              {({ isSelected }) => (
                <>
                  <span className="label-option-mark" aria-hidden>
                    {isNewKey(option.key) ? (
                      <Plus />
                    ) : isSelected ? (
                      <Check />
                    ) : (
                      onSome.has(option.id) && <Minus />
                    )}
                  </span>
                  <bdi>{isNewKey(option.key) ? t('organise.picker.create', { name }) : option.name}</bdi>
                  {!isSelected && onSome.has(option.id) && (
                    <span className="visually-hidden"> {t('organise.picker.onSome')}</span>
                  )}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  )
}
