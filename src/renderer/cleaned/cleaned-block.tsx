import { type MouseEvent, useId, useMemo, useRef, useState } from 'react'
import { Menu, MenuItem, Popover, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { InspectedBlock } from '../../shared/inspection.ts'
import type { StoredContent } from '../store/live.ts'
import { Button } from '../ui/button.tsx'
import { BlockContent } from './block-content.tsx'
import { groupOf } from './pass-words.ts'
import { type Correcting, excerptOf } from './use-corrections.ts'

/** Characters of HTML beyond which a part that was left out is folded. */
const LONG = 1_200

interface BlockProps {
  block: InspectedBlock
  /** Names the block in the view, so that the focus is found again. */
  place: string
  site: string
  content: StoredContent
  correcting: Correcting
}

/**
 * A part that the article shows: a press anywhere on it, or its button, opens what can be done with it.
 *
 * @param inFrame how many parts the box around it shows
 */
export function ShownBlock({
  block,
  place,
  site,
  content,
  correcting,
  inFrame,
}: BlockProps & { inFrame: number }) {
  const { t, i18n } = useTranslation()
  const element = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { target, correctionId } = block
  const words = useMemo(() => excerptOf(block.html), [block.html])
  const isMine = correctionId !== null
  const hasNoRule = site !== '' && block.site === null
  const press = ({ target: pressed }: MouseEvent) => {
    const isSelecting = document.getSelection()?.isCollapsed === false
    if (target && !isMine && !isSelecting && !(pressed as Element).closest('button')) setOpen(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing is for the mouse; the button does the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      className="cleaned-shown"
      data-pointed={isOpen || undefined}
      data-mine={isMine || undefined}
      data-place={place}
      ref={element}
      onClick={press}
    >
      {isMine && (
        <p className="cleaned-mark" lang={i18n.language} dir="auto">
          {t('cleaned.wasPutBack')}
        </p>
      )}
      <BlockContent html={block.html} content={content} />
      <div className="cleaned-shown-actions" lang={i18n.language} dir="auto">
        {isMine ? (
          <Button
            label={t('cleaned.takeBackNamed', { words })}
            onPress={() => void correcting.takeBack(correctionId)}
          >
            {t('cleaned.takeBack')}
          </Button>
        ) : (
          target && (
            <Button
              label={t('cleaned.removeNamed', { words })}
              aria-haspopup="menu"
              aria-expanded={isOpen}
              onPress={() => setOpen(true)}
            >
              {t('cleaned.remove')}
            </Button>
          )
        )}
      </div>
      {isOpen && (
        <Popover
          className="popover"
          triggerRef={element}
          isOpen
          onOpenChange={setOpen}
          placement="bottom start"
        >
          <Menu
            className="menu"
            aria-label={t('cleaned.actions.remove')}
            autoFocus="first"
            onAction={(chosen) => {
              setOpen(false)
              const what =
                `${chosen}`.startsWith('frame') && block.frame ? { ...block, ...block.frame } : block
              void correcting.correct('remove', what, `${chosen}`.endsWith('site') ? 'site' : 'here')
            }}
          >
            <MenuItem
              className={hasNoRule ? 'menu-item menu-item-described' : 'menu-item'}
              id="here"
              textValue={t('cleaned.actions.here')}
            >
              <Text slot="label">{t('cleaned.actions.here')}</Text>
              {hasNoRule && (
                <Text slot="description" className="cleaned-no-rule">
                  {t('cleaned.actions.noRule', { site })}
                </Text>
              )}
            </MenuItem>
            {block.site && site !== '' && (
              <MenuItem className="menu-item" id="site">
                {t('cleaned.actions.removeAlways', { site, count: block.site.count })}
              </MenuItem>
            )}
            {block.frame && (
              <MenuItem className="menu-item" id="frame-here">
                {t('cleaned.actions.frame', { count: inFrame })}
              </MenuItem>
            )}
            {block.frame && site !== '' && (
              <MenuItem className="menu-item" id="frame-site">
                {t('cleaned.actions.frameAlways', { site, count: block.frame.site.count })}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      )}
    </div>
  )
}

/** A part that was left out, where it stood. */
export function LeftOutBlock({ block, place, site, content, correcting }: BlockProps) {
  const { t, i18n } = useTranslation()
  const [isUnfolded, unfold] = useState(false)
  const id = useId()
  const group = groupOf(block.leftOutBy ?? '')
  const words = useMemo(() => excerptOf(block.html), [block.html])
  const isLong = block.html.length > LONG
  const { correctionId, target } = block
  return (
    <div
      className="cleaned-left-out"
      role="note"
      aria-label={t('cleaned.leftOut', { words: t(`cleaned.passes.${group}`) })}
      data-mine={group === 'corrections' || undefined}
      data-place={place}
    >
      <p className="cleaned-mark" lang={i18n.language} dir="auto">
        <strong>{t(`cleaned.passes.${group}`)}</strong>{' '}
        <span className="cleaned-why">{t(`cleaned.why.${group}`)}</span>
      </p>
      <div className="cleaned-fold" data-folded={(isLong && !isUnfolded) || undefined} id={id}>
        <BlockContent html={block.html} content={content} />
      </div>
      <div className="cleaned-actions" lang={i18n.language}>
        {correctionId !== null && (
          <Button
            label={t('cleaned.takeBackNamed', { words })}
            onPress={() => void correcting.takeBack(correctionId)}
          >
            {t('cleaned.takeBack')}
          </Button>
        )}
        {correctionId === null && target && (
          <Button
            label={t('cleaned.putBackNamed', { words })}
            onPress={() => void correcting.correct('keep', block, 'here')}
          >
            {t('cleaned.putBack')}
          </Button>
        )}
        {correctionId === null && block.site && site !== '' && (
          <Button onPress={() => void correcting.correct('keep', block, 'site')}>
            {t('cleaned.actions.keepAlways', { site, count: block.site.count })}
          </Button>
        )}
        {isLong && (
          <Button aria-expanded={isUnfolded} aria-controls={id} onPress={() => unfold(!isUnfolded)}>
            {t(isUnfolded ? 'cleaned.less' : 'cleaned.more')}
          </Button>
        )}
      </div>
    </div>
  )
}
