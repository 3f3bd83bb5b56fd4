package id.pendopo.office.internal;

import id.pendopo.api.persistence.EntityUnit;
import id.pendopo.office.internal.applicant.ApplicantRow;
import id.pendopo.office.internal.applicant.ApplicantUnitRow;
import id.pendopo.office.internal.calendar.HolidayTableRow;
import id.pendopo.office.internal.calendar.LocalHolidayRow;
import id.pendopo.office.internal.calendar.WorkWeekRow;
import id.pendopo.office.internal.casework.CaseDefinitionRow;
import id.pendopo.office.internal.casework.CaseDoorRow;
import id.pendopo.office.internal.casework.CaseEventRow;
import id.pendopo.office.internal.casework.CaseRow;
import id.pendopo.office.internal.casework.CaseSignalRow;
import id.pendopo.office.internal.catalogue.ServiceRow;
import id.pendopo.office.internal.catalogue.ServiceVersionRow;
import id.pendopo.office.internal.complaint.CategoryRow;
import id.pendopo.office.internal.complaint.ComplaintPhotoRow;
import id.pendopo.office.internal.complaint.ComplaintRow;
import id.pendopo.office.internal.form.AnswerSheetRow;
import id.pendopo.office.internal.form.FormRow;
import id.pendopo.office.internal.form.FormVersionRow;
import id.pendopo.office.internal.notice.DeliveryRow;
import id.pendopo.office.internal.notice.NoticeRow;
import id.pendopo.office.internal.notice.PreferenceRow;
import id.pendopo.office.internal.notice.RefusalRow;
import id.pendopo.office.internal.notice.TemplateRow;
import id.pendopo.office.internal.number.NumberBookRow;
import id.pendopo.office.internal.number.NumberCounterRow;
import id.pendopo.office.internal.number.NumberEntryRow;
import id.pendopo.office.internal.people.AbsenceRecord;
import id.pendopo.office.internal.people.AssignmentRecord;
import id.pendopo.office.internal.people.EmployeeRecord;
import id.pendopo.office.internal.people.PositionRecord;
import id.pendopo.office.internal.policy.PolicyBookRow;
import id.pendopo.office.internal.policy.PolicyVersionRow;
import id.pendopo.office.internal.privacy.IncidentRow;
import id.pendopo.office.internal.privacy.IncidentStepRow;
import id.pendopo.office.internal.privacy.LegalHoldRow;
import id.pendopo.office.internal.privacy.PersonRequestRow;
import id.pendopo.office.internal.privacy.RetentionRunRow;
import id.pendopo.office.internal.settings.InstallationSettingRow;
import id.pendopo.office.internal.settings.SettingRow;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * The tables of all office services: one unit, because each one costs the start a tenth of a
 * second. Migrations are numbered by room: calendar from 100, policy books from 200, number books
 * from 300, casework from 400, notices from 500, settings from 550, people from 600, forms from
 * 700, catalogue of services from 750, applicants from 800, complaints from 850, privacy from 900.
 */
@Component
public final class OfficeUnit implements EntityUnit {

  /** Selects the store of this unit. */
  public static final String STORE = "(unit=office)";

  @Override
  public String id() {
    return "office";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(
        HolidayTableRow.class,
        LocalHolidayRow.class,
        WorkWeekRow.class,
        PolicyVersionRow.class,
        PolicyBookRow.class,
        NumberBookRow.class,
        NumberCounterRow.class,
        NumberEntryRow.class,
        CaseRow.class,
        CaseEventRow.class,
        CaseDoorRow.class,
        CaseSignalRow.class,
        CaseDefinitionRow.class,
        EmployeeRecord.class,
        PositionRecord.class,
        AbsenceRecord.class,
        AssignmentRecord.class,
        FormRow.class,
        FormVersionRow.class,
        AnswerSheetRow.class,
        ServiceRow.class,
        ServiceVersionRow.class,
        ApplicantRow.class,
        ApplicantUnitRow.class,
        ComplaintRow.class,
        ComplaintPhotoRow.class,
        CategoryRow.class,
        RetentionRunRow.class,
        LegalHoldRow.class,
        PersonRequestRow.class,
        IncidentRow.class,
        IncidentStepRow.class,
        NoticeRow.class,
        DeliveryRow.class,
        TemplateRow.class,
        PreferenceRow.class,
        RefusalRow.class,
        SettingRow.class,
        InstallationSettingRow.class);
  }
}
