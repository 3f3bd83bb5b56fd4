package id.pendopo.documents.internal;

/**
 * Event: the text of a file should be read.
 *
 * @param fileId of the file
 * @param afresh whether to read the file even if the text of an equal one is known
 */
public record TextWanted(long fileId, boolean afresh) {}
