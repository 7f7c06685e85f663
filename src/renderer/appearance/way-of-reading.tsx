import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Toggle } from '../ui/toggle.tsx'
import { type Focus, focuses, type Layout, layouts, useAppearance } from './appearance.ts'
import { canBeVertical } from './can-be-vertical.ts'

/**
 * How one goes through an article: scrolled or in pages, what is dimmed meanwhile, and a ruler.
 *
 * @param props.language of the open article, BCP 47; null where there is none
 */
export function WayOfReading({ language }: { language: string | null }) {
  const { t } = useTranslation()
  const [{ layout, isVertical, focus, hasRuler }, change] = useAppearance()
  return (
    <div className="settings-text">
      <RadioGroup
        className="layout-choice"
        aria-label={t('appearance.layout')}
        orientation="horizontal"
        value={layout}
        onChange={(value) => change({ layout: value as Layout })}
      >
        {layouts.map((name) => (
          <Radio className="settings-option" key={name} value={name}>
            {t(`appearance.layouts.${name}`)}
          </Radio>
        ))}
      </RadioGroup>
      {canBeVertical(language) && (
        <Toggle isOn={isVertical} onChange={(isOn) => change({ isVertical: isOn })}>
          {t('appearance.vertical')}
        </Toggle>
      )}
      <p className="settings-caption" id="settings-focus">
        {t('appearance.focus')}
      </p>
      <RadioGroup
        className="focus-choice"
        aria-labelledby="settings-focus"
        orientation="horizontal"
        value={focus}
        onChange={(value) => change({ focus: value as Focus })}
      >
        {focuses.map((name) => (
          <Radio className="settings-option" key={name} value={name}>
            {t(`appearance.focuses.${name}`)}
          </Radio>
        ))}
      </RadioGroup>
      <Toggle isOn={hasRuler} onChange={(isOn) => change({ hasRuler: isOn })}>
        {t('appearance.ruler')}
      </Toggle>
    </div>
  )
}
