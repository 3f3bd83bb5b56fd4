package id.pendopo.documents;

import id.pendopo.api.agency.AgencyId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The store of files as administrators and operators see it. Any thread; every method throws {@link
 * id.pendopo.api.problem.Problem} 401 or 403 to whoever may not.
 */
@ProviderType
public interface FileAdministration {

  /** Permission: see what the files of the agency take and have them checked. */
  String MANAGE = "platform.files.manage";

  /** The current agency's use; some queries over its files. */
  FileUse use();

  /** The damaged files of the current agency, the newest finding first, at most 500. */
  List<DamagedFile> damaged();

  /**
   * Orders a check of all files of the current agency, now. One that was cut short goes on.
   *
   * @return id of the job
   */
  String check();

  /** The use of every agency of the installation, for operators. */
  Map<AgencyId, FileUse> uses();

  /**
   * Sets the share of the disk that an agency may take, for operators. Files above it stay.
   *
   * @param bytes above zero; empty for what the installation says for all
   * @throws id.pendopo.api.problem.Problem 404 for an unknown agency, 422 for zero or less
   */
  void quota(AgencyId agency, OptionalLong bytes);
}
