import { useSyncExternalStore } from 'react'

let draft = ''
const listeners = new Set<() => void>()

/** What stands in the address field. Outlives the view, so that a half-typed address is not lost by opening an article. */
export function useDraftAddress(): [string, (address: string) => void] {
  const address = useSyncExternalStore(subscribe, () => draft)
  return [address, setDraftAddress]
}

export function setDraftAddress(address: string): void {
  draft = address
  for (const listener of listeners) listener()
}

let isAskedFor = false

/** Puts the keyboard into the address field, once that is shown. */
export function askForAddress(): void {
  if (fields.size === 0) isAskedFor = true
  for (const take of fields) take()
}

const fields = new Set<() => void>()

/** Puts an address back into the field to be mended, and the keyboard with it. @returns what stood there before */
export function giveBackAddress(address: string): string {
  const former = draft
  setDraftAddress(address)
  for (const take of fields) take()
  return former
}

/** @param take called when an address is given back or asked for. @returns a function that stops it */
export function onAddressGivenBack(take: () => void): () => void {
  fields.add(take)
  if (isAskedFor) take()
  isAskedFor = false
  return () => fields.delete(take)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
