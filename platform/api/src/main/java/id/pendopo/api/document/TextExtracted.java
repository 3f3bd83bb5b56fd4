package id.pendopo.api.document;

/**
 * Event: the extractor is done with a file, with or without success.
 *
 * @param fileId value of the {@link FileId}
 * @param extracted whether there is text now
 */
public record TextExtracted(long fileId, boolean extracted) {}
