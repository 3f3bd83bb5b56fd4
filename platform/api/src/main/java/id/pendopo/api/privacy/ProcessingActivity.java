package id.pendopo.api.privacy;

import id.pendopo.api.text.LocalText;

/**
 * One activity in the record of processing (UU 27/2022 article 31). It describes kinds of data and
 * of persons, never a person.
 *
 * @param code stays the same over versions, {@code <module>.<activity>}
 * @param name how it is called
 * @param purpose what the data is for
 * @param basis why it may be processed
 * @param law the law that gives the duty or the task, with its article; empty text where the basis
 *     says it all
 * @param data kinds of data; specific data (article 4 paragraph 2) is named as such
 * @param persons kinds of persons
 * @param recipients who gets to see it, inside and outside
 * @param retention how long it is kept, or which rule says so
 * @param protection how it is protected
 */
public record ProcessingActivity(
    String code,
    LocalText name,
    LocalText purpose,
    LawfulBasis basis,
    String law,
    LocalText data,
    LocalText persons,
    LocalText recipients,
    LocalText retention,
    LocalText protection) {}
