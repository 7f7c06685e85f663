import { Switch } from 'react-aria-components'

interface ToggleProps {
  children: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}

/** Something that is on or off, at once. */
export function Toggle({ children, isOn, onChange }: ToggleProps) {
  return (
    <Switch className="toggle" isSelected={isOn} onChange={onChange}>
      {children}
      <span className="toggle-track" aria-hidden />
    </Switch>
  )
}
