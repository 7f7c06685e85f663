import { afterEach, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { remembered } from '../../../src/renderer/ui/remembered.ts'

const KEY = 'test.remembered'
const schema = z.catch(z.enum(['small', 'large']), 'small')

afterEach(() => {
  localStorage.removeItem(KEY)
  vi.restoreAllMocks()
})

it('holds at once, is told, and is read again', () => {
  const size = remembered(KEY, schema, null)
  const heard = vi.fn(size.get)
  const end = size.subscribe(heard)
  size.set('large')
  expect(heard).toHaveLastReturnedWith('large')
  expect(remembered(KEY, schema, null).get()).toBe('large')
  end()
  size.set('small')
  expect(heard).toHaveBeenCalledOnce()
})

it('takes what nobody understands as never chosen', () => {
  for (const stored of ['{', '"huge"', 'null']) {
    localStorage.setItem(KEY, stored)
    expect(remembered(KEY, schema, null).get()).toBe('small')
  }
})

it('follows another window', () => {
  const size = remembered(KEY, schema, null)
  localStorage.setItem(KEY, '"large"')
  window.dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: '"large"' }))
  expect(size.get()).toBe('large')
})

it('holds in this window where the browser refuses to keep it, and says so on the console', () => {
  const size = remembered(KEY, schema, null)
  const full = new DOMException('', 'QuotaExceededError')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw full
  })
  const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
  size.set('large')
  expect(size.get()).toBe('large')
  expect(reported).toHaveBeenCalledWith(full)
})
