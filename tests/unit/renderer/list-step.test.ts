import { expect, it } from 'vitest'
import { listStep } from '../../../src/renderer/library/list-step.ts'

it('leads up and down a list, and stays at its ends', () => {
  expect(['ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => listStep(key, 1, 5, 1))).toEqual([2, 0, 0, 4])
  expect([listStep('ArrowUp', 0, 5, 1), listStep('ArrowDown', 4, 5, 1)]).toEqual([0, 4])
  expect([listStep('ArrowRight', 1, 5, 1), listStep('a', 1, 5, 1)]).toEqual([null, null])
})

it('leads in both directions where items lie beside each other', () => {
  // 0 1 2
  // 3 4
  expect(['ArrowRight', 'ArrowLeft', 'ArrowDown'].map((key) => listStep(key, 1, 5, 3))).toEqual([2, 0, 4])
  expect(listStep('ArrowDown', 2, 5, 3)).toBe(4)
  expect(listStep('ArrowDown', 4, 5, 3)).toBe(4)
  expect(listStep('ArrowUp', 4, 5, 3)).toBe(1)
  expect(listStep('ArrowLeft', 3, 5, 3)).toBe(2)
})
