import { ALargeSmall } from 'lucide-react'
import { useState } from 'react'
import { Dialog, DialogTrigger, Popover, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { LanguageSetting } from '../language/language-setting.tsx'
import { useCommands } from '../palette/command-registry.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { Button } from '../ui/button.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { Toggle } from '../ui/toggle.tsx'
import {
  type Font,
  fonts,
  lineHeights,
  lineLengths,
  type Theme,
  textSizes,
  themes,
  useAppearance,
} from './appearance.ts'
import { canBeVertical } from './can-be-vertical.ts'
import { WayOfReading } from './way-of-reading.tsx'

/**
 * The button and its panel: theme, font, how the article's text is set, and how one goes through it.
 *
 * @param props.language of the open article, BCP 47; null where there is none
 */
export function ReadingSettings({ language = null }: { language?: string | null }) {
  const { t, i18n } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  useShortcut('settings', () => setOpen(true))
  const [appearance, change] = useAppearance()
  const { theme, font, size, lineHeight, lineLength, isJustified, isHyphenated, isVertical } = appearance
  useCommands(
    canBeVertical(language)
      ? [
          {
            id: 'vertical',
            label: t(isVertical ? 'palette.switchOff' : 'palette.switchOn', {
              words: t('appearance.vertical'),
            }),
            run: () => change({ isVertical: !isVertical }),
          },
        ]
      : [],
  )
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button kind="icon" shortcut="settings" label={t('appearance.label')}>
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
              <Radio
                className="settings-option"
                key={name}
                value={name}
                data-theme={name === 'system' ? undefined : name}
              >
                {t(`appearance.themes.${name}`)}
              </Radio>
            ))}
          </RadioGroup>
          <RadioGroup
            className="font-choice"
            aria-label={t('appearance.font')}
            orientation="horizontal"
            value={font}
            onChange={(value) => change({ font: value as Font })}
          >
            {fonts.map((name) => (
              <Radio className={`settings-option font-${name}`} key={name} value={name}>
                {t(`appearance.fonts.${name}`)}
              </Radio>
            ))}
          </RadioGroup>
          <div className="settings-text">
            <Stepper
              label={t('appearance.textSize')}
              less={t('appearance.smaller')}
              more={t('appearance.larger')}
              index={size}
              count={textSizes.length}
              onChange={(index) => change({ size: index })}
            >
              {t('appearance.pixels', { size: textSizes[size] })}
            </Stepper>
            <Stepper
              label={t('appearance.lineHeight')}
              less={t('appearance.closer')}
              more={t('appearance.farther')}
              index={lineHeight}
              count={lineHeights.length}
              onChange={(index) => change({ lineHeight: index })}
            >
              {new Intl.NumberFormat(i18n.language).format(lineHeights[lineHeight] ?? 0)}
            </Stepper>
            <Stepper
              label={t('appearance.lineLength')}
              less={t('appearance.shorter')}
              more={t('appearance.longer')}
              index={lineLength}
              count={lineLengths.length}
              onChange={(index) => change({ lineLength: index })}
            >
              {t('appearance.characters', { count: lineLengths[lineLength] ?? 0 })}
            </Stepper>
            <Toggle isOn={isJustified} onChange={(isOn) => change({ isJustified: isOn })}>
              {t('appearance.justified')}
            </Toggle>
            <Toggle isOn={isHyphenated} onChange={(isOn) => change({ isHyphenated: isOn })}>
              {t('appearance.hyphenated')}
            </Toggle>
          </div>
          <WayOfReading language={language} />
          <LanguageSetting />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
