/**
 * Words in classes and ids that name page furniture, as they come out of `classWords`: alone between
 * spaces, or as a run. Written for furniture in any language's pages, since class names are mostly English.
 */
export const FURNITURE = new RegExp(
  ` (?:${[
    // Finding one's way
    'breadcrumbs?|fil ariane|ariane|navbar|pagination|pager|skip link|skip to content|back to top|scroll to top|totop|go top|retour haut|tabs nav|site header|site footer|topbar|masthead|location (?:header|footer|popup)',
    // Sharing and following
    'share|shares|sharing|sharebar|sharedaddy|addtoany|addthis|social|socials|social links|follow us|jp relatedposts|partage|partager|reseaux sociaux|teilen|compartir|print button|print link|btn print|imprimer',
    // More to read
    'related|relatedposts|related articles|recommended|recommendations?|recirc|recirculation|read more articles|more stories|more from|you may like|also like|outbrain|taboola|trending|most read|most popular|popular posts|les plus lus|a lire aussi|lire aussi|read next|up next|next article|prev next|post navigation|nav links|latest news|sur le meme theme|voir aussi|promobox|teaser list|newsfeed',
    // Asking for something
    'newsletter|newsletters|subscribe|subscription|signup|sign up|abonnement|abonnez|paywall|regwall|donate|donation|call to action|cta|free trial|optin|mailchimp|mc embed signup|lead form|popup|pop up|modal|lightbox|overlay|cookie|cookies|consent|gdpr|cookiebar|onetrust|didomi',
    // Talking back
    'comments|comment list|commentlist|comment respond|disqus|disqus thread|respond|livefyre|fb comments|reactions',
    // Advertising
    'ads|adsbygoogle|advert|advertisement|advertisements|advertising|adslot|ad slot|dfp|banner ad|sponsored|sponsor|promo|promotion|publicite|pub|anzeige',
    // About the author rather than by the author
    'author bio|author box|authorbox|about author|about the author|author info|author card|bio box',
    // Things to press
    'toolbar|article tools|audio player|text to speech|listen|read aloud|tags|tag list|tagcloud|post tags|article tags|post categories',
    // Told to screen readers only
    'visually hidden|visuallyhidden|sr only|screen reader text|screen reader',
  ].join('|')}) `,
)

/** Words for lists of links. A section that is found through one may be called after it, and is text. */
export const NAVIGATION = / (?:menu|submenu|nav|navigation) /

/**
 * Words that name furniture on one page and text on another: page builders call every block a widget, hashes
 * and headings' ids hold "ad" and "tools". They are believed of what does not read as prose.
 */
export const DOUBTFUL_FURNITURE =
  / (?:(?<!(?:elementor|panel) )widget|noprint|no print|sidebar|side bar|tools|font size|rating|ratings|(?<!\d )ad|toc(?! \d)|table of contents|ez toc) /

/**
 * What page builders call each of their blocks, a heading as much as a box of buttons: the latter hold links.
 * Their headers, footers and popups they call locations.
 */
export const BUILDER_BLOCK = / (?:elementor|panel) widget /

/** Words that say the opposite: what carries one is looked at by Readability alone. */
export const CONTENT =
  /(?: (?:article body|articlebody|post content|entry content|story body|article content|main content|post body|page content|content body|rich text|wysiwyg|prose|markdown body|twitter tweet|instagram media|bluesky embed|mastodon embed|tiktok embed|fb post|embed) )/

/** ARIA roles of page furniture. */
export const FURNITURE_ROLES = new Set([
  'navigation',
  'search',
  'menu',
  'menubar',
  'dialog',
  'alertdialog',
  'banner',
  'contentinfo',
  'toolbar',
  'tablist',
  'complementary',
])

/** Class and id words of the section that holds readers' comments, at its beginning. */
export const COMMENTS =
  /^ (?:comments|comments? (?:section|list|area|wrapper|wrap|container|block)|commentlist|disqus thread|commentaires|kommentare|respond)(?: |$)/

/** Of those, the ones that inline elements and paragraphs are believed. */
export const INLINE_FURNITURE =
  / (?:visually hidden|visuallyhidden|sr only|screen reader text|screen reader|reading time|read time|temps lecture|lesezeit|badge|share|tooltip|post tags|tags list|tag list|tags links|ad label|related link|interstitial link|read more|readmore|also read) /

/** Words that a link takes from the tip that it opens: it is a term of the sentence, not the tip. */
export const TIPS = / tooltip /

/** What opens beside a name in a sentence when one points at it; not what it opens from. */
export const HOVER_CARD =
  / (?:rollover (?:\w+ )?(?:block|card|content)|hover ?card (?:block|box|content|popup)|hover (?:block|box|content)|popover (?:content|body|inner)|tooltip (?:content|inner)) (?!(?:target|trigger|link) )/
