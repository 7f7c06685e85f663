import { matchesGlob } from './glob.ts'
import type { SiteRule } from './site-rule.ts'

/** What the rules that fit an address say together. The first that says something is believed; all may remove. */
export function ruleFor(address: string, rules: readonly SiteRule[]): SiteRule | null {
  if (!URL.canParse(address)) return null
  const { hostname, pathname } = new URL(address)
  const fitting = rules.filter(
    ({ host, path }) => isWithin(hostname, host) && (path === undefined || matchesGlob(pathname, path)),
  )
  if (fitting.length === 0) return null
  const remove = fitting.flatMap((rule) => rule.remove ?? [])
  return Object.assign({}, ...fitting.toReversed(), remove.length > 0 ? { remove } : {})
}

function isWithin(hostname: string, host: string): boolean {
  return hostname === host || hostname.endsWith(`.${host}`)
}
