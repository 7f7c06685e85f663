import type { FullConfig, Reporter } from '@playwright/test/reporter'
import { findElectron, hasDisplay } from '../../scripts/electron-program.ts'

/** Says which hosts the specs ran on, and why one did not. */
export default class HostsReporter implements Reporter {
  private ran: string[] = []

  onBegin(config: FullConfig): void {
    this.ran = config.projects.map(({ name }) => name)
  }

  onEnd(): void {
    process.stdout.write(`\n  Hosts tested: ${this.ran.join(', ')}.${this.missing()}\n`)
  }

  private missing(): string {
    if (this.ran.includes('desktop')) return ''
    if (!findElectron()) return ' Desktop: not tested, since Electron’s program is not installed.'
    return hasDisplay() ? '' : ' Desktop: not tested, since there is no screen.'
  }
}
