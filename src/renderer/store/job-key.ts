import { addressKey } from '../../shared/address.ts'

/** What tells the job for an address from others: http and https, tracked or not, are one page. @param address as typed */
export function jobKey(address: string): string {
  return URL.canParse(address) ? addressKey(address) : address
}
