package id.pendopo.search.quality;

import java.time.LocalDate;

/**
 * One document of the judged set.
 *
 * @param id its name in the judgements
 * @param kind what it is: the file it was written in, or the package it came with
 */
record Text(
    String id,
    String kind,
    String title,
    String summary,
    String body,
    String unit,
    LocalDate date,
    String category) {}
