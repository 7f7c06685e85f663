import type { DominoElement, DominoNode } from '@mixmark-io/domino'
import { compile, type Options } from 'css-select'
import { isElement } from './tree-walk.ts'

type Matcher = (element: DominoElement) => boolean

/** Compiled selectors that are kept. The passes have some three hundred. */
const MOST_KEPT = 2_000
const TAG_NAMES = /^[a-z][a-z0-9]*(?:\s*,\s*[a-z][a-z0-9]*)*$/

const adapter: NonNullable<Options<DominoNode, DominoElement>['adapter']> = {
  isTag: isElement,
  getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
  hasAttrib: (element, name) => element.hasAttribute(name),
  getName: (element) => element.localName,
  getParent: (node) => node.parentNode,
  getChildren: childrenOf,
  getSiblings: (node) => (node.parentNode ? childrenOf(node.parentNode) : [node]),
  prevElementSibling: (node) => {
    let before = node.previousSibling
    while (before && !isElement(before)) before = before.previousSibling
    return before
  },
  getText: (node) => (node as unknown as Node).textContent ?? '',
  removeSubsets: (nodes) => nodes,
}

const kept = { quirks: new Map<string, Matcher>(), standard: new Map<string, Matcher>() }

/**
 * A test for a selector, compiled once.
 *
 * @param scope what `:scope` stands for
 * @param quirksMode in old pages, classes and ids match whatever their case
 */
export function matcherOf(selector: string, scope: DominoNode, quirksMode: boolean): Matcher {
  if (selector.includes(':scope')) return compiled(selector, quirksMode, scope)
  const matchers = quirksMode ? kept.quirks : kept.standard
  const known = matchers.get(selector)
  if (known) return known
  const matcher = TAG_NAMES.test(selector) ? tagMatcher(selector) : compiled(selector, quirksMode)
  if (matchers.size >= MOST_KEPT) matchers.clear()
  matchers.set(selector, matcher)
  return matcher
}

function compiled(selector: string, quirksMode: boolean, context?: DominoNode): Matcher {
  // Results may not be kept: the passes change the tree between two searches.
  return compile(selector, { adapter, quirksMode, cacheResults: false, relativeSelector: false }, context)
}

function tagMatcher(selector: string): Matcher {
  const names = new Set(selector.split(/\s*,\s*/))
  return (element) => names.has(element.localName)
}

function childrenOf(node: DominoNode): DominoNode[] {
  const children: DominoNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}
