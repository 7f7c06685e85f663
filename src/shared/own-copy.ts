/**
 * How an HTML document says that it holds an article which Recto has cleaned already. The extractor takes such an
 * article as it stands, only sanitised: what people export and read in again is what they had.
 */
export const COPY_GENERATOR = 'Recto'

/** On the element that holds the article's body; its value is the kind of page that it came from. */
export const COPY_BODY_ATTRIBUTE = 'data-recto-body'
