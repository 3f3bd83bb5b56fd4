package id.pendopo.site.internal.rest;

import java.util.List;
import java.util.Map;

/**
 * What a resource answered.
 *
 * @param status of HTTP
 * @param headers as the resource set them
 * @param body empty where it was streamed
 * @param streamed whether the body is already on its way
 * @param page whether it is a rendered page
 * @param failed whether it came from an exception, so that what was done must be rolled back
 */
public record Reply(
    int status,
    Map<String, List<String>> headers,
    byte[] body,
    boolean streamed,
    boolean page,
    boolean failed) {}
