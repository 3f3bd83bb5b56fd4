package id.pendopo.office.internal.complaint;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.applicant.Applicant;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.Applicants;
import id.pendopo.api.notice.NoticeAddress;
import id.pendopo.api.notice.Notices;
import id.pendopo.api.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sends the notices of a complaint; in the caller's transaction. */
@Component(service = ComplaintTelling.class)
public final class ComplaintTelling {

  private final ComplaintStore complaints;
  private final Applicants applicants;
  private final Notices notices;
  private final CurrentAgency agency;

  @Activate
  public ComplaintTelling(
      @Reference ComplaintStore complaints,
      @Reference Applicants applicants,
      @Reference Notices notices,
      @Reference CurrentAgency agency) {
    this.complaints = complaints;
    this.applicants = applicants;
    this.notices = notices;
    this.agency = agency;
  }

  /** That it came: those who verify, and the reporter where they can be reached. */
  void arrived(ComplaintRow row) {
    notices.send(ComplaintNotices.received(row.id(), row.unit()));
    List<NoticeAddress> addresses = addresses(row, "Tanda terima laporan (acknowledgement)");
    if (!addresses.isEmpty()) {
      notices.send(
          ComplaintNotices.acknowledged(row.id(), addresses, complaints.caseOf(row).due()));
    }
    row.told(LocalDate.now(agency.get().zone()));
  }

  /**
   * What concerns the reporter.
   *
   * @param step tells this step from every other of the complaint
   */
  void news(ComplaintRow row, String step) {
    List<NoticeAddress> addresses = addresses(row, "Kabar kepada pelapor (notice to the reporter)");
    if (!addresses.isEmpty()) {
      notices.send(ComplaintNotices.moved(row.id(), addresses, step));
    }
  }

  /** None of an anonymous one, and none of one who was erased. */
  private List<NoticeAddress> addresses(ComplaintRow row, String purpose) {
    List<NoticeAddress> addresses = new ArrayList<>();
    row.applicant()
        .flatMap(applicants::find)
        .filter(who -> who.state() == Applicant.State.ACTIVE)
        .ifPresent(
            who -> {
              ApplicantData reporter = applicants.open(who.id(), purpose);
              address(reporter.email(), NoticeAddress::email).ifPresent(addresses::add);
              address(reporter.phone(), NoticeAddress::phone).ifPresent(addresses::add);
            });
    return addresses;
  }

  /** What cannot be written to is left out; the reporter has the code. */
  private static Optional<NoticeAddress> address(
      Optional<String> text, Function<String, NoticeAddress> reading) {
    try {
      return text.map(reading);
    } catch (Problem unusable) {
      return Optional.empty();
    }
  }
}
