import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import type { ShortcutId } from '../shortcuts/table.ts'
import { Tip } from './tip.tsx'

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  children: ReactNode
  /** `icon` shows only its icon and needs a label. */
  kind?: 'primary' | 'plain' | 'icon'
  /** The accessible name, where the content does not say it. */
  label?: string
  /** Does the same as the button; shown with its name. */
  shortcut?: ShortcutId
  /** Whether its name is shown while it is hovered or has the keyboard; icons' are. */
  hasTip?: boolean
}

/** Every button of the window. */
export function Button(props: ButtonProps) {
  const { kind = 'plain', label, shortcut, hasTip = kind === 'icon', children, ...rest } = props
  const button = (
    <AriaButton {...rest} className={`button button-${kind}`} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </AriaButton>
  )
  return hasTip && label ? (
    <Tip label={label} shortcut={shortcut}>
      {button}
    </Tip>
  ) : (
    button
  )
}
