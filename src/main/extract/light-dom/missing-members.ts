/** Properties of the standard's elements that light ones have not. Code that asks for one is answered by jsdom. */
export const MISSING_MEMBERS =
  'accessKey alt attributeStyleMap caption cells charset checked cite colSpan coords dataset dateTime dir disabled download draggable elements form hash headers height hidden host hostname href hreflang htmlFor httpEquiv inert innerText insertAdjacentHTML kind label lang length list max media min name noValidate open options origin outerHTML outerText part password pathname port protocol readOnly rel relList required rev reversed rowIndex rowSpan rows scope search sectionRowIndex selected selectedIndex shadowRoot shape sheet size sizes slot span start summary tBodies tFoot tHead tabIndex target text title translate type useMap username value width'.split(
    ' ',
  )
