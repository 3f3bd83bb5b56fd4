package id.pendopo.site.internal.rest;

import id.pendopo.api.identity.Access;
import id.pendopo.site.internal.page.ErrorPages;
import id.pendopo.site.internal.page.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** One request on its way to a resource, without the web server it came by. */
public interface Call {

  String method();

  /** Address of the agency's root, with a trailing slash. */
  URI base();

  /** Address asked for, below the base. */
  URI target();

  void eachHeader(BiConsumer<String, String> to);

  /** The body; fails once it is larger than what is accepted. */
  InputStream body();

  /** Whether reading the body ended because it is too large. */
  boolean bodyTooLarge();

  Visit visit();

  /** Address of the client, as a trusted proxy tells it. */
  String clientAddress();

  /** What the layout shows. */
  Map<String, Object> frame();

  /** Who would read an error. */
  ErrorPages.Reader reader();

  ErrorPages errors();

  Access access();

  /** Begins an answer that is too large to be held; the stream ends with its {@code close}. */
  OutputStream stream(int status, Map<String, List<String>> headers) throws IOException;
}
