package id.pendopo.site.internal.rest;

import id.pendopo.api.problem.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;

/**
 * JSON by Jackson 3, for which Jersey has no provider. A record is also read from a part of a form
 * that names no type or plain text, as command-line clients send it.
 *
 * <p>One codec a bundle, so that nothing of a module stays when it goes.
 */
@Consumes(MediaType.WILDCARD)
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
final class JsonProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final JsonCodec codec = new JsonCodec();

  private static boolean json(MediaType type) {
    String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
    return "application".equalsIgnoreCase(type.getType())
        && (subtype.equals("json") || subtype.endsWith("+json"));
  }

  private static boolean ours(Class<?> type) {
    return type != byte[].class
        && type != String.class
        && !InputStream.class.isAssignableFrom(type)
        && !Reader.class.isAssignableFrom(type)
        && !File.class.isAssignableFrom(type)
        && !StreamingOutput.class.isAssignableFrom(type)
        && !type.getName().startsWith("jakarta.ws.rs.")
        && !type.getName().startsWith("org.glassfish.jersey.");
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return ours(type)
        && (json(mediaType)
            || type.isRecord()
                && (mediaType.isWildcardType()
                    || MediaType.TEXT_PLAIN_TYPE.isCompatible(mediaType)
                    || MediaType.APPLICATION_OCTET_STREAM_TYPE.isCompatible(mediaType)));
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    byte[] content = in.readNBytes(MOST_BYTES + 1);
    if (content.length > MOST_BYTES) {
      throw new Problem(413, "JSON ini terlalu besar.", "This JSON is too large.");
    }
    return codec.read(content, generic);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return ours(type) && json(mediaType);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(codec.write(value));
  }
}
