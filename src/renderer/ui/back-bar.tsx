import { ArrowLeft } from 'lucide-react'
import { useLocation } from 'wouter'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { Button } from './button.tsx'

/** The bar of a view that one comes from and goes back to. @param to the view's address behind the hash */
export function BackBar({ to, label }: { to: string; label: string }) {
  const [, navigate] = useLocation()
  useShortcut('back', () => navigate(to))
  return (
    <header className="reader-toolbar">
      <Button onPress={() => navigate(to)}>
        <ArrowLeft />
        {label}
      </Button>
    </header>
  )
}
