/** Programs that write documentation and nothing else, as they sign their pages in `meta name="generator"`. */
const GENERATOR =
  /\b(?:sphinx|docutils|docusaurus|mkdocs|vitepress|vuepress|starlight|gitbook|bookdown|mdbook|rustdoc|javadoc|jsdoc|typedoc|pdoc|yard|exdoc|doxygen|docfx|antora|asciidoctor|docbook|texinfo|makeinfo|nextra|mintlify|readthedocs|docsify|slate|redoc|mandoc|groff|man2html|help ?& ?manual|robohelp|madcap)/i

/** Wikis hold all kinds of pages: one that shows code or commands explains how to do something. */
const WIKI_GENERATOR = /\b(?:mediawiki|dokuwiki|moinmoin|xwiki|twiki|foswiki|trac|gollum)/i

/** Classes and ids that the themes of such programs put around the text. */
const THEME_NAMES = [
  // Sphinx, Read the Docs
  '.rst-content .wy-nav-content .sphinxsidebar .bd-article-container #readthedocs-embed-flyout',
  // MkDocs, Docusaurus, VitePress, VuePress, Starlight, Docsy
  '.md-content__inner .theme-doc-markdown .vp-doc .theme-default-content .sl-markdown-content .td-page',
  // mdBook, GitBook, Antora, Docsify, Doxygen, Javadoc, rustdoc
  '#mdbook-content #sidebar-toggle-anchor .book-summary .nav-panel-explore .markdown-section #doc-content',
  '.class-declaration-page .package-declaration-page #rustdoc_body_wrapper .rustdoc',
  // The search box that documentation has in common
  '#docsearch .DocSearch .docsearch',
]
  .join(' ')
  .split(' ')
const HEAD_MARKS =
  'meta[name^="docsearch:" i], meta[name^="readthedocs" i], link[href*="_static/pygments" i], [itemtype$="/TechArticle" i], [itemtype$="/APIReference" i]'
const DECLARED_TYPE = /"@type"\s*:\s*(?:\[\s*)?"(?:TechArticle|APIReference)"/

/** Hosts that say it beyond doubt. */
const DOCUMENTATION_HOST = /^(?:docs?|documentation|manuals?)\.|\.(?:readthedocs\.io|gitbook\.io)$/i
/** Addresses where programs are explained, among other things: believed only together with code in the page. */
const HOST = /^(?:api|developers?|dev|learn|help|support|man|wiki|reference)\d*\./i
const PATH =
  /\/(?:docs?|documentation|manuals?|reference|references|api|apidocs?|javadoc|handbook|man)(?:\/|$)/i
/** A site's own shelf for documentation, perhaps one a language. */
const SHELF = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:docs|documentation)\//i
const CODE = 'pre, code'

/**
 * Whether a page is part of a program's documentation: a reference, a manual, a guide. Reads only.
 *
 * @param names the page's classes and ids, see `pageNames`
 */
export function isDocumentation(document: Document, names: ReadonlySet<string>): boolean {
  const generators = [...document.querySelectorAll('meta[name="generator" i]')].map(
    (meta) => meta.getAttribute('content') ?? '',
  )
  if (generators.some((name) => GENERATOR.test(name))) return true
  const { hostname, pathname } = document.location
  if (DOCUMENTATION_HOST.test(hostname) || SHELF.test(pathname)) return true
  if (THEME_NAMES.some((name) => names.has(name))) return true
  if (document.querySelector(HEAD_MARKS) || declaresIt(document)) return true
  const isExpected =
    HOST.test(hostname) || PATH.test(pathname) || generators.some((name) => WIKI_GENERATOR.test(name))
  return isExpected && document.body.querySelector(CODE) !== null
}

function declaresIt(document: Document): boolean {
  return [...document.querySelectorAll('script[type*="ld+json" i]')].some((script) =>
    DECLARED_TYPE.test(script.textContent ?? ''),
  )
}
