package id.pendopo.office.internal.privacy.console;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Access;
import id.pendopo.api.people.Employees;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.privacy.IncidentDesk;
import id.pendopo.office.internal.privacy.PersonRequests;
import id.pendopo.office.internal.privacy.ProcessingRecord;
import id.pendopo.office.internal.privacy.RetentionDesk;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Everything that the views about personal data show and change. */
@Component(service = Desk.class)
public final class Desk {

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  final IncidentDesk incidents;
  final RetentionDesk retention;
  final ProcessingRecord processing;
  final PersonRequests requests;
  final Employees employees;
  final CurrentAgency agency;
  private final Access access;

  @Activate
  public Desk(
      @Reference IncidentDesk incidents,
      @Reference RetentionDesk retention,
      @Reference ProcessingRecord processing,
      @Reference PersonRequests requests,
      @Reference Employees employees,
      @Reference CurrentAgency agency,
      @Reference Access access) {
    this.incidents = incidents;
    this.retention = retention;
    this.processing = processing;
    this.requests = requests;
    this.employees = employees;
    this.agency = agency;
    this.access = access;
  }

  /** Whether the right was given for the whole agency, as everything here asks. */
  boolean wholeAgency() {
    return access.may(PlatformPermissions.PRIVACY_MANAGE, Optional.empty());
  }

  /** A time in the agency's zone. */
  String time(Instant at) {
    return WRITTEN.format(at.atZone(agency.get().zone()));
  }
}
