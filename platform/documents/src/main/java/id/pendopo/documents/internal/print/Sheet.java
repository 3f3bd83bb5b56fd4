package id.pendopo.documents.internal.print;

import id.pendopo.api.print.PaperSize;

/**
 * What is drawn on paper.
 *
 * @param title title of the document
 * @param author the agency
 * @param body HTML of allowed elements
 * @param paper its size
 * @param watermark written across every page; empty for none
 */
record Sheet(String title, String author, String body, PaperSize paper, String watermark) {}
