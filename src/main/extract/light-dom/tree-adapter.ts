import {
  type DominoDocument,
  type DominoElement,
  type DominoFragment,
  type DominoNode,
  type DominoParent,
  type DominoText,
  impl,
} from '@mixmark-io/domino'
import { html, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import { isElement, isText } from './tree-walk.ts'

/** A `<template>`, whose content stands beside the tree. */
export interface TemplateElement extends DominoElement {
  content: DominoFragment
}

export type LightTree = TreeAdapterTypeMap<
  DominoNode,
  DominoParent,
  DominoNode,
  DominoDocument,
  DominoFragment,
  DominoElement,
  DominoNode,
  DominoText,
  TemplateElement,
  DominoNode
>

const COMMENT = 8
const DOCTYPE = 10

/** Lets parse5 build a tree of domino's nodes in a document that is there already, as jsdom does with its own. */
export function treeAdapterFor(document: DominoDocument): TreeAdapter<LightTree> & { isQuirky: boolean } {
  const adapter: TreeAdapter<LightTree> & { isQuirky: boolean } = {
    isQuirky: false,
    createDocument: () => document,
    createDocumentFragment: () => new impl.DocumentFragment(document),
    createElement(name, namespace, attributes) {
      const element = document._createElementNS(name, namespace, null)
      adapter.adoptAttributes(element, attributes)
      return element
    },
    createTextNode: (value) => document.createTextNode(value),
    createCommentNode: (data) => document.createComment(data),
    adoptAttributes(element, attributes) {
      for (const { name, value, prefix, namespace } of attributes) {
        const qualified = prefix ? `${prefix}:${name}` : name
        if (element.hasAttribute(qualified)) continue
        if (namespace) element._setAttributeNS(namespace, qualified, value)
        else element._setAttribute(qualified, value)
      }
    },
    setDocumentType(_, name, publicId, systemId) {
      document.appendChild(new impl.DocumentType(document, name, publicId, systemId))
    },
    setDocumentMode(_, mode) {
      adapter.isQuirky = mode === html.DOCUMENT_MODE.QUIRKS
    },
    getDocumentMode: () => (adapter.isQuirky ? html.DOCUMENT_MODE.QUIRKS : html.DOCUMENT_MODE.NO_QUIRKS),
    appendChild: (parent, node) => void parent.appendChild(node),
    insertBefore: (parent, node, before) => void parent.insertBefore(node, before),
    detachNode: (node) => node.remove(),
    insertText(parent, text) {
      const last = parent.lastChild
      if (last && isText(last)) last.data += text
      else parent.appendChild(document.createTextNode(text))
    },
    insertTextBefore(parent, text, before) {
      const previous = before.previousSibling
      if (previous && isText(previous)) previous.data += text
      else parent.insertBefore(document.createTextNode(text), before)
    },
    setTemplateContent(template, content) {
      template.content = content
    },
    getTemplateContent: (template) => template.content,
    getFirstChild: (node) => node.firstChild,
    getChildNodes(node) {
      const children: DominoNode[] = []
      for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
      return children
    },
    getParentNode: (node) => node.parentNode,
    getAttrList: attributesOf,
    getTagName: (element) => element.localName,
    getNamespaceURI: (element) => element.namespaceURI as html.NS,
    getTextNodeContent: (node) => node.data,
    getCommentNodeContent: (node) => (node as DominoText).data,
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: isText,
    isCommentNode: (node): node is DominoNode => node.nodeType === COMMENT,
    isDocumentTypeNode: (node): node is DominoNode => node.nodeType === DOCTYPE,
    isElementNode: isElement,
    setNodeSourceCodeLocation: () => undefined,
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => undefined,
  }
  return adapter
}

function attributesOf(element: DominoElement): Token.Attribute[] {
  return Array.from({ length: element._numattrs }, (_, index) => {
    const { localName, value, namespaceURI, prefix } = element._attr(index)
    return {
      name: localName,
      value,
      ...(namespaceURI && { namespace: namespaceURI }),
      ...(prefix && { prefix }),
    }
  })
}
