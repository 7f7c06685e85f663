import { ChevronLeft, ChevronRight, Maximize, Minimize, X, ZoomIn, ZoomOut } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import type { Gallery } from './gallery.ts'
import { saysTheSame } from './says-the-same.ts'
import { nextZoom, type Zoom } from './zoom.ts'

export interface LightboxProps {
  gallery: Gallery
  onClose: () => void
}

/** The article's pictures one by one, as large as the window, with what is said of them. */
export function Lightbox({ gallery: { pictures, first, lang, dir }, onClose }: LightboxProps) {
  const { t, i18n } = useTranslation()
  const [index, setIndex] = useState(first)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const stage = useRef<HTMLDivElement>(null)
  const image = useRef<HTMLImageElement>(null)
  const picture = pictures[index]
  const caption = useCallback(
    (element: HTMLElement | null) =>
      element?.replaceChildren(picture?.caption?.cloneNode(true) ?? document.createDocumentFragment()),
    [picture],
  )
  useMiddleKept(stage, zoom)

  const show = (next: number) => {
    if (next < 0 || next >= pictures.length) return
    setIndex(next)
    setZoom('fit')
  }
  const shownScale = () => (image.current?.getBoundingClientRect().width ?? 0) / (picture?.width ?? 1)
  const step = (direction: 'in' | 'out') => {
    const next = nextZoom(shownScale(), direction)
    if (next !== null) setZoom(next)
  }
  const toggle = () => setZoom(zoom === 'fit' ? 1 : 'fit')
  // While a part of a picture is in view, these keys move it.
  const unlessPanned = (act: () => void) => () =>
    zoom !== 'fit' && document.activeElement === stage.current ? null : act()
  useKeys({
    ArrowLeft: unlessPanned(() => show(index - 1)),
    ArrowRight: unlessPanned(() => show(index + 1)),
    Home: unlessPanned(() => show(0)),
    End: unlessPanned(() => show(pictures.length - 1)),
    '+': () => step('in'),
    '=': () => step('in'),
    '-': () => step('out'),
    '0': () => setZoom('fit'),
    '1': () => setZoom(1),
  })
  if (!picture) return null
  const { width, height, alt } = picture
  return (
    <ModalOverlay
      className="lightbox-ground"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="lightbox">
        <Dialog className="lightbox-dialog" aria-label={t('pictures.title')}>
          <div className="lightbox-frame">
            <div className="lightbox-bar">
              <p className="lightbox-place" role="status">
                {t('pictures.place', { number: index + 1, count: pictures.length })}
              </p>
              <Button kind="icon" label={t('pictures.zoomOut')} onPress={() => step('out')}>
                <ZoomOut />
              </Button>
              <Button kind="icon" label={t('pictures.zoomIn')} onPress={() => step('in')}>
                <ZoomIn />
              </Button>
              <Button
                kind="icon"
                label={zoom === 'fit' ? t('pictures.actualSize') : t('pictures.fit')}
                onPress={toggle}
              >
                {zoom === 'fit' ? <Maximize /> : <Minimize />}
              </Button>
              <Button kind="icon" label={t('pictures.close')} onPress={onClose}>
                <X />
              </Button>
            </div>
            <div className="lightbox-stage" data-zoom={zoom} ref={stage} tabIndex={zoom === 'fit' ? -1 : 0}>
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same as the button above, and as the key 1 */}
              <img
                key={index}
                ref={image}
                src={picture.src}
                alt={alt}
                lang={lang}
                width={width}
                height={height}
                style={zoom === 'fit' ? undefined : { inlineSize: `${width * zoom}px` }}
                onClick={toggle}
              />
            </div>
            {/* At its end a button is not disabled but idle: it keeps the focus. */}
            {pictures.length > 1 && (
              <>
                <div className="lightbox-previous">
                  <Button
                    kind="icon"
                    label={t('pictures.previous')}
                    aria-disabled={index === 0}
                    onPress={() => show(index - 1)}
                  >
                    <ChevronLeft />
                  </Button>
                </div>
                <div className="lightbox-next">
                  <Button
                    kind="icon"
                    label={t('pictures.next')}
                    aria-disabled={index === pictures.length - 1}
                    onPress={() => show(index + 1)}
                  >
                    <ChevronRight />
                  </Button>
                </div>
              </>
            )}
            <div className="lightbox-words" lang={lang} dir={dir}>
              {picture.caption && <div className="lightbox-caption" ref={caption} key={index} />}
              {alt !== '' && !saysTheSame(alt, picture.caption?.textContent ?? '') && (
                <p className="lightbox-alt">
                  <bdi lang={i18n.language}>{t('pictures.alt')}</bdi> {alt}
                </p>
              )}
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Another size shows the picture's middle: it is what was in view. */
function useMiddleKept(stage: { current: HTMLElement | null }, zoom: Zoom): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the size changes
  useLayoutEffect(() => {
    const element = stage.current
    element?.scrollTo({
      left: (element.scrollWidth - element.clientWidth) / 2,
      top: (element.scrollHeight - element.clientHeight) / 2,
      behavior: 'instant',
    })
  }, [stage, zoom])
}

/** Keys that act wherever in the lightbox the focus is: nothing else has it meanwhile. */
function useKeys(keys: Record<string, () => void>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      keys[event.key]?.()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}
