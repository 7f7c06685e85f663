import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  children: ReactNode
  /** `icon` shows only its icon and needs a label. */
  kind?: 'primary' | 'plain' | 'icon'
  /** The accessible name, where the content does not say it. */
  label?: string
}

/** Every button of the window. */
export function Button({ kind = 'plain', label, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`button button-${kind}`} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </AriaButton>
  )
}
