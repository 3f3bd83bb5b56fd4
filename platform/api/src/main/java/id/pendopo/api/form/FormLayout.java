package id.pendopo.api.form;

/** How the public page spreads a form. */
public enum FormLayout {
  /** Everything on one page. */
  ONE_PAGE,
  /** A page from each heading to the next. */
  BY_HEADING,
  /** One question a page. */
  ONE_QUESTION
}
