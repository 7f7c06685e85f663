import { ALargeSmall, Minus, Plus } from 'lucide-react'
import { Dialog, DialogTrigger, Popover, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { type Theme, textSizes, themes, useAppearance } from './appearance.ts'

/** The button and its panel: theme and text size. */
export function ReadingSettings() {
  const { t } = useTranslation()
  const [{ theme, size }, change] = useAppearance()
  // At its limit a size button is not disabled but idle: it keeps the focus, and Escape still closes the panel.
  return (
    <DialogTrigger>
      <Button kind="icon" label={t('appearance.label')}>
        <ALargeSmall />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="settings" aria-label={t('appearance.label')}>
          <RadioGroup
            className="theme-choice"
            aria-label={t('appearance.theme')}
            orientation="horizontal"
            value={theme}
            onChange={(value) => change({ theme: value as Theme })}
          >
            {themes.map((name) => (
              <Radio className={`theme-option theme-${name}`} key={name} value={name}>
                {t(`appearance.themes.${name}`)}
              </Radio>
            ))}
          </RadioGroup>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields */}
          <div className="size-choice" role="group" aria-label={t('appearance.textSize')}>
            <Button
              kind="icon"
              label={t('appearance.smaller')}
              aria-disabled={size === 0}
              onPress={() => change({ size: Math.max(0, size - 1) })}
            >
              <Minus />
            </Button>
            <output>{t('appearance.pixels', { size: textSizes[size] })}</output>
            <Button
              kind="icon"
              label={t('appearance.larger')}
              aria-disabled={size === textSizes.length - 1}
              onPress={() => change({ size: Math.min(textSizes.length - 1, size + 1) })}
            >
              <Plus />
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
