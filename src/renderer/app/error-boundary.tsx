import { Component, type ReactNode } from 'react'
import type { Failure } from '../../shared/errors/failure.ts'
import { toFailure } from '../../shared/errors/recto-error.ts'
import { StartupFailure } from './startup-failure.tsx'

/** Shows a sentence and a way forward in place of views that threw, where the window would go blank. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failure: Failure | null }> {
  override state: { failure: Failure | null } = { failure: null }

  static getDerivedStateFromError(thrown: unknown) {
    return { failure: toFailure(thrown) }
  }

  override render() {
    const { failure } = this.state
    return failure ? <StartupFailure failure={failure} /> : this.props.children
  }
}
