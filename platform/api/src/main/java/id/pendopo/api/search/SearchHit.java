package id.pendopo.api.search;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One document found.
 *
 * @param type type of the document, {@code <module>.<type>}
 * @param id identity within the type
 * @param title plain text
 * @param url path with the agency's prefix
 * @param agency slug of the agency
 * @param file name of the file in which the best passage stands, if it stands in a file
 * @param page page of that file, counted from 1; empty when the passage stands outside a file
 * @param snippet passage as HTML in which only {@code <mark>} occurs and all else is escaped
 * @param date date of the content
 * @param pageUrl path with the agency's prefix that opens the file at that page, where the source
 *     gives addresses of its files
 */
public record SearchHit(
    String type,
    String id,
    String title,
    String url,
    String agency,
    Optional<String> file,
    Optional<Integer> page,
    String snippet,
    LocalDate date,
    Optional<String> pageUrl) {}
