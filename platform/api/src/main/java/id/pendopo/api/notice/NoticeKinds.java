package id.pendopo.api.notice;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The kinds of notices of a module. Register one as a service; they come and go with it.
 *
 * <p>A kind is not taken, and the log says why, when its id is taken or when one of its texts has
 * an unclosed brace, names an unknown field, or names a field that is not {@linkplain
 * NoticeField#safe safe} outside the console.
 */
@ConsumerType
public interface NoticeKinds {

  /** The kinds; constants. */
  List<NoticeKind> kinds();
}
