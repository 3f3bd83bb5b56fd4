package id.pendopo.office.people;

import id.pendopo.api.transfer.ImportReport;
import id.pendopo.api.transfer.Imports;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes employees in from a table: CSV (UTF-8 or Windows-1252; comma, semicolon or tab) or the
 * first sheet of an XLSX. The first row names the columns, in Indonesian or English, whatever the
 * case:
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><th>column</th><th>also</th><th>what it holds</th></tr>
 * <tr><td>nama</td><td>name</td><td>with titles; needed</td></tr>
 * <tr><td>status</td><td></td><td>PNS, CPNS, PPPK or Non-ASN; needed for a new employee</td></tr>
 * <tr><td>nip</td><td></td><td>18 digits, as text</td></tr>
 * <tr><td>nik</td><td></td><td>16 digits, as text</td></tr>
 * <tr><td>pangkat</td><td>rank</td><td>as printed</td></tr>
 * <tr><td>jabatan</td><td>job title</td><td>of somebody without a position of their own</td></tr>
 * <tr><td>tmt</td><td>service start</td><td>2009-01-31 or 31/01/2009</td></tr>
 * <tr><td>unit</td><td>kode unit</td><td>code of the unit</td></tr>
 * <tr><td>atasan</td><td>superior</td><td>code of the position above</td></tr>
 * <tr><td>aktif</td><td>active</td><td>ya or tidak</td></tr>
 * </table>
 *
 * <p>A row is about the employee with its NIP, else with its NIK, else (where it has neither) with
 * its name in its unit; an empty cell leaves what is known. So a file can be read in twice. Any
 * thread; some milliseconds a row.
 */
@ProviderType
public interface PeopleImport {

  /**
   * Reads a file in, all of it in one transaction.
   *
   * @param content the file, at most {@link Imports#MOST_BYTES}
   * @param dryRun whether to say only what would happen
   * @param skipErrors whether the sound rows are stored although others are wrong; without it one
   *     wrong row keeps the whole file out
   * @throws id.pendopo.api.problem.Problem 403, and what {@link Imports#run} throws
   */
  ImportReport run(byte[] content, boolean dryRun, boolean skipErrors);
}
