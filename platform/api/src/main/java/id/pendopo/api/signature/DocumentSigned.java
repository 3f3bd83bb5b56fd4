package id.pendopo.api.signature;

/**
 * Event: the signed file of a document is recorded.
 *
 * @param document key of the document, as in the request
 * @param task id of the task
 * @param fileId the signed file
 * @param sha256 its checksum
 */
public record DocumentSigned(String document, long task, long fileId, String sha256) {}
