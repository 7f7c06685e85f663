/** Programs that write documentation and nothing else, as they sign their pages in `meta name="generator"`. */
const GENERATOR =
  /\b(?:sphinx|docutils|docusaurus|mkdocs|vitepress|vuepress|starlight|gitbook|bookdown|mdbook|rustdoc|javadoc|jsdoc|typedoc|pdoc|yard|exdoc|doxygen|docfx|antora|asciidoctor|docbook|texinfo|makeinfo|nextra|mintlify|readthedocs|docsify|slate|redoc|mandoc|groff|man2html|help ?& ?manual|robohelp|madcap)/i

/** Wikis hold all kinds of pages: one that shows code or commands explains how to do something. */
const WIKI_GENERATOR = /\b(?:mediawiki|dokuwiki|moinmoin|xwiki|twiki|foswiki|trac|gollum)/i

/** What the themes of such programs put around the text, and what they leave in the head. */
const MARKS = [
  // Sphinx, Read the Docs
  '.rst-content, .wy-nav-content, .sphinxsidebar, .bd-article-container, div.body[role="main"] > section, div.body[role="main"] > .section',
  'link[rel="stylesheet"][href*="_static/pygments" i], meta[name^="readthedocs" i], #readthedocs-embed-flyout',
  // MkDocs, Docusaurus, VitePress, VuePress, Starlight, Docsy
  '.md-content[data-md-component], .theme-doc-markdown, .vp-doc, .theme-default-content, .sl-markdown-content, body.td-page, body.td-section .td-sidebar',
  // mdBook, GitBook, Antora, Docsify, Doxygen, Javadoc, rustdoc, DocFX
  '#mdbook-content, #menu-bar ~ #content.content, .book-summary ~ .book-body, article.doc > h1.page, .markdown-section#main, #doc-content .contents > .textblock, body.class-declaration-page, body.package-declaration-page, #rustdoc_body_wrapper, body.rustdoc, [data-uid] ~ .codewrapper',
  // The search box that documentation has in common
  'meta[name^="docsearch:" i], #docsearch, .DocSearch, .docsearch',
].join(', ')

const DECLARED = '[itemtype$="/TechArticle" i], [itemtype$="/APIReference" i]'
const DECLARED_TYPE = /"@type"\s*:\s*(?:\[\s*)?"(?:TechArticle|APIReference)"/

/** Addresses where programs are explained. Believed only together with code in the page. */
const HOST = /^(?:api|developers?|dev|learn|help|support|man|wiki|reference)\d*\./i
const PATH =
  /\/(?:docs?|documentation|manuals?|reference|references|api|apidocs?|javadoc|handbook|man)(?:\/|$)/i
/** Hosts that say it beyond doubt. */
const DOCUMENTATION_HOST = /^(?:docs?|documentation|manuals?)\.|\.(?:readthedocs\.io|gitbook\.io)$/i

const CODE = 'pre, code'

/** Whether a page is part of a program's documentation: a reference, a manual, a guide. Reads only. */
export function isDocumentation(document: Document): boolean {
  const generators = [...document.querySelectorAll('meta[name="generator" i]')].map(
    (meta) => meta.getAttribute('content') ?? '',
  )
  if (generators.some((name) => GENERATOR.test(name))) return true
  if (document.querySelector(MARKS) || document.querySelector(DECLARED) || declaresIt(document)) return true
  const { hostname, pathname } = document.location
  if (DOCUMENTATION_HOST.test(hostname)) return true
  const isExpected =
    HOST.test(hostname) || PATH.test(pathname) || generators.some((name) => WIKI_GENERATOR.test(name))
  return isExpected && document.body.querySelector(CODE) !== null
}

function declaresIt(document: Document): boolean {
  return [...document.querySelectorAll('script[type*="ld+json" i]')].some((script) =>
    DECLARED_TYPE.test(script.textContent ?? ''),
  )
}
